"""Years told as a whole: "the full-year average of 7.3%", "over the year as a whole", "all of the previous year"."""

from service.extract.periods.calendar.years import year_after
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.words import MARKS, word_set
from service.model.windows import Grain, Window

_AVERAGED = word_set("average mean inflation rate")
_AS_A_WHOLE = ["as", "a", "whole"]
_BEFORE_IT = frozenset(["previous", "prior", "preceding"])
_BEFORE = frozenset(["before", "earlier"])
_CLOSING = MARKS | {"and", "but"}
_SHORTER = 360  # days of a part of a year, be it three quarters of it
_DECEMBER, _REVIEWED = 12, 2  # the month with which a year ends, and up to which it is the year just gone


def full_year(line: Line, index: int) -> Found | None:
    """Read "full-year average 7.3%": of the year of the days spoken of, or the latest that was over."""
    place = index + 1 + is_dash(line.low[index + 1])
    if line.low[place] != "year" or year_after(line, place + 1) is not None or not line.dated:
        return None
    if not (is_dash(line.low[index + 1]) or line.low[index - 1] == "the") or line.low[place + 1] not in _AVERAGED:
        return None
    spoken = line.last.end.year if line.last is not None else line.today.year
    year = spoken if Window.year(spoken).end < line.today else line.today.year - 1
    start = index - (line.low[index - 1] == "the")
    return Found(start, place + 1, Grain.YEAR, "full-year", Window.year(year), relative=True)


def year_as_a_whole(line: Line, index: int) -> Found | None:
    """Read "over the year as a whole it grew by 0.9%", behind its last days or just after its end: that year."""
    low, last = line.low, line.last
    if low[index + 1] != "as" or low[index - 1] != "the" or low[index + 1 : index + 4] != _AS_A_WHOLE or not line.dated:
        return None
    closed = line.today.month <= _REVIEWED if last is None else last.end.month == _DECEMBER and last.end < line.today
    if not closed:
        return None  # "had 2.17 million visits in March. For the year as a whole": which may have ended then
    window = Window.year(line.today.year - 1 if last is None else last.end.year)
    return Found(index - 1, index + 4, Grain.YEAR, "full-year", window, relative=True)


def whole_year_before(line: Line, index: int) -> Found | None:
    """Read "against 1,843 in the whole of the previous year" behind a month: all of the year before that month's."""
    low, last = line.low, line.last
    place = line.skip(line.skip(index + 1, "of"), "the")
    ahead = low[place] in _BEFORE_IT
    if ahead:
        place += 1
    if low[place] != "year" or last is None or last.days >= _SHORTER:
        return None
    if low[index - 1 : index + 2] == ["in", "all", "the"] or len({window.end.year for window in line.spoken}) > 1:
        return None  # "in all, …", "against 5,454 in July 2025 and 41,472 in the whole of the previous year"
    if not ahead and (low[place + 1] not in _BEFORE or (low[place + 2] and low[place + 2] not in _CLOSING)):
        return None  # "in the whole year before the pandemic"
    window = Window.year(last.end.year - 1)
    start = index - (low[index - 1] == "the")
    return Found(start, place + (1 if ahead else 2), Grain.YEAR, "full-year", window, relative=True)
