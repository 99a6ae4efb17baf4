"""Periods that no figure is of: of a summit ("Saturday set a new high for the year, with 1,195"), or of a report.

So it is with the day of a record that was beaten, where the text does not give its figure, with how far back a first or
a superlative reaches, and with what is excepted ("apart from 2020").
"""

from collections.abc import Sequence

from service.claims.bind.clause_boundaries import BOUNDARIES
from service.claims.bind.period_words import RECENT_RULES
from service.claims.bind.placing.beginnings_of_things import dates_beginning
from service.claims.bind.placing.epithets import dates_epithet
from service.claims.bind.placing.moves_likened import is_likened_to
from service.claims.bind.placing.periods_in_appositions import dates_apposition
from service.claims.bind.placing.periods_over import is_over
from service.claims.ranks.days_of_month import is_day_of_month
from service.claims.ranks.superlatives import is_superlative
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Form
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
_PACES = frozenset(["pace", "rate", "speed"])
_AGAINST = frozenset("half below above than under beneath exceeding beating outpacing".split())
_PACE_REACH = 5  # items of "3.0%, half the pace of"
_FOLLOWING = frozenset(["followed", "follows", "following", "after", "despite", "reversed", "reversing"])
_PARTING = frozenset([",", ".", ";", ":", ")", "—", "–", "and", "but", "when", "while"])
_SIZING = frozenset(["to", "of", "by", "at", "from"])
_MOVE_REACH = 5  # items of "after a very sharp"
_CLOSED = frozenset([",", ".", ";", ")", "–", "—", "and", "but"])
_CLOSE, _NONE_REACH = 3, 16  # items of "none at all on", "a number not reached in 2024 until"
_BEATEN_REACH = 8  # items of "eclipsing the previous record set in"
_USING = frozenset("sets set determines determine decides decide governs feeds uprate uprates calculate fixes".split())
_ACTIVE = frozenset(["which", "that", "to"])  # what stands before such a verb: not "which was set in"
_BEING = frozenset(["was", "were", "been"])
_ENDS = frozenset([",", ";", ":", "(", ")", "—", "–", "was", "were"])
_USE_REACH = 10  # items of "which is used to set student loan interest from"
_PARTS = frozenset(["month", "week", "day", "quarter"])
_REACH = 3  # items from "high" to the period
_ANY_REACH = 10  # items of "the highest single figure recorded in any week of"
_MOST = frozenset("most fewest highest lowest biggest largest smallest worst best busiest".split())
_UNITS = frozenset("day week month quarter year".split())
_FINER = {Grain.YEAR: (Grain.DAY, Grain.WEEK, Grain.MONTH), Grain.MONTH: (Grain.DAY, Grain.WEEK)}
_SEEN = frozenset("seen reached recorded touched hit registered witnessed".split())
_SEEN_REACH = 5  # items of "last seen in the"
_SHOWING = frozenset("showed shows showing suggested suggests revealed confirmed indicated".split())
_SAID = frozenset("said says announced told confirmed revealed reported".split())
_COMING = frozenset(
    ", also figures data numbers came come comes just statistics report release were was is are".split()
)
_RELEASES = frozenset("release report bulletin publication briefing estimates statistics update".split())
_RELEASING = frozenset(
    ", . show shows showed say says said put puts suggest suggests found find finds revealed reveal".split()
)
_OF_NOW = frozenset(["this-week", "this-month"])
_FIGURES = frozenset("figures numbers data statistics estimate estimates reckoning count showing".split())
_RELEASE_REACH = 6  # items of "last week's Home Office quarterly release shows"
_TOLD_REACH = 7  # items of "told the BBC's Sunday programme on"
_LENGTHS = frozenset(["days", "weeks", "months", "quarters", "years"])
_ANCHOR_REACH = 8  # items from "first" or a superlative to what it reaches back to
_LAST_REACH = 6  # items of "where it was last in"
_JUST_NOW = RECENT_RULES | {"last-week", "this-week"}


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
    if _is_of_rate_compared(items, index) or is_over(items, index) or dates_beginning(items, index):
        return True
    if _is_of_last_time(items, index) or dates_epithet(items, index) or dates_apposition(items, index):
        return True
    if _OF_NONE.isdisjoint(items.said) or items.words[index + 1 : index + 3] == (",", "when"):
        return False  # "was not matched in 2016, when emissions came to 485 million tonnes"
    begins = max((n + 1 for n in range(max(0, index - _NONE_REACH), index) if items.words[n] in (";", ":")), default=0)
    lead = items.words[max(begins, index - _NONE_REACH) : index]
    if not _NOBODY.isdisjoint(lead[-_CLOSE:]) and lead[-1:] in (("on",), ("",)):
        return True
    over = lead[-1:] == ("since",) and items.words[index + 1 : index + 2] in (("until",), ("till",), ("before",))
    if "no" in lead and (over or lead[-1] in ("on", "or")) and _is_of_none(items, index):
        return True  # "no boat had come since 14 November until 737 people landed on Saturday"
    at = max((n for n, word in enumerate(lead) if word == "not"), default=-1)
    reached = at >= 0 and not _REACHED.isdisjoint(lead[at + 1 : at + 3])
    return (
        reached
        and not _OLD.isdisjoint(lead[:at])
        and not any(i.quantity for i in items[index - len(lead) + at : index])
    )


