"""Weekends told by their dates: "the weekend of 8 and 9 August", "the weekend of August 8 and 9"."""

from service.extract.periods.calendar.single_units import name_at
from service.extract.periods.line import Found, Line
from service.model.windows import DAY, Grain, Window
from service.records import replace

_SATURDAY, _SUNDAY = 5, 6


def weekend_of(line: Line, index: int) -> Found | None:
    """Read "the weekend of 8 and 9 August, when 681 people arrived": both days, where they are Saturday and Sunday.

    Args:
        line: the sentence.
        index: the place of "weekend".
    """
    place = index + 2
    if line.low[index + 1] != "of":
        return None
    found = _ended_by(line, place) if line.low[place + 1] == "and" else _begun_by(line, place)
    return found and replace(found, start=index - (line.low[index - 1] == "the"), grain=Grain.SPAN, rule="weekend-of")


def _ended_by(line: Line, place: int) -> Found | None:
    """ "8 and 9 August 2026": the month and the year are told behind the Sunday."""
    sunday = name_at(line, place + 2)
    if sunday is None or sunday.grain is not Grain.DAY or line.day_number(place) is None:
        return None
    windows = [
        Window(window.start - DAY, window.end)
        for window in (sunday.window, *sunday.others)
        if window and window.end.weekday() == _SUNDAY and window.end.day - 1 == line.day_number(place)
    ]
    return replace(sunday, window=windows[0], others=tuple(windows[1:])) if windows else None


def _begun_by(line: Line, place: int) -> Found | None:
    """ "August 8 and 9", "31 January and 1 February": the Saturday is told in full."""
    saturday = name_at(line, place)
    if saturday is None or saturday.grain is not Grain.DAY or line.low[saturday.end] != "and":
        return None
    behind = saturday.end + 1
    sunday = name_at(line, behind)
    full = sunday is not None and sunday.grain is Grain.DAY
    if not full and (line.day_number(behind) is None or line.counts(behind + 1)):
        return None
    told = sunday.window.end.day if full and sunday and sunday.window else line.day_number(behind)
    windows = [
        Window(window.start, window.end + DAY)
        for window in (saturday.window, *saturday.others)
        if window and window.start.weekday() == _SATURDAY and (window.end + DAY).day == told
    ]
    end = sunday.end if full and sunday else behind + 1
    return replace(saturday, end=end, window=windows[0], others=tuple(windows[1:])) if windows else None
