"""Words folded so that "arrivals" meets "arrival" and "Small-Boat" meets "small boat".

Phrases of the catalogue and words of a text are folded alike, the ones when a store is compiled, the others when a text
is read.
"""

from functools import lru_cache

CORE = ("excluding", "food", "and", "energy")
"""What stands for all the ways of leaving the two out, as the catalogue's phrases put it."""


@lru_cache(maxsize=10_000)  # a text repeats most of its words, and shares most of them with the next
def fold(word: str) -> str:
    """A lower-case word without its plural ending; irregular plurals are listed by the catalogue's phrases."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word[-1] == "s" and word[-2] not in "su":
        return word[:-1]
    return word


def fold_phrase(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase; hyphens separate words, a trailing ``*`` is kept."""
    return tuple(fold(word) for word in phrase.lower().replace("’", "'").replace("-", " ").split())


def names_core(words: tuple[str, ...]) -> bool:
    """Whether a phrase of the catalogue ends on the words that leave out food and energy."""
    return words[-len(CORE) :] == CORE