def _is_of_last_time(items: Row, index: int) -> bool:
    """ "Up to 5.25%, where it was last in April 2008": how long ago it was so, and no days of the move."""
    if "last" not in items.said or "where" not in items.said:
        return False
    lead = items.words[max(0, index - _LAST_REACH) : index]
    return lead[-1:] == ("in",) and "where" in lead and "last" in lead[lead.index("where") :]


def _is_of_none(items: Row, index: int) -> bool:
    """ "No boats were seen on Sunday, after 517 people came on Friday": nobody on that day, and no figure of it."""
    for at in range(index - 1, max(-1, index - _BEATEN_REACH), -1):
        if items[at].quantity is not None or items.words[at] in _PARTING:
            return False
        if items.words[at] == "no":
            return True
    return False


def _is_of_use(items: Row, index: int) -> bool:
    """ "RPI, which still sets next year's rail fares, was 3.8%", "used to uprate benefits from April": its use.

    So it is in "RPI, on which next year's rail fares are based, was 3.8%".
    """
    if items.words[max(0, index - 2) : index] == ("on", "which") and items.words[index + 1 : index + 2] == ("'s",):
        return True
    if _USING.isdisjoint(items.said) or (items.words[index + 1 : index + 2] == ("'s",) and index + 2 in items.figures):
        return False  # "to set it beside last autumn's £1,755"
    for at in range(index - 1, max(0, index - _USE_REACH), -1):
        if items[at].quantity is not None or items.words[at] in _ENDS:
            return False
        if items.words[at] in _USING and items.words[at - 1] not in _BEING:
            return not _ACTIVE.isdisjoint(items.words[max(0, at - 2) : at])
    return False


def _names_a_move(items: Row, index: int) -> bool:
    if items.words[index + 1 : index + 2] == ("'s",):
        return is_likened_to(items, index)
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
    ranked_in = is_day_of_month(items, index) or is_day_of_month(items, index + 1)  # "a record for a day in May"
    if ranked_in or _any_of(items.words[max(0, index - _ANY_REACH) : index]):
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
    named = [one for at in items.dates if at < index and (one := items[at].period) is not None]
    return any(one.grain in finer and not _lies_apart(one, period) for one in named)


def _lies_apart(one: Period, period: Period | None) -> bool:
    """ "On 3 June 2024 it was $3.516, next to the high of June 2022": a day outside, which was not that summit."""
    if period is None or period.window is None or one.window is None:
        return False
    return not period.window.contains(one.window)


def _any_of(lead: Sequence[str]) -> bool:
    """ "The most in any week of the past decade": what a superlative looks through."""
    told = [word for word in lead[-_REACH:] if word not in _OF]
    return told[-2:-1] == ["any"] and told[-1] in _UNITS and not _MOST.isdisjoint(lead)


def anchors_words(items: Sequence[Item], index: int) -> bool:
    """ "the first reduction since March 2020": how far back a first or a superlative reaches, no figure's days."""
    period = items[index].period
    if period is None or period.preposition != "since":
        return False
    for item in reversed(items[max(0, index - _ANCHOR_REACH) : index]):
        timed = item.quantity is not None and item.quantity.unit in _LENGTHS  # "its first 12-month rise since"
        if (item.quantity is not None and not timed) or item.period is not None or item.word in BOUNDARIES:
            return False
        if is_superlative(item.word):
            return True
    return False


