"""Moves counted up to one that is to come: "will fall in July, having risen three times since last summer"."""

from service.model.mentions import Row

_TURNING = frozenset(["having", "after"])
_COMING = frozenset("will falls drops comes goes rises climbs".split())
_LED = 3  # items of "having gone up"


def is_before_next(items: Row, moved: int) -> bool:
    """Whether moves are counted to now, and not to the days of what is to come.

    Args:
        items: the sentence.
        moved: the verb that is counted.
    """
    if _TURNING.isdisjoint(items.said) or _COMING.isdisjoint(items.said):
        return False
    opens = next((at for at in range(moved, max(0, moved - _LED), -1) if items.words[at] in _TURNING), 0)
    return opens > 0 and not _COMING.isdisjoint(items.words[:opens])
