"""Periods that open a clause of contrast: "it rose by 9.5% to £1,717, whereas in the same month of 2023 it fell"."""

from collections.abc import Sequence

from service.model.mentions import Item
from service.model.periods import Period

_CONTRASTING = frozenset(["whereas", "while", "whilst", "although", "though", "but"])
_LEADING = frozenset(["in", "on", "at", "for", "by", "during", "over", "the", "back", "a"])


def opens_contrast(between: Sequence[Item], base: Period | None = None) -> bool:
    """Whether a period is the first thing told behind a word of contrast, so that no figure before it is of it.

    Args:
        between: the items from the figure to the period.
        base: what the figure is compared with, where that is named: then nothing behind such a word is of it
            ("48% more than in 2024, but winds kept them ashore in the autumn").
    """
    at = max((n for n, item in enumerate(between) if item.word in _CONTRASTING), default=None)
    if at is not None and base is not None:
        return True
    return at is not None and all(item.word in _LEADING for item in between[at + 1 :])
