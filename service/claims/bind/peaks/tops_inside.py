"""Figures of the highest or lowest day, week or month of a longer time: "in the worst week of 2020 there were 6.1m"."""

from collections.abc import Iterator, Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.claims.ranks.superlatives import EITHER, HIGHEST, LOWEST
from service.model.mentions import Row
from service.model.periods import TOP_INSIDE, Period, PeriodRole
from service.model.windows import Grain
from service.records import replace

_EXTREMES = {
    **dict.fromkeys(HIGHEST - {"longest"}, "highest"),
    **dict.fromkeys(LOWEST - {"shortest"}, "lowest"),
    **dict.fromkeys(EITHER, "either"),
}
_UNITS = frozenset(["day", "week", "month"])
_OF = frozenset(["of", "in"])
_LONGER = frozenset([Grain.YEAR, Grain.QUARTER])
_CARRYING = frozenset(["boats", "small boats", "dinghies", "vessels"])
_TELLING = frozenset(
    "there were was brought saw had came with , at it they to and just only some about nearly over more than when"
    " crossed arrived so far yet recorded produced yielded counted reached stood claimed filed people new".split()
)
"""Words between such a time and the figure that is told of it."""


def name_tops(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the first figure behind such a time to the week or month meant.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if _UNITS.isdisjoint(items.said):
        return
    for at, rule in _tops(items):
        period = items[at].period
        n = next((n for n, one in enumerate(drafts) if one.anchor > at and one.rank is None), None)
        if n is None or period is None or drafts[n].kind not in LEVELS or bindings[n].is_base:
            continue
        quantity = items[drafts[n].anchor].quantity
        if quantity is None or quantity.noun in _CARRYING:
            continue  # the day on which most came is not that of the most boats
        between = items.words[at + 1 : drafts[n].anchor]
        if _TELLING.issuperset(between) and bindings[n].period in (None, period):
            bindings[n].period, bindings[n].peak = replace(period, rule=rule), False


def _tops(items: Row) -> Iterator[tuple[int, str]]:
    """Where a longer time stands behind "the worst week of", "the busiest month in", with the rule of what is meant."""
    for at in items.dates:
        period = items[at].period
        if at < len(("worst", "week", "of")) or not _may_hold(period):
            continue
        superlative, unit, joint = items.words[at - 3 : at]
        if joint in _OF and unit in _UNITS and superlative in _EXTREMES:
            yield at, TOP_INSIDE[_EXTREMES[superlative], unit]


def _may_hold(period: Period | None) -> bool:
    return period is not None and period.role is PeriodRole.WINDOW and period.grain in _LONGER
