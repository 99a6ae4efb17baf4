"""What the tables of phrases that are put into plainer words have in common."""

from collections.abc import Callable, Iterator, Sequence

from service.extract.vocabulary import word_set

Putting = Callable[[Sequence[str], int], Iterator[tuple[int, Sequence[str]]]]
"""From the words of a sentence, in lower case, and the place of a cue: from which place on which words are put for
those that stand there, "" for one that is left over."""
MONEY = word_set("£ $ €")
_HEDGING = word_set(
    "about around some nearly almost just over under roughly approximately more less than only slightly a little"
    " fraction well at least close to"
)
_IN_WORDS = word_set("one two three four five six seven eight nine ten half")


def is_figure(words: Sequence[str]) -> bool:
    """Whether a figure stands first among some words, in digits or as one up to ten."""
    first = next(iter(words), "")
    return first[:1].isdecimal() or first in MONEY or first in _IN_WORDS


def behind_hedge(words: Sequence[str], at: int) -> int:
    """Where a figure stands from a place on, words of hedging passed over; 0 where none does."""
    place = at
    while place < min(at + 4, len(words)) and words[place] in _HEDGING:
        place += 1
    return place if is_figure(words[place : place + 1]) else 0
