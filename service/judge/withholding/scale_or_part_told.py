"""Figures whose scale or whole words near them tell: "44.1 million tonnes in 2020 … when they came to 426.5".

"Of those 24 points" points back to points told before.
"""

from decimal import Decimal

from service.judge.verdicts import Verdict
from service.model.claims import Claim

_SCALES = {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_POINTING = (["of", "those"], ["of", "these"])
_POINTS = frozenset(["difference", "point_change"])
_NEAR = Decimal("0.01")


def is_told_in_part(verdict: Verdict) -> bool:
    """Whether such words stand beside an accused figure."""
    claim = verdict.grounded.claim
    return _is_in_scale(verdict) or _points_back(claim)


def _is_in_scale(verdict: Verdict) -> bool:
    """A bare number that is right in the thousands, millions or billions that its sentence counts in."""
    claim, trial = verdict.grounded.claim, verdict.trial
    quantity = claim.quantity
    if quantity is None or quantity.unit or quantity.noun or trial is None or not quantity.value:
        return False
    actual = trial.computation.value
    told = [size for word, size in _SCALES.items() if word in claim.sentence.words]
    return actual is not None and any(abs(actual / size / quantity.value - 1) < _NEAR for size in told)


def _points_back(claim: Claim) -> bool:
    ahead = claim.sentence.before(claim.span.start)[-2:]
    return claim.kind in _POINTS and ahead in _POINTING
