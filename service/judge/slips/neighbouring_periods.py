"""The windows that a writer may have meant instead: neighbouring and other common ones, nearest first.

Used for the diagnosis after a contradiction only; no verdict rests on them.
"""

from collections.abc import Iterator
from datetime import timedelta

from service.model.windows import DAY, Window

_WEEK = timedelta(days=7)
_WEEKDAYS, _WEEKS = 6, 2  # a day may be taken for any other of a week around it
_NEW_YEAR = 31  # days in which news may still call the old year this one
_STALE = 14  # days by which a running total may be left as it was
#: Months by which a window of whole months is moved: next to it, the same of other years, then a little further.
_SHIFTS = (-1, 1, -12, 12, -2, 2, -3, 3, -24, 24, -36)
#: A window longer than this is moved by years only; its neighbours overlap it too much to be another period.
_LONGEST_MOVED = 3

#: Windows at the ends of the calendar (a step value still in force ends on its last day) have no room to be moved.
_EARLIEST, _LATEST = 10, 9900


def neighbours(window: Window) -> tuple[Window, ...]:
    """Other windows of the same kind, nearest first, ``window`` itself left out."""
    return _distinct(_neighbours(window), window)


def days_of_month(day: Window) -> tuple[Window, ...]:
    """The other days of its month."""
    month = Window.month(day.start.year, day.start.month)
    return _distinct((Window.day(month.start + n * DAY) for n in range(month.days)), day)


def totals_and_parts(window: Window) -> tuple[Window, ...]:
    """The running total that ``window`` is the last part of, and its own last month and quarter."""
    return _distinct(_totals_and_parts(window), window)


def moved_along(base: Window, window: Window, other: Window) -> Window:
    """The base that stands to ``other`` as ``base`` stands to ``window``; ``base`` where no whole months do it."""
    months = (base.start.year - window.start.year) * 12 + base.start.month - window.start.month
    return other.shifted_months(months) if window.shifted_months(months) == base else base


def bases(window: Window) -> tuple[Window, ...]:
    """What news compares a window with: a year before, the one just before, two and three years before."""
    months = window.whole_months
    before = [] if months not in (1, 3, 6, 12) else [window.shifted_months(-months), window.shifted_months(-1)]
    years = [window.shifted_years(-n) for n in (1, 2, 3, 4, 5)]
    return _distinct(iter([years[0], *before, *years[1:], Window.year(max(1, window.start.year - 1))]), window)


def _neighbours(window: Window) -> Iterator[Window]:
    months = window.whole_months
    if window.days <= 7:
        step, reach = (DAY, _WEEKDAYS) if window.days == 1 else (_WEEK, _WEEKS)
        for n in range(1, reach + 1):
            yield Window(window.start - n * step, window.end - n * step)
            yield Window(window.start + n * step, window.end + n * step)
    if window.start.day == 1 and window.start.month == 1 and window.days > _NEW_YEAR and months != 12:
        yield from _other_ends(window)
    for shift in _SHIFTS:
        if shift % 12 == 0 or (months is not None and months <= _LONGEST_MOVED):
            yield window.shifted_months(shift)
    if window.start.month == 1 and window.start.day == 1 and months != 12:
        yield Window.year(window.start.year)
        if window.days > _NEW_YEAR:
            yield Window.year(window.start.year - 1)
            yield from (window.to(window.end - n * DAY) for n in range(1, _STALE + 1))


def _other_ends(window: Window) -> Iterator[Window]:
    """A running total to the ends of the months around its own end."""
    for n in (-1, 0, 1, -2):
        end = Window.month(window.end.year, window.end.month + n).end
        if end > window.start and end.year == window.start.year:
            yield window.to(end)


def _totals_and_parts(window: Window) -> Iterator[Window]:
    end = window.end
    yield Window(end.replace(month=1, day=1), end)
    yield Window.month(end.year, end.month) if window.whole_months is not None else Window(end.replace(day=1), end)
    if window.whole_months is not None:
        yield Window.months(end.year, end.month, 3)
        yield Window.months(end.year, end.month, 12)
    yield Window.year(end.year)


def _distinct(windows: Iterator[Window], own: Window) -> tuple[Window, ...]:
    if own.start.year < _EARLIEST or own.end.year > _LATEST:
        return ()
    return tuple(dict.fromkeys(window for window in windows if window != own))
