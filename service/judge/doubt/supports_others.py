"""A level in doubt on which something else rests that is right of the days and the series that it was read of.

"2,742 people came, the fewest in any July since 2020 and 58% down on July 2025": the rank and the change hold of the
July of that year, so that nothing else can be meant, and the level that they are told of is wrong.
"""

from collections.abc import Sequence

from service.claims.subject.carried.implied import IMPLIED
from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.quantities import Hedge
from service.model.report import Diagnosis, Label

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
    if len(digits_of(claim.quantity)) < _TELLING or witnesses.failing(verdict) > 1:
        return False
    if witnesses.give_another(verdict) or witnesses.tell_it_beside(verdict) or _is_of_days_told(diagnosis, told):
        return False
    behind = [one for one in witnesses.beside(verdict) if one.grounded.claim.span.start > claim.span.end]
    other = next((at for at, one in enumerate(behind) if _is_main(one)), len(behind))
    kinds = _FIXING if verdict.grounded.claim.candidates[0].weight <= IMPLIED else _FIXING | {"rank"}
    return any(one.grounded.claim.kind in kinds and _rests_on(one, verdict) for one in behind[:other])


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
