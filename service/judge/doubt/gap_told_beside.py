"""Levels that the gap told beside them puts right: "Brent averaged $83.76. WTI, at $84.81, was $3.30 cheaper".

Of which days a price is told its words may leave open. Where what was published of another price told rightly, less the
gap that the sentence tells, is to the last digit what was published of this one on the same days, it is of those.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import Direction, Hedge
from service.model.report import Label

_LEVELS = frozenset(["level", "average"])
_TELLING = 3  # digits of a gap that are hardly right by chance


def is_given_by_gap(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether a gap in the sentence of a level, and another level on the same days, give what was published of it.

    Args:
        verdict: on the level.
        told: those on all claims.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    value = None if trial is None else trial.computation.value
    if claim.kind != "level" or claim.quantity is None or value is None:
        return False
    gaps = [one.grounded.claim for one in told if _is_gap(one.grounded.claim, claim)]
    if not gaps:
        return False
    others = [
        one.trial.computation.value
        for one in told
        if one.label is Label.SUPPORTED
        and one.grounded.claim.kind in _LEVELS
        and one.trial is not None
        and one.trial.computation.value is not None
        and one.grounded.claim.quantity is not None
        and one.grounded.claim.quantity.unit == claim.quantity.unit
        and one.grounded.claim.block is claim.block
        and series_of(one) != series_of(verdict)
        and window_of(one) == window_of(verdict)
    ]
    return any(
        gap.quantity is not None and value - other == (gap.quantity.value if _is_up(gap) else -gap.quantity.value)
        for gap in gaps
        for other in others
    )


def _is_gap(claim: Claim, level: Claim) -> bool:
    quantity, own = claim.quantity, level.quantity
    if claim.kind != "difference" or claim.sentence is not level.sentence or claim.direction is None:
        return False
    alike = quantity is not None and own is not None and quantity.unit == own.unit and quantity.hedge is Hedge.EXACT
    return alike and claim.base is None and quantity is not None and digits_written(quantity) >= _TELLING


def _is_up(claim: Claim) -> bool:
    return claim.direction is Direction.UP
