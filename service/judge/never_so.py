"""Levels without days of their own that their series never was at: "core inflation eased to 6.3% from 6.1%".

What names no days may be of others than those that were read into it; not where it is of none.
"""

from datetime import date, timedelta
from decimal import Decimal

from service.claims.relate.quoted import figure_of
from service.judge.bench import Verdict
from service.judge.misread import misses_by
from service.judge.witnesses import Witnesses
from service.model.claims import Claim, Figure
from service.model.report import Diagnosis, Label
from service.model.series import Nature, Series
from service.model.windows import Window
from service.numeric.rounding import unit_of
from service.store.interface import Store

_WEAKEST = 60  # weight of a measure that weak words name
_YEARS = timedelta(days=2 * 366)
_NARROWING = frozenset("for in among across at of when under on excluding without if".split())
_SPANS = frozenset(["weeks", "months", "quarters", "years"])
_NEAR = 5  # words of "for three straight months"
_FAR = Decimal("0.75")  # what is further off may be of something else
_RATES = frozenset([Nature.RATE, Nature.INDEX])


def is_never_so(
    verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses, store: Store, known_at: date | None
) -> bool:
    """Whether a rate that something is said to have moved from or to is none that it was at in two years.

    Args:
        verdict: before it was doubted.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or series.nature not in _RATES or claim.kind != "level":
        return False
    if claim.period is not None or not (claim.is_base or claim.direction is not None) or misses_by(verdict, _FAR):
        return False
    if not _ends(claim):
        return False
    best = claim.candidates[0]
    if best.weight < _WEAKEST or best.carried or diagnosis is not None or not _is_of(series, verdict, witnesses):
        return False
    end = trial.option.reading.window.end
    years = Window(end - _YEARS, max(end, known_at or end))
    tried = {option.reading.series_id for option in verdict.grounded.options}
    return not any(_was_at(figure_of(claim), store.series(one), years, store, known_at) for one in tried)


def _ends(claim: Claim) -> bool:
    """Whether nothing behind the figure narrows what it is of: "4.7% for the OECD"; not "3.8% for three months"."""
    behind = claim.block.text[claim.span.end : claim.sentence.span.end].lower().replace(",", " ").split()
    lasting = behind[:1] == ["for"] and not _SPANS.isdisjoint(behind[1:_NEAR])
    return not behind or lasting or behind[0] not in _NARROWING


def _was_at(told: Figure, series: Series, days: Window, store: Store, known_at: date | None) -> bool:
    slack = unit_of(series.decimals)
    return any(
        told.low - slack <= observed.value * series.multiplier <= told.high + slack
        for observed in store.as_known(series.id, known_at).overlapping(days)
    )


def _is_of(series: Series, verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether another figure of the sentence is what the same measure gives."""
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.series is not None
        and one.grounded.series.concept == series.concept
        and one.grounded.series.area == series.area
        for one in witnesses.beside(verdict)
    )
