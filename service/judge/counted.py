"""Whether a value in force moved as often as counted: "the fifth cut since August", "the first since March 2020"."""

from collections.abc import Sequence
from itertools import pairwise

from service.judge.anchors import anchor_of
from service.model.claims import Figure, Streak


def moves_found(streak: Streak, figures: Sequence[Figure], *, up: bool) -> tuple[int, int]:
    """How often the value moved that way: since the anchor began, and since it was over; both with the last move.

    "Since August" may count the cut of August or not; "the first cut since March" never does.

    Args:
        streak: what is counted, and from when.
        figures: the value now and those in force before, newest first, each on the day that it came into force.
        up: the way of the moves counted.
    """
    anchor = None if streak.since is None else anchor_of(streak.since)
    moved = [now for now, then in pairwise(figures) if (now.value > then.value if up else now.value < then.value)]
    if anchor is None or not moved or moved[0] is not figures[0]:
        return 0, 0
    later = sum(figure.window is None or figure.window.start > anchor.end for figure in moved[1:]) + 1
    whole = streak.since is not None and streak.since.preposition != "since"  # "this year", "of 2025"
    return len(moved), len(moved) if whole else later
