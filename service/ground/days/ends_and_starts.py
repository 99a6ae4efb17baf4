"""The days of what is told as the start or the end of a time, or by a day: of a rate, the month in which that lies."""

from collections.abc import Sequence

from service.model.periods import BEGUN, ENDED, Period, PeriodRole
from service.model.series import Frequency, Nature, Series
from service.model.windows import DAY, Grain, Window

_YEAR = 12  # months
_WEEK = 6 * DAY
_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3, Frequency.ANNUAL: _YEAR}


def is_start(period: Period) -> bool:
    """Whether a period is told as the start of another: "at the start of 2024", "began 2024 at 4%"."""
    return period.rule == "start-of" or period.preposition in BEGUN


def is_end(period: Period) -> bool:
    """Whether a period is told as the end of another: "at the end of 2021", "ended 2024 at 4.2%"."""
    last_day = period.rule == "last-units" and period.grain is Grain.DAY  # "on the last day of June"
    return period.rule == "end-of" or last_day or period.preposition in ENDED


def is_edge_of_whole(period: Period | None, series: Series) -> bool:
    """ "5.4% at the end of 2021": of no rate of whole years, the mean of that year."""
    if period is None or series.nature is not Nature.RATE or series.frequency is not Frequency.ANNUAL:
        return False
    return period.role is PeriodRole.WINDOW and (is_start(period) or is_end(period))


def edge_of_month(period: Period) -> Sequence[Window]:
    """ "It was 5% at the start of October", "4.5% at the end of it": of a value in force, its first or last week."""
    assert period.window is not None
    month = next((one for one in period.others if one.whole_months == 1), None)
    if month is None or period.grain is not Grain.MONTH or not (is_start(period) or is_end(period)):
        return (period.window, *period.others)
    week = Window(month.start, month.start + _WEEK) if is_start(period) else Window(month.end - _WEEK, month.end)
    return (period.window, *(week if one == month else one for one in period.others))


def at_end(period: Period, series: Series) -> Sequence[Window]:
    """ "By August 1978 it was 8%", "ended 2024 at 4.2%": of a rate the month or quarter in which that day lies.

    "By 2024 German inflation was 2.3%": of what comes out once a year, that year.
    """
    ended = period.role is PeriodRole.CUTOFF or is_end(period)
    months = _MONTHS.get(series.frequency)
    apart = series.nature in (Nature.RATE, Nature.INDEX) or (series.nature is Nature.FLOW and not series.accumulates)
    if not ended or months is None or not apart or period.window is None:
        return ()
    days = [window.end for window in (period.window, *period.others)]
    if months == _YEAR and days[0].month != _YEAR:
        return ()
    if period.rule == "year" and months < _YEAR and series.nature is not Nature.FLOW:  # "by 2024": at some time in it
        return [Window.months(days[0].year, month, months) for month in range(_YEAR, 0, -months)]
    ends = [Window.months(day.year, -(-day.month // months) * months, months) for day in days]
    whole = period.role is PeriodRole.CUTOFF and series.nature is Nature.FLOW and days[0].month == _YEAR
    return list(dict.fromkeys([*ends, Window.year(days[0].year)] if whole else ends))


def at_start(period: Period, series: Series) -> Sequence[Window]:
    """ "It stood at 10.1% at the start of the year": of a rate the month or quarter that then began, or had ended.

    "10.7% at the start of 2023" is of the November before, the newest that was known then.
    A stock that "began the year at 100,564" is that of the day before.
    """
    if series.nature is Nature.STOCK and period.window is not None:
        day = period.window.start
        return (Window.day(day - DAY), Window.day(day))
    months = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}.get(series.frequency)
    if period.window is None or months is None or series.nature not in (Nature.RATE, Nature.INDEX):
        return ()
    days = [window.start for window in (period.window, *period.others)]
    firsts = [Window.months(day.year, -(-day.month // months) * months, months) for day in days]
    back = (0, 1, 2) if months == 1 else (0, 1)
    return list(dict.fromkeys(first.shifted_months(-months * n) for first in firsts for n in back))
