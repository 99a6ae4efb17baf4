"""Weeks told by a holiday: "in the week of Thanksgiving", "the week before Christmas"; "at Easter" is of no one day."""

from collections.abc import Callable
from datetime import date, timedelta

from service.extract.periods.line import Found, Line
from service.extract.periods.words import FUNCTION_WORDS, MARKS
from service.model.windows import DAY, Grain, Window

_THURSDAY, _MONDAY, _SUNDAY = 3, 0, 6
_WEEK = 7 * DAY


def _weekday_from(day: date, weekday: int) -> date:
    """The first of a weekday on a day or after it."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


#: The day of each holiday in a year.
_DAYS: dict[tuple[str, ...], Callable[[int], date]] = {
    ("thanksgiving",): lambda year: _weekday_from(date(year, 11, 22), _THURSDAY),
    ("christmas",): lambda year: date(year, 12, 25),
    ("labor", "day"): lambda year: _weekday_from(date(year, 9, 1), _MONDAY),
    ("memorial", "day"): lambda year: _weekday_from(date(year, 5, 25), _MONDAY),
    ("independence", "day"): lambda year: date(year, 7, 4),
}
HOLIDAYS = tuple(dict.fromkeys(words[0] for words in _DAYS))
_ITSELF = frozenset("holiday weekend they it claims there the a".split())
_VAGUE = frozenset(["at", "around", "by"])


def holiday_week(line: Line, index: int) -> Found | None:
    """Read "the week of Thanksgiving": Sunday to Saturday; "after" it the next one, "before" it seven days."""
    side, place = line.low[index + 1], line.skip(index + 2, "the")
    named = _holiday(line, place)
    if named is None or line.low[index - 1] != "the" or _names_more(line.low[named[1]]):
        return None
    day, end = named
    sunday = _weekday_from(day - 6 * DAY, _SUNDAY)
    if side == "of":
        window = Window(sunday, sunday + _WEEK - DAY)
    elif side in ("after", "following"):
        window = Window(sunday + _WEEK, sunday + 2 * _WEEK - DAY)
    elif side == "before":
        window = Window(day - _WEEK, day - DAY)
    else:
        return None
    return Found(index - 1, end, Grain.WEEK, "holiday-week", window, relative=True)


def at_holiday(line: Line, index: int) -> Found | None:
    """Read "at Thanksgiving", alone at the head or the end of a clause: about then, and on no day that is told."""
    named = _holiday(line, index)
    if named is None or line.low[index - 1] not in _VAGUE:
        return None
    following = line.low[named[1]]
    if index != 1 and following and following not in MARKS:
        return None
    return Found(index, named[1], Grain.SPAN, "vague", None)


def _names_more(following: str) -> bool:
    """ "The week after the Thanksgiving low of 192,000": counted from a thing of the holiday, not from the holiday."""
    return following.isalpha() and following not in FUNCTION_WORDS and following not in _ITSELF


def _holiday(line: Line, place: int) -> tuple[date, int] | None:
    """The last of a holiday that is named, and where its name ends; not "Christmas Day", which is a date."""
    for words, day_of in _DAYS.items():
        end = place + len(words)
        if tuple(line.low[place:end]) == words and line.low[end] not in ("day", "eve"):
            day = day_of(line.today.year)
            return day if day <= line.today else day_of(line.today.year - 1), end
    return None
