"""The rows of one series' CSV file, checked and turned into whole numbers."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import StringIO
from itertools import pairwise

from service.model.series import PeriodKind, Series
from service.store.codec import LIMIT
from service.store.expected import REMEDY, surprise
from service.store.extent import Extent, lost
from service.store.history import FOREVER, INFERRED, RELEASED, RELEASED_BY, Row
from service.store.periods import expected_label, window_of
from service.store.problems import Problems, nearest, quoted
from service.store.releases import inferred_release

COLUMNS = ("period", "value", "status", "released", "released_by", "withdrawn")
"""All columns that a file may have; the first two it must have."""

_NUMBER = re.compile(r"-?\d+(?:\.(\d+))?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def read_rows(file: str, content: bytes, series: Series, problems: Problems, extent: Extent | None = None) -> list[Row]:
    """Reads the vintages that a file holds.

    Args:
        file: its path relative to the reference data, for messages.
        content: its bytes: UTF-8, comma separated, one line of headings.
        series: the metadata of the series.
        problems: takes every fault; what is returned counts only if there was none.
        extent: what it must hold at the least, where that is stated.
    """
    text = decode(file, content, problems)
    if text is None:
        return []
    check_end(file, text, problems)
    numbered = _read_lines(file, text, series, problems)
    if not numbered:
        problems.add(file, None, "the file holds no sound line", "one for each observation", "add some or restore it")
    for line, fault in [*_misfits(series, numbered), *_surprises(series, numbered)]:
        problems.add(file, line, *fault.args)
    if extent is not None and not problems.any_of(file):  # lines with faults would be missed once more
        for place, told in lost(extent, series, numbered):
            problems.add(file, place, *told)
    return [row for _, row in numbered]


def decode(file: str, content: bytes, problems: Problems) -> str | None:
    """The text of a file, or None, with the problem noted, where it is not UTF-8 text."""
    nul = content.find(b"\0")
    if nul >= 0:
        line = content.count(b"\n", 0, nul) + 1
        problems.add(file, line, "the line holds a NUL byte", "text in UTF-8", "restore the file; it seems damaged")
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{content[error.start]:02x} is not UTF-8"
        problems.add(file, line, found, "text in UTF-8", "save the file in UTF-8")
        return None
    if text.lstrip().startswith("<"):
        problems.add(file, 1, "the file is a page of markup", "data", "restore the file; a download went wrong")
        return None
    return text


def check_end(file: str, text: str, problems: Problems) -> None:
    """Notes a last line without its end: whatever broke off there may have left a number half."""
    if text and text[-1] not in "\r\n":
        line = text.count("\n") + 1
        remedy = "see whether the file was cut short; if it is whole, end the line"
        problems.add(file, line, "the last line has no end", "a line feed after every line", remedy)


class _FaultError(Exception):
    """What is wrong with a line: what was found, what was expected, the remedy."""


def _read_lines(file: str, text: str, series: Series, problems: Problems) -> list[tuple[int, Row]]:
    """The sound lines with their numbers, in order of period and release."""
    lines = csv.reader(StringIO(text, newline=""), strict=True)
    seen: dict[tuple[int, int, int], tuple[int, Row]] = {}
    try:
        columns = _columns(file, next(lines, []), problems)
        for cells in lines if columns else ():
            try:
                row = _row(series, columns, cells) if cells else None
                if row is not None:
                    _keep(seen, lines.line_num, row)
            except _FaultError as fault:
                problems.add(file, lines.line_num, *fault.args)
            if problems.enough(file):
                break
    except csv.Error as error:
        problems.add(file, lines.line_num, f"the line is no CSV ({error})", "cells parted by commas", "mend its quotes")
    return [seen[key] for key in sorted(seen)]


def _columns(file: str, header: list[str], problems: Problems) -> list[str]:
    """The headings; none where there is a fault in them."""
    faults = []
    for name in dict.fromkeys(header):
        if name not in COLUMNS:
            remedy = nearest(name, list(COLUMNS), "rename or remove it")
            faults.append((f"unknown column {quoted(name)}", f"some of {', '.join(COLUMNS)}", remedy))
        elif header.count(name) > 1:
            faults.append((f"column {quoted(name)} occurs twice", "each column once", "remove one"))
    for name in COLUMNS[:2]:
        if name not in header:
            faults.append((f"column {quoted(name)} is missing", "at least period and value", "add the column"))
    for fault in faults:
        problems.add(file, 1, *fault)
    return [] if faults else header


def _keep(seen: dict[tuple[int, int, int], tuple[int, Row]], line: int, row: Row) -> None:
    key = (row.start, row.end, row.known)
    if key in seen:
        release = date.fromordinal(row.known).isoformat()
        found = f"the period of line {seen[key][0]} again, with the same release day {release}"
        raise _FaultError(found, "one value of a period a release", "delete one of the lines, or date them apart")
    seen[key] = (line, row)


def _row(series: Series, columns: list[str], cells: list[str]) -> Row:
    if len(cells) != len(columns):
        raise _FaultError(f"{len(cells)} cells", f"{len(columns)}, as in the first line", "add or remove commas")
    named = dict(zip(columns, cells, strict=True))
    window = window_of(named["period"], series.period_kind, series.frequency)
    if window is None:
        expected = expected_label(series.period_kind, series.frequency)
        remedy = "mend the label, or the period_kind and frequency in datapackage.json"
        raise _FaultError(f"period {quoted(named['period'])} cannot be read", expected, remedy)
    value = _value(series, named["value"])
    status = named.get("status", "")
    if status and not (len(status) == 1 and "A" <= status <= "Z"):
        raise _FaultError(f"status {quoted(status)}", "one SDMX letter such as A, P or E", "mend it or leave it blank")
    released, released_by, withdrawn = (_day(name, named.get(name, "")) for name in COLUMNS[3:])
    if released and released_by:
        remedy = "keep released where the day is known, else released_by"
        raise _FaultError("both released and released_by are given", "one of them", remedy)
    start, end = window.start.toordinal(), window.end.toordinal()
    kind = RELEASED if released else RELEASED_BY if released_by else INFERRED
    known = released or released_by or inferred_release(series, start, end)
    _check_days(series, start, end, known, withdrawn)
    return Row(start, end, known, kind, value, withdrawn or FOREVER, status)


def _value(series: Series, text: str) -> int:
    """The value, scaled by the series' decimals."""
    if text == "" and series.blank_is_zero:
        return 0
    if text == "":
        raise _FaultError("value is empty", "a number", "fill it in, delete the line, or set blank_is_zero")
    match = _NUMBER.fullmatch(text)
    if match is None:
        remedy = "use a point, and no thousands separator, unit or space"
        raise _FaultError(f"value {quoted(text)} is not a decimal number", "digits such as 1234.5", remedy)
    places = len(match[1] or "")
    if places > series.decimals:
        found = f"value {quoted(text)} has more decimals than declared"
        raise _FaultError(found, f"at most {series.decimals}", "round it as published, or raise decimals")
    # Python refuses to convert thousands of digits; a number so long is too large in any case.
    scaled = int(text.replace(".", "")) * 10 ** (series.decimals - places) if len(text) < 40 else LIMIT
    if abs(scaled) >= LIMIT:
        raise _FaultError(f"value {quoted(text)} is too large", "at most 18 digits", "give it in a larger unit")
    return scaled


