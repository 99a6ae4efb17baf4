"""Changes of how many people a boat carried: "each boat had 75% more people in it", "boats had twice as many aboard".

No series gives them: such a change is of no total, which moves with the number of boats as well.
"""

from collections.abc import Sequence

from service.claims.scene import VESSELS
from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_CHANGES = frozenset(["multiple", "percent_change", "difference"])
_FLEET = VESSELS | {"boats", "vessels", "dinghies", "inflatables"}
_EACH = frozenset(["each", "every", "per", "average", "typical"])
_ALONE = frozenset(["each", "apiece"])
_HAVING = frozenset("had have has having held hold holds holding carried carry carries carrying".split())
_HOLDING = frozenset(["held", "hold", "holds", "holding"])
_BREAKS = frozenset([",", ";", ":", "(", ")", "while", "whereas", "but", "“"])
_ENDS = frozenset("in on at from by since than as compared with against when . ,".split())
_NAMED = 4  # items from "each" to "boat": "each of the small boats"


def without_changes_of_loads(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, changes of what a boat carried of no series.

    Args:
        row: the claims.
        items: the sentence.
    """
    if _FLEET.isdisjoint(items.said) or all(claim.kind not in _CHANGES for claim in row):
        return row
    places = {items[at].start: at for at in items.figures}
    return [
        replace(claim, candidates=())
        if claim.kind in _CHANGES and claim.span.start in places and _is_of_load(claim, items, places[claim.span.start])
        else claim
        for claim in row
    ]


def _is_of_load(claim: Claim, items: Row, at: int) -> bool:
    if claim.quantity is not None and claim.quantity.unit == "boats":
        return False
    first = max((n + 1 for n in range(at) if items[n].word in _BREAKS), default=0)
    past = next((n for n in range(at + 1, len(items)) if items[n].word in _BREAKS), len(items))
    ahead, behind = items.words[first:at], items.words[at + 1 : past]
    return _names_each((*ahead, "", *behind)) or _boats_have(ahead, behind)


def _names_each(words: Sequence[str]) -> bool:
    """ "In each small boat", "the average boat", "twice as many people each"."""
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 1 + _NAMED]
        boat = next((n for n, one in enumerate(behind) if one in _FLEET), -1)
        if word in _EACH and boat >= 0 and all(one.isalpha() for one in behind[:boat]):
            return True
        if word in _ALONE and (not behind or not behind[0].isalpha() or behind[0] in _ENDS):
            return not _FLEET.isdisjoint(words)
    return False


def _boats_have(ahead: Sequence[str], behind: Sequence[str]) -> bool:
    """ "Boats had twice as many people in them", "a boat held 75% more": what boats themselves are said to have."""
    boats = max((n for n, word in enumerate(ahead) if word in _FLEET), default=-1)
    if boats < 0 or _HAVING.isdisjoint(ahead[boats:]):
        return False
    near = behind[: next((n for n, word in enumerate(behind) if word == "than"), len(behind))]
    inside = any(near[n : n + 2] in (("in", "them"), ("in", "it"), ("on", "board")) for n in range(len(near)))
    return inside or "aboard" in near or not _HOLDING.isdisjoint(ahead[boats:])
