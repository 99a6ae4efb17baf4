"""Whether a value in force moved as often as counted: "the fifth cut since August", "the first since March 2020"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.judge.fit.since import anchor_of
from service.model.claims import Figure
from service.model.quantities import Direction
from service.model.ranks import Streak

_TENTH = 10


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
    if streak.within_months is not None:
        return _found_within(streak.within_months, figures, way)
    anchor = None if streak.since is None else anchor_of(streak.since)
    pairs = [(now, now.value) for now in figures[:-1]] if moves and not streak.pace else _differences(figures)
    moved = _that_way(pairs, way)
    if anchor is None or not moved or moved[0] is not figures[0]:
        return 0, 0
    later = sum(figure.window is None or figure.window.start > anchor.end for figure in moved[1:]) + 1
    whole = streak.since is not None and streak.since.preposition != "since"  # "this year", "of 2025"
    return len(moved), len(moved) if whole else later


def _found_within(months: int, figures: Sequence[Figure], way: Direction | None) -> tuple[int, int]:
    """How often it moved that way in so many months to the last move, and in a tenth less."""
    moved = _that_way(_differences(figures), way)
    window = figures[0].window
    if not moved or moved[0] is not figures[0] or window is None:
        return 0, 0
    begins = window.shifted_months(-(months - months // _TENTH)).start
    later = sum(figure.window is None or figure.window.start > begins for figure in moved[1:])
    return len(moved), later + 1


def _that_way(pairs: Sequence[tuple[Figure, Decimal]], way: Direction | None) -> Sequence[Figure]:
    return [
        now for now, size in pairs if (size > 0 and way is not Direction.DOWN) or (size < 0 and way is not Direction.UP)
    ]


def _differences(figures: Sequence[Figure]) -> Sequence[tuple[Figure, Decimal]]:
    return [(now, now.value - then.value) for now, then in pairwise(figures)]
