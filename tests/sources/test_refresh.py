"""From the publisher to the shelf: what is stored, and what never is."""

import csv
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Event

import pytest

from service.model.errors import SourceError, StoreError, UsageError
from service.sources.raw import Raw
from service.sources.refresh import Refresh, check_names
from service.sources.shelf import PACKAGED, due, read_shelf
from service.sources.transport import Transport
from service.store.files import collect
from service.store.packages import compile_packages
from service.store.periods import window_of
from service.store.staged import consistent, exclusive, replace_files, settle
from tests.sources import refreshing
from tests.sources.refreshing import (
    AFTER,
    CODES,
    HELD,
    NEWS,
    NOW,
    SITE,
    Offline,
    answer,
    packages,
    refresh,
    write_shelf,
)

PROGRAM = Path(refreshing.__file__)
STEPS = 40
"""More than the steps by which a refresh of the shelf touches the disk."""


@pytest.fixture
def root(tmp_path):
    write_shelf(tmp_path / "shelf")
    return tmp_path / "shelf"


@pytest.fixture
def sends(httpx_mock):
    """Sets what the publisher sends for each series: a document, or keywords of a response."""

    def set_answers(**answers):
        for name, code in CODES.items():
            sent = answers.get(name, answer(code))
            options = {"json": sent} if "description" in sent else sent
            httpx_mock.add_response(url=f"{SITE}/{code.lower()}/mm23/data", **options)

    return set_answers


def entry(root, name="inflation"):
    resources = json.loads((root / "ons/datapackage.json").read_text("utf-8"))["resources"]
    return next(resource for resource in resources if resource["name"] == name)


def test_new_and_revised_figures_become_rows(root, sends, transport):
    sends()
    outcomes = refresh(root, transport)
    assert [(outcome.problem, len(outcome.additions)) for outcome in outcomes] == [("", 2), ("", 2)]
    for name in CODES:
        assert (root / f"ons/{name}.csv").read_text("utf-8") == AFTER
    assert not list((root / ".refresh").glob("*.ready"))


def test_the_descriptor_tells_of_the_retrieval(root, sends, transport):
    sends(inflation={"json": answer("D7G7"), "headers": {"ETag": '"v8"'}})
    refresh(root, transport)
    found = entry(root)
    assert found["schema"]["fields"][-1] == {"name": "released", "type": "date"}
    assert found["series"]["stale_after"] == "2026-11-18"
    assert (found["series"]["source"]["released"], found["series"]["source"]["retrieved"]) == (
        "2026-10-21",
        "2026-10-21",
    )
    retrieval = found["retrieval"]
    assert (retrieval["retrieved"], retrieval["etag"], retrieval["unit"]) == ("2026-10-21T07:05:00+00:00", '"v8"', "%")
    assert retrieval["answers"][0]["url"] == f"{SITE}/d7g7/mm23/data"
    assert len(retrieval["answers"][0]["sha256"]) == 64
    assert read_shelf(root).held["ons/inflation"].unit == "%"


def test_what_the_file_must_hold_grows_with_it(root, httpx_mock):
    """What the publisher left out counts as never published: the refresh after this one is not to be stopped by it."""
    path = root / "ons/datapackage.json"
    described = json.loads(path.read_text("utf-8"))
    described["resources"][0]["held"] = {"first": "2026-07", "last": "2026-08", "rows": 2}
    path.write_text(json.dumps(described, indent=2) + "\n", "utf-8")
    months = {"2026 JUL": "3.2", "2026 AUG": "3.1", "2026 OCT": "3.0"}
    sent = answer("D7G7", months, releaseDate="2026-11-18T00:00:00.000Z", nextRelease="16 December 2026")
    sent["months"][-1]["updateDate"] = "2026-11-18T00:00:00.000Z"
    httpx_mock.add_response(url=f"{SITE}/d7g7/mm23/data", json=sent)
    later = NOW.replace(month=11)
    with Transport(agent="crossfoot", clock=lambda: later) as transport:
        (outcome,) = Refresh(root, transport, later.date()).run(["ons/inflation"])
    assert not outcome.problem
    assert entry(root)["held"] == {"first": "2026-07", "last": "2026-10", "rows": 3, "gaps": ["2026-09"]}
    assert read_shelf(root).held


