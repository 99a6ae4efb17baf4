"""Changes told as a place: "47% ahead of the same period in 2024", "9% behind last year's 8,945"."""

from service.model.mentions import Change, Row
from service.model.quantities import Direction

_PLACES = {"ahead": Change(Direction.UP, "more"), "behind": Change(Direction.DOWN, "more")}
_TIMES = frozenset("days hours minutes seconds".split())


def ahead_or_behind(items: Row, at: int) -> tuple[Change, int] | tuple[None, None]:
    """What the word behind the percentage at ``at`` says of its direction, and where it stands.

    "She took 81 seconds, 9% ahead of last year" says nothing of the kind: what takes less time is ahead.
    """
    change = _PLACES.get(items.words[at + 1]) if at + 1 < len(items) else None
    quantities = (items[figure].quantity for figure in items.figures)
    if change is None or any(one is not None and one.unit in _TIMES for one in quantities):
        return None, None
    return change, at + 1
