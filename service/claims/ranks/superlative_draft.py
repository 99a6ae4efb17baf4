"""Superlatives on their way to a claim, with the days that stand by them."""

from collections.abc import Sequence

from service.claims.kind import Draft, window_near
from service.model.mentions import Item
from service.model.ranks import Rank
from service.model.spans import Span


def superlative_draft(items: Sequence[Item], first: int, last: int, rank: Rank, taken: int | None) -> Draft:
    """A superlative with its days.

    Args:
        items: the sentence.
        first: where it begins.
        last: where it ends.
        rank: what it says.
        taken: the place of a period that it is counted from, None without one.
    """
    slots = () if taken is None else (("base", taken),)
    span = Span(items[first].start, items[last].end)
    period = window_near(items, first, last, taken)
    return Draft("rank", span, "superlative", first, last, slots=slots, rank=rank, period=period)
