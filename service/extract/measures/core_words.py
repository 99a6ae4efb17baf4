"""The many ways of leaving out food and energy, read as one: "strip out food and energy", "food and fuel aside".

A core rate is seldom called by one name. Whatever verb takes the two away, in whatever order, with whatever is said of
how they swing, the words name what "excluding food and energy" names.
"""

from collections.abc import Iterator, Sequence

from service.extract.vocabulary import word_set
from service.model.spans import Span
from service.model.tokens import Token
from service.model.words import CORE
from service.records import replace

_FOOD = word_set("food foods groceries grocery")
_ENERGY = word_set("energy fuel")
_REMOVING = word_set(
    "excluding excludes exclude excl ex minus without omitting omits omit ignoring ignores ignore disregarding"
    " disregard discounting discount removing removes remove barring bar outside except"
)
_REMOVING_BY_TWO = frozenset(
    [
        *((verb, "out") for verb in ("leaving", "leave", "leaves", "stripping", "strip", "strips")),
        *((verb, "out") for verb in ("taking", "take", "takes", "cutting", "cut", "cuts", "leaving", "factor")),
        *((verb, "away") for verb in ("stripping", "strip", "strips", "taking", "take", "takes")),
        *((verb, "aside") for verb in ("leaving", "leave", "leaves", "setting", "set", "sets", "putting", "put")),
        *((verb, "of") for verb in ("stripped", "shorn", "net", "outside", "regardless", "exclusive")),
        *((verb, "for") for verb in ("except",)),
        *((verb, "from") for verb in ("apart", "aside")),
        *(("not", verb) for verb in ("counting", "including")),
        ("other", "than"),
    ]
)
_REMOVED = word_set("aside excluded omitted removed apart ignored")
_REMOVED_BY_TWO = frozenset(
    (verb, away)
    for verb in ("stripped", "left", "taken", "set", "put", "cut")
    for away in ("out", "aside", "away")
)  # fmt: skip
_BEING = word_set("is are was were being been have has had")
_SWINGING = word_set(
    "the its their such as like items categories components costs prices cost price of volatile more most highly often"
    " notoriously fast moving fast-moving erratic unpredictable swings in jumpy jumpier stuff things bits bouncy"
    " namely , :"
)
_NOUNS = word_set("prices price costs cost items categories components bills")
_THOSE = word_set("those these the")
_TWO = word_set("two pair")
_REACH = 7  # tokens from "excluding" to "food": "the more volatile categories such as"


def canonical(tokens: Sequence[Token], words: Sequence[str]) -> tuple[Sequence[Token], Sequence[Span]]:
    """The tokens with those that leave out food and energy put as the catalogue puts it, and their places.

    Args:
        tokens: the block.
        words: their words, in lower case.
    """
    if _FOOD.isdisjoint(words) or _ENERGY.isdisjoint(words):
        return tokens, ()
    row, places = list(tokens), list(_places(words))
    for first, past in reversed(places):
        ends = [*range(first, first + len(CORE) - 1), past - 1]
        row[first:past] = [replace(tokens[at], text=word, lower=word) for at, word in zip(ends, CORE, strict=True)]
    return row, [Span(tokens[first].start, tokens[past - 1].end) for first, past in places]


def _places(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the words begin that leave the two out, and where they are over."""
    floor, told = 0, False
    for at in range(len(words) - 2):
        pair = words[at : at + 3]
        both = (
            pair[1] == "and" and not _FOOD.isdisjoint((pair[0], pair[2])) and not _ENERGY.isdisjoint((pair[0], pair[2]))
        )
        past = at + len(pair) if both else _pointed_at(words, at) if told else 0
        told = told or not _FOOD.isdisjoint(pair)
        if not past:
            continue
        while past < len(words) and words[past] in _NOUNS:
            past += 1
        place = _taken_away(words, at, past, floor)
        if place is not None:
            floor = place[1]
            yield place


def _taken_away(words: Sequence[str], at: int, past: int, floor: int) -> tuple[int, int] | None:
    """Where the words begin, and are over, that take away what lies from ``at`` to ``past``."""
    first = _begins(words, at, floor)
    if first is not None:
        return first, past
    if at > floor and (words[at - 1], *words[past : past + 1]) in _REMOVING_BY_TWO:
        return at - 1, past + 1  # "strip food and energy out", "leave those two aside"
    ends = _ends(words, past)
    return None if ends is None else (at, ends)


def _pointed_at(words: Sequence[str], at: int) -> int:
    """Where words are over that point at two told before, "leave those two aside", "strip both out"; else nought."""
    if words[at] == "both":
        return at + 1
    return at + 2 if words[at] in _THOSE and words[at + 1] in _TWO else 0


def _begins(words: Sequence[str], at: int, floor: int) -> int | None:
    """Where the verb stands that takes away what begins at ``at``."""
    for first in range(at - 1, max(floor, at - _REACH) - 1, -1):
        if words[first] in _REMOVING:
            return first
        if first > floor and (words[first - 1], words[first]) in _REMOVING_BY_TWO:
            return first - 1
        if words[first] not in _SWINGING:
            return None
    return None


def _ends(words: Sequence[str], past: int) -> int | None:
    """Where the words are over that say that what ends at ``past`` is taken away."""
    while past < len(words) and words[past] in _BEING:
        past += 1
    if words[past : past + 1] and words[past] in _REMOVED:
        return past + 1
    return past + 2 if tuple(words[past : past + 2]) in _REMOVED_BY_TWO else None
