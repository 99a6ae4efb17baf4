"""How long a change took, told ahead of it: "In two years rents have risen by 9.8%", "so that in a year it fell"."""

from collections.abc import Sequence

from service.claims.length_lead import lead_of
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT, POINTS, Form, Hedge
from service.records import dataclass

_UNITS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_LEADS = frozenset(["in", "over", "within", "inside"])
_WITHIN = _LEADS - {"over"}  # "£5.4m over three years" is a sum
_OVER = _LEADS - {"inside"}
_LENGTHS = frozenset(["months", "quarters", "years"])
_HAVE = frozenset(["has", "have"])
_ON = frozenset(["on"])
_TAKEN = frozenset("taken brought moved lifted pushed carried dragged cut driven sent seen".split())
_LOOSE = frozenset(["barely", "little", "under", "less", "more"])
_OPENERS = frozenset([",", ";", ":", "that", "and", "but", "so", "where", "while", "—", "–", "“", '"'])
_NARROWING = frozenset("when in that of which where to from since before after until between ending".split())
_STOPS = frozenset([";", ":", "(", ")", "and", "but", "while", "which", "who", "after", "from"])
_ENDING = frozenset([".", ",", ";", ":", ")", "and", "but", "to", "–", "—"])
_LASTING = frozenset(["minutes", "hours", "days", "weeks", "months", "years"])
_AGO = (("ago",), ("earlier",), ("before",), ("previously",))
_REACH = 20  # items from the length to the figure
_OPENING = 4  # items of "in the past two years"
_FROM_REACH = 24  # … to a level behind "from"
_WAYS = frozenset(["up", "down"])
_LEAD_IN = _LEADS | _HAVE | _ON
_ONE = frozenset(["a", "one", "the"])
_BARE = 3  # words of "in a year"


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
        if item.quantity is not None or (item.word in _UNITS and at and _is_one(items, at)):
            return _length(items, at)
        if item.word in _STOPS or item.period is not None or (item.word == "," and not _closes_length(items, at)):
            return None
    return None


def lasts_so_long(items: Row, last: int) -> bool:
    """ "A drop of 2.8 points in two months", "by a third in five years": over as long as it says, from no other days.

    So "has gained 0.8 points in a year" is of that year, whatever the level before it was set against.

    Args:
        items: the sentence.
        last: the last item of a change.
    """
    words = items.words[last + 1 : last + 4]
    if len(words) == _BARE and words[0] in _OVER and words[1] in _ONE and words[2] in _UNITS:
        return True
    behind = items[last + 1 : last + 3]
    if len(behind) > 1 and behind[0].word == "over" and behind[1].period is not None:
        return behind[1].period.rule == "the-year"
    told = behind[1].quantity if len(behind) > 1 and behind[0].word in _OVER else None
    return told is not None and told.unit in _LENGTHS and told.hedge is Hedge.EXACT


def is_for_longer(items: Row, more: int) -> bool:
    """ "14,013 had waited over 18 months, and 376 more than two years": so many, each of them for longer than that.

    But "376 more than two years ago" are by how many.

    Args:
        items: the sentence.
        more: where the word is that compares.
    """
    if items.words[more + 1 : more + 2] != ("than",) or more + 2 >= len(items):
        return False
    lasting = items[more + 2].quantity
    if lasting is None or items.words[more + 3 : more + 4] in _AGO:
        return False
    # "587 longer than eight hours and 140 longer than 12"
    return lasting.unit in _LASTING or (items.words[more] == "longer" and not lasting.unit)


def _is_one(items: Row, at: int) -> bool:
    """ "In a year", "over the decade": of a year, "the" tells which one."""
    return items.words[at - 1] in ("a", "single") or (items.words[at] == "decade" and items.words[at - 1] == "the")


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
    sized = size is not None and size.unit in (PERCENT, POINTS) and length.value == 1
    return sized or (items.words[index - 1] == "over" and length.unit in ("months", "decades"))


def length_from(items: Row, anchor: int) -> Length | None:
    """ "In six months it has come down by 0.9 points, from 4%": the length over which a level was left behind.

    Args:
        items: the sentence.
        anchor: item index of the level.
    """
    if anchor == 0 or items.words[anchor - 1] != "from" or _LEAD_IN.isdisjoint(items.said):
        return None
    for at in range(anchor - 2, max(-1, anchor - _FROM_REACH), -1):
        item = items[at]
        if item.word in _STOPS or item.period is not None:
            return _opening_length(items, anchor) if item.word else None
        if (length := _length(items, at)) is not None:
            return length
    return _opening_length(items, anchor)


