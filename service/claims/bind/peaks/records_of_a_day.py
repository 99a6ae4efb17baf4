"""Figures that are a peak of a single day: "last month's single-day record of 235", "235 landed on just one day"."""

from service.claims.bind.peaks.former_records import RECORDS
from service.claims.once import once
from service.claims.ranks.superlatives import EITHER, HIGHEST
from service.model.mentions import Row
from service.model.windows import Grain

_EXTREMES = frozenset(["record", "high", "peak", "highest", "busiest", "lowest"])
_OF_RECORDS = _EXTREMES | RECORDS | HIGHEST
_DAY, _SUMMIT_DAY = frozenset(["day"]), 16  # items from "the busiest day" to its figure
_OF_PEAKS = _DAY | {"daily", "weekly", "first"}
"""Words one of which a sentence must hold for a figure to be such a peak, where it counts no days."""
_BEATING = frozenset(
    "passing beating topping eclipsing surpassing exceeding overtaking outstripping breaking bettering above below than"
    " over past beats tops eclipses surpasses exceeds breaks beat topped eclipsed surpassed exceeded overtook".split()
)
_OUTDOING = _BEATING - {"above", "below", "than", "over", "past"}
_TIMING = frozenset("arrived crossed landed of in set seen reached recorded from last which who came during".split())
_OF_DAY = _DAY | {"daily", "single-day", "one-day"}
_OTHERWISE = frozenset(
    "; : they it this that total tally count month week year-to-date and while which taking bringing pushing lifting"
    " pushed took brought lifted helped made".split()
)
"""Words with which something other than a day may come to be spoken of."""
_RECORD = 18  # items of "the busiest day of the year so far for small boats, with 973 arrivals,"
_AND_FIRST = ("and", "the", "first")  # "the most in a day this year and the first to beat February's 605"
_BESIDE = 5  # items of "record for a single day"
_DATED = 4  # items of "who came in November"
_NAMING = frozenset(["of", "the", "a", "was", "is", "stood", "at", ",", "had", "been", "about", "some", "around"])
_STANDING = frozenset("is still remains stands at was stood however".split())
_RECORD_NAMED = ("the", "record", ",")
_DATING = frozenset(", dates dating goes back from to in of was is set reached recorded seen".split())
"""Words that stand between a record and its day."""
_OWNING = frozenset(["'s", "’s", "s", "'", "’"])
_NEW_CLAUSE = frozenset([";", "and", "but", "total", "tally"])


def is_peak(items: Row, anchor: int) -> bool:
    """ "last month's single-day record of 235", "235 landed on just one day"."""
    if _OF_PEAKS.isdisjoint(items.said) and not _counts_days(items):
        return False
    before = items.words[max(0, anchor - 9) : anchor]
    if ("day" in before or "daily" in before) and not _EXTREMES.isdisjoint(before):
        return True
    if "weekly" in before and not _OF_RECORDS.isdisjoint(before[before.index("weekly") :]):
        return True  # "the previous weekly best was January's 789"
    if _is_of_summit_day(items, anchor):
        return True
    if before[-2:] == ("first", "time"):
        return True  # "not the first time 50,000 people have come"
    after = items.words[anchor + 1 : anchor + 9]
    stop = next((n for n, word in enumerate(after) if word in (",", ";")), len(after))
    after = after[:stop]  # "2,742 arrivals, a quarter of them on a single day"
    ones = [items[at].quantity for at in items.figures if anchor < at <= anchor + stop]
    if any(one is not None and one.unit == "days" and one.value == 1 for one in ones):
        return True
    at = after.index("day") if "day" in after else 0
    return at > 0 and (after[at - 1] in ("one", "single", "extraordinary") or after[at - 2 : at] == ("on", "a"))


def is_day_record(items: Row, anchor: int) -> bool:
    """ "A record for one day, passing the 86 of last September", "a one-day record of 973, set in October".

    Such a figure, of a time longer than a day, is that of its highest day.
    """
    if _OF_PEAKS.isdisjoint(items.said):
        return _beats_day_told(items, anchor)
    if items.words[anchor - 1] == "was" and _is_of_year_before(items, anchor - 1):
        return True
    if _is_standing_record(items, anchor):
        return True
    owned = _owner(items, anchor)
    if owned == anchor and not _is_dated(items, anchor):
        return False
    at = owned - 1
    while at >= 0 and items[at].word in _NAMING:
        at -= 1
    if at < 1:
        return False
    if items[at].word in RECORDS and items[at - 1].word in _OF_DAY:
        return True
    return items[at].word in _BEATING and _follows_day_record(items, at)