def last_seen(items: Row, index: int) -> bool:
    """ "To 8.5%, a level last seen in December 1981": how far back one has to go, no figure's days."""
    if _SEEN.isdisjoint(items.said):
        return False
    words = [*items.words[max(0, index - _SEEN_REACH) : index]]
    seen = next((n for n in range(len(words) - 1, 0, -1) if words[n] in _SEEN), None)
    return (
        seen is not None
        and words[seen - 1] in ("last", "not")
        and set(words[seen + 1 :]) <= {"in", "during", "the", "at", "of"}
    )


def reported_on(items: Sequence[Item], index: int) -> bool:
    """ "…, the regulator said on Tuesday": when it was said."""
    period = items[index].period
    if period is not None and _is_of_release(items, index):
        return True
    if period is None or period.rule not in _JUST_NOW:
        return False
    words = [item.word for item in items[max(0, index - 2) : index] if item.word != "on"]
    following = items[index + 1].word if index + 1 < len(items) else ""
    if words[-1:] == ["out"] and (index < len(("figures", "out")) or words[0] in _COMING):
        return True  # "the rate, out this morning, was", "figures out on Tuesday", "the index, also out last week,"
    if period.rule not in RECENT_RULES or _is_told(items, index):
        return period.rule in RECENT_RULES
    return (bool(words) and words[-1] in _SAID | _SHOWING) or following in _SHOWING


def _is_of_release(items: Sequence[Item], index: int) -> bool:
    """ "Last week's Home Office release shows", "as this month's bulletin puts it": when the figures came out.

    So it is with "up 0.7% in the spring, on this week's revised numbers": nothing is compared with what is not over.
    """
    if index + 1 >= len(items) or items[index + 1].word != "'s":
        return False
    period = items[index].period
    if period is not None and period.rule in _OF_NOW and items[index - 1].word == "on" and index:
        return any(item.word in _FIGURES for item in items[index + 2 : index + 2 + _REACH])
    for at in range(index + 2, min(len(items) - 1, index + 2 + _RELEASE_REACH)):
        if items[at].word in _RELEASES:
            return items[at + 1].word in _RELEASING
        if items[at].quantity is not None or items[at].period is not None or items[at].word in BOUNDARIES:
            return False
    return False


def _is_told(items: Sequence[Item], index: int) -> bool:
    """ "Told MPs on Thursday", "said in a statement on Friday"."""
    if not index or items[index - 1].word != "on":
        return False
    near = items[max(0, index - _TOLD_REACH) : index - 1]
    place = next((n for n in range(len(near) - 1, -1, -1) if near[n].word in ("told", "said")), None)
    if place is None:
        return False
    behind = near[place + 1 :]
    plain = not any(item.quantity or item.period or item.changes or not item.word.isalpha() for item in behind)
    return plain and bool(behind) and (near[place].word == "told" or behind[0].word in ("in", "at", "to", "during"))


def _is_of_rate_compared(items: Row, index: int) -> bool:
    """ "Rents rose 3.0%, less than half the pace of early 2023, and food 2.7%": days of a rate that no figure tells."""
    if _PACES.isdisjoint(items.said) or items.words[index - 1 : index] != ("of",) or index < _PACE_REACH:
        return False
    if items.words[index - 2] not in _PACES or items.words[index - 3] not in ("the", "its", "their"):
        return False
    compared = items[index - 4]
    if items[index - _PACE_REACH].quantity is not None:
        return False  # "0.4 points below the rate of November 2024"
    fraction = compared.quantity is not None and compared.quantity.form is Form.FRACTION
    behind = items[index + 1] if index + 1 < len(items) else None
    told = behind is not None and (behind.word in ("(", "'s") or behind.quantity is not None)
    if items.words[index + 1 : index + 2] == (",",) and items.words[index + 3 : index + 4] in ((",",), (".",), (";",)):
        told = told or items[index + 2].quantity is not None  # "half the pace of the first quarter, 0.7%."
    led = bool(items.figures) and items.figures[0] < index - 4
    return led and (fraction or compared.word in _AGAINST) and not told