def _opening_length(items: Row, anchor: int) -> Length | None:
    """ "In two years inflation has gone from 2.2% to 3.1% and Bank Rate from 5% to 3.75%": over which both moved."""
    if items[0].word not in _LEADS or any(at < anchor for at in items.dates) or ";" in items.words[:anchor]:
        return None
    return next((length for at in range(1, _OPENING) if (length := _length(items, at)) is not None), None)


def _closes_length(items: Row, at: int) -> bool:
    """ "In two years, rents have risen by 9.8%": the comma behind the length itself."""
    before = items[at - 1]
    return at > 0 and (before.quantity is not None or before.word in _UNITS)


def _length(items: Row, at: int) -> Length | None:
    quantity, behind = items[at].quantity, items.words[at + 1 : at + 2]
    pointed = behind == ("that",) and items.words[at + 2 : at + 3] in (("is",), ("was",), ("makes",), ("amounts",))
    months = _UNITS.get(items.words[at] if quantity is None else quantity.unit.rstrip("s"))
    if months is None or (behind and behind[0] in _NARROWING and not pointed):
        return None
    told = months if quantity is None else quantity.value * months  # "half a year"
    if told != int(told) or (quantity is not None and quantity.high is not None):
        return None
    months = int(told)
    if _is_subject(items, at) or (behind == ("on",) and items.words[at + 1 : at + 3] == ("on", "from")):
        return Length(months, quantity is not None and quantity.hedge is not Hedge.EXACT, at)
    lead = lead_of(items, at)
    if lead is None or lead.word not in _LEADS or not (_opens_clause(items, lead.at) or _parts(items, lead.at, at)):
        return None
    hedged = quantity is not None and quantity.hedge is not Hedge.EXACT
    return Length(months, hedged or not _LOOSE.isdisjoint(lead.between), at)


def _is_subject(items: Row, at: int) -> bool:
    """ "A year has taken Bank Rate from 0.1% to 2.25%", "two years have brought inflation down"."""
    behind = items.words[at + 1 : at + 3]
    if behind[:1] == () or behind[0] not in _HAVE or behind[1:] == () or behind[1] not in _TAKEN:
        return False
    first = at
    while first > 0 and items.words[first - 1] in ("a", "the", "just", "only", "single"):
        first -= 1
    return _opens_clause(items, first)


def _parts(items: Sequence[Item], first: int, last: int) -> bool:
    """ "It has risen in a year by 0.65 points": between a verb of change and how far."""
    moved = first > 0 and (items[first - 1].word in _WAYS or any(c.part == "verb" for c in items[first - 1].changes))
    return moved and items[last + 1 : last + 2] != () and items[last + 1].word == "by"


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    return at == 0 or items[at - 1].word in _OPENERS


def is_mere_length(items: Row, index: int) -> bool:
    """Whether a number of months or years says only how long what is told took, or how long ago it was.

    "It fell by 3.7 points in six months", "from 3.6% to 3.0%, a matter of three months", "twelve months on from 5.9%".

    Args:
        items: the sentence.
        index: the number with its unit.
    """
    behind = items.words[index + 1 : index + 3]
    if behind[:1] == ("on",) and behind[1:] in (("from",), (",",)):
        return True
    if index == 0 and not _is_subject(items, index):
        return behind[:1] == ("after",) and not any(items[at].period is not None for at in (1, 2) if at < len(items))
    if items.words[index - 2 : index] == ("matter", "of") or _is_subject(items, index):
        return True
    lead = lead_of(items, index)
    if lead is None or lead.word not in _WITHIN:
        return False
    sized = items[lead.at - 1].quantity if lead.at else None
    if sized is not None and (sized.unit != POINTS or sized.form is Form.FRACTION):
        return False  # "down 160 in two months", "risen by 30% in five years": how fast
    listed = behind[:1] == (":",) and index + 2 < len(items) and items[index + 2].quantity is not None
    ends = not behind or (behind[0] in _ENDING and not listed)  # but "190 vans in four weeks: 40, 35, 45 and 30"
    return ends and _is_moved_by(items, lead.at)


def _is_moved_by(items: Row, lead: int) -> bool:
    """Whether the clause before tells a move and how far: "has declined by 3.7 points", "from 3.6% to 3.0%"."""
    for at in range(lead - 1, max(-1, lead - _REACH), -1):
        if items.words[at] in (";", ":"):
            return False
        if items[at].quantity is not None:
            lead = max(0, at - _REACH)
            told = any(one.part == "verb" for item in items[lead:at] for one in item.changes)
            return told or not _WAYS.isdisjoint(items.words[lead:at])  # "has gone up by 1.6 points in three months"
    return False
