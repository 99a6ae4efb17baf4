"""Moves counted in times: "has been raised six times since December", "five cuts this year", "cut twice since June".

And the verb or the noun that a number of them in a row counts: "fell for the third month running", "the move, the ninth
in a row".
"""

from collections.abc import Iterator, Sequence

from service.claims.kind import Draft
from service.claims.ranks.counted_moves import MOVING, draft_of
from service.claims.ranks.moves_counted_from import Bound, counted_from, since_ahead
from service.model.mentions import Change, Item, Row
from service.model.quantities import Direction, Hedge

_NOUNS = frozenset("cut cuts rise rises increase increases reduction reductions hike hikes".split())
_BETWEEN = frozenset("rate interest in of successive separate such".split())
_THERE = 4  # items of "there has now been"
_STEPS = frozenset("steps stages moves goes".split())
_CLAUSE = 14  # items from the verb to "in six steps"
_FALLING = ("cut", "reduction")
_ONCE = {"once": 1, "twice": 2, "thrice": 3}
_REACH = 5  # items from the verb to "six times"
_MOST = 40
_COMPARED, _BEEN = frozenset(["lower", "higher"]), frozenset(["been", "was", "were", "is", "are"])
BEING = frozenset(["was", "were", "is", "are", "at", "averaged"])
_MOVES = frozenset(["move", "step", "change", "adjustment"])
_NOT = frozenset(["not", "n't", "never", "failed"])
_OPENING = frozenset(["in", "on", "at", "for", "during"])  # "… which": clauses behind a run
VERB_REACH = 11  # items between the verb and the phrase


def times_moved(items: Row) -> Iterator[Draft]:
    """How often a value in force is said to have moved since a day or in a year."""
    before: Draft | None = None
    for at in sorted({*items.figures, *items.places(_ONCE.keys())}):
        count = _ONCE.get(items[at].word) or _count(items[at])
        again = before is not None and count and _goes_on(items, before, at)
        moved = before.change_at if before is not None and again else _moved(items, at) if count else None
        bound = None if moved is None else _bound(items, at, moved, count)
        if moved is not None and bound is not None:
            before = draft_of(items, at, bound, moved, _way(items[moved]), count)
            yield before


def _goes_on(items: Row, before: Draft, at: int) -> bool:
    """ "Three cuts this year and five since last August": a bare number that counts what one before it does."""
    quantity = items[at].quantity
    between = [word for word in items.words[before.last + 1 : at] if word != ","]
    bare = items[at].word in _ONCE or (quantity is not None and quantity.unit in ("", "times") and not quantity.noun)
    return bare and between in ([], ["and"]) and items.words[at + 1 : at + 2] in (("since",), ("",))


def _bound(items: Row, at: int, moved: int, count: int) -> Bound | None:
    """From when on the moves are counted: told behind them, or with what the sentence opens."""
    last = max(at, moved)
    behind = counted_from(items, last, count)
    ahead = behind is None and moved < at and items.words[at + 1 : at + 2] in ((), (".",), (",",))
    return since_ahead(items, moved) if ahead else behind


def _count(item: Item) -> int:
    quantity = item.quantity
    if quantity is None or quantity.hedge is not Hedge.EXACT or quantity.value != int(quantity.value):
        return 0
    return int(quantity.value) if 0 < quantity.value <= _MOST else 0


def _moved(items: Sequence[Item], at: int) -> int | None:
    """Where the word of change stands that is counted: a verb before "six times", or "five rate cuts" itself."""
    quantity = items[at].quantity
    if quantity is None or quantity.unit == "times":
        return _verb_before(items, at)
    if quantity.noun in _NOUNS:
        return at
    if quantity.noun in _STEPS:
        return _verb_of_steps(items, at)
    if quantity.unit:
        return None
    for place in range(at + 1, min(len(items), at + _REACH)):
        if items[place].word in _NOUNS:
            return place
        if items[place].word not in _BETWEEN:
            return None
    return None


def _verb_before(items: Sequence[Item], at: int) -> int | None:
    for place in range(at - 1, max(-1, at - _REACH), -1):
        if place and items[place].word in _COMPARED and items[place - 1].word in _BEEN:
            return None  # "the number has been lower just once this year"
        if _is_moving(items, place):
            return place
        if items[place].quantity is not None or items[place].word in (",", ";", "and", "but", "to", "from", "than"):
            return None
    return None


