"""Days in words, as a British reader writes them: whole, for a sentence, and short, for an axis or a row of a table."""

from datetime import date

from service.model.windows import Window

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(day: date | None) -> str:
    """A day as a British reader writes it: 2 October 2024; empty for None."""
    return "" if day is None else f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_in_words(window: Window | None) -> str:
    """A window in the shortest words that name it exactly; a dash for None."""
    if window is None:
        return "–"
    start, end = window.start, window.end
    if start == end:
        return day_in_words(start)
    if end == date.max:
        return f"since {day_in_words(start)}"
    if window == Window.year(start.year):
        return str(start.year)
    if window == Window.month(start.year, start.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if window.whole_months:
        first = MONTHS[start.month - 1] + ("" if start.year == end.year else f" {start.year}")
        return f"{first} to {MONTHS[end.month - 1]} {end.year}"
    first = f"{start.day} {MONTHS[start.month - 1]}" + ("" if start.year == end.year else f" {start.year}")
    return f"{first} to {day_in_words(end)}"


def days_in_short(window: Window) -> str:
    """A window in few characters: Sep 2024, 2024, Jul–Sep 2024, Apr 2023–Mar 2024, 1 Jan–30 Sep 2024."""
    start, end = window.start, window.end
    if start == end:
        return _short(start)
    if end == date.max:
        return f"since {_short(start)}"
    if window == Window.year(start.year):
        return str(start.year)
    if window.whole_months == 1:
        return _short_month(start)
    if window.whole_months:
        first = MONTHS[start.month - 1][:3] if start.year == end.year else _short_month(start)
        return f"{first}–{_short_month(end)}"
    first = _short(start) if start.year != end.year else f"{start.day} {MONTHS[start.month - 1][:3]}"
    return f"{first}–{_short(end)}"


def _short_month(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def _short(day: date) -> str:
    return f"{day.day} {_short_month(day)}"
