"""Estimates left as they were: "First-quarter growth was left at 0.7%", which tells of no other quarter."""

from service.claims.kind import BEING
from service.model.mentions import Row

_LEFT = frozenset(["left", "kept", "maintained", "confirmed"])
_ESTIMATED = frozenset(["growth", "estimate", "estimates", "reading"])
_REACH = 6  # words of "estimate of growth in the quarter was"


def is_as_estimated(items: Row, index: int) -> bool:
    """Whether a figure is left as it had been reckoned at first, and not as it was in the days before.

    Args:
        items: the sentence.
        index: where the word stands that says so.
    """
    left = items.words[index] in _LEFT and items.words[index - 1] in BEING
    return left and not _ESTIMATED.isdisjoint(items.words[max(0, index - _REACH) : index])
