"""Moves counted from a day on, which need not follow one another: "the fifth cut since August", "the third of 2025"."""

from collections.abc import Iterator, Sequence

from service.claims.kind import Draft, window_near
from service.claims.ranks.moves_before_next import is_before_next
from service.claims.ranks.moves_counted_from import Bound, counted_from
from service.model.mentions import Change, Item, Row
from service.model.periods import Period, PeriodRole
from service.model.ranks import Streak
from service.model.spans import Span

_NOUNS = frozenset(
    "cut cuts rise rises increase increases decrease reduction reductions hike hikes fall drop decline slowdown"
    " acceleration"
    " uptick quickening".split()
)
_FOR = frozenset(["for", "was", "is", "were", "marks", "marked"])
_STOPS = frozenset([";", ":", "while", "but", "whereas"])
_GONE = frozenset("gone went goes going put came come is are was were been".split())
MOVING = frozenset(
    "picked picking went gone going ticked ticking edged edging inched crept creeping came come coming moved nudged"
    " shot pushed brought driven put puts headed trended drifted".split()
)
"""Verbs of which the word behind them says which way: "picked up", "edged down"."""
_UNDIRECTED = frozenset(["change", "move"])
_PACES = frozenset(["slowdown", "acceleration", "quickening"])
OF_PACE = ("slow", "cool", "eas", "moderat", "accelerat", "quicken", "weaken", "strengthen")
"""How words begin that say how fast something grows."""
_STEPS = {"monthly": "month", "quarterly": "quarter", "annual": "year", "yearly": "year", "weekly": "week"}
_BETWEEN = frozenset(
    "monthly quarterly annual yearly weekly such interest rate quarter point base basis - by of the in 's bank".split()
)
_DETERMINERS = frozenset(["the", "its", "a", "their", "this"])
_BACK = 12  # items from an ordinal without a noun back to what it counts
_MARKING = frozenset("above below over under than not n't into onto single double negative positive".split())
"""Words of a mark that was passed: "dropped into single figures for the first time"."""
_HAS = frozenset(["has", "had", "have"])
_TO_MARK = _MARKING | {"to", "by", "from", "as"}
_DONE_SO = (("done", "so"), ("done", "that"), ("done", "this"), ("done", "it"))
_ACTED = frozenset(["moved", "acted", "changed", "altered", "adjusted"])
_SETTERS = frozenset(["bank", "fed", "ecb", "mpc", "committee", "policymakers", "rates", "rate"])
_WAYS = frozenset("up down lower higher upwards downwards upward downward cut raise ease tighten".split())
_SUBJECT = 6  # items of "that the annual rate of it has"
_LISTING = ((",",), ("–",), ("—",), ("-",), ("(",), (":",))
_LISTED = frozenset([",", "and", "in", "on", "by", "of", "to", "again", "then", "a", "further", "another"])
_TWO = 2
_REACH = 4  # items from the ordinal to its noun


def counted_moves(items: Row, index: int, length: int) -> Iterator[Draft]:
    """The count that the ordinal at ``index`` opens, if it opens one.

    Args:
        items: the sentence.
        index: the ordinal.
        length: its number.
    """
    if index == 0 or items[index - 1].word not in _DETERMINERS:
        return
    noun, last = _noun(items, index), index
    if noun is None and items[index + 1 : index + 2] and items[index + 1].word in ("since", "this", "in", "of", ""):
        noun = _moved_before(
            items, index
        )  # "the third cut this year and the fifth since August", "is the third of 2025"
    elif noun is not None:
        last = noun
    bound = None if noun is None else counted_from(items, last, length)
    if noun is not None and bound is not None:
        step = next((_STEPS[item.word] for item in items[index + 1 : noun] if item.word in _STEPS), "period")
        yield draft_of(items, index, bound, noun, _change(items[noun]), length, step)


def _moved_before(items: Sequence[Item], index: int) -> int | None:
    """The move that an ordinal without a noun counts: that counted, or the verb, before it in its clause."""
    for at in range(index - 2, max(-1, index - _BACK), -1):
        item = items[at]
        if item.word in _STOPS:
            return None
        if item.word in _NOUNS or any(change.part == "verb" for change in item.changes):
            return at if _change(item) is not None else None
    return None


def time_moved(items: Row, index: int, length: int) -> Iterator[Draft]:
    """ "For the first time since July 2007 Bank Rate has gone up", "it was the fifth time this year that it was cut".

    Args:
        items: the sentence.
        index: the ordinal.
        length: its number.
    """
    if items.words[index + 1 : index + 2] != ("time",) or index < 2 or items[index - 1].word != "the":
        return
    told = tells_move(items, index)
    bound = counted_from(items, index + 1) if told is None else told[1]
    apposed = items[index - 2].word == "," and (length > 1 or told is not None)
    if bound is None or not (items[index - 2].word in _FOR or apposed):
        return
    moved = _moved(items, index, bound.at) if told is None else told[0]
    if moved is not None and not _reaches_mark(items, moved, index):
        yield draft_of(items, index, bound, moved, _change(items[moved]), length)


def tells_move(items: Row, index: int) -> tuple[int, Bound] | None:
    """ "The first time it had fallen since August", "the third time this year that the price has risen".

    Args:
        items: the sentence.
        index: the ordinal.

    Returns:
        Where the verb stands of the clause behind "time" that tells what moved, and from when the moves are counted.
    """
    ahead = counted_from(items, index + 1)
    opens = index + 2 if ahead is None else ahead.at + 1
    again = _pointed_back(items, index, opens)
    verb = _verb_of_clause(items, opens) if again is None else again[0]
    ends = verb if again is None else again[1]
    bound = ahead if ahead is not None or ends is None else counted_from(items, ends)
    if verb is None or bound is None:
        return None
    if again is not None:
        return again[0], bound
    return None if any(items[at].word in _MARKING for at in range(verb, max(verb, bound.at))) else (verb, bound)


