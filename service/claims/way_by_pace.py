"""Which way figures go that say by how much faster or slower something moved: "a full point slower than in May".

A time that is "12 minutes faster" is shorter. Of a rate that fell, "0.2 points more" is a lower one still, and no way
is told.
"""

from service.model.mentions import Change, Row
from service.model.quantities import POINTS, Direction

_OTHER_WAY = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
_TIMED = frozenset(["minutes", "hours", "days"])
_TAKEN = {
    **dict.fromkeys(["faster", "quicker"], Change(Direction.DOWN, "more")),
    "slower": Change(Direction.UP, "more"),
}
"""Which way a time goes that is "12 minutes faster": it takes less."""
_SOONER = frozenset(["faster", "quicker", "sooner", "earlier", "slower", "later"])
_SLOWLY = frozenset("slowly gradually sluggishly weakly feebly slow gently".split())
_MANNERS = _SLOWLY | frozenset("quickly rapidly fast steeply sharply briskly strongly".split())
_MORE = frozenset(["more", "less"])
_AMOUNTS = _MORE | {"faster", "slower", "quicker"}
_FAR_BACK = 14  # items from "shrank by 0.3% in the last quarter of 2023" to the points
_LEAD = 3  # items from a verb to the rate: "fell by about 0.3%"


def way_by_pace(items: Row, index: int, at: int, change: Change) -> Change | None:
    """The way that a figure goes which a word of change tells of; None where that is one of time, or leaves it open.

    Args:
        items: a sentence.
        index: the place of the figure.
        at: the place of the word: "slower", "more", or a verb ahead of the figure.
        change: what the word says by itself.
    """
    word, quantity = items[at].word, items[index].quantity
    if quantity is not None and quantity.unit == POINTS:
        return _of_points(items, index, at, change)
    if at < index or word not in _SOONER:
        return change
    return _TAKEN.get(word) if quantity is not None and quantity.unit in _TIMED and at == index + 1 else None


def _of_points(items: Row, index: int, at: int, change: Change) -> Change | None:
    """ "0.4 points more slowly", "having risen 0.4 points more slowly", which is less."""
    word, behind = items[index + 1].word, items.words[index + 2 : index + 3]
    if at < index and (word not in _MORE or _MANNERS.isdisjoint(behind)):
        return change
    if at > index and items[at].word in _AMOUNTS and _fell(items, index):
        return None
    if items[at].word in _SOONER and items.words[at + 1 : at + 2] != ("than",):
        return None  # "prices rose by 3.1%, 0.8 points slower", as pay did that was told before
    if at < index:
        slowly = (word == "less") is _SLOWLY.isdisjoint(behind)
        return Change(Direction.DOWN if slowly else Direction.UP, "more")
    slowly = items[at].word in _MORE and not _SLOWLY.isdisjoint(items.words[at + 1 : at + 2])
    return Change(_OTHER_WAY[change.direction], change.part) if slowly else change


def _fell(items: Row, index: int) -> bool:
    """ "Shrank by 0.3% in the last quarter of 2023, 0.2 points more than": whether the rate told is that of a fall."""
    told = next((n for n in range(index - 1, max(0, index - _FAR_BACK), -1) if items[n].quantity is not None), 0)
    lead = items[max(0, told - _LEAD) : told]
    if not told or any(item.word == "to" for item in lead):
        return False
    ways = [change.direction for item in lead for change in item.changes if change.part in ("verb", "more")]
    return Direction.DOWN in ways
