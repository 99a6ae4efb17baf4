"""Tiny stores that a test writes itself: tables of figures in, a store out.

A table is a mapping: ``name``, ``values`` and the fields of a series that differ from ``PLAIN``. ``values`` maps the label
of a period to a figure, or to a list of its vintages: ``{"value": …, "released": …}`` with the columns of a reference file.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

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


def store_of(root: Path, tables: Sequence[Table], events: str = "") -> Store:
    """Write the tables as one data package below ``root`` and open it.

    Args:
        root: an empty folder of the test's own.
        tables: the series.
        events: the content of ``events.csv``, none where it is empty.
    """
    folder = root / PACKAGE
    folder.mkdir(parents=True)
    resources = [_resource(folder, table) for table in tables if "values" in table]
    derived = [_derived(table) for table in tables if "values" not in table]
    package = {"name": PACKAGE, "resources": resources, "derivedSeries": derived}
    (folder / "datapackage.json").write_text(json.dumps(package, default=str), "utf-8")
    if events:
        (root / "events.csv").write_text(events, "utf-8")
    return open_store(root)


def checked(text: str, store: Store, published: date | None = None, **more: Any) -> Report:
    """The report on a plain text; ``more`` is handed to ``read``, and ``known_at`` to the check."""
    known_at = more.pop("known_at", None)
    return check(read(text, published=published, **more), store, known_at=known_at)


@cache
def real_store() -> Store:
    """The store of the packaged reference data."""
    return open_store()


def _resource(folder: Path, table: Table) -> dict[str, Any]:
    lines = [",".join(_COLUMNS)]
    for period, told in table["values"].items():
        for vintage in told if isinstance(told, list) else [{"value": told}]:
            row = {"period": period, **vintage}
            lines.append(",".join(str(row.get(column, "")) for column in _COLUMNS))
    file = f"{table['name']}.csv"
    (folder / file).write_text("\n".join(lines) + "\n", "utf-8")
    return {"name": table["name"], "path": file, "title": _title(table), "series": _series(table)}


def _derived(table: Table) -> dict[str, Any]:
    return {"name": table["name"], "title": _title(table), "series": _series(table)}


def _series(table: Table) -> dict[str, Any]:
    own = {key: value for key, value in table.items() if key not in ("name", "title", "values", "says")}
    named = {"label": table["name"].replace("-", " "), "concept": table["name"], "topic": table["name"]}
    return {**PLAIN, **named, **own}


def _title(table: Table) -> str:
    return str(table.get("title", table["name"].replace("-", " ").capitalize()))