def _pointed_back(items: Row, index: int, opens: int) -> tuple[int, int] | None:
    """ "Prices went down, the first time they have done so since": the verb in front, and where the words for it end.

    Args:
        items: the sentence.
        index: the ordinal.
        opens: where the clause behind "time" begins.
    """
    helping = next((n for n in range(opens, min(len(items), opens + _SUBJECT)) if items[n].word in _HAS), None)
    words = () if helping is None else items.words[helping + 1 : helping + 3]
    if helping is None or (words not in _DONE_SO and words[:1] != ("happened",)):
        return None
    moved = _moved(items, index, len(items))
    marked = moved is None or _reaches_mark(items, moved, index)
    return None if marked or moved is None else (moved, helping + (2 if words in _DONE_SO else 1))


def _verb_of_clause(items: Row, at: int) -> int | None:
    """Where the verb of change stands in "(that) it had fallen"; None where no such clause begins."""
    helping = next((n for n in range(at + 1, min(len(items), at + _SUBJECT)) if items[n].word in _HAS), None)
    if helping is None or not all(item.word.isalpha() and not item.changes for item in items[at:helping]):
        return None
    verb = helping + 1
    while items.words[verb : verb + 1] and items.words[verb] in ("been", "now"):
        verb += 1
    if verb >= len(items):
        return None
    if items[verb].word in _GONE and items.words[verb + 1 : verb + 2] in (("up",), ("down",)):
        verb += 1
    elif not any(change.part == "verb" for change in items[verb].changes):
        return None
    behind = items[verb + 1 : verb + 2]
    return None if behind and (behind[0].word in _TO_MARK or behind[0].quantity is not None) else verb


def draft_of(
    items: Row,
    index: int,
    bound: Bound,
    moved: int,
    change: Change | None,
    length: int,
    step: str = "period",
) -> Draft:
    """The count of moves that begins at ``index``.

    Args:
        items: the sentence.
        index: the ordinal or number.
        bound: from when, or in which time, the moves are counted.
        moved: the word that says what moves.
        change: which way; None for a move either way.
        length: how many moves.
        step: from what to what ("the first quarterly rise").
    """
    slots = () if bound.since is None else (("base", bound.at),)
    last = max(index, bound.at)
    step = "week" if bound.as_many and bound.months is None else step
    return Draft(
        "streak",
        Span(items[index].start, items[last].end),
        "moves counted",
        index,
        last,
        change,
        moved,
        slots,
        streak=Streak(
            length,
            step,
            pace=_is_of_pace(items[moved].word),
            since=bound.since,
            within_months=bound.months,
            every=bound.as_many,
        ),
        period=None if is_before_next(items, moved) else _days(items, index, last, bound) or _year_told(bound),
    )


def _days(items: Row, first: int, last: int, bound: Bound) -> Period | None:
    """The days to which moves are counted; of "cut twice this year, by £238 in April and £122 in July", the last."""
    near = window_near(items, first, last, bound.at)
    behind = [at for at in items.dates if at > last]
    if (
        near is None
        or items.words[last + 1 : last + 2] not in _LISTING
        or len(behind) < _TWO
        or items[behind[0]].period is not near
    ):
        return near
    run = next((at for at in range(last + 1, len(items)) if not _is_listed(items[at])), len(items))
    told = [at for at in behind if at < run]
    return items[told[-1]].period if len(told) >= _TWO else None


def _is_listed(item: Item) -> bool:
    return item.quantity is not None or item.period is not None or item.word in _LISTED


def _year_told(bound: Bound) -> Period | None:
    """ "Was cut twice in 2024", told in 2026: up to the end of that year, and not to this day."""
    told = bound.since
    closed = told is not None and told.role is PeriodRole.WINDOW and told.preposition != "since"
    return told if closed else None


def _is_of_pace(word: str) -> bool:
    """Whether a word of change is one of how fast something grows: "price rises slowed"."""
    return word in _PACES or word.startswith(OF_PACE)


def _reaches_mark(items: Row, moved: int, index: int) -> bool:
    """ "Fell to 2%", or back to target, "for the first time since July": a mark was reached, whatever moved before."""
    if moved < index:
        led = items.words[moved + 1 : moved + 2 + (items.words[moved + 1] in ("back", "down"))]
        return led[-1:] == ("to",) or any(item.quantity is not None for item in items[moved:index])
    behind = items[moved + 1 : moved + 1 + _REACH]
    at = next((n for n, item in enumerate(behind) if item.quantity is not None), None)
    return at is not None and all(item.word != "," for item in behind[:at])


def _moved(items: Row, index: int, bound: int) -> int | None:
    """The verb of change of a clause that tells neither a mark that was passed nor on what it moved."""
    places: list[int] = [*range(index - 3, -1, -1), *range(bound + 1, len(items))]
    for at in places:
        if items[at].word in _STOPS:
            return None
        if items[at].word in _MARKING:
            return None
        if any(change.part == "verb" for change in items[at].changes):
            compared = items.words[at + 1 : at + 2] == ("than",)
            return None if compared else at
        if items[at].word in ("up", "down") and items[at - 1].word in _GONE | MOVING:
            return at
        if items[at].word in _ACTED and _either_way(items, at):
            return at
    return None


def _either_way(items: Row, at: int) -> bool:
    """ "For the first time in seven years the Bank has moved": whoever sets a rate, and no word says which way."""
    setters = not _SETTERS.isdisjoint(items.words[max(0, at - _REACH) : at])
    return setters and _WAYS.isdisjoint(items.words[at + 1 : at + _BACK])


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
