"""The calendar unit that a day lies in, and so many months back from a day."""

from datetime import date, timedelta

from service.extract.periods.line import Line
from service.model.windows import DAY, Grain, Window


def rolling_back(end: date, months: int) -> Window:
    """The ``months`` months up to and including ``end``; whole calendar months where ``end`` is the last of one."""
    after = Window.day(end + DAY).shifted_months(-months).start
    return Window(after, end)


def unit_window(day: date, grain: Grain) -> Window:
    """The calendar unit that a day lies in; weeks begin on Monday."""
    if grain is Grain.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Window(monday, monday + timedelta(days=6))
    if grain is Grain.MONTH:
        return Window.month(day.year, day.month)
    if grain is Grain.QUARTER:
        return Window.quarter(day.year, (day.month + 2) // 3)
    return Window.year(day.year) if grain is Grain.YEAR else Window.day(day)


def month_pointed_at(line: Line) -> tuple[Window | None, tuple[Window, ...]]:
    """ "2.3% in October against 1.7% in September, as the cap rose that month": of October, else of the other."""
    last, told = line.last, line.month
    if last is None or told is None or last == told or unit_window(last.end, Grain.MONTH) != last:
        return last, ()
    return told, (last,)
