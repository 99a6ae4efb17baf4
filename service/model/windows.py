"""Windows of time: inclusive ranges of days, the only form in which a period is computed with."""

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from service.records import dataclass

DAY = timedelta(days=1)
_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Grain(StrEnum):
    """The calendar unit in which a period was expressed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """The days from ``start`` to ``end``, both included."""

    start: date
    end: date

    @classmethod
    def year(cls, year: int) -> "Window":
        """The calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> "Window":
        """The calendar month; ``month`` may run outside 1–12 and then carries into the year."""
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        return cls(date(year, month, 1), date(year, month, _days_in(year, month)))

    @classmethod
    def months(cls, year: int, month: int, count: int) -> "Window":
        """``count`` whole months of which the last is ``month`` of ``year``."""
        return cls(cls.month(year, month - count + 1).start, cls.month(year, month).end)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "Window":
        """The calendar quarter, 1 to 4."""
        return cls.months(year, quarter * 3, 3)

    @classmethod
    def day(cls, day: date) -> "Window":
        """A single day."""
        return cls(day, day)

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.end - self.start).days + 1

    @property
    def whole_months(self) -> int | None:
        """How many whole calendar months the window covers exactly, or None where it does not."""
        if self.end == date.max or self.start.day != 1 or (self.end + DAY).day != 1:
            return None
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def year_meant(self) -> int:
        """Of which year days are that reach into the first of the next: from "since 5 July", told on 2 January."""
        just_over = self.end.month == 1 and self.end.day <= 7 and self.start.month > 1
        return self.end.year - just_over

    def contains(self, other: "Window") -> bool:
        """Whether every day of ``other`` is one of this window's."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Window") -> bool:
        """Whether the other begins on the day after this one's last, whatever the calendar's own last day is."""
        return (other.start - self.end).days == 1

    def shifted_years(self, years: int) -> "Window":
        """The same days of another year; whole months stay whole (29 February becomes the month's last day)."""
        return self.shifted_months(12 * years)

    def shifted_months(self, months: int) -> "Window":
        """The window moved by whole months; the end of a month stays the end of a month."""
        return Window(_shift(self.start, months, False), _shift(self.end, months, True))

    def months_after(self, other: "Window") -> int:
        """How many whole months the window ends after an earlier one."""
        months = (self.end.year - other.end.year) * 12 + self.end.month - other.end.month
        return months - (other.end > self.shifted_months(-months).end)

    def to(self, end: date) -> "Window":
        """The window from the same start to another end."""
        return Window(self.start, end)

    def until(self, end: date) -> "Window":
        """As many days that end with another; as many months where it covers whole ones."""
        if self.whole_months is None:
            return Window(end - (self.end - self.start), end)
        return Window(Window.day(end + DAY).shifted_months(-self.whole_months).start, end)


@lru_cache(maxsize=4096)  # the same days are moved the same way for every series and vintage that is tried
def _shift(day: date, months: int, keep_end: bool) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if day == date.max or year > date.max.year:
        return date.max  # an open end stays open
    if year < date.min.year:
        return date.min
    last = _days_in(year, month + 1)
    at_end = keep_end and (day + DAY).day == 1
    return date(year, month + 1, last if at_end else min(day.day, last))


def _days_in(year: int, month: int) -> int:
    """As ``calendar.monthrange``, which a cold start would wait a millisecond for."""
    leaps = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leaps else _DAYS_IN_MONTH[month - 1]
