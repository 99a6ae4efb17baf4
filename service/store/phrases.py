"""The tables of phrases and families: the words by which news names series, filed so that a text's words find them.

Each phrase is filed under one of its words, the rarest in the catalogue: "number of arrivals" under "arrival". A text
that holds the phrase holds that word, and few texts hold it that do not mean the phrase, so what is fetched for a text
grows with the text and not with the catalogue. Where a word is crowded all the same, its phrases are filed under it and
the rarest of their others ("egypt unemployment"). A phrase of nothing but wildcards ("cross*") is filed under their
first letters.
"""

from collections.abc import Collection, Iterable
from itertools import accumulate, pairwise

LETTERS = 3
"""Letters under which a wildcard is filed; it has at least as many, or it would stand for half the language."""


def keys_of(words: Collection[str]) -> list[str]:
    """What to look under for the phrases that a text of these folded words may hold."""
    return [*words, *{f"{word[:LETTERS]}*" for word in words}]


def packed_numbers(numbers: Iterable[int]) -> str:
    """Ascending numbers as text, each as its distance from the one before."""
    return " ".join(str(after - before) for before, after in pairwise([0, *numbers]))


def unpacked_numbers(packed: str) -> list[int]:
    """The numbers that :func:`packed_numbers` packed."""
    return list(accumulate(map(int, packed.split())))
