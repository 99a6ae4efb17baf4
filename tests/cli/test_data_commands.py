"""``crossfoot data refresh`` and ``data status``."""

import json

import pytest

from service.cli import main
from tests.sources.refreshing import AFTER, CODES, HELD, SITE, answer, write_shelf


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("CROSSFOOT_CONTACT", "data@example.org")
    monkeypatch.delenv("CROSSFOOT_DATA", raising=False)
    write_shelf(tmp_path / "shelf")
    monkeypatch.setattr("service.sources.shelf.PACKAGED", tmp_path / "shelf")
    return tmp_path / "shelf"


@pytest.fixture
def publisher(httpx_mock):
    for code in CODES.values():
        httpx_mock.add_response(url=f"{SITE}/{code.lower()}/mm23/data", json=answer(code))
    return httpx_mock


def test_refresh_shows_what_is_new_and_what_was_revised(root, publisher, capsys):
    assert main(["data", "refresh"]) == 0
    output = capsys.readouterr()
    assert output.out.splitlines() == [
        "ons/index: 1 new, 1 revised",
        "  revised  2026-08                3.1 → 3.2 (+0.1)  released 2026-10-21",
        "  new      2026-09                3.0  released 2026-10-21",
        "ons/inflation: 1 new, 1 revised",
        "  revised  2026-08                3.1 → 3.2 (+0.1)  released 2026-10-21",
        "  new      2026-09                3.0  released 2026-10-21",
        "2 series: 4 rows added, 0 refused, 0 skipped",
    ]
    assert output.err.splitlines() == ["1/2 ons/index", "2/2 ons/inflation"]
    assert (root / "ons/index.csv").read_text("utf-8") == AFTER
    assert main(["data", "validate", str(root)]) == 0


def test_a_dry_run_stores_nothing(root, publisher, capsys):
    assert main(["data", "refresh", "--dry-run"]) == 0
    assert "4 rows would be added" in capsys.readouterr().out
    assert (root / "ons/index.csv").read_text("utf-8") == HELD