def test_the_next_time_it_asks_only_for_what_has_changed(root, sends, transport, httpx_mock):
    sends(inflation={"json": answer("D7G7"), "headers": {"ETag": '"v8"'}})
    refresh(root, transport)
    before = packages(root)
    httpx_mock.add_response(url=f"{SITE}/d7g7/mm23/data", match_headers={"If-None-Match": '"v8"'}, status_code=304)
    with Transport(agent="crossfoot", clock=lambda: NOW) as again:
        (outcome,) = Refresh(root, again, NOW.date()).run(["ons/inflation"])
    assert outcome.unchanged
    assert packages(root) == before


def test_a_second_refresh_adds_nothing(root, sends, transport):
    sends()
    refresh(root, transport)
    before = packages(root)
    assert [outcome.additions for outcome in refresh(root, transport)] == [(), ()]
    assert packages(root) == before


def test_a_dry_run_shows_and_stores_nothing(root, sends, transport):
    sends()
    before = packages(root)
    outcomes = refresh(root, transport, dry_run=True)
    assert [len(outcome.additions) for outcome in outcomes] == [2, 2]
    assert packages(root) == before
    assert not (root / ".refresh").exists()


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"content": b"<html>Sorry</html>"}, "a page of markup with status 200"),
        ({"status_code": 404}, "status 404"),
        (answer("D7BT"), "the answer is of D7BT"),
        (answer("D7G7", {"2026 JUL": "3.2"}), "the last period is 2026-07; expected 2026-08"),
        (answer("D7G7", {**NEWS, "2026 AUG": "NaN"}), 'the value is "NaN"'),
        (answer("D7G7", {**NEWS, "2026 SEP": "3.04"}), "more than 1 decimals"),
        (
            answer("D7G7", {**NEWS, "2026 SEP": "30.0"}),
            "2026-09: the value 30.0 is out of the range; expected -5 to 20",
        ),
        (
            answer("D7G7", {**NEWS, "2026 OCT": "3.0"}),
            "the shelf would break a rule: ons/inflation.csv line 6: released",
        ),
    ],
)
def test_a_bad_answer_leaves_its_series_and_does_not_hold_up_others(root, sends, transport, sent, told):
    sends(inflation=sent)
    index, inflation = refresh(root, transport)
    assert told in inflation.problem
    assert not index.problem
    assert (root / "ons/inflation.csv").read_text("utf-8") == HELD
    assert "retrieval" not in entry(root)
    assert (root / "ons/index.csv").read_text("utf-8") == AFTER


def test_a_change_of_unit_is_refused_the_second_time(root, sends, transport, httpx_mock):
    sends()
    refresh(root, transport)
    changed = answer("D7G7", unit="Index")
    httpx_mock.add_response(url=f"{SITE}/d7g7/mm23/data", json=changed)
    with Transport(agent="crossfoot", clock=lambda: NOW) as again:
        (outcome,) = Refresh(root, again, NOW.date()).run(["ons/inflation"])
    assert 'the unit is "Index" and was "%"' in outcome.problem


def test_progress_is_told_before_each_series(root, sends, transport):
    sends()
    seen = []
    refresh(root, transport, progress=lambda done, count, series: seen.append((done, count, series.id)))
    assert seen == [(0, 2, "ons/index"), (1, 2, "ons/inflation")]


@pytest.mark.parametrize(
    ("name", "told"), [("onz", 'did you mean "ons"?'), ("nowhere at all", "use one of bank-of-england")]
)
def test_an_unknown_name_is_told(root, name, told):
    with pytest.raises(UsageError) as caught:
        check_names(read_shelf(root).held.values(), [name])
    assert told in str(caught.value)


def test_two_at_once_do_no_harm(root):
    def work(_):
        with Offline() as offline:
            return refresh(root, offline)

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(work, range(4)))
    assert all(not outcome.problem for some in outcomes for outcome in some)
    assert (root / "ons/inflation.csv").read_text("utf-8") == AFTER


def _run(*arguments):
    command = [sys.executable, "-W", "ignore", str(PROGRAM), *map(str, arguments)]
    paths = {"PYTHONPATH": str(PROGRAM.parents[2])}
    return subprocess.run(command, check=False, env=paths, capture_output=True).returncode


