"""Counts behind which the words name one more: "two men and a woman shared £3.72m", "six friends and their driver"."""

from collections.abc import Iterable, Sequence

from service.claims.relate.quoted import quotes
from service.claims.scene import noun_of
from service.model.claims import Claim, Figure

_ONE_MORE = tuple(["and", one] for one in ("a", "an", "another", "one", "the", "his", "her", "its", "their"))


def counts_one_more(claim: Claim) -> bool:
    """Whether there are more than the number says, so that nothing is shared out by it."""
    behind = claim.sentence.behind(claim.span.end)[:3]
    return noun_of(claim) != "" and behind[:2] in _ONE_MORE and behind[-1].isalpha()


def rests_on_too_few(inputs: Sequence[Figure], told: Iterable[Claim]) -> bool:
    """Whether one of the figures that something is worked out from counts fewer than there are.

    Args:
        inputs: the figures.
        told: the claims, of which some are theirs.
    """
    return any(counts_one_more(one) and any(quotes(one, figure) for figure in inputs) for one in told)
