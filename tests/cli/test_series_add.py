"""``crossfoot series add``, and a check against what was added."""

import io
import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from service.cli import main

FERRIES = 'month,passengers\n2024-01,41210\n2024-02,"43,904"\n2024-03,48300\n,\n'
DAILY = "period,value\n" + "".join(f"2024-05-{day:02},{day * 1.5}\n" for day in range(1, 8))
GIVEN = {
    "title": "Ferry passengers at Holm",
    "unit": "passengers",
    "nature": "flow",
    "area": "GB",
    "publisher": "Holm Harbour",
    "url": "https://example.org/holm",
    "licence": "own",
    "phrase": "ferry passengers",
}
COLUMNS = ("--period-column", "month", "--value-column", "passengers")
ID = "holm-harbour/ferry-passengers-at-holm"

Run = Callable[..., tuple[int, str, str]]


class Terminal(io.StringIO):
    """A standard input at which a person sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs a command in a folder of its own, with a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROSSFOOT_CACHE", str(tmp_path / "cache"))
    Path("ferries.csv").write_text(FERRIES, "utf-8")

    def run_command(*arguments: str, stdin: io.TextIOBase | None = None) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", stdin or io.TextIOWrapper(io.BytesIO()))
        code = main(arguments)
        output = capsys.readouterr()
        return code, output.out, output.err

    return run_command


def options(**changed: str | None) -> list[str]:
    """The options of the ferries, some of them other or left out."""
    merged = {"data": "newsroom", **GIVEN, **changed}
    return [part for name, value in merged.items() if value for part in (f"--{name.replace('_', '-')}", value)]


def resource(file: str = "newsroom/holm-harbour/datapackage.json") -> dict[str, object]:
    """The last resource of a package."""
    found: dict[str, object] = json.loads(Path(file).read_text("utf-8"))["resources"][-1]
    return found


def test_what_was_added_is_checked_by_the_command_that_it_names(run: Run) -> None:
    code, output, errors = run("series", "add", "ferries.csv", *COLUMNS, *options())
    assert (code, errors) == (0, "")
    assert f"added {ID}: 3 rows, 2024-01-01 to 2024-03-31\n" in output
    assert "  frequency   M (inferred; --frequency says otherwise)\n" in output
    copy = Path(f"newsroom/{ID}.csv").read_text("utf-8")
    assert copy == "period,value\n2024-01,41210\n2024-02,43904\n2024-03,48300\n"

    echo, _, command = output.splitlines()[-1].strip().partition(" | ")
    article = io.TextIOWrapper(io.BytesIO(shlex.split(echo)[1].encode()))
    assert run(*shlex.split(command)[1:], stdin=article)[0] == 0
    for month, verdict in (("March", "1 supported"), ("January", "1 contradicted")):
        text = f"The harbour counted 48,300 ferry passengers in {month} 2024."
        Path("a.txt").write_text(text, "utf-8")
        assert verdict in run("check", "--data", "newsroom", "a.txt")[1]
        assert verdict not in run("check", "a.txt")[1]


def test_the_variable_names_the_folder_for_every_command(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSFOOT_DATA", "newsroom")
    code, output, _ = run("series", "add", "ferries.csv", *COLUMNS, *options(data=None))
    assert code == 0
    assert output.rstrip().endswith("| crossfoot check -")
    Path("a.txt").write_text("There were 48,300 ferry passengers in March 2024.", "utf-8")
    assert run("series", "holm ferry")[1].startswith(ID)
    assert "3 observations" in run("series", "show", ID)[1]
    assert ID in run("extract", "a.txt")[1]
    assert ID in run("trace", "a.txt")[1]
    assert "newsroom, beside " in run("data", "validate")[1]
    assert run("data", "validate", "newsroom")[1].startswith("newsroom: 1 series, 3 rows")


def test_without_a_terminal_it_asks_nothing_and_names_what_is_missing(run: Run) -> None:
    code, output, errors = run("series", "add", "ferries.csv", *COLUMNS, *options(unit=None, nature=None, data=None))
    assert (code, output) == (2, "")
    assert errors.startswith("crossfoot: nothing was added, for want of --data (the folder of your own")
    assert ", --nature (how values combine" in errors
    assert "--title" not in errors
    assert not Path("newsroom").exists()


def test_a_terminal_is_asked_until_all_is_known(run: Run) -> None:
    answers = Terminal("\n\npassengers\nflows\nflow\nferry passengers, ferry travellers\n\n\n90000\n")
    missing = options(data=None, unit=None, nature=None, phrase=None)
    code, _, errors = run("series", "add", "ferries.csv", *COLUMNS, *missing, stdin=answers)
    assert code == 0, errors
    assert errors.startswith("3 figures, 2024-01 to 2024-03, frequency M, period kind interval\ndata (the folder")
    assert (
        "multiplier (what one unit of the file is: 1000 where it counts thousands; Enter for 1): expect low" in errors
    )
    assert "  one of flow, stock, rate, index, step\n" in errors
    phrases = resource()["series"]["phrases"]  # type: ignore[index]
    assert phrases == {"strong": ["ferry passengers", "ferry travellers"], "nouns": ["passengers"]}


def test_a_terminal_that_is_left_ends_like_none(run: Run) -> None:
    code, _, errors = run("series", "add", "ferries.csv", *COLUMNS, *options(unit=None), stdin=Terminal(""))
    assert code == 2
    assert "for want of --unit" in errors


@pytest.mark.parametrize(
    ("lines", "changed", "told"),
    [
        ("2024-Q1,1 2024-Q2,2", {}, ("Q", "interval", 0)),
        ("2022,1.25 2023,2.5", {}, ("A", "interval", 2)),
        ("2022/23,1 2023/24,2", {}, ("A", "fiscal_year_apr", 0)),
        ("FY2022,1 FY2023,2", {}, ("A", "fiscal_year_us", 0)),
        ("2024-05-03,1 2024-05-10,2", {}, ("W", "week_ending", 0)),
        ("2024-05-03,1 2024-05-04,2 2024-05-06,2", {}, ("D", "interval", 0)),
        ("2023-01-31,1 2023-02-28,2", {"nature": "stock"}, ("M", "point", 0)),
        ("2023-01,1 2023-02,2", {"nature": "stock"}, ("M", "point", 0)),
        ("2023-01-09,1 2023-06-03,2", {"nature": "step"}, ("I", "step", 0)),
        ("2023-03,1 2024-03,2", {"frequency": "A", "period_kind": "year_ending"}, ("A", "year_ending", 0)),
    ],
)
def test_the_periods_tell_how_often_and_of_what_kind(
    run: Run, lines: str, changed: dict[str, str], told: tuple[str, str, int]
) -> None:
    Path("ferries.csv").write_text("\n".join(["period,value", *lines.split()]) + "\n", "utf-8")
    code, _, errors = run("series", "add", "ferries.csv", *options(**changed))
    assert code == 0, errors
    series = resource()["series"]
    assert tuple(series[name] for name in ("frequency", "period_kind", "decimals")) == told  # type: ignore[index]


@pytest.mark.parametrize(
    ("content", "changed", "told"),
    [
        ("period,value\n2024-01,1\n2024-01,2\n", {}, "ferries.csv line 3: the period of line 2 again"),
        ("period,value\n2024-01,1\n2024-02,about 3\n", {}, 'ferries.csv line 3: value "about 3" is not a decimal'),
        ("period,value\n\n2024-01,1\n2024-02\n", {}, "ferries.csv line 4: 1 cells; expected 2"),
        ("period,value\n\n2024-01,-\n2024-02,1\n2024-02,2\n", {}, "ferries.csv line 5: the period of line 4 again"),
        ("month,ships,lorries\n2024-01,1,2\n", {}, 'line 1: has no column "value" among "month", "ships", "lorries";'),
        ("month,ships\n2024-01,1\n", {"value_column": "shops"}, 'has no column "shops" among "month", "ships"; name'),
        ('period,value\n2024-01,"1\n', {}, "ferries.csv line 2: is no CSV (unexpected end of data)"),
        ("month;t\n2024-01;1,234\n", {}, "for thousands or for decimals; say which with --decimal-mark point or comma"),
        ("day,n\n01/02/2024,1\n01/03/2024,2\n", {}, 'such as "01/02/2024" may have day or month first; say which'),
        (DAILY, {"expect_high": "9"}, "ferries.csv line 8: value 10.5 is out of the range (period 2024-05-07"),
        (DAILY, {"multiplier": "0"}, "series, multiplier"),
        ("period,value\n", {}, "ferries.csv: holds no figures"),
        ("period,value\nspring,1\nsummer,2\n", {}, 'ferries.csv line 2: period "spring" cannot be read; expected one'),
        ("period,value\n2024-01-05,1\n2024-03-09,2\n", {}, "for want of --frequency"),
        (DAILY, {"unit": "Passengers"}, 'series, unit: "Passengers" will not do'),
        (DAILY, {"url": "holm"}, "series, source.url"),
        (DAILY, {"id": "../ferries"}, 'the id is "../ferries"; expected package/name'),
        (DAILY, {"decimals": "0"}, "has more decimals than declared"),
        (DAILY, {"frequency": "monthly"}, "argument --frequency: invalid choice"),
    ],
)
def test_a_fault_is_named_and_leaves_nothing(run: Run, content: str, changed: dict[str, str], told: str) -> None:
    Path("ferries.csv").write_text(content, "utf-8")
    code, output, errors = run("series", "add", "ferries.csv", *options(**changed))
    assert (code, output) == (2, "")
    assert told in errors
    assert not Path("newsroom").exists()


def test_a_second_series_joins_the_package_and_the_same_one_does_not(run: Run) -> None:
    assert run("series", "add", "ferries.csv", *COLUMNS, *options())[0] == 0
    package = Path("newsroom/holm-harbour/datapackage.json")
    before = package.read_text("utf-8")
    code, _, errors = run("series", "add", "ferries.csv", *COLUMNS, *options())
    assert code == 2
    assert "exists already; nothing was written; choose another --id" in errors
    assert package.read_text("utf-8") == before

    Path("lorries.csv").write_text("period,value\n2024-01,12\n", "utf-8")
    more = options(title="Lorries at Holm", unit="lorries", phrase="freight lorries")
    assert run("series", "add", "lorries.csv", *more)[0] == 0
    assert resource()["name"] == "lorries-at-holm"
    assert package.read_text("utf-8").startswith(before[: before.rindex("}\n  ]")])  # what was there is as it was
    assert "2 series, 4 rows" in run("data", "validate", "newsroom")[1]

    package.write_text("{", "utf-8")
    code, _, errors = run("series", "add", "ferries.csv", *COLUMNS, *options(id="holm-harbour/third"))
    assert code == 2
    assert "holm-harbour/datapackage.json line 1: the file is no JSON" in errors
    assert not Path("newsroom/holm-harbour/third.csv").exists()


def test_it_wins_over_a_packaged_series_with_a_notice(run: Run) -> None:
    Path("rate.csv").write_text("period,value\n2024-05,9.9\n2024-06,9.8\n", "utf-8")
    own = options(id="ons/cpi-annual-rate", title="Our inflation", unit="percent", nature=None, phrase="inflation")
    code, output, errors = run("series", "add", "rate.csv", *own)
    assert code == 0
    assert "nature      rate (inferred" in output
    assert "notice: ons/cpi-annual-rate is used in place of the packaged series" in errors
    Path("a.txt").write_text("Inflation was 9.9% in May 2024.", "utf-8")
    _, output, errors = run("check", "--data", "newsroom", "--published", "2024-07-01", "a.txt")
    assert "1 supported" in output
    assert errors.startswith("crossfoot: notice: ")
    assert "newsroom holds ons/cpi-annual-rate: used in place of the packaged series of that id\n" in errors


def test_a_missing_folder_is_told(run: Run) -> None:
    Path("a.txt").write_text("Inflation was 2.0% in May 2024.", "utf-8")
    code, output, errors = run("check", "--data", "nowhere", "a.txt")
    assert (code, output) == (2, "")
    assert "nowhere: holds no */datapackage.json" in errors


def test_serve_hands_the_folder_to_its_workers(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import os
    import sys
    from types import SimpleNamespace

    assert run("series", "add", "ferries.csv", *COLUMNS, *options())[0] == 0
    seen: list[str] = []
    server = SimpleNamespace(run=lambda *_, **__: seen.append(os.environ["CROSSFOOT_DATA"]))
    monkeypatch.setitem(sys.modules, "uvicorn", server)
    monkeypatch.setenv("CROSSFOOT_DATA", "")  # so that it is as before after the test
    assert run("serve", "--data", "newsroom")[0] == 0
    assert seen == [str(Path("newsroom").absolute())]
    assert run("serve", "--data", "nowhere")[0] == 2


def test_a_failure_to_write_leaves_no_package(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "newsroom/holm-harbour")

    monkeypatch.setattr("service.sources.own_series.replace_files", full)
    code, output, errors = run("series", "add", "ferries.csv", *COLUMNS, *options())
    assert (code, output) == (2, "")
    assert "newsroom/holm-harbour: cannot be written (No space left on device); see to space and rights" in errors
    assert not Path("newsroom/holm-harbour").exists()
