"""Figures of a newsroom's own, as a CSV file holds them, and what they tell of the series that they are."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO
from itertools import pairwise
from pathlib import Path

from service.model.errors import UsageError
from service.store.problems import quoted
from service.store.rows import COLUMNS

_GROUPED = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_PLACES = re.compile(r"-?\d+\.(\d+)", re.ASCII)
_SHAPES = (
    (re.compile(r"\d{4}-\d{2}"), "M", "interval"),
    (re.compile(r"\d{4}-Q[1-4]"), "Q", "interval"),
    (re.compile(r"\d{4}-W\d{2}"), "W", "interval"),
    (re.compile(r"\d{4}"), "A", "interval"),
    (re.compile(r"\d{4}/\d{2}"), "A", "fiscal_year_apr"),
    (re.compile(r"FY\d{4}"), "A", "fiscal_year_us"),
)
_MONTHLY, _QUARTERLY, _YEARLY = range(28, 32), range(89, 93), range(365, 367)


@dataclass(frozen=True, slots=True)
class Figures:
    """The lines of a file, in the house's columns.

    Attributes:
        columns: those of ``service.store.rows.COLUMNS`` that the file has, in that order.
        lines: cells in the order of ``columns``; the first of them stands on line 2 of the file.
    """

    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]

    @property
    def labels(self) -> list[str]:
        """The periods as written."""
        return [line[0] for line in self.lines]

    @property
    def decimals(self) -> int:
        """The most decimals of any value."""
        return max(len(match[1]) if (match := _PLACES.fullmatch(line[1])) else 0 for line in self.lines)

    def content(self) -> bytes:
        """The file as the packages hold it: each line on the line on which it was found."""
        text = StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows([self.columns, *self.lines])
        return text.getvalue().encode()


def read_figures(path: Path, period: str = "period", value: str = "value") -> Figures:
    """The figures of a CSV file; thousands commas go, all else is left for the rules of the packages to judge.

    Args:
        path: UTF-8, comma separated, one line of headings.
        period: the heading of the periods.
        value: the heading of the values.

    Raises:
        OSError: it cannot be read.
        UsageError: it is no such file, or lacks a column.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        rows = [[cell.strip() for cell in row] for row in csv.reader(StringIO(text, newline=""), strict=True)]
    except (UnicodeDecodeError, csv.Error) as error:
        found = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else "is no CSV"
        raise UsageError(f"{path}: {found}; expected comma separated text in UTF-8; save it as such") from error
    while rows and not any(rows[-1]):  # as spreadsheets leave at the end
        rows.pop()
    if len(rows) < 2:
        raise UsageError(f"{path}: holds no figures; expected a line of headings and one for each period; fill it")
    places = _places(path, rows[0], period, value)
    lines = []
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(rows[0]):
            expected = f"expected {len(rows[0])}, as in the first line; add or remove commas, or delete the line"
            raise UsageError(f"{path} line {number}: {len(row)} cells; {expected}")
        cells = [row[place] for place in places.values()]
        cells[1] = cells[1].replace(",", "") if _GROUPED.fullmatch(cells[1]) else cells[1]
        lines.append(tuple(cells))
    return Figures(tuple(places), tuple(lines))


def rhythm(labels: Sequence[str]) -> tuple[str, str] | None:
    """Frequency and kind of period that the labels tell, or None where they do not.

    Args:
        labels: the periods as written.
    """
    for shape, frequency, kind in _SHAPES:
        if all(shape.fullmatch(label) for label in labels):
            return frequency, kind
    try:
        days = sorted({date.fromisoformat(label) for label in labels if len(label) == 10})
    except ValueError:
        return None
    if len(days) < 2 or any(len(label) != 10 for label in labels):
        return None
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    if min(gaps) == 1:
        return "D", "interval"
    if all((day + timedelta(days=1)).day == 1 for day in days):
        for frequency, lengths in (("M", _MONTHLY), ("Q", _QUARTERLY), ("A", _YEARLY)):
            if min(gaps) in lengths:
                return frequency, "point"
    return ("W", "week_ending") if min(gaps) == 7 and all(gap % 7 == 0 for gap in gaps) else None


def _places(path: Path, header: Sequence[str], period: str, value: str) -> dict[str, int]:
    """Where the house's columns stand in the file."""
    for option, name in (("--period-column", period), ("--value-column", value)):
        if header.count(name) != 1:
            found = "has no column" if name not in header else "has twice the column"
            known = ", ".join(quoted(heading) for heading in header)
            raise UsageError(f"{path} line 1: {found} {quoted(name)} among {known}; name the right one with {option}")
    named = {"period": period, "value": value} | {name: name for name in COLUMNS[2:]}
    return {name: header.index(heading) for name, heading in named.items() if heading in header}
