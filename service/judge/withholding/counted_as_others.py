"""Numbers without a noun that were read of what was counted last, and are told of what was counted first.

"French forces stopped 270 people in 16 attempts, against 379 the week before" and "801 migrants in 14 boats, the most
since the 882 of June": the number is near the people, and far from the boats. Nor is a number of others that of those
who were counted rightly for the same days: "1,524 were held back; 1,758 others got away".
"""

from collections.abc import Sequence

from service.claims.scene import noun_of, unit_of
from service.judge.evidence.between_verdicts import days_of, series_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_NEAR, _FAR = 3, 5  # times
_SIGHT = 8  # figures ahead


def is_counted_as_others(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether a number without a noun is near one of its sentence that counts others, and far from those of its unit.

    Args:
        at: the place of the number among the verdicts.
        verdicts: of all claims, in the order of the text.
    """
    verdict, claim = verdicts[at], verdicts[at].grounded.claim
    series = verdict.grounded.series
    if series is None or claim.quantity is None or claim.kind != "level" or claim.quantity.noun or claim.quantity.unit:
        return False
    counted = [one for one in verdicts[max(0, at - _SIGHT) : at] if _counts(one, claim)]
    own = [one for one in counted if one.grounded.series is series or unit_of(one.grounded.claim) == series.unit]
    near = any(_apart(claim, one.grounded.claim) < _NEAR for one in counted if one not in own)
    return near and bool(own) and all(_apart(claim, one.grounded.claim) > _FAR for one in own)


def is_of_others(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether a number of others was read of what a right one told before counts on the same days.

    Args:
        at: the place of the number among the verdicts.
        verdicts: of all claims, in the order of the text.
    """
    verdict, claim = verdicts[at], verdicts[at].grounded.claim
    if claim.kind != "level" or claim.sentence.behind(claim.span.end)[:1] != ["others"]:
        return False
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.block is claim.block
        and series_of(one) == series_of(verdict)
        and days_of(one) == days_of(verdict)
        for one in verdicts[max(0, at - _SIGHT) : at]
    )


def _counts(verdict: Verdict, claim: Claim) -> bool:
    """Whether a figure of the same sentence says what it counts."""
    one = verdict.grounded.claim
    return one.sentence is claim.sentence and one.kind == "level" and noun_of(one) != ""


def _apart(one: Claim, other: Claim) -> float:
    """How many times the larger of two numbers is the smaller."""
    assert one.quantity is not None
    assert other.quantity is not None
    low, high = sorted((abs(one.quantity.value), abs(other.quantity.value)))
    return float(high / low) if low else float("inf")
