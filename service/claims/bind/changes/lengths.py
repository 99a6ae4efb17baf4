"""How long a change took, told ahead of it: "In two years rents have risen by 9.8%", "so that in a year it fell"."""

from collections.abc import Sequence

from service.model.mentions import Item, Row
from service.model.quantities import PERCENT, POINTS, Hedge
from service.records import dataclass

_UNITS = {"month": 1, "quarter": 3, "year": 12}
_LEADS = frozenset(["in", "over", "within", "inside"])
_FILLING = frozenset("the space of just only barely little under less more than a single".split())
_LOOSE = frozenset(["barely", "little", "under", "less", "more"])
_OPENERS = frozenset([",", ";", ":", "that", "and", "but", "so", "where", "while", "—", "–", "“", '"'])
_NARROWING = frozenset("when in that of which where to from since".split())
_STOPS = frozenset([";", ":", "(", ")", "and", "but", "while", "which", "who", "after", "from"])
_REACH = 20  # items from the length to the figure
_FROM_REACH = 24  # … to a level behind "from"
_LEAD = 6  # items of "in little more than the space of"


@dataclass(frozen=True, slots=True)
class Length:
    """How long a change took.

    Attributes:
        months: how many months.
        loose: whether it is not exact ("in less than two years"), so that the day it is taken from is not known.
        at: the item of its number or unit.
    """

    months: int
    loose: bool
    at: int


def length_ahead(items: Row, anchor: int) -> Length | None:
    """The length that opens the clause of a change; None where none does.

    Args:
        items: the sentence.
        anchor: item index of the figure of the change.
    """
    if _LEADS.isdisjoint(items.said):
        return None
    for at in range(anchor - 1, max(-1, anchor - _REACH), -1):
        item = items[at]
        if item.quantity is not None or (item.word in _UNITS and items.words[at - 1] in ("a", "single") and at):
            return _length(items, at)
        if item.word in _STOPS or item.period is not None or (item.word == "," and not _closes_length(items, at)):
            return None
    return None


def is_length_of_change(items: Row, index: int) -> bool:
    """ "Over twelve months they were up by 8.5%", "up by 0.5% in one year": a number of months or years is no figure.

    Args:
        items: the sentence.
        index: item index of the number.
    """
    length = items[index].quantity
    if items.words[index + 1 : index + 3] == ("on", "from"):
        return True  # "ten years on from 1999"
    if not index or length is None or items.words[index - 1] not in _LEADS:
        return False
    size = items[index - 2].quantity if index > 1 else None
    sized = size is not None and size.unit in (PERCENT, POINTS)
    return sized or (items.words[index - 1] == "over" and length.unit == "months")


def length_from(items: Row, anchor: int) -> Length | None:
    """ "In six months it has come down by 0.9 points, from 4%": the length over which a level was left behind.

    Args:
        items: the sentence.
        anchor: item index of the level.
    """
    if _LEADS.isdisjoint(items.said) or anchor == 0 or items[anchor - 1].word != "from":
        return None
    for at in range(anchor - 2, max(-1, anchor - _FROM_REACH), -1):
        item = items[at]
        if item.word in _STOPS or item.period is not None:
            return None
        if (length := _length(items, at)) is not None:
            return length
    return None


def _closes_length(items: Row, at: int) -> bool:
    """ "In two years, rents have risen by 9.8%": the comma behind the length itself."""
    before = items[at - 1]
    return at > 0 and (before.quantity is not None or before.word in _UNITS)


def _length(items: Row, at: int) -> Length | None:
    quantity, behind = items[at].quantity, items.words[at + 1 : at + 2]
    months = _UNITS.get(items.words[at] if quantity is None else quantity.unit.rstrip("s"))
    if months is None or (behind and behind[0] in _NARROWING):
        return None
    count = 1 if quantity is None else int(quantity.value)
    if quantity is not None and (quantity.value != count or quantity.high is not None):
        return None
    lead, filled = at - 1, list[str]()
    while lead > 0 and at - lead <= _LEAD and items[lead].word in _FILLING:
        filled.append(items[lead].word)
        lead -= 1
    if items[lead].word not in _LEADS or not _opens_clause(items, lead):
        return None
    hedged = quantity is not None and quantity.hedge is not Hedge.EXACT
    return Length(count * months, hedged or not _LOOSE.isdisjoint(filled), at)


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    return at == 0 or items[at - 1].word in _OPENERS
