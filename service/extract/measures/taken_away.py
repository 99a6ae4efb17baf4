"""Words by which something is taken away from a measure: "excluding restaurants", "strip food and energy out".

Whatever verb takes it away, before it, around it or behind: "with bars left out", "fuel aside".
"""

from collections.abc import Sequence

from service.extract.vocabulary import word_set

_REMOVING = word_set(
    "excluding excludes exclude excl ex minus without omitting omits omit ignoring ignores ignore disregarding"
    " disregard discounting discount removing removes remove barring bar outside except"
)
_REMOVING_BY_TWO = frozenset(
    [
        *((verb, "out") for verb in ("leaving", "leave", "leaves", "stripping", "strip", "strips")),
        *((verb, "out") for verb in ("taking", "take", "takes", "cutting", "cut", "cuts", "factor")),
        *((verb, "away") for verb in ("stripping", "strip", "strips", "taking", "take", "takes")),
        *((verb, "aside") for verb in ("leaving", "leave", "leaves", "setting", "set", "sets", "putting", "put")),
        *((verb, "of") for verb in ("stripped", "shorn", "net", "outside", "regardless", "exclusive")),
        *((verb, "from") for verb in ("apart", "aside")),
        *(("not", verb) for verb in ("counting", "including")),
        ("except", "for"),
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
_REACH = 7  # tokens from "excluding" to "food": "the more volatile categories such as"


def taken_away(words: Sequence[str], at: int, past: int, floor: int) -> tuple[int, int] | None:
    """Where the words begin, and are over, that take away what lies from ``at`` to ``past``; None if none do.

    Args:
        words: those of the block, in lower case.
        at: where what may be taken away begins.
        past: where it is over.
        floor: the first word that may belong to it.
    """
    first = _begins(words, at, floor)
    if first is not None:
        return first, past
    if at > floor and (words[at - 1], *words[past : past + 1]) in _REMOVING_BY_TWO:
        return at - 1, past + 1  # "strip food and energy out", "leave those two aside"
    ends = _ends(words, past)
    return None if ends is None else (at, ends)


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
