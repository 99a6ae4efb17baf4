"""Rates of growth over a year that are said to have risen by what they are: "inflation rose 2.7% annually in July"."""

import re

from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction

_IN_A_YEAR = re.compile(
    r"\W*(?:(?:in|for) \w+,? )?(?:annually|on an annual basis|year[- ]on[- ]year|year[- ]over[- ]year"
    r"|(?:from|compared (?:with|to)) (?:a|the) year (?:earlier|ago|before))\b"
)
_NO_POINTS = 1  # per cent; what a rate rose by in a year is often less, and told as such in error


def rises_in_year(claim: Claim) -> bool:
    """Whether words behind a rise say that it is over a year, and it is too large for the points of one.

    Args:
        claim: by how much per cent a rate is said to have risen.
    """
    quantity = claim.quantity
    if quantity is None or quantity.unit != PERCENT or claim.direction is not Direction.UP:
        return False
    behind = claim.block.text[claim.span.end : claim.sentence.span.end].lower()
    return quantity.value >= _NO_POINTS and _IN_A_YEAR.match(behind) is not None
