"""The day an article was published, as its metadata or its file name gives it."""

import os
from datetime import date

from service.model.errors import UsageError

_WRITTEN = len("2024-10-02")
_LENGTHS = [4, 2, 2]
FRONT_MATTER_FIELDS = ("date", "publishdate", "pubdate", "published")  # in order of preference


def parse_day(text: str, what: str) -> date:
    """An ISO day that a person typed.

    Args:
        text: what was typed, ``2024-10-02``.
        what: what it was given for, for the message ("--published").

    Raises:
        UsageError: it is not a day of the calendar.
    """
    day = leading_day(text.strip())
    if day is None or len(text.strip()) != _WRITTEN:
        raise UsageError(f'{what} "{text}" is not a date; write it as YYYY-MM-DD, such as 2024-10-02')
    return day


def leading_day(text: str) -> date | None:
    """The day with which an ISO date or time begins, as written there, whatever its time zone; None without one."""
    written = text.strip()[: _WRITTEN + 1]
    parts = written[:_WRITTEN].split("-")
    if [*map(len, parts)] != _LENGTHS or not all(map(_in_digits, parts)) or _in_digits(written[_WRITTEN:]):
        return None
    try:
        return date(*map(int, parts))
    except ValueError:  # 2024-02-30
        return None


def _in_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def day_in_fields(fields: dict[str, str]) -> date | None:
    """The publication date among the fields of front matter."""
    days = (leading_day(fields.get(name, "")) for name in FRONT_MATTER_FIELDS)
    return next((day for day in days if day), None)


def day_in_file_name(path: str) -> date | None:
    """The day of a file name such as ``2024-10-02-channel-crossings.md``."""
    name = os.path.basename(path)  # noqa: PTH119  (no check waits for pathlib)
    return leading_day(name) if name[10:11] in {"-", "_", "."} else None