def _day(column: str, text: str) -> int:
    """The ordinal of a day, 0 for a blank."""
    if text == "":
        return 0
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text).toordinal()
    except ValueError:
        pass
    raise _FaultError(f"{column} {quoted(text)} is not a day", "YYYY-MM-DD or blank", "mend or blank it")


def _check_days(series: Series, start: int, end: int, known: int, withdrawn: int) -> None:
    if not 1 <= known < FOREVER - 1:
        raise _FaultError("the inferred release lies outside the calendar", "a day", "mend period or lag_days")
    earliest = _earliest_release(series, start, end)
    if known < earliest:
        found = f"released on {date.fromordinal(known)}, before the period could end"
        raise _FaultError(found, f"{date.fromordinal(earliest)} or later", "mend the day, or the period's label")
    if withdrawn and withdrawn <= known:
        found = f"withdrawn on {date.fromordinal(withdrawn)}, not after its release on {date.fromordinal(known)}"
        raise _FaultError(found, "a later day", "mend one of the days")


def _earliest_release(series: Series, start: int, end: int) -> int:
    """The first day on which a value can have been released.

    A flash estimate may come out in the last days of its period, hence a tenth of its length; a series with a negative
    lag, and a step, is announced beforehand.
    """
    if series.period_kind is PeriodKind.STEP:
        return 1
    return max(1, end - (end - start + 1) // 10 + min(series.lag_days, 0))


def _misfits(series: Series, rows: list[tuple[int, Row]]) -> Iterator[tuple[int, _FaultError]]:
    """Lines that are sound by themselves but not beside the others."""
    for (_, before), (line, row) in pairwise(rows):
        if (row.start, row.end) != (before.start, before.end) and (row.start == before.start or row.end <= before.end):
            days = f"{date.fromordinal(row.start)} to {date.fromordinal(row.end)}"
            remedy = "delete it, or move it to a series of its own"
            yield line, _FaultError(f"the period, {days}, overlaps the one before", "periods of one length", remedy)
    if series.period_kind is PeriodKind.WEEK_ENDING and rows:
        usual = Counter(row.end % 7 for _, row in rows).most_common(1)[0][0]
        for line, row in rows:
            if row.end % 7 != usual:
                found = f"the week ends on {date.fromordinal(row.end):%A %Y-%m-%d}"
                expected = f"a {date.fromordinal(usual + 7):%A}, as elsewhere in the file"
                yield line, _FaultError(found, expected, "mend the label")


def _surprises(series: Series, rows: list[tuple[int, Row]]) -> Iterator[tuple[int, _FaultError]]:
    """Values that the series is not believed to hold; a step is taken between the newest values of two periods."""
    if series.expect is None:
        return
    before: Decimal | None = None
    for place, (line, row) in enumerate(rows):
        value = Decimal(row.value).scaleb(-series.decimals)
        following = rows[place + 1][1] if place + 1 < len(rows) else None
        newest = following is None or (following.start, following.end) != (row.start, row.end)
        stands = newest and row.withdrawn == FOREVER
        wrong = surprise(series.expect, value, before if stands else None)
        if wrong is not None:
            days = f"{date.fromordinal(row.start)} to {date.fromordinal(row.end)}"
            yield line, _FaultError(f"{wrong[0]} (period {days})", wrong[1], REMEDY)
        elif stands:
            before = value
