"""Weeks told by their number: "week two of 2018", "15,050 of them in the second week"."""

from datetime import timedelta

from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.stretches import days_within
from service.extract.periods.words import MARKS, ORDINALS
from service.extract.periods.years import year_after
from service.model.windows import DAY, Grain, Window

_WEEK = 7
_MOST_WEEKS = 53
_FEWEST, _MOST = 14, 42  # days of a stretch of weeks whose weeks are told by number
_GOES_ON = frozenset(["and", "but", "alone", "while", "when", "after"])


def numbered_week(line: Line, index: int) -> Found | None:
    """Read "week two of 2018", "week 14 of the year": as statisticians number them, by the year they begin in."""
    place = index + 1 + is_dash(line.low[index + 1])
    number = line.number(place)
    if number is None or not 1 <= number <= _MOST_WEEKS:
        return None
    place = line.skip(place + 1, ",")
    of = place + 1 if line.low[place] in ("of", "in") else place
    if line.low[of] == "the" and line.low[of + 1] == "year":
        windows = days_within(Window.year(line.today.year), number, _WEEK, last=False)
        return Found(index, of + 2, Grain.WEEK, "week-numbered", windows[0], others=tuple(windows[1:]), relative=True)
    year = year_after(line, of) or year_after(line, place)
    if year is None:
        return None
    windows = days_within(Window.year(year.number), number, _WEEK, last=False)
    return Found(
        index,
        year.end,
        Grain.WEEK,
        "week-numbered",
        windows[0],
        others=tuple(windows[1:]),
        relative=year.relative,
        written=year.written,
    )


def week_of_stretch(line: Line, index: int) -> Found | None:
    """Read "in the second week" behind "in the four weeks to 26 January": that week of those."""
    number, last = ORDINALS.get(line.low[index], 0), line.last
    final = line.low[index] in ("final", "last", "closing")
    if not (number or final) or line.low[index + 1] != "week" or line.low[index - 1] != "the":
        return None
    after = line.low[index + 2]
    if after and after not in MARKS and after not in _GOES_ON:
        return None
    if last is None or last is line.previous or last.days % _WEEK or not _FEWEST <= last.days <= _MOST:
        return None
    begin = last.end - (_WEEK - 1) * DAY if final else last.start + timedelta(days=_WEEK * (number - 1))
    window = Window(begin, begin + (_WEEK - 1) * DAY)
    return Found(index - 1, index + 2, Grain.WEEK, "week-of-stretch", window) if last.contains(window) else None