def test_four_processes_at_once_do_no_harm(root):
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: _run(root, 10_000), range(4))) == [0] * 4
    assert (root / "ons/index.csv").read_text("utf-8") == AFTER


def _killed(root, step):
    """The exit code of a refresh that dies before one of its steps, and the files as a reader then sees them."""
    write_shelf(root)
    code = _run(root, step)
    seen = consistent(root, lambda: collect(root))
    compile_packages(seen)
    return code, seen


def test_killed_at_any_step_it_leaves_the_old_state_or_the_new(tmp_path):
    write_shelf(tmp_path / "reference")
    old = packages(tmp_path / "reference")
    with Offline() as offline:
        refresh(tmp_path / "reference", offline)
    new = packages(tmp_path / "reference")
    with ThreadPoolExecutor(2) as pool:
        ends = list(pool.map(lambda step: _killed(tmp_path / str(step), step), range(1, STEPS + 1)))
    killed = [code == -9 for code, _ in ends]
    assert killed == sorted(killed, reverse=True), "every step but those past the end kills"
    assert 20 <= sum(killed) < STEPS, "twenty killed runs at the least, and the last step among them"
    assert {code for code, _ in ends} == {-9, 0}
    assert all(seen in (old, new) for _, seen in ends), "never a mixture"
    finished = [seen == new for _, seen in ends]
    assert (finished[0], finished[-1], finished) == (False, True, sorted(finished)), "one step from old to new"
    for step, (_, seen) in enumerate(ends, start=1):
        root = tmp_path / str(step)
        with exclusive(root):
            settle(root)
        assert packages(root) == seen, "what is settled is what was seen"
        with Offline() as offline:
            refresh(root, offline)
        assert packages(root) == new, "the next refresh completes it"


def test_what_a_killed_refresh_left_half_written_is_cleared_away(root):
    folder = root / ".refresh" / "ons"
    folder.mkdir(parents=True)
    (folder / "inflation.csv").write_text("period,va", "utf-8")
    (root / ".refresh" / "ons.tmp").write_text("inflation.csv", "utf-8")
    before = packages(root)
    with exclusive(root):
        settle(root)
    assert packages(root) == before
    assert sorted(path.name for path in (root / ".refresh").iterdir()) == [".gitignore", "lock"]


def test_readers_see_the_new_files_once_the_marker_stands(root):
    folder = root / ".refresh" / "ons"
    folder.mkdir(parents=True)
    (folder / "inflation.csv").write_text(AFTER, "utf-8")
    (root / ".refresh" / "ons.ready").write_text("inflation.csv\ndatapackage.json", "utf-8")  # the latter is moved
    seen = consistent(root, lambda: collect(root))
    assert seen["ons/inflation.csv"] == AFTER.encode()
    assert seen["ons/index.csv"] == HELD.encode()


def test_old_rows_keep_their_very_cells(root, sends, transport):
    rows = (
        "period,value,released,withdrawn\n2026-07,3.2,,\n2026-08,3.3,2026-09-16,2026-09-17\n2026-08,3.1,2026-09-17,\n"
    )
    (root / "ons/inflation.csv").write_text(rows, "utf-8")
    sends()
    refresh(root, transport)
    lines = list(csv.reader((root / "ons/inflation.csv").read_text("utf-8").splitlines()))
    assert [line for line in lines if line in [row.split(",") for row in rows.splitlines()]] == [
        row.split(",") for row in rows.splitlines()
    ]
    assert len(lines) == 6


@pytest.mark.parametrize(
    ("series_id", "newest", "day"),
    [
        ("ons/cpi-annual-rate", "2026-08", date(2026, 10, 14)),
        ("ons/unemployment-rate", "2026-06", date(2026, 10, 12)),
        ("bea/real-gdp", "2025-Q3", date(2026, 1, 26)),
        ("ons/population-mid-year", "2020-06", date(2022, 6, 20)),
        ("home-office/small-boat-people-daily", "2026-08-21", date(2026, 8, 23)),
        ("bank-of-england/bank-rate", "2025-12-18", date(2026, 10, 21)),
    ],
)
def test_the_next_figure_is_due_at_the_usual_lag(series_id, newest, day):
    series = read_shelf(PACKAGED).held[series_id].series
    assert due(series, window_of(newest, series.period_kind, series.frequency), NOW.date()) == day


