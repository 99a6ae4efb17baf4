"""``crossfoot data refresh`` and ``data status``."""

import pytest

from service.cli import main
from tests.sources.refreshing import AFTER, CODES, HELD, SITE, answer, write_shelf


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("CROSSFOOT_CONTACT", "data@example.org")
    write_shelf(tmp_path / "shelf")
    return tmp_path / "shelf"


@pytest.fixture
def publisher(httpx_mock):
    for code in CODES.values():
        httpx_mock.add_response(url=f"{SITE}/{code.lower()}/mm23/data", json=answer(code))
    return httpx_mock


def test_refresh_shows_what_is_new_and_what_was_revised(root, publisher, capsys):
    assert main(["data", "refresh", "--data", str(root)]) == 0
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
    assert main(["data", "refresh", "--dry-run", "--data", str(root)]) == 0
    assert "4 rows would be added" in capsys.readouterr().out
    assert (root / "ons/index.csv").read_text("utf-8") == HELD


def test_a_refused_answer_is_told_and_ends_in_2(root, httpx_mock, capsys):
    httpx_mock.add_response(url=f"{SITE}/d7bt/mm23/data", json=answer("D7BT"))
    httpx_mock.add_response(url=f"{SITE}/d7g7/mm23/data", content=b"<html>Sorry</html>")
    assert main(["data", "refresh", "ons", "--data", str(root)]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2].startswith("ons/inflation: refused, left as it was: https://www.ons.gov.uk/")
    assert lines[-1] == "2 series: 2 rows added, 1 refused, 0 skipped"


def test_notices_of_the_publisher_are_passed_on(root, httpx_mock, capsys):
    sent = {**answer("D7G7"), "alerts": [{"markdown": "May is wrong\u202e and stays so."}]}
    httpx_mock.add_response(url=f"{SITE}/d7g7/mm23/data", json=sent)
    assert main(["data", "refresh", "ons/inflation", "--data", str(root)]) == 0
    assert "  the publisher says: May is wrong� and stays so.\n" in capsys.readouterr().out


def test_without_a_contact_it_asks_for_one(root, publisher, monkeypatch, capsys):
    monkeypatch.delenv("CROSSFOOT_CONTACT")
    assert main(["data", "refresh", "--data", str(root)]) == 0
    assert "publishers ask who calls; set CROSSFOOT_CONTACT" in capsys.readouterr().err
    assert publisher.get_requests()[0].headers["User-Agent"].endswith(" (no contact given)")


def test_an_unknown_publisher_is_told(root, capsys):
    assert main(["data", "refresh", "onz", "--data", str(root)]) == 2
    assert 'nothing that can be refreshed is called "onz"; did you mean "ons"?' in capsys.readouterr().err


def test_status_shows_what_is_due(root, capsys):
    assert main(["data", "status", "--data", str(root), "--on", "2026-10-31"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["ons/index", "2026-08", "2026-09-29", "2026-10-21", "ons", "10", "days", "late"]
    assert lines[-1] == "2 series, of which 2 are due"


def test_status_may_leave_out_what_is_fresh(root, capsys):
    assert main(["data", "status", "ons", "--stale", "--data", str(root), "--on", "2026-10-01"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["2 series, of which 0 are due"]


def test_status_of_the_packaged_data(capsys):
    assert main(["data", "status", "by hand"]) == 0
    assert any(line.startswith("ofgem/energy-price-cap ") for line in capsys.readouterr().out.splitlines())


def test_validate_is_where_it_was(root, capsys):
    assert main(["data", "validate", str(root)]) == 0
    assert "2 series" in capsys.readouterr().out
