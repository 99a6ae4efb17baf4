"""Whether a value in force moved as often as counted: "the fifth cut since August", "the first since March 2020"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.judge.anchors import anchor_of
from service.model.claims import Figure, Streak
from service.model.quantities import Direction


def moves_found(
    streak: Streak, figures: Sequence[Figure], way: Direction | None, *, moves: bool = False
) -> tuple[int, int]:
    """How often the value moved that way: since the anchor began, and since it was over; both with the last move.

    "Since August" may count the cut of August or not; "the first cut since March" never does.

    Args:
        streak: what is counted, and from when.
        figures: the value now and those before, newest first, each of its days.
        way: the way of the moves counted; None for either ("the first change since").
        moves: whether the figures are the moves themselves, as rates of growth are.
    """
    anchor = None if streak.since is None else anchor_of(streak.since)
    pairs = [(now, now.value) for now in figures[:-1]] if moves and not streak.pace else _differences(figures)
    moved = [
        now for now, size in pairs if (size > 0 and way is not Direction.DOWN) or (size < 0 and way is not Direction.UP)
    ]
    if anchor is None or not moved or moved[0] is not figures[0]:
        return 0, 0
    later = sum(figure.window is None or figure.window.start > anchor.end for figure in moved[1:]) + 1
    whole = streak.since is not None and streak.since.preposition != "since"  # "this year", "of 2025"
    return len(moved), len(moved) if whole else later


def _differences(figures: Sequence[Figure]) -> Sequence[tuple[Figure, Decimal]]:
    return [(now, now.value - then.value) for now, then in pairwise(figures)]