def test_a_refused_answer_is_told_and_ends_in_2(root, httpx_mock, capsys):
    httpx_mock.add_response(url=f"{SITE}/d7bt/mm23/data", json=answer("D7BT"))
    httpx_mock.add_response(url=f"{SITE}/d7g7/mm23/data", content=b"<html>Sorry</html>")
    assert main(["data", "refresh", "ons"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2].startswith("ons/inflation: refused, left as it was: https://www.ons.gov.uk/")
    assert lines[-1] == "2 series: 2 rows added, 1 refused, 0 skipped"


def test_notices_of_the_publisher_are_passed_on(root, httpx_mock, capsys):
    sent = {**answer("D7G7"), "alerts": [{"markdown": "May is wrong\u202e and stays so."}]}
    httpx_mock.add_response(url=f"{SITE}/d7g7/mm23/data", json=sent)
    assert main(["data", "refresh", "ons/inflation"]) == 0
    assert "  the publisher says: May is wrong� and stays so.\n" in capsys.readouterr().out


def test_without_a_contact_it_asks_for_one(root, publisher, monkeypatch, capsys):
    monkeypatch.delenv("CROSSFOOT_CONTACT")
    assert main(["data", "refresh"]) == 0
    assert "publishers ask who calls; set CROSSFOOT_CONTACT" in capsys.readouterr().err
    assert publisher.get_requests()[0].headers["User-Agent"].endswith(" (no contact given)")


def test_an_unknown_publisher_is_told(root, capsys):
    assert main(["data", "refresh", "onz"]) == 2
    assert 'nothing that can be refreshed is called "onz"; did you mean "ons"?' in capsys.readouterr().err


def test_status_shows_what_is_due(root, capsys):
    assert main(["data", "status", "--on", "2026-10-31"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == "ons/index 2026-08 2026-09-29 2026-10-21 usual lag ons 10 days late".split()
    assert lines[-1] == "2 series, of which 2 are due"


def test_status_may_leave_out_what_is_fresh(root, capsys):
    assert main(["data", "status", "ons", "--stale", "--on", "2026-10-01"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["2 series, of which 0 are due"]


def test_status_of_the_packaged_data(capsys):
    assert main(["data", "status", "by hand"]) == 0
    assert any(line.startswith("ofgem/energy-price-cap ") for line in capsys.readouterr().out.splitlines())


def test_validate_is_where_it_was(root, capsys):
    assert main(["data", "validate", str(root)]) == 0
    assert "2 series" in capsys.readouterr().out


def test_the_day_that_the_publisher_announced_is_shown(root, httpx_mock, capsys):
    httpx_mock.add_response(url=f"{SITE}/d7bt/mm23/data", json=answer("D7BT", nextRelease="18 November 2099"))
    assert main(["data", "refresh", "ons/index"]) == 0
    capsys.readouterr()
    assert main(["data", "status", "--on", "2099-11-01"]) == 0
    cells = capsys.readouterr().out.splitlines()[1].split()
    assert [*cells[:2], *cells[3:]] == "ons/index 2026-09 2099-11-18 announced ons fresh".split()


@pytest.fixture
def own(root, tmp_path):
    """A newsroom's own folder, with one series of the packaged folder's and one that nobody can be asked for."""
    write_shelf(tmp_path / "own")
    descriptor = tmp_path / "own/ons/datapackage.json"
    text = descriptor.read_text("utf-8").replace('"name": "index"', '"name": "ferries"').replace("D7BT", "")
    descriptor.write_text(text, "utf-8")
    return tmp_path / "own"


@pytest.mark.parametrize("by_variable", [True, False])
def test_each_folder_is_refreshed_and_shown_with_the_newsrooms_own_in_place(
    root, own, publisher, monkeypatch, capsys, by_variable
):
    option = [] if by_variable else ["--data", str(own)]
    if by_variable:
        monkeypatch.setenv("CROSSFOOT_DATA", str(own))
    assert main(["data", "refresh", *option]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 series: 4 rows added, 0 refused, 0 skipped"
    assert (root / "ons/index.csv").read_text("utf-8") == AFTER
    assert (root / "ons/inflation.csv").read_text("utf-8") == HELD, "the newsroom has its own"
    assert (own / "ons/inflation.csv").read_text("utf-8") == AFTER
    assert main(["data", "status", *option]) == 0
    shown = [line.split()[:2] for line in capsys.readouterr().out.splitlines()[1:-1]]
    assert shown == [["ons/index", "2026-09"], ["ons/ferries", "2026-08"], ["ons/inflation", "2026-09"]]
    assert main(["data", "validate", str(root), "--data", str(own)]) == 0
    assert "3 series, 10 rows" in capsys.readouterr().out


def test_kept_answers_are_read_again_without_asking(root, publisher, monkeypatch, capsys):
    assert main(["data", "refresh", "--keep-raw"]) == 0
    (root / "ons/index.csv").write_text(HELD, "utf-8")
    capsys.readouterr()
    assert main(["data", "refresh", "ons/index", "--from-raw"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 series: 2 rows added, 0 refused, 0 skipped"
    assert (root / "ons/index.csv").read_text("utf-8") == AFTER


def test_validate_names_a_series_without_a_range_and_proposes_one(root, capsys):
    descriptor = root / "ons/datapackage.json"
    parsed = json.loads(descriptor.read_text("utf-8"))
    del parsed["resources"][0]["series"]["expect"]
    descriptor.write_text(json.dumps(parsed), "utf-8")
    assert main(["data", "validate", str(root)]) == 2
    told = capsys.readouterr().err
    assert "ons/inflation: states no expect; expected the range of its values; state it, perhaps as" in told
    assert '"expect": {"low": "1.5", "high": "4.8", "basis": "proposed from the values held, 3.1 to 3.2"}' in told
