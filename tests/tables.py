"""Tiny stores that a test writes itself: tables of figures in, a store out.

A table is a mapping: ``name``, ``values`` and the fields of a series that differ from ``PLAIN``. ``values`` maps the
label of a period to a figure, or to a list of its vintages, each with the columns of a reference file
(``{"value": "12", "released": "2024-02-01"}``). A table without ``values`` is a derived series.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from service.model.report import Report
from service.pipeline import check
from service.read import read
from service.store import open_store
from service.store.interface import Store

Table = Mapping[str, Any]

PACKAGE = "board"
PLAIN: dict[str, Any] = {
    "unit": "parcels",
    "nature": "flow",
    "frequency": "M",
    "period_kind": "interval",
    "area": "GB",
    "decimals": 0,
    "source": {"publisher": "Board of Counting", "url": "https://example.org/figures", "licence": "OGL-UK-3.0"},
}
_COLUMNS = ("period", "value", "status", "released", "released_by", "withdrawn")


def store_of(root: Path, tables: Sequence[Table]) -> Store:
    """Write the tables as one data package below ``root``, an empty folder of the test's own, and open it."""
    folder = root / "reference" / PACKAGE
    folder.mkdir(parents=True)
    stored = [_entry(table) | {"path": f"{table['name']}.csv"} for table in tables if "values" in table]
    derived = [_entry(table) for table in tables if "values" not in table]
    package = {"name": PACKAGE, "resources": stored, "derivedSeries": derived}
    (folder / "datapackage.json").write_text(json.dumps(package, default=str), "utf-8")
    for table in tables:
        if "values" in table:
            (folder / f"{table['name']}.csv").write_text("\n".join(_lines(table)) + "\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROSSFOOT_CACHE", str(root / "cache"))
        return open_store(root / "reference")


def checked(
    text: str, store: Store, published: date | None = None, *, known_at: date | None = None, language: str = "en-GB"
) -> Report:
    """The report on a plain text."""
    return check(read(text, published=published, language=language), store, known_at=known_at)


@cache
def real_store() -> Store:
    """The store of the packaged reference data."""
    return open_store()


def _lines(table: Table) -> list[str]:
    lines = [",".join(_COLUMNS)]
    for period, told in table["values"].items():
        for vintage in told if isinstance(told, list) else [{"value": told}]:
            row = {"period": period, **vintage}
            lines.append(",".join(str(row.get(column, "")) for column in _COLUMNS))
    return lines


def _entry(table: Table) -> dict[str, Any]:
    words = table["name"].replace("-", " ")
    own = {key: value for key, value in table.items() if key not in ("name", "title", "values")}
    plain = {**PLAIN, "label": words, "concept": table["name"], "topic": table["name"]}
    return {"name": table["name"], "title": table.get("title", words.capitalize()), "series": {**plain, **own}}
