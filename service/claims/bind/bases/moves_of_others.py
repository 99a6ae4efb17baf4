"""Moves of something else than what a base is of: "cheaper than a year ago ($77.63), yet the cap rose to £1,738"."""

from service.claims.kind import Draft
from service.model.mentions import Row

_STOPPING = frozenset("stop stopped keep kept prevent prevented deter deterred".split())
_NOT = frozenset(["not", "n't", "never", "hardly"])


def is_move_of_other(items: Row, base: Draft, draft: Draft) -> bool:
    """Whether a change leads to a level that cannot have come from the base told before it.

    "Against $77.63 a year earlier, yet the cap rose by 1.2% to £1,738" is told in another unit; "from 2.3% a year
    earlier, which did not stop the Bank from cutting it by half a point" names who is kept from moving something else.

    Args:
        items: the sentence.
        base: the level that something was compared with.
        draft: the change behind it.
    """
    between = items.words[base.last + 1 : draft.anchor]
    if not _STOPPING.isdisjoint(between) and not _NOT.isdisjoint(between):
        return True
    if items.words[draft.last + 1 : draft.last + 2] != ("to",) or draft.last + 2 >= len(items):
        return False
    left, reached = items[base.anchor].quantity, items[draft.last + 2].quantity
    return left is not None and reached is not None and bool(left.unit) and reached.unit not in ("", left.unit)
