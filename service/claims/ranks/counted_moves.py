"""Moves counted from a day on, which need not follow one another: "the fifth cut since August", "the third of 2025"."""

from collections.abc import Iterator, Sequence

from service.claims.kind import Draft, window_near
from service.model.claims import Streak
from service.model.mentions import Change, Item, Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Grain

_NOUNS = frozenset(
    "cut cuts rise rises increase increases reduction reductions hike hikes fall drop decline slowdown acceleration"
    " uptick quickening".split()
)
_FOR = frozenset(["for", "was", "is", "were", "marks", "marked"])
_STOPS = frozenset([";", ":", "while", "but", "whereas"])
_GONE = frozenset(["gone", "went", "goes", "going", "put", "came", "come"])
_UNDIRECTED = frozenset(["change", "move"])
_PACES = frozenset(["slowdown", "acceleration", "quickening"])
_BETWEEN = frozenset("such interest rate quarter point base basis - by of the in 's bank".split())
_DETERMINERS = frozenset(["the", "its", "a", "their", "this"])
_REACH = 4  # items from the ordinal to its noun
_BOUND = 5  # … and from the noun to the period


def counted_moves(items: Sequence[Item], index: int, length: int) -> Iterator[Draft]:
    """The count that the ordinal at ``index`` opens, if it opens one.

    Args:
        items: the sentence.
        index: the ordinal.
        length: its number.
    """
    if index == 0 or items[index - 1].word not in _DETERMINERS:
        return
    noun = _noun(items, index)
    bound = None if noun is None else counted_from(items, noun)
    if noun is not None and bound is not None:
        yield draft_of(items, index, bound, noun, _change(items[noun]), length)


def time_moved(items: Row, index: int, length: int) -> Iterator[Draft]:
    """ "For the first time since July 2007 Bank Rate has gone up", "it was the fifth time this year that it was cut".

    Args:
        items: the sentence.
        index: the ordinal.
        length: its number.
    """
    if items.words[index + 1 : index + 2] != ("time",) or index < 2 or items[index - 1].word != "the":
        return
    bound = counted_from(items, index + 1)
    if bound is None or items[index - 2].word not in _FOR:
        return
    moved = _moved(items, index, bound)
    if moved is not None and not _reaches_mark(items, moved, index):
        yield draft_of(items, index, bound, moved, _change(items[moved]), length)


def draft_of(items: Sequence[Item], index: int, bound: int, moved: int, change: Change | None, length: int) -> Draft:
    """The count of moves that begins at ``index``.

    Args:
        items: the sentence.
        index: the ordinal or number.
        bound: the period from which, or in which, the moves are counted.
        moved: the word that says what moves.
        change: which way; None for a move either way.
        length: how many moves.
    """
    return Draft(
        "streak",
        Span(items[index].start, items[bound].end),
        "moves counted",
        index,
        bound,
        change,
        moved,
        (("base", bound),),
        streak=Streak(length, pace=items[moved].word in _PACES, since=items[bound].period),
        period=window_near(items, index, bound, bound),
    )


def counted_from(items: Sequence[Item], last: int) -> int | None:
    """The place of the period since which, or the year in which, moves told up to ``last`` are counted."""
    for at in range(last + 1, min(len(items), last + 1 + _BOUND)):
        period = items[at].period
        if period is not None:
            return at if _counts_from(period, items[at - 1].word) else None
        if items[at].word not in ("since", "so", "far", "of", "in", "interest", "rates", "the"):
            return None
    return None


def _reaches_mark(items: Row, moved: int, index: int) -> bool:
    """ "Fell to 2% for the first time since July": a mark was reached, whatever moved before."""
    if moved < index:
        return any(item.quantity is not None for item in items[moved:index])
    behind = items[moved + 1 : moved + 1 + _REACH]
    at = next((n for n, item in enumerate(behind) if item.quantity is not None), None)
    return at is not None and all(item.word != "," for item in behind[:at])


def _moved(items: Row, index: int, bound: int) -> int | None:
    """The verb of change of a clause that tells neither a mark that was passed nor on what it moved."""
    places: list[int] = [*range(index - 3, -1, -1), *range(bound + 1, len(items))]
    for at in places:
        if items[at].word in _STOPS:
            return None
        if items[at].word in ("above", "below", "over", "under", "than", "not", "n't"):
            return None
        if any(change.part == "verb" for change in items[at].changes):
            compared = items.words[at + 1 : at + 2] == ("than",)
            return None if compared else at
        if items[at].word in ("up", "down") and items[at - 1].word in _GONE:
            return at
    return None


def _noun(items: Sequence[Item], index: int) -> int | None:
    for at in range(index + 1, min(len(items), index + 1 + _REACH)):
        if items[at].word in _UNDIRECTED or (items[at].word in _NOUNS and _change(items[at]) is not None):
            return at
        if items[at].word not in _BETWEEN and items[at].quantity is None:
            return None
    return None


def _change(item: Item) -> Change | None:
    moves = [change for change in item.changes if change.part != "more" or item.word in ("up", "down")]
    return moves[0] if moves else None


def _counts_from(period: Period, lead: str) -> bool:
    if period.preposition == "since" or lead == "since":
        return period.window is not None
    return period.role in (PeriodRole.TO_DATE, PeriodRole.WINDOW) and period.grain is Grain.YEAR
