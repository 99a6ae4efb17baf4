"""The history of the scores: one line a day in a CSV file, and the same as a table for readers."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from measures import ALL, Measure, Result

COLUMNS = ("date", "version", "snapshot", *(measure.name for measure in ALL))
_BARS = "▁▂▃▄▅▆▇█"
_BEGIN, _END = "<!-- scores: written by `make score` -->", "<!-- end of the scores -->"


def table(results: Mapping[str, Result], rows: Sequence[Mapping[str, str]], date: str) -> list[str]:
    """The measures with their aims as lines of Markdown, and how each has gone over the rows of the history."""
    lines = [f"| measure | aim | {date} | so far |", "|---|---|---|---|"]
    for measure in ALL:
        figure = results.get(measure.name)
        shown = "not measured" if figure is None else _shown(measure, figure)
        lines.append(f"| {measure.words} | {measure.aim} | {shown} | {spark(rows, measure)} |")
    return lines


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of the history, oldest first; none where the file does not exist."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def record(path: Path, row: Mapping[str, str]) -> list[dict[str, str]]:
    """Writes the row of a day into the history, in place of one of the same day and data; returns all rows.

    What was not measured this time keeps the figure of that day.
    """
    rows = read_rows(path)
    same = [old for old in rows if old["date"] == row["date"] and old["snapshot"] == row["snapshot"]]
    merged = {name: row.get(name) or (same[-1].get(name, "") if same else "") for name in COLUMNS}
    rows = [old for old in rows if old not in same] + [merged]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)
    return rows


def spark(rows: Sequence[Mapping[str, str]], measure: Measure) -> str:
    """The figures of a measure as bars, between its lowest and its highest; empty below two."""
    figures = [float(row[measure.name]) for row in rows if row.get(measure.name)]
    if len(figures) < 2:
        return ""
    low, high = min(figures), max(figures)
    spread = high - low or 1
    return "".join(_BARS[int((figure - low) / spread * (len(_BARS) - 1))] for figure in figures)


def write_into(document: Path, lines: Sequence[str]) -> None:
    """Replaces what stands between the two marks of a document.

    Raises:
        ValueError: the document has not both marks.
    """
    text = document.read_text(encoding="utf-8")
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not (begin and end):
        raise ValueError(f"{document} lacks the marks {_BEGIN!r} and {_END!r}; put them around its table of scores")
    document.write_text(f"{before}{_BEGIN}\n\n" + "\n".join(lines) + f"\n\n{_END}{after}", encoding="utf-8")


def _shown(measure: Measure, result: Result) -> str:
    points = measure.name.startswith(("news_", "authors_"))
    sign = "" if points or measure.name in ("false_alarms", "stray_alarms") else "%"
    return f"{result.figure:.1f}{sign} ({result.counted})"
