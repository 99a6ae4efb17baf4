"""Figures that tell by themselves what they are of: "A record 1,295 people crossed on 22 August 2022".

A weak phrase ("crossed") names a series where a word of its context ("Channel") stands near. Where none does, the
figure can take that word's place: a count to its last digit that was once published for the very day or period named.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.model.mentions import Analysis
from service.model.periods import PeriodRole
from service.model.quantities import Hedge, Quantity
from service.model.series import Series
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_DIGITS = 4
"""Digits of a figure that tells: fewer, or a round one, fit too many days by chance."""

_MOST = 8
"""Series of one phrase that are looked into: where it may mean more, no figure decides which."""


def licensed_by_figures(analyses: Sequence[Analysis], store: Store) -> list[Analysis]:
    """The sentences, with those weak phrases licensed that a figure of the sentence bears out.

    Args:
        analyses: the sentences of an article.
        store: the series and all that was ever published of them.
    """
    return [_licensed(analysis, store) for analysis in analyses]


def _licensed(analysis: Analysis, store: Store) -> Analysis:
    weak = {family for mention in analysis.measures for family in mention.weak}
    unlicensed = weak - analysis.licensed - analysis.forbidden
    if not unlicensed:
        return analysis
    counts, window = list(_counts(analysis)), _named_window(analysis)
    if not counts or window is None:
        return analysis
    told = {family for family in unlicensed if _tells(family, counts, window, analysis, store)}
    return replace(analysis, licensed=analysis.licensed | told) if told else analysis


def _counts(analysis: Analysis) -> Iterator[Quantity]:
    """The figures of a sentence that could be of one day or period only."""
    for item in analysis.items:
        one = item.quantity
        if one is None or one.hedge is not Hedge.EXACT or one.high is not None or not one.noun:
            continue
        if one.decimals == 0 and one.value >= 10 ** (_DIGITS - 1) and one.value % 10:
            yield one


def _named_window(analysis: Analysis) -> Window | None:
    """The one day or period that the sentence names, dated in full; None where it names none, or several."""
    named = [item.period for item in analysis.items if item.period is not None]
    dated = [one for one in named if one.role is PeriodRole.WINDOW and one.year_written and one.window is not None]
    return dated[0].window if len(named) == len(dated) == 1 else None


def _tells(family: str, counts: Sequence[Quantity], window: Window, analysis: Analysis, store: Store) -> bool:
    members = store.members(family, None)
    if len(members) > _MOST:
        return False
    areas = {mention.area for mention in analysis.areas}
    return any(
        _counted(one, series) and _was_published(one.value, series, window, store)
        for series in map(store.series, members)
        if not areas or series.area in areas
        for one in counts
    )


def _counted(quantity: Quantity, series: Series) -> bool:
    return quantity.noun in series.phrases.nouns


def _was_published(value: Decimal, series: Series, window: Window, store: Store) -> bool:
    return any(one.value * series.multiplier == value for one in store.vintages(series.id, window))
