"""What a caller asks a chart about, as typed: a period, and the figure that is stated of it."""

import re
from datetime import date
from decimal import Decimal

from service.model.errors import UsageError
from service.model.series import Frequency, PeriodKind, Series
from service.model.windows import Window
from service.store.periods import window_of

_EARLIEST, _LATEST = date(1000, 1, 1), date(2199, 12, 31)
_NUMBER = re.compile(r"-?(?:\d{1,18}|\d{1,3}(?:,\d{3}){1,5})(?:\.\d{1,6})?", re.ASCII)
_EXPECTED = "write it as 2024, 2024-Q3, 2024-09, 2024-09-21, or two of them with a slash between, 2024-01-01/2024-09-30"


def asked_window(text: str, series: Series) -> Window:
    """The days that a period names: an ISO year, quarter, month or day, or an interval of two of them.

    Where it is a label of the series itself, it means what the publisher means by it: "2024-05" of a rolling quarter
    labelled by its middle month is April to June, "2023/24" a fiscal year, the day of a week its last.

    Args:
        text: as typed.
        series: the series that is asked about.

    Raises:
        UsageError: it names no days between the years 1000 and 2199; the message does not repeat it.
    """
    typed = text.strip()
    window = _own_label(typed, series) or _interval(typed)
    if window is None or window.start > window.end or window.start < _EARLIEST or window.end > _LATEST:
        raise UsageError(f"the period is not one; {_EXPECTED}")
    return window


def stated_figure(text: str) -> Decimal:
    """A figure in single units: "4192", "4,192", "-0.3", "2.1%".

    Args:
        text: as typed.

    Raises:
        UsageError: it is no number of at most 18 digits; the message does not repeat it.
    """
    typed = text.strip().removesuffix("%").replace("−", "-")
    if not _NUMBER.fullmatch(typed):
        raise UsageError("the stated figure is not a number; write it in digits, such as 4192, -0.3 or 75000000")
    return Decimal(typed.replace(",", ""))


def _own_label(text: str, series: Series) -> Window | None:
    if series.period_kind in {PeriodKind.INTERVAL, PeriodKind.STEP}:
        return None  # the calendar's own periods
    return window_of(text, series.period_kind, series.frequency)


def _interval(text: str) -> Window | None:
    first, slash, last = text.partition("/")
    start, end = _calendar(first), _calendar(last) if slash else None
    if start is None or not slash:
        return start
    return start.to(end.end) if end else None


def _calendar(text: str) -> Window | None:
    """A day, an ISO week, a month, a quarter or a year."""
    return window_of(text, PeriodKind.INTERVAL, Frequency.IRREGULAR)
