"""Levels without days of their own that their series never was at: "core inflation eased to 6.3% from 6.1%".

What names no days may be of others than those that were read into it; not where it is of none.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from service.claims.relate.quoted import figure_of
from service.judge.doubt.far_off import misses_by
from service.judge.doubt.just_released import is_bare
from service.judge.evidence.areas_named import is_only_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim, Figure
from service.model.report import Diagnosis, Label, Reason
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
_RECENT = timedelta(days=150)  # before the article
_NOW = frozenset(
    "is are stands remains remain runs running sits stays hovers has have now"  # and what is told as it comes out
    " unchanged remained stayed held steady steadied ticked edged crept slipped".split()
)
_ELSEWHEN = frozenset(
    "had then once would could may might should will if forecast forecasts expected previously target record peak old"
    " average thinks think believes believe says natural never rarely than".split()
)
_AHEAD, _BEHIND = 5, 2  # words about the figure
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
    return _was_never_at(verdict, trial.option.reading.window.end, store, known_at)


def is_never_lately(verdict: Verdict, told: Sequence[Verdict], store: Store, known_at: date | None) -> bool:
    """ "The nation's jobless rate stands at 6%": whether a rate of now is none that it was at in two years.

    Args:
        verdict: before it was doubted.
        told: the verdicts on all claims, before any was doubted.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or known_at is None or series.nature not in _RATES or claim.kind != "level":
        return False
    best = claim.candidates[0]
    if claim.period is not None or claim.base is not None or claim.is_base or claim.past_perfect:
        return False
    if best.carried or best.weight < OUTRIGHT or misses_by(verdict, _FAR) or not _ends(claim):
        return False
    end = trial.option.reading.window.end
    if known_at - end > _RECENT or not is_bare(claim, best.words) or not _is_of_now(claim):
        return False
    if not is_only_of(claim, series.area) or not any(_is_of_area(one, series.area) for one in told):
        return False
    return _was_never_at(verdict, end, store, known_at)


def _is_of_now(claim: Claim) -> bool:
    """Whether the words about a figure tell that it is so, or has come to be: "stands at", "at 4.2%, is low"."""
    words = [token.lower for token in claim.sentence.tokens]
    if not _ELSEWHEN.isdisjoint(words):
        return False
    ahead = [token.lower for token in claim.sentence.tokens if token.end <= claim.span.start][-_AHEAD:]
    behind = [token.lower for token in claim.sentence.tokens if token.start >= claim.span.end][:_BEHIND]
    return not _NOW.isdisjoint([*ahead, *behind])


def _is_of_area(one: Verdict, area: str) -> bool:
    """Whether a figure is one of an area, told rightly or as it may first have been printed."""
    right = one.label is Label.SUPPORTED or one.reason is Reason.VINTAGE_NOT_HELD
    return right and one.grounded.series is not None and one.grounded.series.area == area


def _was_never_at(verdict: Verdict, end: date, store: Store, known_at: date | None) -> bool:
    """Whether none of the series that a figure may be of was at it in two years."""
    years = Window(end - _YEARS, max(end, known_at or end))
    tried = {option.reading.series_id for option in verdict.grounded.options}
    return not any(
        _was_at(figure_of(verdict.grounded.claim), store.series(one), years, store, known_at) for one in tried
    )


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
