"""Periods as spreadsheets and publishers write them, to the labels that the packages hold.

>>> house_labels(["Jan-24", "Feb-24"]).labels
('2024-01', '2024-02')
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_SEPARATOR = r"(?:\s*+[-/.,’']\s*+|\s++)"
_TIME = r"(?:[T ]+00:00(?::00(?:\.0+)?)?Z?)?"
_NAME = r"([a-z]{3,9})\.?"
_YEAR = r"(\d{4}|\d{2})"
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.IGNORECASE)
_NUMERIC = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.]{_YEAR}{_TIME}", re.IGNORECASE)
_DAY_NAMED = re.compile(rf"(?:[a-z]{{3,9}},?\s+)?(\d{{1,2}}){_SEPARATOR}{_NAME}{_SEPARATOR}{_YEAR}", re.IGNORECASE)
_NAMED_DAY = re.compile(rf"{_NAME}\s+(\d{{1,2}}),?\s+(\d{{4}})", re.IGNORECASE)
_SPAN = re.compile(rf"{_NAME}\s*(?:-|–|to)\s*{_NAME}{_SEPARATOR}(\d{{4}})", re.IGNORECASE)
_NAMED_MONTH = re.compile(rf"{_NAME}{_SEPARATOR}{_YEAR}", re.IGNORECASE)
_MONTH_NAMED = re.compile(rf"(\d{{4}}){_SEPARATOR}{_NAME}", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_QUARTER = re.compile(rf"Q([1-4])(?:{_SEPARATOR})?{_YEAR}", re.IGNORECASE)
_YEAR_QUARTER = re.compile(rf"(\d{{4}})(?:{_SEPARATOR})?Q([1-4])", re.IGNORECASE)
_TWO_YEARS = re.compile(r"(?:FY)?\s*(\d{4})\s*[-–/]\s*(\d{4}|\d{2})", re.IGNORECASE)
_FISCAL_US = re.compile(rf"FY\s*{_YEAR}", re.IGNORECASE)
_WHOLE_YEAR = re.compile(r"(\d{4})(?:\.0)?")
_WEEK_ENDING = re.compile(r"(?:week ending|week ended|w/e)\s+", re.IGNORECASE)
_YEAR_ENDING = re.compile(r"(?:year ending|year ended|year to|ye)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Labels:
    """A column of periods.

    Attributes:
        labels: as the packages hold them; what could not be read is left as it was.
        kind: the kind of period that the wording tells ("year ending", three months that are no quarter), or empty.
        unclear: whether day and month could be either way round.
    """

    labels: tuple[str, ...]
    kind: str = ""
    unclear: bool = False


def house_labels(cells: Sequence[str], *, month_first: bool | None = None) -> Labels:
    """The labels of a column.

    Args:
        cells: as written.
        month_first: how numeric days are to be read; None to see by the column itself.
    """
    if all(_TWO_YEARS.fullmatch(cell) and _fiscal(cell) for cell in cells) and not _are_months(cells):
        return Labels(tuple(_fiscal(cell) for cell in cells))
    if all(_YEAR_ENDING.match(cell) for cell in cells):
        return Labels(tuple(_label(_YEAR_ENDING.sub("", cell), False) for cell in cells), "year_ending")
    spans = [_three_months(cell) for cell in cells]
    if all(spans):
        quarters = all(label.endswith(("-02", "-05", "-08", "-11")) for label in spans)
        if quarters:
            return Labels(tuple(f"{label[:4]}-Q{(int(label[5:]) + 1) // 3}" for label in spans))
        return Labels(tuple(spans), "rolling_3m_centre")
    bare = [_WEEK_ENDING.sub("", cell) for cell in cells]
    numeric = [match for cell in bare if (match := _NUMERIC.fullmatch(cell))]
    day_tells, month_tells = (any(int(match[place]) > 12 for match in numeric) for place in (1, 2))
    unclear = bool(numeric) and month_first is None and not day_tells and not month_tells
    first = month_tells if month_first is None else month_first
    return Labels(tuple(_label(cell, first) for cell in bare), unclear=unclear)


def is_label(cell: str) -> bool:
    """Whether a cell alone reads as a period."""
    return bool(cell) and is_house_label(house_labels([cell]).labels[0])


def is_house_label(label: str) -> bool:
    """Whether it has the form of a label of the packages."""
    return re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?|-Q[1-4]|-W\d{2}|/\d{2})?|FY\d{4}", label) is not None


def _are_months(cells: Sequence[str]) -> bool:
    """Whether one that stands alone, such as ``2011-12``, is a month and not a pair of years."""
    return len(cells) == 1 and re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", cells[0]) is not None


def _fiscal(cell: str) -> str:
    """``2023/24`` where the second year follows the first, else empty."""
    match = _TWO_YEARS.fullmatch(cell)
    if match is None or int(match[2]) % 100 != (int(match[1]) + 1) % 100:
        return ""
    return f"{match[1]}/{match[2][-2:]}"


def _three_months(cell: str) -> str:
    """The middle month of ``Jan-Mar 2024``; the year is that of the last one."""
    match = _SPAN.fullmatch(cell)
    if match is None:
        return ""
    first, last = _month(match[1]), _month(match[2])
    if not first or not last or (last - first) % 12 != 2:
        return ""
    middle = last - 1 or 12
    return f"{int(match[3]) - (middle > last):04}-{middle:02}"


def _label(cell: str, month_first: bool) -> str:
    for shape, build in _SHAPES:
        match = shape.fullmatch(cell)
        label = build(match, month_first) if match else ""
        if label:
            return label
    return cell


def _numeric_day(match: re.Match[str], month_first: bool) -> str:
    day, month = (2, 1) if month_first else (1, 2)
    return _day(match[3], int(match[month]), match[day])


def _day(year: str, month: int, day: str) -> str:
    try:
        return date(int(_full(year)), month, int(day)).isoformat()
    except ValueError:
        return ""


def _year_month(year: str, month: int) -> str:
    return f"{_full(year)}-{month:02}" if 1 <= month <= 12 else ""


def _month(name: str) -> int:
    """1 to 12, or 0 where it is no month."""
    short = name[:3].lower()
    return MONTHS.index(short) + 1 if short in MONTHS else 0


def _full(year: str) -> str:
    """Two digits as POSIX reads them: 69 to 99 are of the last century."""
    return year if len(year) == 4 else f"{1900 + int(year) if int(year) >= 69 else 2000 + int(year)}"


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], bool], str]], ...] = (
    (_YEAR_FIRST, lambda match, _: _day(match[1], int(match[2]), match[3])),
    (_NUMERIC, _numeric_day),
    (_DAY_NAMED, lambda match, _: _day(match[3], _month(match[2]), match[1])),
    (_NAMED_DAY, lambda match, _: _day(match[3], _month(match[1]), match[2])),
    (_QUARTER, lambda match, _: f"{_full(match[2])}-Q{match[1]}"),
    (_YEAR_QUARTER, lambda match, _: f"{match[1]}-Q{match[2]}"),
    (_NAMED_MONTH, lambda match, _: _year_month(match[2], _month(match[1]))),
    (_MONTH_NAMED, lambda match, _: _year_month(match[1], _month(match[2]))),
    (_MONTH_YEAR, lambda match, _: _year_month(match[2], int(match[1]))),
    (_YEAR_MONTH, lambda match, _: _year_month(match[1], int(match[2]))),
    (_TWO_YEARS, lambda match, _: _fiscal(match[0])),
    (_FISCAL_US, lambda match, _: f"FY{_full(match[1])}"),
    (_WHOLE_YEAR, lambda match, _: match[1]),
)
"""More specific ones first."""
