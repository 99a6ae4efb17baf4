"""Shares of what was lost: "205 jobs went, 13.6% of all there were: from 1,509 to 1,304", and not of the 1,304 left."""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.quoted import value_of
from service.model.claims import Claim
from service.model.quantities import Direction

_LEFT = frozenset("left remaining remain remained stayed today now new".split())
_BEHIND = 6  # words of "of the staff who remain"
NEAR = Decimal("0.01")
"""By how much of what was lost figures beside it may miss it."""


def is_of_what_is_left(claim: Claim, part: Claim, whole: Claim, beside: Sequence[Claim]) -> bool:
    """Whether a share would be of what is left once its part is gone, which the text tells beside what there was.

    Args:
        claim: the share.
        part: what it would be of the whole.
        whole: the whole.
        beside: the figures around it.
    """
    if part.kind != "difference" or part.direction is not Direction.DOWN:
        return False
    lost, then = value_of(part), value_of(part) + value_of(whole)
    was = any(abs(value_of(one) - then) <= lost * NEAR for one in beside)
    return was and _LEFT.isdisjoint(claim.sentence.behind(claim.span.end)[:_BEHIND])