def _verb_of_steps(items: Sequence[Item], at: int) -> int | None:
    """ "Has come down from 5.25% to 3.75% in six steps", "by 1.5 points in six stages": the verb of its clause."""
    if not at or items[at - 1].word not in ("in", "over"):
        return None
    for place in range(at - 2, max(-1, at - _CLAUSE), -1):
        if items[place].word in (",", ";", ":", "and", "but"):
            return None
        if _is_moving(items, place):
            return place
    return None


def _is_moving(items: Sequence[Item], at: int) -> bool:
    return any(change.part == "verb" for change in items[at].changes) or _is_phrasal(items, at)


def _way(item: Item) -> Change | None:
    """The change that a verb tells, or the noun of "five cuts"."""
    noun = item.word if item.quantity is None else item.quantity.noun
    if noun in _NOUNS and item.word != "cut":
        return Change(Direction.DOWN if noun.startswith(_FALLING) else Direction.UP, "noun")
    if item.word in ("up", "down"):
        return item.changes[0]  # "has gone up five times"
    return next((change for change in item.changes if change.part != "more"), None)


def verb_counted(items: Sequence[Item], first: int, last: int) -> int | None:
    """The verb that the phrase qualifies: before it in its clause, else behind it ("for the third month running").

    "Prices rose by 10.1%, the third month in a row in which inflation has slowed": that of the clause which it opens.
    """
    before = range(first - 1, max(-1, first - VERB_REACH), -1)
    behind = range(last + 1, min(len(items), last + VERB_REACH))
    if opens_relative(items, last + 1):
        before = range(0)
    for places in (before, behind):
        for at in places:
            if items[at].word in (";", ":"):
                break
            if _is_moving(items, at):
                return at
    return _noun_of_there(items, first)


def _noun_of_there(items: Sequence[Item], first: int) -> int | None:
    """ "There has now been growth in six quarters running", "there was a fall in three months in a row"."""
    noun = first - len(("growth", "in"))
    if noun < len(("there", "was")) or items[first - 1].word not in ("in", "for", "over"):
        return None
    lead = noun - (items[noun - 1].word in ("a", "an"))
    told = [item.word for item in items[max(0, lead - _THERE) : lead]]
    if "there" not in told or not told[-1:] or told[-1] not in ("been", "was"):
        return None
    return noun if any(change.part == "noun" for change in items[noun].changes) else None


def is_denied(items: Sequence[Item], last: int) -> bool:
    """ "The third month running that it has not gone up": whether what is told of each of a run is that it was not so.

    Args:
        items: the sentence.
        last: where the phrase ends that tells the run.
    """
    behind = [item.word for item in items[last + 1 : last + VERB_REACH]]
    return opens_relative(items, last + 1) and not _NOT.isdisjoint(behind)


def opens_relative(items: Sequence[Item], at: int) -> bool:
    """ "… in which inflation has slowed", "… that it has eased": whether a clause with a verb of its own opens there.

    Args:
        items: the sentence.
        at: the item behind a run.
    """
    words = [item.word for item in items[at : at + 2]]
    return words[:1] == ["that"] or (words[1:] == ["which"] and words[0] in _OPENING)


def noun_counted(items: Sequence[Item], first: int) -> int | None:
    """ "The move, the ninth in a row", "an increase of 0.5 points, the ninth in succession": what is counted."""
    if items[first - 1].word not in ("the", "its") or items[first - 2].word != "," or first < len(("a", "move", ",")):
        return None
    for at in range(first - 3, max(-1, first - VERB_REACH), -1):
        if items[at].word in _MOVES:
            return at
        if items[at].word in (",", ";", ":", "and", "but"):
            return None
    return None


def _is_phrasal(items: Sequence[Item], at: int) -> bool:
    """ "Picked up", "edged down", "went up": the second word says which way."""
    led = not at or items[at - 1].word in BEING or items[at - 1].word == ","
    if items[at].word in ("up", "down") and led and items[at + 1].word == "for":
        return True  # "prices are down for the sixth week in a row", ", down for six weeks in a row"
    return items[at].word in ("up", "down") and any(item.word in MOVING for item in items[max(0, at - 3) : at])
