"""Days set beside "one day" by a comma: "landed on a single day, 18 June"."""

from collections.abc import Sequence

from service.model.mentions import Item

_ONE = frozenset(["one", "single", "same"])
_LED = 4  # items of "on just one day"


def past_one_day(items: Sequence[Item], at: int) -> int:
    """Where the day stands that is named behind "on a single day,"; where none is, the place itself.

    Args:
        items: the sentence.
        at: the place of "on".
    """
    if at >= len(items) or items[at].word != "on":
        return at
    for day in range(at + 2, min(len(items) - 2, at + 1 + _LED)):
        if items[day].word == "day":
            apposed = items[day - 1].word in _ONE and items[day + 1].word == "," and items[day + 2].period is not None
            return day + 2 if apposed else at
    return at
