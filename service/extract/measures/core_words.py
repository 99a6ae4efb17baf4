"""The many ways of leaving out food and energy, read as one: "strip out food and energy", "food and fuel aside".

A core rate is seldom called by one name. Whatever verb takes the two away, in whatever order, with whatever is said of
how they swing, the words name what "excluding food and energy" names.
"""

from collections.abc import Iterator, Sequence

from service.extract.measures.taken_away import taken_away
from service.extract.vocabulary import word_set
from service.model.spans import Span
from service.model.tokens import Token
from service.model.words import CORE
from service.records import replace

_FOOD = word_set("food foods groceries grocery")
_ENERGY = word_set("energy fuel")
_NOUNS = word_set("prices price costs cost items categories components bills")
_THOSE = word_set("those these the")
_TWO = word_set("two pair")


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
        place = taken_away(words, at, past, floor)
        if place is not None:
            floor = place[1]
            yield place


def _pointed_at(words: Sequence[str], at: int) -> int:
    """Where words are over that point at two told before, "leave those two aside", "strip both out"; else nought."""
    if words[at] == "both":
        return at + 1
    return at + 2 if words[at] in _THOSE and words[at + 1] in _TWO else 0
