"""Moves of a rate that is set, told in per cent where points are meant: "cut the rate by 0.25% from 4% to 3.75%"."""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.quoted import quotes
from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.quantities import PERCENT
from service.model.report import Label

_ENDS = 2
_QUARTER = Decimal("0.25")  # by which such rates are mostly set
_RATES = frozenset(["rate", "rates", "borrowing"])


def is_loosely_in_points(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether only the text accuses a change in per cent that is in points just what two values in force lie apart.

    Args:
        at: the place of the change.
        verdicts: of all claims, in the order of the text.
    """
    claim, quantity = verdicts[at].grounded.claim, verdicts[at].grounded.claim.quantity
    if verdicts[at].trial is not None or claim.kind != "percent_change" or len(claim.inputs) != _ENDS:
        return False
    if quantity is None or quantity.unit != PERCENT:
        return False
    now, base = claim.inputs
    if abs(now.value - base.value) != quantity.value:
        return False
    if quantity.value % _QUARTER or _RATES.isdisjoint(claim.sentence.words):
        return False
    ends = [one for one in verdicts if any(quotes(one.grounded.claim, end) for end in claim.inputs)]
    return len(ends) == _ENDS and all(one.label is Label.SUPPORTED and series_of(one) is not None for one in ends)
