"""What something is set against that has a clause of its own: "pay grew faster than inflation, which was 2.9%"."""

from collections.abc import Sequence

_RELATIVE = frozenset(["which", "whose"])
_LONGEST = 6  # words of "than consumer prices as a whole, which"


def tells_of_another(words: Sequence[str], at: int) -> bool:
    """Whether what "than" leads in is what the clause behind it is of: "than inflation, which was 2.9%".

    Args:
        words: those of a sentence or a block, in small letters.
        at: where "than" stands.
    """
    said = words[at + 1 : at + 1 + _LONGEST]
    comma = next((n for n, word in enumerate(said) if not word.isalpha()), 0)
    return comma > 0 and said[comma] == "," and not _RELATIVE.isdisjoint(words[at + comma + 2 : at + comma + 3])
