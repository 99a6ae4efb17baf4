"""Numbers, days and documents as publishers write them; all failures are ``SourceError``."""

import csv
import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from io import StringIO
from itertools import pairwise
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

from service.model.errors import SourceError
from service.model.series import Frequency, Observation, PeriodKind, Series
from service.store.periods import expected_label, window_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_LONDON = ZoneInfo("Europe/London")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?", re.ASCII)
_MONTH = re.compile(r"(\d{4})-?M?(\d{2})", re.ASCII)
_QUARTER = re.compile(r"(\d{4})-?Q([1-4])", re.ASCII)
_PIVOT = 50
"""A year of two digits below it is of this century (the Bank of England's file begins in 1975)."""


def number(text: str, where: str) -> Decimal:
    """A number, exactly as written.

    Raises:
        SourceError: it is none, or not finite.
    """
    try:
        if _NUMBER.fullmatch(text):
            return Decimal(text)
    except InvalidOperation:
        pass
    raise SourceError(
        f'{where}: the value is "{shortened(text)}"; expected a finite decimal number; nothing was stored'
    )


def counted(text: str, where: str) -> Decimal:
    """A number that may have thousands commas and a mark such as "[r]" behind it.

    Raises:
        SourceError: it is none.
    """
    plain = re.sub(r"\s*\[[a-z]+\]$", "", text.strip(), flags=re.IGNORECASE)
    return number(plain.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+", plain) else plain, where)


def observation(series: Series, label: str, value: Decimal, where: str, **known: Any) -> Observation:
    """An observation of the period that a label of our own kind names.

    Args:
        series: says how labels are read.
        label: as in the ``period`` column of the series' file.
        value: as sent.
        where: for the message.
        known: ``released`` and ``status``, where the publisher gives them.

    Raises:
        SourceError: the label names no period of the series.
    """
    window = window_of(label, series.period_kind, series.frequency)
    if window is None:
        expected = expected_label(series.period_kind, series.frequency)
        raise SourceError(
            f'{where}: the period is "{shortened(label)}"; expected {expected}; see whether the frequency has changed'
        )
    return Observation(window, value, **known)


def label_from_day(series: Series, day: date) -> str:
    """The label of the period that a publisher names by one of its days (the first or the last)."""
    if series.frequency is Frequency.MONTHLY:
        return f"{day.year:04}-{day.month:02}"
    if series.frequency is Frequency.QUARTERLY:
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if series.frequency is Frequency.ANNUAL:
        return label_from_year(series, day.year)
    return day.isoformat()


def label_from_year(series: Series, year: int) -> str:
    """The label of a year; a yearly stock, such as a population in mid-year, bears the month its history begins in."""
    if series.period_kind is PeriodKind.POINT and series.begins and series.begins.month != 12:
        return f"{year:04}-{series.begins.month:02}"
    return f"{year:04}"


def label_from_code(series: Series, code: str) -> str:
    """The label of a period written as 2024-09, 2024M09, 2024-Q3, 2024Q3 or 2024; other text as it is."""
    month, quarter = _MONTH.fullmatch(code), _QUARTER.fullmatch(code)
    if month:
        return f"{month[1]}-{month[2]}"
    if quarter:
        return f"{quarter[1]}-Q{quarter[2]}"
    return label_from_year(series, int(code)) if re.fullmatch(r"\d{4}", code, re.ASCII) else code


def london_day(stamp: str, where: str) -> date:
    """The day in London of an ISO time: 23:00Z in summer is the day after.

    Raises:
        SourceError: it is no ISO time.
    """
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        raise SourceError(
            f'{where}: "{shortened(stamp)}" is no time; expected one such as 2026-09-15T23:00:00.000Z'
        ) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(_LONDON).date()


def written_day(text: str) -> date | None:
    """A day written as "31 Jan 1988", "20 October 2026" or "31 Jan 88"; None where it is no day."""
    match = re.fullmatch(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2})", text.strip(), re.ASCII)
    if match is None or match[2][:3].lower() not in MONTHS:
        return None
    year = int(match[3])
    if len(match[3]) == 2:
        year += 2000 if year < _PIVOT else 1900
    try:
        return date(year, MONTHS.index(match[2][:3].lower()) + 1, int(match[1]))
    except ValueError:
        return None


def parsed_json(content: bytes, where: str) -> Any:
    """A JSON document, its numbers as exact ``Decimal`` or ``int``.

    Raises:
        SourceError: it is none, or holds NaN or Infinity.
    """
    try:
        return json.loads(content.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise SourceError(
            f"{where}: the answer is no JSON ({error}); expected the publisher's document; try again later"
        ) from None


def parsed_csv(content: bytes, where: str) -> list[dict[str, str]]:
    """The rows of a CSV document by column; the byte-order mark and blank lines are dropped.

    Raises:
        SourceError: it is no CSV, or a row has too few or too many cells.
    """
    try:
        lines = [
            line for line in csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True) if any(line)
        ]
    except (UnicodeDecodeError, csv.Error) as error:
        raise SourceError(
            f"{where}: the answer is no CSV ({error}); expected the publisher's table; try again later"
        ) from None
    header = [name.strip() for name in lines[0]] if lines else []
    for line in lines[1:]:
        if len(line) != len(header):
            found = f"a row has {len(line)} cells under {len(header)} headings"
            raise SourceError(f"{where}: {found}; the answer seems cut off; try again later")
    if len(set(header)) != len(header):
        raise SourceError(f"{where}: a heading occurs twice; expected each once; the publisher's layout has changed")
    return [dict(zip(header, (cell.strip() for cell in line), strict=True)) for line in lines[1:]]


def at(document: Any, where: str, *path: str | int) -> Any:
    """What a path leads to in a JSON document.

    Raises:
        SourceError: it leads nowhere.
    """
    found = document
    for part in path:
        try:
            found = found[part]
        except (KeyError, IndexError, TypeError):
            place = ".".join(str(step) for step in path)
            raise SourceError(f"{where}: the answer has no {place}; the publisher's layout has changed") from None
    return found


def shortened(text: object) -> str:
    """A publisher's text, short enough for a message and with nothing unprintable."""
    plain = " ".join(str(text).split())
    plain = "".join(sign if sign.isprintable() else "�" for sign in plain)
    return f"{plain[:200]}…" if len(plain) > 200 else plain


def once(found: list[Observation], where: str) -> list[Observation]:
    """The observations of one document in order of time.

    Raises:
        SourceError: a period occurs twice.
    """
    ordered = sorted(found, key=lambda one: one.window)
    for before, one in pairwise(ordered):
        if before.window == one.window:
            days = f"{one.window.start} to {one.window.end}"
            raise SourceError(f"{where}: the period {days} occurs twice; expected each once; nothing was stored")
    return ordered


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"it holds {constant}")
