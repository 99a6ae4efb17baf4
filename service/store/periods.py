"""Labels of periods, as the ``period`` column writes them, to windows of days and back."""

import re
from datetime import date, timedelta

from service.model.series import Frequency, PeriodKind
from service.model.windows import DAY, Window

WEEK = timedelta(days=6)

_SHAPES = (
    ("day", re.compile(r"(\d{4})-(\d{2})-(\d{2})")),
    ("week", re.compile(r"(\d{4})-W(\d{2})")),
    ("month", re.compile(r"(\d{4})-(\d{2})")),
    ("quarter", re.compile(r"(\d{4})-Q([1-4])")),
    ("year", re.compile(r"(\d{4})")),
)
_EXAMPLES = {
    "day": "2024-09-30",
    "week": "2024-W05",
    "month": "2024-09",
    "quarter": "2024-Q3",
    "year": "2024",
}
_INTERVALS = {
    Frequency.DAILY: ("day",),
    Frequency.WEEKLY: ("week",),
    Frequency.MONTHLY: ("month",),
    Frequency.QUARTERLY: ("quarter",),
    Frequency.ANNUAL: ("year",),
    Frequency.IRREGULAR: ("day", "week", "month", "quarter", "year"),
}
# A point may be dated more finely than it recurs: a population "at 30 June" once a year.
_POINTS = {
    Frequency.DAILY: ("day",),
    Frequency.WEEKLY: ("day", "week"),
    Frequency.MONTHLY: ("day", "month"),
    Frequency.QUARTERLY: ("day", "month", "quarter"),
    Frequency.ANNUAL: ("day", "month", "quarter", "year"),
    Frequency.IRREGULAR: ("day", "week", "month", "quarter", "year"),
}
_FISCAL_APR = re.compile(r"(\d{4})/(\d{2})")
_FISCAL_US = re.compile(r"FY(\d{4})")


def window_of(label: str, kind: PeriodKind, frequency: Frequency) -> Window | None:
    """The days that a label names, or None where it is no label of that kind.

    A step's window is its first day alone: where it ends depends on the next one. A point's is its last day.
    """
    if kind is PeriodKind.INTERVAL:
        return _calendar(label, _INTERVALS[frequency])
    if kind is PeriodKind.POINT:
        window = _calendar(label, _POINTS[frequency])
        return Window.day(window.end) if window else None
    if kind is PeriodKind.FISCAL_YEAR_APR:
        return _fiscal_april(label)
    if kind is PeriodKind.FISCAL_YEAR_US:
        match = _FISCAL_US.fullmatch(label)
        return Window.months(int(match[1]), 9, 12) if match and match[1] > "0001" else None
    if kind in {PeriodKind.WEEK_ENDING, PeriodKind.STEP}:
        window = _calendar(label, ("day",))
        return Window(window.start - WEEK, window.end) if window and kind is PeriodKind.WEEK_ENDING else window
    window = _calendar(label, ("month",))
    if window is None:
        return None
    year, month = window.start.year, window.start.month
    if kind is PeriodKind.YEAR_ENDING:
        return Window.months(year, month, 12)
    return Window.months(year, month + 1, 3)


def label_of(window: Window, kind: PeriodKind, frequency: Frequency) -> str | None:
    """The label under which a file of that kind holds ``window``, or None where it could not hold it."""
    start, end = window.start, window.end
    if kind is PeriodKind.STEP:
        return start.isoformat()
    if kind is PeriodKind.WEEK_ENDING:
        return end.isoformat() if end - start == WEEK else None
    if kind is PeriodKind.POINT:
        return _point_label(window, frequency)
    if kind is PeriodKind.INTERVAL:
        return _interval_label(window, frequency)
    months = window.whole_months
    if kind is PeriodKind.ROLLING_3M_CENTRE:
        return _month_label(window.shifted_months(-1).end) if months == 3 else None
    if months != 12:
        return None
    if kind is PeriodKind.YEAR_ENDING:
        return _month_label(end)
    if kind is PeriodKind.FISCAL_YEAR_APR:
        return f"{start.year:04}/{end.year % 100:02}" if end.month == 3 else None
    return f"FY{end.year:04}" if end.month == 9 else None


def expected_label(kind: PeriodKind, frequency: Frequency) -> str:
    """What a label of that kind looks like, for an error message."""
    if kind is PeriodKind.FISCAL_YEAR_APR:
        return "a year to March such as 2023/24"
    if kind is PeriodKind.FISCAL_YEAR_US:
        return "a US fiscal year such as FY2023"
    if kind is PeriodKind.WEEK_ENDING:
        return "the last day of a week such as 2024-09-29"
    if kind is PeriodKind.STEP:
        return "the first day in force such as 2024-08-01"
    if kind in {PeriodKind.YEAR_ENDING, PeriodKind.ROLLING_3M_CENTRE}:
        which = "last" if kind is PeriodKind.YEAR_ENDING else "middle"
        return f"the {which} month such as 2024-09"
    shapes = (_INTERVALS if kind is PeriodKind.INTERVAL else _POINTS)[frequency]
    return " or ".join(f"a {shape} such as {_EXAMPLES[shape]}" for shape in shapes)


def _calendar(label: str, shapes: tuple[str, ...]) -> Window | None:
    for shape, pattern in _SHAPES:
        if shape not in shapes:
            continue
        match = pattern.fullmatch(label)
        if match and label.isascii():
            try:
                return _named(shape, [int(part) for part in match.groups()])
            except (ValueError, OverflowError):  # month 13, 30 February, year 0
                return None
    return None


def _named(shape: str, parts: list[int]) -> Window:
    if shape == "day":
        return Window.day(date(parts[0], parts[1], parts[2]))
    if shape == "week":
        monday = date.fromisocalendar(parts[0], parts[1], 1)
        return Window(monday, monday + WEEK)
    if shape == "month":
        first = date(parts[0], parts[1], 1)
        return Window.month(first.year, first.month)
    if shape == "quarter":
        return Window.quarter(parts[0], parts[1])
    return Window.year(parts[0])


def _fiscal_april(label: str) -> Window | None:
    match = _FISCAL_APR.fullmatch(label)
    if not match or not label.isascii() or match[1] < "0001":
        return None
    year = int(match[1])
    if (year + 1) % 100 != int(match[2]):
        return None
    return Window.months(year + 1, 3, 12)


def _interval_label(window: Window, frequency: Frequency) -> str | None:
    start, end, months = window.start, window.end, window.whole_months
    label, shape = None, ""
    if start == end:
        label, shape = start.isoformat(), "day"
    elif end - start == WEEK and start.weekday() == 0:
        year, week, _ = start.isocalendar()
        label, shape = f"{year:04}-W{week:02}", "week"
    elif months == 1:
        label, shape = _month_label(end), "month"
    elif months == 3 and end.month % 3 == 0:
        label, shape = _quarter_label(end), "quarter"
    elif months == 12 and end.month == 12:
        label, shape = f"{end.year:04}", "year"
    return label if shape in _INTERVALS[frequency] else None


def _point_label(window: Window, frequency: Frequency) -> str | None:
    day = window.end
    if window.start != day:
        return None
    if (day + DAY).day == 1:
        if frequency is Frequency.ANNUAL and day.month == 12:
            return f"{day.year:04}"
        if frequency is Frequency.QUARTERLY and day.month % 3 == 0:
            return _quarter_label(day)
        if frequency is Frequency.MONTHLY:
            return _month_label(day)
    return day.isoformat()


def _month_label(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def _quarter_label(day: date) -> str:
    return f"{day.year:04}-Q{(day.month + 2) // 3}"
