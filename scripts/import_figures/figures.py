"""Rows of a stored series: read from raw files, rounded as published, written as CSV."""

import csv
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

COLUMNS = ("period", "value", "status", "released", "released_by", "withdrawn")


class FiguresError(Exception):
    """A raw file, or a typed one, does not hold what the plan expects."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a stored file; days are ISO texts, empty where they are not known."""

    period: str
    value: Decimal
    status: str = ""
    released: str = ""
    released_by: str = ""
    withdrawn: str = ""


Recipe = Callable[[Path, int], list[Row]]
"""From the raw folder and the decimals of the series to its rows, in order of period and release."""


def read_raw(path: Path) -> list[dict[str, str]]:
    """The lines of a raw CSV file, as texts."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def exact(text: str, decimals: int, where: str) -> Decimal:
    """A figure with its trailing zeros restored.

    Raises:
        FiguresError: it has more decimals than the publisher prints, so that the metadata or the file is wrong.
    """
    rounded = rounded_to(text, decimals, where)
    if rounded != Decimal(text):
        raise FiguresError(f"{where}: {text} has more than the {decimals} decimals of its metadata; mend one of them")
    return rounded


def rounded_to(text: str, decimals: int, where: str) -> Decimal:
    """A figure rounded, half up, to the decimals that the publisher prints; for files that hold unrounded floats."""
    try:
        value = Decimal(text).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    except InvalidOperation:
        raise FiguresError(f"{where}: {text!r} is no number") from None
    return value + 0  # no minus before a zero


def without_repeats(rows: Iterable[Row]) -> list[Row]:
    """Rows of one series in order, without those that only repeat the value before them in their period."""
    kept: list[Row] = []
    for row in rows:
        if kept and (kept[-1].period, kept[-1].value) == (row.period, row.value):
            continue
        kept.append(row)
    return kept


def decimals_of(reference_data: Path) -> dict[str, int]:
    """The decimals that the metadata of each stored series declares, by id."""
    found: dict[str, int] = {}
    for path in sorted(reference_data.glob("*/datapackage.json")):
        package = json.loads(path.read_text(encoding="utf-8"))
        for resource in package["resources"]:
            found[f"{package['name']}/{resource['name']}"] = resource["series"]["decimals"]
    return found


def write_csv(path: Path, rows: list[Row]) -> None:
    """Writes a stored file; columns that would be empty throughout are left out, but for period and value."""
    columns = [name for name in COLUMNS if name in COLUMNS[:2] or any(getattr(row, name) for row in rows)]
    lines = [",".join(columns)]
    lines += [",".join(format(getattr(row, name), "f" if name == "value" else "") for name in columns) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
