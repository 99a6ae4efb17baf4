"""Figures that another has replaced: "14,000 in June rather than 147,000", "revised to 19,000 from 144,000".

What was published first is none of the changes that the series tells now, however like one of them it looks.
"""

from service.model.claims import Claim

_INSTEAD = (["rather", "than"], ["instead", "of"])
_REVISED = frozenset(["revised", "revision", "revisions"])


def is_replaced(claim: Claim) -> bool:
    """Whether words say of a figure that another now stands in its place.

    Args:
        claim: the figure.
    """
    if not claim.is_base:
        return False
    ahead = claim.sentence.before(claim.span.start)
    return list(ahead[-2:]) in _INSTEAD or (list(ahead[-1:]) == ["from"] and not _REVISED.isdisjoint(ahead))
