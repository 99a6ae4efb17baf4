"""Figures of a newsroom's own, as a CSV file holds them, in whatever way a spreadsheet wrote it."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from service.model.errors import UsageError
from service.sources.own_numbers import UNCLEAR, Numbers, is_absent, is_number, plain_numbers
from service.sources.own_periods import Labels, house_labels, is_house_label, is_label
from service.sources.own_rhythm import fitted
from service.store.problems import quoted
from service.store.rows import COLUMNS

_MARKS = {"point": ".", "comma": ","}
_ORDERS = {"day-first": False, "month-first": True}
_PERIODS = ("period", "date", "month", "quarter", "year", "week", "day", "time", "time period")
_VALUES = ("value", "obs_value", "figure", "count", "total")


@dataclass(frozen=True, slots=True)
class Layout:
    """What a person says of a file that it does not tell by itself.

    Attributes:
        period: the heading of the periods.
        value: the heading of the values.
        decimal_mark: ``point`` or ``comma``.
        date_order: ``day-first`` or ``month-first``.
    """

    period: str | None = None
    value: str | None = None
    decimal_mark: str | None = None
    date_order: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """The lines of a file, in the house's columns.

    Attributes:
        columns: those of ``service.store.rows.COLUMNS`` that the file has, in that order.
        lines: cells in the order of ``columns``.
        places: the number in the file of each of them.
        left_out: numbers of lines whose value says that there is none.
        unit: that which all values bear a sign of (``percent``, ``GBP``), or empty.
        kind: the kind of period that the wording tells, or empty.
    """

    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    places: tuple[int, ...]
    left_out: tuple[int, ...] = ()
    unit: str = ""
    kind: str = ""

    @property
    def labels(self) -> list[str]:
        """The periods."""
        return [line[0] for line in self.lines]

    @property
    def decimals(self) -> int:
        """The most decimals of any value."""
        return max(len(line[1].partition(".")[2]) if is_number(line[1]) else 0 for line in self.lines)

    def fitted(self, frequency: str, kind: str) -> "Figures":
        """The same with labels that a series of that frequency and kind of period can have."""
        labels = fitted(self.labels, frequency, kind)
        return replace(self, lines=tuple((label, *line[1:]) for label, line in zip(labels, self.lines, strict=True)))

    def content(self) -> bytes:
        """The file as the packages hold it."""
        text = StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows([self.columns, *self.lines])
        return text.getvalue().encode()


def read_figures(path: Path, layout: Layout = Layout()) -> Figures:
    """The figures of a CSV file.

    Signs of units, marks for thousands and blank lines go, periods become labels of the house. What cannot be read is
    left for the rules of the packages to judge.

    Args:
        path: cells parted by commas, semicolons or tabs, the first line with the headings; UTF-8, or as Excel has it.
        layout: what a person says of it.

    Raises:
        OSError: it cannot be read.
        UsageError: it is no such file, lacks a column, or can be read in two ways.
    """
    text = _decoded(path.read_bytes())
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = _rows(path, text, delimiter)
    header, body = rows[0][1], rows[1:]
    places = _places(path, header, [row for _, row in body], layout)
    for number, row in body:
        if len(row) != len(header):
            expected = f"expected {len(header)}, as in the first line; add or remove marks, or delete the line"
            raise UsageError(f"{path} line {number}: {len(row)} cells; {expected}")
    kept = [(number, row) for number, row in body if not is_absent(row[places["value"]])]
    if not kept:
        raise UsageError(f"{path}: holds no figures; expected a line of headings and one for each period; fill it")
    columns = {name: [row[place] for _, row in kept] for name, place in places.items()}
    numbers = _numbers(path, columns["value"], delimiter, layout)
    periods = _periods(path, columns["period"], [number for number, _ in kept], layout)
    columns |= {"period": list(periods.labels), "value": [value or "" for value in numbers.values]}
    return Figures(
        tuple(columns),
        tuple(zip(*columns.values(), strict=True)),
        tuple(number for number, _ in kept),
        tuple(number for number, row in body if is_absent(row[places["value"]])),
        numbers.unit,
        periods.kind,
    )


def _numbers(path: Path, cells: Sequence[str], delimiter: str, layout: Layout) -> Numbers:
    found = plain_numbers(cells, comma_parts=delimiter == ",", mark=_MARKS.get(layout.decimal_mark or ""))
    if found.unclear:
        raise UsageError(f"{path}: in the values {UNCLEAR}; say which with --decimal-mark point or comma")
    return found


def _periods(path: Path, cells: Sequence[str], numbers: Sequence[int], layout: Layout) -> Labels:
    found = house_labels(cells, month_first=_ORDERS.get(layout.date_order or ""))
    if found.unclear:
        told = f"days such as {quoted(cells[0])} may have day or month first"
        raise UsageError(f"{path}: {told}; say which with --date-order day-first or month-first")
    for label, number in zip(found.labels, numbers, strict=True):
        if not is_house_label(label):
            expected = "expected one such as 2024-01, Jan-24, Q1 2024, 2023/24 or 31/01/2024"
            raise UsageError(f"{path} line {number}: period {quoted(label)} cannot be read; {expected}; mend the line")
    return found


def _decoded(content: bytes) -> str:
    """UTF-8, or what Excel writes instead: UTF-16 with its mark, or the code page of western Windows."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _rows(path: Path, text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """The lines that hold anything, with their numbers."""
    lines = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = [(lines.line_num, [cell.strip() for cell in row]) for row in lines]
    except csv.Error as error:
        found, place = f"is no CSV ({error})", f"{path} line {lines.line_num}"
        raise UsageError(f"{place}: {found}; expected cells parted by commas; save it as CSV UTF-8") from error
    rows = [(number, row) for number, row in rows if any(row)]
    if len(rows) < 2:
        raise UsageError(f"{path}: holds no figures; expected a line of headings and one for each period; fill it")
    return rows


def _places(path: Path, header: Sequence[str], body: Sequence[Sequence[str]], layout: Layout) -> dict[str, int]:
    """Where the house's columns stand in the file."""
    lowered = [heading.lower() for heading in header]
    found = {name: lowered.index(name) for name in COLUMNS[2:] if name in lowered}
    filled = {
        place: [row[place] for row in body if place < len(row) and not is_absent(row[place])]
        for place in range(len(header))
        if place not in found.values()
    }
    dated = [place for place, cells in filled.items() if cells and all(is_label(cell) for cell in cells)]
    period = _place(path, header, "period", layout.period, _PERIODS, dated[:1])
    counted = [p for p, cells in filled.items() if p != period and cells and all(is_number(cell) for cell in cells)]
    value = _place(path, header, "value", layout.value, _VALUES, counted if len(counted) == 1 else [])
    return {"period": period, "value": value, **found}


def _place(
    path: Path, header: Sequence[str], what: str, named: str | None, usual: Sequence[str], told: Sequence[int]
) -> int:
    """The place of one column: as named, by its usual heading, or as its cells tell."""
    lowered = [heading.lower() for heading in header]
    wanted = [named.lower()] if named else [name for name in usual if name in lowered][:1]
    places = [place for place, heading in enumerate(lowered) if heading in wanted] if wanted else list(told)
    if len(places) == 1:
        return places[0]
    found = "has twice the column" if places else "has no column"
    known = ", ".join(quoted(heading) for heading in header)
    if what == "period" and not named and not places:
        expected = "expected headings in line 1, and a period in each line below"
        remedy = "delete what stands above, turn the table, or name the column with --period-column"
        raise UsageError(f"{path}: no column of periods among {known}; {expected}; {remedy}")
    column = quoted(named or (wanted[0] if places else what))
    raise UsageError(f"{path} line 1: {found} {column} among {known}; name the right one with --{what}-column")
