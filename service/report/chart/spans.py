"""Which periods a chart shows: those around the one asked about, of the same length where a series adds up."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import timedelta

from service.model.series import Frequency, Observation
from service.model.windows import Window
from service.store.interface import Vintage

Move = Callable[[Window, int], Window]

_SHOWN = {
    Frequency.DAILY: 92,
    Frequency.WEEKLY: 105,
    Frequency.MONTHLY: 61,
    Frequency.QUARTERLY: 41,
    Frequency.ANNUAL: 41,
    Frequency.IRREGULAR: 61,
}
"""Points of a line: five years of months, ten of quarters; a quarter of them lie after the period asked about."""
_MOST = 400  # points, where the periods asked about lie far apart
_BARS = {1: 61, 3: 41}  # by months; a year and two months of days, a year of weeks, at most thirty of any other length
_STEPS_BEFORE, _STEPS_AFTER = 8 * 12, 2 * 12  # months around the day asked about


def bars(vintage: Vintage, window: Window | None, base: Window | None) -> tuple[Sequence[Window], str]:
    """The windows of a flow's bars, oldest first, and what each covers in words.

    All are as long as ``window``: months for a month, and for a part of a year the same days of every year.
    """
    anchor = window or _newest(vintage)
    first, last = vintage.first(), vintage.last()
    if anchor is None or first is None or last is None:
        return (() if window is None else (window,)), ""
    move, count, per = _grid(anchor)
    later = []
    for steps_on in range(1, count // 4 + 1):
        following = move(anchor, steps_on)
        if following.end > last.window.end:
            break
        later.append(following)
    earlier: list[Window] = []
    wanted = max(count - 1 - len(later), 0)
    for steps_back in range(1, _MOST):
        previous = move(anchor, -steps_back)
        enough = len(earlier) >= wanted and (base is None or previous.end < base.start)
        if enough or previous.start < first.window.start:
            break
        earlier.append(previous)
    if base not in earlier:
        earlier = earlier[:wanted]
    return (*reversed(earlier), anchor, *later), per


def stretch(vintage: Vintage, window: Window | None, base: Window | None) -> Sequence[Observation]:
    """The observations of a line, oldest first."""
    held = vintage.observations
    if not held:
        return ()
    starts = [seen.window.start for seen in held]
    ends = [seen.window.end for seen in held]
    count = _SHOWN[vintage.series.frequency]
    last = len(held) - 1 if window is None else min(max(bisect_right(ends, window.end) - 1, 0), len(held) - 1)
    stop = min(len(held), last + 1 + count // 4)
    first = stop - count
    for named in (window, base):
        if named is not None:
            first = min(first, bisect_left(starts, named.start))
    return held[max(first, stop - _MOST, 0) : stop]


def steps(vintage: Vintage, window: Window | None, base: Window | None) -> Sequence[Observation]:
    """The values in force in the years around a day, oldest first."""
    last = vintage.last()
    if last is None:
        return ()
    anchor = window or Window.day(last.window.start)
    start = min(anchor.start, base.start) if base else anchor.start
    around = Window(
        Window.day(start).shifted_months(-_STEPS_BEFORE).start, Window.day(anchor.end).shifted_months(_STEPS_AFTER).end
    )
    return vintage.overlapping(around)


def _newest(vintage: Vintage) -> Window | None:
    """The newest period of a flow: its own, but of a daily one the newest whole month."""
    last = vintage.last()
    if last is None or vintage.series.frequency is not Frequency.DAILY:
        return last.window if last else None
    month = Window.month(last.window.end.year, last.window.end.month)
    return month if month.end == last.window.end else Window.month(month.start.year, month.start.month - 1)


def _grid(window: Window) -> tuple[Move, int, str]:
    """How to move to the next window of a kind, how many to show, and what one covers."""
    months, days = window.whole_months, window.days
    if months is not None and 12 % months == 0:
        names = {1: "a month", 3: "a quarter", 6: "a half-year", 12: "a year"}
        return _by_months(months), _BARS.get(months, 31), names.get(months, f"every {months} months")
    if days == 1:
        return _by_days(1), 62, "a day"
    if days <= 7:
        return _by_days(7), 53, "a week" if days == 7 else f"on {days} days of each week"
    if window.end < window.shifted_years(1).start:
        return _by_months(12), 31, "in the same days of each year"
    years = -(-days // 366)
    return _by_months(12 * years), 31, f"every {years} years"


def _by_months(months: int) -> Move:
    return lambda window, steps: window.shifted_months(months * steps)


def _by_days(days: int) -> Move:
    def move(window: Window, steps: int) -> Window:
        by = timedelta(days=days * steps)
        return Window(window.start + by, window.end + by)

    return move
