"""The period that a stretch begins or ends with, taken in itself: "since 2021, when it was 3,053", "until 2022"."""

from datetime import timedelta

from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_YEAR = 12  # months
_WEEK = timedelta(days=6)
"""From the first day of a week to its last."""


def ended_by(period: Period) -> Period:
    """ "It was not so high again until 2022, when it was 99,939": the year itself, not its last day."""
    if period.window is None:
        return replace(period, role=PeriodRole.WINDOW)
    end = period.window.end
    whole = {
        Grain.YEAR: Window.year(end.year),
        Grain.MONTH: Window.month(end.year, end.month),
        Grain.QUARTER: Window.months(end.year, end.month, 3),
    }
    return replace(period, role=PeriodRole.WINDOW, window=whole.get(period.grain, period.window))


def begun(period: Period) -> Period:
    """ "since 2021, when it was 3,053": the year itself, not all that came after."""
    if period.role is not PeriodRole.TO_DATE or period.window is None:
        return period
    start = period.window.start
    if period.rule in ("fiscal-year", "fiscal-year-us") and start.month > 1:
        ends = Window.months(start.year + 1, start.month - 1, _YEAR)
        return replace(period, role=PeriodRole.WINDOW, window=ends, preposition="")
    if period.rule == "start-of" and period.grain is Grain.MONTH:  # "since the start of October, when it was 5%"
        day, month = Window.day(start), Window.month(start.year, start.month)
        return replace(period, role=PeriodRole.WINDOW, window=day, others=(month,), preposition="")
    if period.rule == "this-week":  # "this week's cut took it to 3.75%"
        return replace(period, role=PeriodRole.WINDOW, preposition="")
    if period.grain is Grain.WEEK:
        weeks = [Window(one.start, min(one.start + _WEEK, one.end)) for one in (period.window, *period.others)]
        return replace(period, role=PeriodRole.WINDOW, window=weeks[0], others=tuple(weeks[1:]), preposition="")
    window = {
        Grain.YEAR: Window.day(start) if period.rule == "mid-year" else Window.year(start.year),
        Grain.MONTH: Window.month(start.year, start.month),
        Grain.QUARTER: Window.months(start.year, start.month + 2, 3),
    }.get(period.grain, Window.day(start))
    return Period(period.span, PeriodRole.WINDOW, period.grain, period.rule, window, year_written=period.year_written)