def _beats_day_told(items: Row, anchor: int) -> bool:
    """ "Saturday saw 973 people cross in small boats, eclipsing June's 882": what one day outdid is a day's as well."""
    if _OUTDOING.isdisjoint(items.said):
        return False
    owned = _owner(items, anchor)
    at = owned - 1
    while at > 0 and items[at].word in _NAMING:
        at -= 1
    if items.words[at] not in _OUTDOING or (owned == anchor and not _is_dated(items, anchor)):
        return False
    day = next((n for n in range(at, -1, -1) if items[n].period is not None), None)
    told = None if day is None else items[day].period
    if day is None or told is None or told.grain is not Grain.DAY:
        return False
    return _OTHERWISE.isdisjoint(items.words[day + 1 : at])


def _is_standing_record(items: Row, anchor: int) -> bool:
    """ "The highest daily number of 2023; the record is still 1,305, from last September": what days are ranked by.

    So is "752 came on the busiest day; the record, 1,305, dates from September 2022".
    """
    if items.words[anchor - 3 : anchor] == _RECORD_NAMED and _is_dated_back(items, anchor):
        return True
    at = anchor - 1
    while at > 0 and items[at].word in _STANDING:
        at -= 1
    led = at < anchor - 1 and at > 0 and items[at].word == "record" and items[at - 1].word == "the"
    return led and (_is_dated(items, anchor) or (items.words[anchor + 1] == "," and _is_dated(items, anchor + 1)))


def _is_dated_back(items: Row, anchor: int) -> bool:
    """ "1,305, dates back to September 2022", "1,305, was set in September 2022": whether words tell since when."""
    past = next((n for n in range(anchor + 1, len(items)) if items.words[n] not in _DATING), len(items) - 1)
    return past > anchor + 2 and items[past].period is not None


def _is_of_year_before(items: Row, was: int) -> bool:
    """ "The record day was 11 November, with 1,185 people; the highest of 2020 was 416": of a day as well."""
    lead, year = items.words[max(0, was - len(("the", "highest", "of", "2020"))) : was], items[was - 1].period
    if year is None or year.grain is not Grain.YEAR or lead[:1] != ("the",) or lead[1] not in HIGHEST:
        return False
    days = [at for at in items.places(_OF_DAY) if at < was]
    return any(not (_EXTREMES | HIGHEST).isdisjoint(items.words[max(0, at - _BESIDE) : at]) for at in days)


def _follows_day_record(items: Row, beating: int) -> bool:
    """ "The busiest day of the year, with 973 arrivals, topping": whether nothing but days is told since a record."""
    for at in range(beating - 1, max(-1, beating - _RECORD), -1):
        item = items[at]
        longer = item.period is not None and item.period.grain not in (Grain.DAY, Grain.YEAR)
        if longer or (items.words[at] in _OTHERWISE and items.words[at : at + 3] != _AND_FIRST):
            return False
        if item.word in _OF_DAY:
            near = items.words[max(0, at - _BESIDE) : at + _BESIDE]
            return not _OF_RECORDS.isdisjoint(near)
    return False


def _owner(items: Row, anchor: int) -> int:
    """Where the time stands that a figure is said to be of, "eclipsing June's 882"; the figure where none does."""
    at = anchor - 1
    while at > 0 and items[at].word in _OWNING:
        at -= 1
    return at if at >= 0 and at < anchor - 1 and items[at].period is not None else anchor


def _is_dated(items: Row, anchor: int) -> bool:
    """Whether a time follows of which the figure is said: "the 711 of May", "the 1,185 who came last November"."""
    for item in items[anchor + 1 : anchor + 1 + _DATED]:
        if item.period is not None:
            return True
        if item.word not in _TIMING:
            return False
    return False


@once
def _counts_days(items: Row) -> bool:
    quantities = [items[at].quantity for at in items.figures]
    return any(one is not None and one.unit == "days" for one in quantities)


def _is_of_summit_day(items: Row, anchor: int) -> bool:
    """ "The busiest day of last year for small boats came in October, when 973 people arrived"."""
    for at in items.places(_DAY):
        if not 0 < at < anchor <= at + _SUMMIT_DAY or not (_EXTREMES | EITHER).intersection(items.words[at - 1 : at]):
            continue
        between = items.words[at + 1 : anchor]
        commas = [n for n, word in enumerate(between) if word == ","]
        going_on = all(between[n + 1 : n + 2] in (("when",), ("with",)) for n in commas)
        figures = any(at < n < anchor for n in items.figures)
        return going_on and not figures and _NEW_CLAUSE.isdisjoint(between)
    return False
