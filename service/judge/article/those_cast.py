"""Shares of the votes that were cast, and of no others: "the winner polled 7,137 votes, 39% of those cast".

Beside a turnout, "18,300 of the 61,000 on the register", such a share is of the 18,300.
"""

from collections.abc import Sequence

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.of_those_cast import says_of_those_cast
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT


def is_held_to_those_cast(claim: Claim) -> bool:
    """Whether a share is held against the votes that it is said to be of, so that nothing else speaks for it.

    Args:
        claim: the share.
    """
    return bool(claim.inputs) and claim.kind == "share" and says_of_those_cast(claim.sentence.behind(claim.span.end))


def is_of_those_cast(claim: Claim, part: Claim, whole: Claim, beside: Sequence[Claim]) -> bool:
    """Whether a share is said to be of the votes cast, and a count is of all who might have cast one.

    Args:
        claim: the share.
        part: what it may be the share of the whole of.
        whole: the count.
        beside: the figures around the share.
    """
    if not says_of_those_cast(claim.sentence.behind(claim.span.end)):
        return False
    cast = [
        one for one in beside if one.sentence is whole.sentence and value_of(part) < value_of(one) < value_of(whole)
    ]
    shares = [one for one in beside if unit_of(one) == PERCENT and one is not claim]
    return any(holds(share, "share", (figure_of(one), figure_of(whole))) for share in shares for one in cast)
