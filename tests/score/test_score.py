"""How the scores are counted and kept; the passages and the public benchmark themselves are not part of the project."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from service.store import open_store

SCRIPT = Path(__file__).parents[2] / "scripts" / "score"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    monkeypatch.syspath_prepend(str(SCRIPT))
    names = ("news", "naming", "measures", "history")
    for name in names:
        monkeypatch.delitem(sys.modules, name, raising=False)
    modules = {name: __import__(name) for name in names}
    for name in names:
        monkeypatch.delitem(sys.modules, name)
    return modules


def test_one_reading_stands_for_one_label(script: dict[str, ModuleType]) -> None:
    news = script["news"]
    label = news.Labelled
    wanted = [label(5.0, "dollar", "="), label(5.0, "percentage", "up"), label((4.0, 5.0), "year", "=")]
    found = [label(5.0, "percentage", "up"), label(5.0, "euro", "="), label(4.0, "year", "=")]
    assert news.agreements(wanted, found) == {"value": 2, "value+unit": 1, "value+change": 2, "value+thing": 1}


def test_precision_is_over_what_was_reported(script: dict[str, ModuleType]) -> None:
    news = script["news"]
    case = news.Case("", (news.Labelled(1.0, "-", "="),))
    scores = news.score([case], lambda text: [news.Labelled(1.0, "day", "="), news.Labelled(2.0, "day", "=")])
    assert (scores["value"].precision, scores["value"].recall) == (50, 100)
    assert scores["value+unit"].f1 == 0


def test_a_file_of_the_benchmark_is_read(script: dict[str, ModuleType], tmp_path: Path) -> None:
    path = tmp_path / "sample.json"
    rows = '{"change": "~", "value": "%s", "normalized_unit": "mile"}'
    quantities = ", ".join(rows % value for value in ("4.0-5.0", "-3", "1.5E-8", "3.0 - 4.0"))
    path.write_text(f'[{{"text": "", "quantities": [{quantities}]}}]', "utf-8")
    (case,) = script["news"].read_cases(path)
    assert [quantity.value for quantity in case.quantities] == [(4, 5), -3, 1.5e-8, (3, 4)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sales fell 7% to $2.3 billion.", [(7, "percentage", "down"), (2.3e9, "dollar", "=")]),
        ("It employs about 600 eligible pensioners.", [(600, "eligible pensioner", "~")]),
        ("A third of the adult population has it.", [(0.3333, "% adult population", "=")]),
        ("It costs £3 per square foot.", [(3, "pound sterling per square foot", "=")]),
        ("It is one of the largest banks.", [(1, "large bank", "=")]),
        ("A 25 basis point cut, a 3 per cent drop.", [(25, "basis point", "="), (3, "percentage", "=")]),
        ("The rate went from 3.9 to 4.1 per cent.", [((3.9, 4.1), "percentage", "=")]),
    ],
)
def test_our_quantities_in_its_words(script: dict[str, ModuleType], text: str, rows: list[object]) -> None:
    read = script["naming"].reader(open_store())
    assert [(row.value, row.unit, row.change) for row in read(text)] == rows


def test_the_history_keeps_one_line_a_day_and_snapshot(script: dict[str, ModuleType], tmp_path: Path) -> None:
    history, path = script["history"], tmp_path / "history.csv"
    day = {"date": "2026-01-01", "version": "1", "snapshot": "a"}
    history.record(path, {**day, "found": "90.0", "planted": "80.0"})
    history.record(path, {**day, "found": "91.0"})
    rows = history.record(path, {**day, "date": "2026-01-02", "found": "95.0"})
    assert [(row["date"], row["found"], row["planted"]) for row in rows] == [
        ("2026-01-01", "91.0", "80.0"),
        ("2026-01-02", "95.0", ""),
    ]
    found = next(measure for measure in script["measures"].ALL if measure.name == "found")
    assert history.spark(rows, found) == "▁█"


def test_the_table_stands_between_its_marks(script: dict[str, ModuleType], tmp_path: Path) -> None:
    history, path = script["history"], tmp_path / "score.md"
    lines = history.table({"found": script["measures"].Result(98.26, "226 of 230")}, [], "2026-01-01")
    assert "| labelled figures found with the right value | ≥ 92% | 98.3% (226 of 230) |  |" in lines
    path.write_text(
        "before\n<!-- scores: written by `make score` -->\nold\n<!-- end of the scores -->\nafter\n", "utf-8"
    )
    history.write_into(path, lines)
    text = path.read_text("utf-8")
    assert "old" not in text
    assert text.startswith("before\n") and text.endswith("\nafter\n")
    path.write_text("no marks", "utf-8")
    with pytest.raises(ValueError, match="lacks the marks"):
        history.write_into(path, lines)


def test_the_history_of_the_project_has_the_columns_of_today(script: dict[str, ModuleType]) -> None:
    rows = script["history"].read_rows(SCRIPT.parents[1] / "docs" / "score-history.csv")
    assert rows
    assert tuple(rows[0]) == script["history"].COLUMNS
