"""The day an article was published, as its metadata or its file name gives it."""

import os
import re
from datetime import date

from service.model.errors import UsageError

FRONT_MATTER_FIELDS = ("date", "publishdate", "pubdate", "published")  # in order of preference

_STARTS_WITH_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)", re.ASCII)


def parse_day(text: str, what: str) -> date:
    """An ISO day that a person typed.

    Args:
        text: what was typed, ``2024-10-02``.
        what: what it was given for, for the message ("--published").

    Raises:
        UsageError: it is not a day of the calendar.
    """
    day = leading_day(text.strip())
    if day is None or len(text.strip()) != len("2024-10-02"):
        raise UsageError(f'{what} "{text}" is not a date; write it as YYYY-MM-DD, such as 2024-10-02')
    return day


def leading_day(text: str) -> date | None:
    """The day with which an ISO date or time begins, as written there, whatever its time zone; None without one."""
    match = _STARTS_WITH_DAY.match(text.strip())
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:  # 2024-02-30
        return None


def day_in_fields(fields: dict[str, str]) -> date | None:
    """The publication date among the fields of front matter."""
    days = (leading_day(fields.get(name, "")) for name in FRONT_MATTER_FIELDS)
    return next((day for day in days if day), None)


def day_in_file_name(path: str) -> date | None:
    """The day of a file name such as ``2024-10-02-channel-crossings.md``."""
    name = os.path.basename(path)  # noqa: PTH119  (no check waits for pathlib)
    return leading_day(name) if name[10:11] in {"-", "_", "."} else None
