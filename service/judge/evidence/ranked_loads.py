"""Superlatives of how full boats were, which no series tells."""

from collections.abc import Sequence

from service.claims.scene import VESSELS
from service.judge.verdicts import Verdict
from service.model.claims import Claim

_CROWD = frozenset("people arrivals crossings migrants arrived crossed day".split())


def ranks_load(claim: Claim, beside: Sequence[Verdict]) -> bool:
    """ "An average of 53 to a boat, the most in any month since 2018": whether a superlative is of such an average.

    Args:
        claim: the superlative, or any other claim.
        beside: the verdicts of its sentence, in the order of the text.
    """
    if claim.rank is None:
        return False
    ahead = [one.grounded.claim for one in beside if one.grounded.claim.span.end <= claim.span.start]
    if not ahead or ahead[-1].quantity is None or ahead[-1].quantity.per not in VESSELS or ahead[-1].kind != "average":
        return False
    return _CROWD.isdisjoint(claim.sentence.between(ahead[-1].span.end, claim.span.end))
