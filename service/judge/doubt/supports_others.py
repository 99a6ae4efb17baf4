"""A level in doubt on which something else rests that is right of the days and the series that it was read of.

"2,742 people came, the fewest in any July since 2020 and 58% down on July 2025": the rank and the change hold of the
July of that year, so that nothing else can be meant, and the level that they are told of is wrong.
"""

from collections.abc import Sequence

from service.claims.subject.carried.implied import IMPLIED
from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.slips.digit_slips import MAGNITUDES
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT
from service.model.quantities import PERCENT, Hedge
from service.model.report import Diagnosis, Label
from service.numeric.rounding import half_up, truncated

_TELLING = 2  # digits
_FIXING = frozenset(["percent_change", "share"])
"""Kinds that hold of one series only; a rank ("the lowest for two years") may hold of its parts as well."""
_LEVELS = frozenset(["level", "total"])


def is_rested_on(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses, told: Sequence[Verdict]) -> bool:
    """Whether what a sentence tells of a level behind it leaves no doubt of what and when the level is of.

    Args:
        verdict: of the level, which does not hold.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures say.
        told: the verdicts on all figures of the text.
    """
    claim = verdict.grounded.claim
    if claim.kind != "level" or claim.is_base or claim.quantity is None or verdict.trial is None:
        return False
    if is_plainly_wrong(verdict, told):
        return True
    if len(digits_of(claim.quantity)) < _TELLING or witnesses.failing(verdict) > 1:
        return False
    if witnesses.give_another(verdict) or witnesses.tell_it_beside(verdict) or _is_of_days_told(diagnosis, told):
        return False
    behind = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.start > claim.span.end]
    other = next((at for at, one in enumerate(behind) if _is_main(one)), len(behind))
    kinds = _FIXING if verdict.grounded.claim.candidates[0].weight <= IMPLIED else _FIXING | {"rank"}
    return any(one.grounded.claim.kind in kinds and _rests_on(one, verdict) for one in behind[:other])


def _has_noughts_too_many(level: Verdict) -> bool:
    """ "Nearly 200,000 people crossed the Channel in the first half", as 19,982 did: measure and days are named."""
    claim, trial = level.grounded.claim, level.trial
    if trial is None or claim.quantity is None or claim.period is None or trial.computation.value is None:
        return False
    if not claim.candidates:
        return False  # which no words name
    if claim.candidates[0].carried or claim.candidates[0].weight < OUTRIGHT or claim.quantity.unit == PERCENT:
        return False
    actual, place = abs(trial.computation.value), place_of(claim.quantity)
    rounded = truncated if claim.quantity.hedge in BOUNDS else half_up  # "more than 360,000", for 36,816
    return any(rounded(actual.scaleb(power), place) == claim.quantity.value for power in MAGNITUDES)


def _tells_same(one: Verdict, level: Verdict) -> bool:
    """Whether another figure is right of the same days."""
    if (
        one.label is not Label.SUPPORTED
        or one.trial is None
        or level.trial is None
        or one.grounded.claim.kind != "level"
    ):
        return False
    own, other = level.trial.option.reading, one.trial.option.reading
    return other.base is None and (own.series_id, own.window) == (other.series_id, other.window)


def _is_taken_from(one: Verdict, level: Verdict) -> bool:
    """ "The total was 19,103. That is up 48% from 13,489", as 19,982 are: right of those days, and not of the level."""
    article, claim = one.article, one.grounded.claim
    if article is None or article.fit.label is not Label.CONTRADICTED or claim.block is not level.grounded.claim.block:
        return False
    led = claim.inputs[0].span if claim.inputs else None
    return claim.kind == "percent_change" and led == _place(level) and _rests_on(one, level)


def _place(level: Verdict) -> object:
    quantity = level.grounded.claim.quantity
    return None if quantity is None else quantity.span


def is_plainly_wrong(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether figures of the text show that a level is the one that they are of, written wrongly.

    Args:
        verdict: of the level, which does not hold.
        told: the verdicts on all figures of the text.
    """
    if _has_noughts_too_many(verdict):
        return any(_tells_same(one, verdict) for one in told)
    return verdict.grounded.claim.kind == "level" and any(_is_taken_from(one, verdict) for one in told)


def _is_of_days_told(diagnosis: Diagnosis | None, told: Sequence[Verdict]) -> bool:
    """Whether the figure is that of other days which the text names."""
    days = None if diagnosis is None else diagnosis.fits_period
    periods = (one.grounded.claim.period for one in told)
    return days is not None and any(period is not None and period.window == days for period in periods)


def _is_main(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    return claim.kind in _LEVELS and not claim.is_base


def _rests_on(one: Verdict, level: Verdict) -> bool:
    claim, trial = one.grounded.claim, one.trial
    if one.label is not Label.SUPPORTED or trial is None or level.trial is None:
        return False
    if claim.kind == "percent_change" and (claim.quantity is None or claim.quantity.hedge is not Hedge.EXACT):
        return False
    own, other = level.trial.option.reading, trial.option.reading
    return (own.series_id, own.window) == (other.series_id, other.window)
