"""``crossfoot data publish`` and ``data changes``, and commands that read a shared store."""

import json

import pytest

import service.store
from service.cli import main
from service.store import OWN_FOLDER, STORE
from tests.postgres_server import written

SERIES = {
    "title": "Ferry passengers at Holm",
    "label": "ferry passengers at Holm",
    "concept": "holm-ferries",
    "topic": "ferries",
    "unit": "passengers",
    "nature": "flow",
    "frequency": "M",
    "period_kind": "interval",
    "area": "GB",
    "decimals": 0,
    "source": {"publisher": "Holm Harbour", "url": "https://example.org/holm", "licence": "CC-BY-4.0"},
}
ROWS = "period,value,released,withdrawn\n2024-01,43900,2024-02-10,\n2024-01,44010,2024-03-10,2024-04-01\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in (STORE, OWN_FOLDER):
        monkeypatch.delenv(name, raising=False)
    package = tmp_path / "own" / "holm"
    package.mkdir(parents=True)
    derivation = {"source": "holm/ferries", "transform": "growth", "lag": 1}
    rate = {**SERIES, "title": "Growth", "concept": "holm-growth", "nature": "rate", "unit": "percent", "decimals": 1}
    content = {
        "name": "holm",
        "resources": [{"name": "ferries", "path": "ferries.csv", "series": SERIES}],
        "derivedSeries": [{"name": "growth", "series": {**rate, "derived": derivation}}],
    }
    (package / "datapackage.json").write_text(json.dumps(content), "utf-8")
    (package / "ferries.csv").write_text(f"{ROWS}2024-02,45000,,\n", "utf-8")
    return tmp_path / "own"


def test_what_is_published_is_read_by_other_commands(folder, empty_database, monkeypatch, capsys):
    assert main(["data", "publish", written(empty_database), "--data", str(folder)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{empty_database}: release 1, ")
    assert first.endswith(" series, published")
    assert second.startswith("  sha256:")
    monkeypatch.setenv(STORE, written(empty_database))
    monkeypatch.setenv(OWN_FOLDER, str(folder))
    assert main(["data", "publish"]) == 0
    assert "held already, and read from now on" in capsys.readouterr().out
    monkeypatch.setattr(service.store, "_opened", {})
    assert main(["series", "show", "holm/ferries"]) == 0
    assert "Ferry passengers at Holm" in capsys.readouterr().out
    assert main(["series", "holm", "--data", str(folder)]) == 2
    assert "exclude one another" in capsys.readouterr().err
    (store,) = service.store._opened.values()
    store.tables.database.close()


def test_publish_needs_an_address(folder, capsys):
    assert main(["data", "publish"]) == 2
    assert "no ADDRESS is given, and CROSSFOOT_STORE is not set" in capsys.readouterr().err
    assert main(["data", "publish", "db.example.org"]) == 2
    assert "expected postgresql://user:password@host:port/database" in capsys.readouterr().err


def test_a_database_that_is_away_is_told_without_the_password(folder, monkeypatch, capsys):
    monkeypatch.setenv(STORE, "postgresql://desk:s3cret@127.0.0.1:1/figures")
    for command in (["data", "publish"], ["series", "holm"]):
        assert main(command) == 2
        told = capsys.readouterr().err
        assert "postgresql://127.0.0.1:1/figures: the database cannot be reached" in told
        assert "s3cret" not in told


def test_changes_are_new_revised_and_withdrawn_figures(folder, capsys):
    options = ["holm", "--data", str(folder)]
    assert main(["data", "changes", "2024-02-09", "2024-03-10", *options]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "holm/ferries: Ferry passengers at Holm, passengers",
        "  new       2024-01              44010  released 2024-03-10",
        "  new       2024-02              45000  released 2024-02-29, the usual lag",
        "holm/growth: Growth, percent",
        "  new       2024-02              2.249  released 2024-03-10",
        "2 series changed: 3 new, 0 revised, 0 withdrawn",
    ]
    assert main(["data", "changes", "2024-03-09", "2024-03-10", "holm/ferries", "--data", str(folder)]) == 0
    assert "  revised   2024-01              43900 → 44010 (+110)  released 2024-03-10" in capsys.readouterr().out
    assert main(["data", "changes", "2024-03-31", *options]) == 0
    assert "  revised   2024-01              44010 → 43900 (-110)  released 2024-02-10" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["soon"], "soon"),
        (["2024-02-01", "2024-13-01"], "2024-13-01"),
        (["2024-02-01", "2024-01-31"], "2024-01-31 is before 2024-02-01; give the earlier day first"),
        (["2024-02-01", "onz"], 'no package is called "onz"'),
        (["2024-02-01", "ons/gdpp"], 'no series bears the id "ons/gdpp"'),
        ([], "FROM"),
    ],
)
def test_what_changes_cannot_be_asked(folder, capsys, arguments, told):
    assert main(["data", "changes", *arguments]) == 2
    assert told in capsys.readouterr().err
