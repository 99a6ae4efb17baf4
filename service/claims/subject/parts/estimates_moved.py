"""By how much an estimate itself was moved: "That earlier figure has been raised by 166,000 since it was published".

What it is of did not change, so that no change of it is told.
"""

from service.claims.kind import Draft
from service.model.mentions import Row

_ESTIMATES = frozenset(["estimate", "estimates"])
_FIGURES = frozenset(["figure", "figures", "number", "total", "count", "tally", "reading"])
_MOVED = frozenset(
    "raised lifted cut lowered reduced increased put upped trimmed bumped changed adjusted corrected marked".split()
)
_WAS = frozenset(["was", "were", "been"])
_WAYS = frozenset(["up", "down", "upwards", "downwards"])
_FIRST = frozenset("published estimated estimate reported released thought printed issued reckoned".split())
_MARKS = frozenset([",", ";", ":", "(", ")", "–", "—", ".", "but"])
_FAR = 9  # items of "figure for the year before has since been"
_BEHIND = 7  # items of "from what had first been thought"


def is_estimate_moved(draft: Draft, items: Row) -> bool:
    """Whether a change is one of an estimate, or of a figure that is said to have been published.

    Args:
        draft: the change.
        items: its sentence.
    """
    if _MOVED.isdisjoint(items.said) or (_ESTIMATES | _FIGURES).isdisjoint(items.said):
        return False
    at = draft.anchor - 1
    at -= items.words[at] == "about"
    if at < 2 or items.words[at] != "by":
        return False
    verb = at - 1 - (items.words[at - 1] in _WAYS)
    if verb < 2 or items.words[verb] not in _MOVED or items.words[verb - 1] not in _WAS:
        return False
    return _is_of_estimate(items, verb, draft.anchor)


def _is_of_estimate(items: Row, verb: int, anchor: int) -> bool:
    """Whether what was moved is called an estimate, or was published as the words behind the change say."""
    behind = items.words[anchor + 1 : anchor + 1 + _BEHIND]
    ended = next((n for n, word in enumerate(behind) if word in _MARKS), len(behind))
    published = not _FIRST.isdisjoint(behind[:ended])
    for n in range(verb - 1, max(-1, verb - 1 - _FAR), -1):
        word = items.words[n]
        if word in _ESTIMATES:
            return True
        if word in _FIGURES:
            return published
        if word in _MARKS or items[n].quantity is not None:
            return False
    return False
