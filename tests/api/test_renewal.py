"""A running service takes up new figures without a restart."""

import json
import threading
import time

import pytest

from service.api.app import create_app
from service.store import OWN_FOLDER, live
from service.store.staged import exclusive, replace_files
from tests.api.api_fakes import ask

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
    "phrases": {"strong": ["holm ferries"], "nouns": ["passengers"]},
}
TEXT = "Holm ferries carried 48,300 passengers in January 2024."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A newsroom's own folder beside the packaged one, and a service that looks at it at every request."""
    package = tmp_path / "own" / "holm"
    package.mkdir(parents=True)
    resource = {"name": "ferries", "path": "ferries.csv", "series": SERIES}
    (package / "datapackage.json").write_text(json.dumps({"name": "holm", "resources": [resource]}), "utf-8")
    (package / "ferries.csv").write_text("period,value\n2024-01,43900\n", "utf-8")
    monkeypatch.setenv(OWN_FOLDER, str(tmp_path / "own"))
    monkeypatch.setenv("CROSSFOOT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(live, "SECONDS", 0.0)
    yield tmp_path / "own"
    for thread in threading.enumerate():
        if thread.name == "crossfoot-renewal":
            thread.join()


def test_reports_rest_on_the_old_figures_or_on_the_new(folder):
    app = create_app()

    def report():
        found = ask(app, "POST", "/v1/checks", json={"text": TEXT, "published": "2024-03-01"}).json()
        (claim,) = found["claims"]
        return found["data"]["snapshot"], claim["verdict"]

    seen = [report()]
    with exclusive(folder):
        replace_files(folder, "holm", {"ferries.csv": b"period,value\n2024-01,48300\n"})
    for _ in range(600):  # the new store is built in the background meanwhile
        seen.append(report())
        if seen[-1] != seen[0]:
            break
        time.sleep(0.05)
    assert {verdict for _, verdict in seen} == {"contradicted", "supported"}
    assert len(set(seen)) == 2, "a snapshot always gives the same verdict"
    assert ask(app, "GET", "/v1/meta").json()["snapshot"] == seen[-1][0]


def test_faulty_figures_are_logged_and_the_old_ones_stay(folder, caplog):
    app = create_app()
    before = ask(app, "GET", "/v1/meta").json()["snapshot"]
    (folder / "holm" / "ferries.csv").write_text("period,value\n2024-01,many\n", "utf-8")
    for _ in range(600):
        assert ask(app, "GET", "/v1/meta").json()["snapshot"] == before
        if caplog.records:
            break
        time.sleep(0.05)
    told = caplog.records[-1].getMessage()
    assert "newer figures cannot be opened, and the old ones stay" in told
    assert 'ferries.csv line 2: value "many"' in told
