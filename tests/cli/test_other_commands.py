"""The commands beside ``check``."""

import io
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest

from service.claims import KINDS
from service.cli import explain, extract, main, progress, series, trace
from service.model.errors import UnknownNameError
from service.model.series import Frequency, Nature, Observation, PeriodKind, Phrases, Series, Source
from service.model.windows import Window
from tests.shelves import PlainShelf

PARCELS = Series(
    id="post/parcels",
    title="Parcels delivered",
    label="parcel deliveries",
    concept="parcels",
    topic="post",
    unit="parcels",
    nature=Nature.FLOW,
    frequency=Frequency.DAILY,
    period_kind=PeriodKind.INTERVAL,
    area="GB",
    decimals=0,
    source=Source("Post Office", "Parcels", "https://example.org/parcels", "OGL-UK-3.0", None, None),
    phrases=Phrases(strong=("parcels delivered",)),
)


class FakeStore(PlainShelf):
    """One series of two days."""

    snapshot = "sha256:parcels"

    def __init__(self) -> None:
        super().__init__(PARCELS)

    def catalogue(self) -> Sequence[Series]:
        return [PARCELS]

    def events(self) -> Sequence[object]:
        return ()

    def series(self, series_id: str) -> Series:
        if series_id != PARCELS.id:
            raise UnknownNameError(f'no series bears the id "{series_id}"')
        return PARCELS

    def find(self, query: str, **narrowed: object) -> Sequence[Series]:
        return [PARCELS] if query in PARCELS.title.lower() and narrowed["area"] in {None, "GB"} else []

    def as_known(self, series_id: str, known_at: date | None) -> SimpleNamespace:
        observations = [
            Observation(Window.day(date(2024, 10, 1)), Decimal("25244"), released=date(2024, 10, 2)),
            Observation(Window.month(2024, 9), Decimal("4192"), released_by=date(2024, 10, 5)),
        ]
        return SimpleNamespace(series=self.series(series_id), known_at=known_at, observations=observations)


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """Runs the command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    for command in (extract, series, trace):
        monkeypatch.setattr(command, "open_store", lambda **_: FakeStore())

    def run_command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        output, errors = capsysbinary.readouterr()
        return code, output.decode(), errors.decode()

    return run_command


def test_extract_all_gives_every_quantity_with_its_place(run: Run) -> None:
    text = "😀 About a third of the 5,000 workers, and £2.4bn.\r\nTemperatures: -3%."
    Path("a.txt").write_bytes(text.encode())
    code, output, _ = run("extract", "a.txt", "a.txt", "--all", "--format", "jsonl", "--offset-unit", "utf16")
    records = [json.loads(line) for line in output.splitlines()]
    assert (code, [record["path"] for record in records]) == (0, ["a.txt", "a.txt"])
    encoded = text.encode("utf-16-le")
    for quantity in records[0]["quantities"]:
        start = 2 * quantity["offset"]
        assert encoded[start : start + 2 * quantity["length"]].decode("utf-16-le") == quantity["quote"]
        assert list(quantity) == ["offset", "length", "quote", "value", "high", "unit", "hedge", "direction"]
    assert [(quantity["value"], quantity["hedge"]) for quantity in records[0]["quantities"]] == [
        (0.3333, "about"),
        (5000, "exact"),
        (2400000000, "exact"),
        (-3, "exact"),
    ]


def test_extract_names_the_series_that_a_claim_may_be_about(run: Run) -> None:
    Path("a.txt").write_text("Parcels delivered rose to 25,244 on Tuesday.", "utf-8")
    record = json.loads(run("extract", "a.txt", "--format", "jsonl")[1])
    claim = record["claims"][0]
    assert (claim["quote"], claim["value"], claim["series"]) == ("25,244", 25244, ["post/parcels"])
    assert "“25,244”" in run("extract", "a.txt")[1]


def test_trace_says_what_was_recognised(run: Run) -> None:
    Path("a.txt").write_text("Parcels delivered rose to 25,244.\n\x1b[31m", "utf-8")
    code, output, _ = run("trace", "a.txt", "missing.txt")
    assert code == 2
    assert "25,244" in output
    assert "\x1b" not in output


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_explain_prints_the_manual_page(run: Run, kind: object) -> None:
    name = kind.name  # type: ignore[attr-defined]
    code, output, _ = run("explain", name.replace("_", "-"))
    assert code == 0
    assert output.startswith(f"{name}: ")
    assert "Checked" in output


def test_explain_lists_the_kinds_and_suggests_the_nearest(run: Run) -> None:
    assert len(run("explain")[1].splitlines()) == len(explain.KINDS)
    code, _, errors = run("explain", "percent_chnage")
    assert (code, errors) == (
        2,
        'crossfoot: no kind of claim is called "percent_chnage"; did you mean "percent_change"?\n',
    )


def test_series_searches_and_shows(run: Run) -> None:
    assert run("series", "parcels")[1].startswith("post/parcels ")
    assert run("series", "parcels", "--area", "US")[1] == ""
    output = run("series", "show", "post/parcels", "--known-at", "2024-10-31")[1]
    assert "2 observations as known on 2024-10-31" in output
    assert "2024-10-01                         25244  released 2024-10-02\n" in output
    assert "2024-09-01 to 2024-09-30            4192  released by 2024-10-05\n" in output
    assert run("series", "show", "post/letters") == (2, "", 'crossfoot: no series bears the id "post/letters"\n')


def test_a_bar_is_for_terminals_and_goes_with_the_last_file(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        for done in (0, 1, 2):
            progress.compiling(done, 2)
        last = "\r\x1b[K" + "█" * 12 + "░" * 12 + " compiling the reference data, 2 of 2 files\r\x1b[K"
        assert stream.getvalue().endswith(last) if shown else stream.getvalue() == ""


def test_data_validate_names_what_is_wrong(run: Run) -> None:
    folder = Path("packages/post")
    folder.mkdir(parents=True)
    (folder / "datapackage.json").write_text("{", "utf-8")
    code, _, errors = run("data", "validate", "packages")
    assert code == 2
    assert "post/datapackage.json" in errors


def test_serve_starts_the_application_by_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[tuple[object, ...], dict[str, object]]] = []
    server = SimpleNamespace(run=lambda *given, **named: started.append((given, named)))
    monkeypatch.setitem(sys.modules, "uvicorn", server)
    assert run("serve", "--port", "8123")[0] == 0
    (given, named), *_ = started
    assert given == ("service.api.app:app",)
    assert (named["host"], named["port"], named["access_log"]) == ("127.0.0.1", 8123, False)


def test_the_language_decides_what_the_marks_of_a_number_mean(run: Run) -> None:
    Path("a.txt").write_text("Es waren 25.244 Menschen, 3,5 % mehr.", "utf-8")
    record = json.loads(run("extract", "a.txt", "--all", "--format", "jsonl", "--language", "de")[1])
    assert [quantity["value"] for quantity in record["quantities"]] == [25244, 3.5]
    assert json.loads(run("check", "a.txt", "--format", "json", "--language", "de")[1])["language"] == "de"


def test_extract_all_tells_directions_and_vague_counts(run: Run) -> None:
    Path("a.txt").write_text("The index gained +0.8% and one of the funds lost tens of millions of dollars.", "utf-8")
    record = json.loads(run("extract", "a.txt", "--all", "--format", "jsonl")[1])
    rows = [(quantity["value"], quantity["high"], quantity["direction"]) for quantity in record["quantities"]]
    assert rows == [(0.8, None, "up"), (1, None, None), (10_000_000, 100_000_000, "down")]
