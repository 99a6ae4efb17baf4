"""Rewrites the table of series in docs/reference-data.md from the metadata.

python scripts/import_figures/shelf.py
"""

import csv
import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference-data.md"
START, END = "<!-- shelf -->\n", "<!-- /shelf -->\n"
HEAD = ["Series", "What it is", "Unit", "Area", "Held", "Rows", "Days of release"]


def page_with_table(page: str, reference_data: Path) -> str:
    """The page with its table as the metadata has it now."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return before + START + "\n" + table(reference_data) + "\n" + END + after


def table(reference_data: Path) -> str:
    """All series as a Markdown table, package by package."""
    lines = ["| " + " | ".join(HEAD) + " |", "|" + " --- |" * len(HEAD)]
    for path in sorted(reference_data.glob("*/datapackage.json")):
        package = json.loads(path.read_text(encoding="utf-8"))
        for entry in package["resources"]:
            lines.append(_stored(package["name"], entry, path.with_name(entry["path"])))
        for entry in package.get("derivedSeries", ()):
            lines.append(_derived(package["name"], entry))
    return "\n".join(lines) + "\n"


def _stored(package: str, entry: dict[str, Any], path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    held = f"{rows[0]['period']} to {rows[-1]['period']}"
    days = "known" if "released" in rows[0] else "by first capture" if "released_by" in rows[0] else "inferred"
    return _line(package, entry, held, f"{len(rows):,}", days)


def _derived(package: str, entry: dict[str, Any]) -> str:
    derived = entry["series"]["derived"]
    return _line(package, entry, f"{derived['transform']} over {derived['lag']} months", "", f"of {derived['source']}")


def _line(package: str, entry: dict[str, Any], held: str, count: str, days: str) -> str:
    series = entry["series"]
    unit = f"{series['multiplier']:,} {series['unit']}" if "multiplier" in series else series["unit"]
    cells = [f"`{package}/{entry['name']}`", entry["title"], unit, series["area"], held, count, days]
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(page_with_table(PAGE.read_text(encoding="utf-8"), ROOT / "reference_data"), encoding="utf-8")
