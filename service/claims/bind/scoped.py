"""Periods of a summit, which no figure is of: "Saturday set a new high for the year, with 1,195".

So it is with the day of a record that was beaten, where the text does not give its figure.
"""

from collections.abc import Sequence

from service.claims.ranks.superlatives import is_superlative
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain

_SUMMITS = frozenset("high low peak trough record best worst maximum minimum".split())
_OF = frozenset(["of", "for", "in", "the", "so", "far"])
_BEATING = frozenset(
    "beating eclipsing surpassing topping passing breaking exceeding overtaking beat eclipsed surpassed broke".split()
)
_OLD = frozenset("one record high low peak mark best set total number figure level".split())
_NOBODY = frozenset(["none", "nobody"])
_OF_NONE = _NOBODY | {"no", "not"}
_REACHED = frozenset("reached passed hit seen matched topped exceeded".split())
_FOLLOWING = frozenset(["followed", "follows", "following", "after", "despite", "reversed", "reversing"])
_PARTING = frozenset([",", ".", ";", ":", ")", "—", "–", "and", "but", "when", "while"])
_SIZING = frozenset(["to", "of", "by", "at", "from"])
_MOVE_REACH = 5  # items of "after a very sharp"
_CLOSE, _NONE_REACH = 3, 16  # items of "none at all on", "a number not reached in 2024 until"
_BEATEN_REACH = 8  # items of "eclipsing the previous record set in"
_USING = frozenset("sets set determines determine decides decide governs feeds uprate uprates calculate fixes".split())
_ACTIVE = frozenset(["which", "that", "to"])  # what stands before such a verb: not "which was set in"
_ENDS = frozenset([",", ";", ":", "(", ")", "—", "–", "was", "were"])
_USE_REACH = 10  # items of "which is used to set student loan interest from"
_PARTS = frozenset(["month", "week", "day", "quarter"])
_REACH = 3  # items from "high" to the period
_ANY_REACH = 10  # items of "the highest single figure recorded in any week of"
_MOST = frozenset("most fewest highest lowest biggest largest smallest worst best busiest".split())
_UNITS = frozenset("day week month quarter year".split())
_FINER = {Grain.YEAR: (Grain.DAY, Grain.WEEK, Grain.MONTH), Grain.MONTH: (Grain.DAY, Grain.WEEK)}


def dates_beaten(items: Row, index: int) -> bool:
    """ "…, the biggest daily total on record, eclipsing the one set last November": no days but the old record's."""
    if _BEATING.isdisjoint(items.said):
        return False
    for at in range(index - 1, max(-1, index - _BEATEN_REACH), -1):
        if items[at].quantity is not None:
            return False
        if items.words[at] in _BEATING:
            named = items.words[at + 1 : index]
            return not _OLD.isdisjoint(named) and items.words[index + 1 : index + 2] != ("'s",)
    return False


def dates_nothing(items: Row, index: int) -> bool:
    """ "In 19 boats, and none on Sunday", "a number not reached in 2024 until July": days of what was not.

    So are those of what is only named by them: "doubled to 0.5%, reversing the cut of August 2016", "the rise, of 3%,
    followed a fall in May".
    """
    if _names_a_move(items, index) or _is_of_use(items, index) or _came_before(items, index):
        return True
    if _OF_NONE.isdisjoint(items.said):
        return False
    begins = max((n + 1 for n in range(max(0, index - _NONE_REACH), index) if items.words[n] == ";"), default=0)
    lead = items.words[max(begins, index - _NONE_REACH) : index]
    if not _NOBODY.isdisjoint(lead[-_CLOSE:]) and lead[-1:] in (("on",), ("",)):
        return True
    if "no" in lead and lead[-1] in ("on", "or") and _is_of_none(items, index):
        return True
    at = max((n for n, word in enumerate(lead) if word == "not"), default=-1)
    reached = at >= 0 and not _REACHED.isdisjoint(lead[at + 1 : at + 3])
    return (
        reached
        and not _OLD.isdisjoint(lead[:at])
        and not any(i.quantity for i in items[index - len(lead) + at : index])
    )


def _is_of_none(items: Row, index: int) -> bool:
    """ "No boats were seen on Sunday, after 517 people came on Friday": nobody on that day, and no figure of it."""
    for at in range(index - 1, max(-1, index - _BEATEN_REACH), -1):
        if items[at].quantity is not None or items.words[at] in _PARTING:
            return False
        if items.words[at] == "no":
            return True
    return False


def _is_of_use(items: Row, index: int) -> bool:
    """ "RPI, which still sets next year's rail fares, was 3.8%", "used to uprate benefits from April": its use."""
    if _USING.isdisjoint(items.said):
        return False
    for at in range(index - 1, max(0, index - _USE_REACH), -1):
        if items[at].quantity is not None or items.words[at] in _ENDS:
            return False
        if items.words[at] in _USING:
            return not _ACTIVE.isdisjoint(items.words[max(0, at - 2) : at])
    return False


def _names_a_move(items: Row, index: int) -> bool:
    if items.words[index - 1 : index] != ("of",) or index < len(("the", "cut", "of")) or items.figures[-1:] > (index,):
        return False
    return items.words[index - 3] == "the" and any(change.part == "noun" for change in items[index - 2].changes)


def _came_before(items: Row, index: int) -> bool:
    """ "It followed a sharp fall in May", of which no figure is given; not "after a fall in May … to 2.6%"."""
    if _FOLLOWING.isdisjoint(items.said) or items.words[index - 1 : index] != ("in",):
        return False
    move = index - len(("fall", "in"))
    if move < 1 or not any(change.part == "noun" for change in items[move].changes):
        return False
    lead = items[max(0, move - _MOVE_REACH) : move]
    turn = next((n for n in range(len(lead) - 1, -1, -1) if lead[n].word in _FOLLOWING), None)
    if turn is None or any(not item.word or item.word in _PARTING for item in lead[turn:]):
        return False
    behind = items.words[index + 1 : index + 2]
    led = any(at > index and items.words[at - 1] in _SIZING for at in items.figures)
    return (not behind or behind[0] in _PARTING) and not led


def scopes_summit(items: Row, index: int) -> bool:
    """Whether a period is the one whose summit a shorter one, named before it, was: no figure's days."""
    period = items[index].period
    if _any_of(items.words[max(0, index - _ANY_REACH) : index]):
        return True
    told = period is not None and period.role in (PeriodRole.WINDOW, PeriodRole.TO_DATE)  # not "its peak a year ago"
    if told and items.words[index + 1 : index + 2] == ("'s",) and index + 3 < len(items):
        return is_superlative(items.words[index + 2]) and items.words[index + 3] in _PARTS  # "2024's busiest month"
    finer = _FINER.get(period.grain, ()) if period is not None and told else ()
    if not finer or _SUMMITS.isdisjoint(items.said):
        return False
    lead = [word for word in items.words[max(0, index - _REACH) : index] if word not in _OF]
    if not lead or lead[-1] not in _SUMMITS:
        return False
    named = [items[at].period for at in items.dates if at < index]
    return any(one is not None and one.grain in finer for one in named)


def _any_of(lead: Sequence[str]) -> bool:
    """ "The most in any week of the past decade": what a superlative looks through."""
    told = [word for word in lead[-_REACH:] if word not in _OF]
    return told[-2:-1] == ["any"] and told[-1] in _UNITS and not _MOST.isdisjoint(lead)
