"""What something is set against that has a clause of its own: "pay grew faster than inflation, which was 2.9%"."""

from collections.abc import Sequence

_RELATIVE = frozenset(["which", "whose"])
_NO_THING = frozenset(
    "in at on by of a any ago before earlier usual normal average last previous previously now then it they"
    " expected forecast thought feared predicted hoped foreseen reported estimated".split()
)
"""Words behind "than" that name other days, or what was foretold."""
_LONGEST = 6  # words of "than consumer prices as a whole, which"


def tells_of_another(words: Sequence[str], at: int) -> bool:
    """Whether what "than" leads in is what the figure behind it is of: "than inflation, which was 2.9%", "…, at 2.9%".

    Args:
        words: those of a sentence or a block, in small letters.
        at: where "than" stands.
    """
    said = words[at + 1 : at + 1 + _LONGEST]
    comma = next((n for n, word in enumerate(said) if not word.isalpha()), 0)
    if not comma or said[comma] != ",":
        return False
    behind = words[at + comma + 2 : at + comma + 4]
    told = behind[:1] == ["at"] and behind[-1][:1].isdecimal() and _NO_THING.isdisjoint(said[:comma])
    return told or not _RELATIVE.isdisjoint(behind[:1])