def test_twelve_readers_never_see_a_mixture(root):
    states = [packages(root), {name: content.replace(b"3.1", b"3.3") for name, content in packages(root).items()}]
    seen, stop = [], Event()

    def read(_):
        while not stop.is_set():
            seen.append(consistent(root, lambda: collect(root)) in states)

    with ThreadPoolExecutor(12) as pool:
        readers = pool.map(read, range(12))
        for turn in range(15):
            files = {name.partition("/")[2]: content for name, content in states[(turn + 1) % 2].items()}
            with exclusive(root):
                replace_files(root, "ons", files)
        stop.set()
        list(readers)
    assert seen and all(seen)


def test_answers_are_kept_on_request_and_read_again(root, sends, transport):
    old = packages(root)
    sends()
    refresh(root, transport, keep_raw=True)
    new = packages(root)
    assert len(list((root / "raw").glob("*.gz"))) == 2
    assert set(collect(root)) == set(new), "no check reads them"

    for name, content in old.items():
        (root / name).write_bytes(content)
    outcomes = Refresh(root, transport, date(2027, 1, 1)).again()  # no answer of the publisher is left: nobody is asked
    assert [(outcome.series.id, len(outcome.additions)) for outcome in outcomes] == [
        ("ons/index", 2),
        ("ons/inflation", 2),
    ]
    assert packages(root) == new
    assert [outcome.additions for outcome in Refresh(root, transport, NOW.date()).again(["ons/index"])] == [()]
    assert packages(root) == new


def test_an_answer_that_cannot_be_used_is_kept_for_a_later_day(root, sends, transport):
    sends(inflation=answer("D7BT"))
    refresh(root, transport, keep_raw=True)
    ((day, kept),) = Raw(root).days()
    assert (day, sorted(kept)) == (NOW.date(), ["ons/index", "ons/inflation"])
    assert b"D7BT" in kept["ons/inflation"][0].content


def test_a_dry_run_and_a_plain_one_keep_nothing(root, sends, transport):
    sends()
    refresh(root, transport, dry_run=True, keep_raw=True)
    assert not (root / "raw").exists()


def test_a_kept_answer_that_is_missing_or_damaged_is_told(root, sends, transport):
    with pytest.raises(SourceError, match=r"no answers were kept; .* refresh with --keep-raw first"):
        list(Raw(root).days())
    sends()
    refresh(root, transport, keep_raw=True)
    one, other = sorted((root / "raw").glob("*.gz"))
    one.write_bytes(other.read_bytes())
    with pytest.raises(SourceError, match="is not what was kept: its checksum differs; restore it"):
        list(Raw(root).days())
    one.unlink()
    with pytest.raises(SourceError, match="cannot be read; expected a kept answer"):
        list(Raw(root).days())


def test_a_folder_that_cannot_be_written_to_is_told_before_anybody_is_asked(root, transport, monkeypatch):
    def refused(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("service.sources.refresh.exclusive", refused)
    with pytest.raises(StoreError, match=r"shelf: cannot be written to .Permission denied.; copy the folder to one of"):
        refresh(root, transport)


def test_a_newsrooms_own_folder_is_refreshed_beside_the_packaged_one(root, tmp_path, sends, transport):
    own = tmp_path / "own"
    write_shelf(own)
    descriptor = own / "ons/datapackage.json"
    parsed = json.loads(descriptor.read_text("utf-8"))
    parsed["resources"] = parsed["resources"][:1]
    parsed["resources"][0]["series"]["siblings"] = ["ons/index"]  # which only the packaged folder holds
    descriptor.write_text(json.dumps(parsed, indent=2), "utf-8")
    (own / "ons/index.csv").unlink()
    sends()
    before = packages(root)
    (outcome,) = refresh(own, transport, packaged=root)[:1]
    assert (outcome.series.id, outcome.problem, len(outcome.additions)) == ("ons/inflation", "", 2)
    assert (own / "ons/inflation.csv").read_text("utf-8") == AFTER
    assert packages(root) == before
    assert [outcome.series.id for outcome in refresh(root, transport, leave=frozenset({"ons/inflation"}))] == [
        "ons/index"
    ]
