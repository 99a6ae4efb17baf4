"""The reference data as it lies on disk, read without the service, so that each can be held against the other."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2] / "reference_data"


@pytest.fixture(scope="session")
def packages() -> dict[str, dict[str, Any]]:
    """Every descriptor, by the name of its folder."""
    paths = sorted(ROOT.glob("*/datapackage.json"))
    return {path.parent.name: json.loads(path.read_text(encoding="utf-8")) for path in paths}


@pytest.fixture(scope="session")
def rows() -> Callable[[str], list[dict[str, str]]]:
    """The lines of a stored series, by its id."""

    def read(series_id: str) -> list[dict[str, str]]:
        with (ROOT / f"{series_id}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read


@pytest.fixture(scope="session")
def today(rows: Callable[[str], list[dict[str, str]]]) -> Callable[[str], dict[str, str]]:
    """The newest value of every period of a stored series, as written."""

    def newest(series_id: str) -> dict[str, str]:
        return {row["period"]: row["value"] for row in rows(series_id) if not row.get("withdrawn")}

    return newest
