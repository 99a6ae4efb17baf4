"""Rules that every file of the shelf keeps, checked on the files themselves."""

import csv
from collections import Counter
from datetime import date
from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "reference_data"
STORED = sorted(path.relative_to(ROOT).with_suffix("").as_posix() for path in ROOT.glob("*/*.csv"))
COLUMNS = ["period", "value", "status", "released", "released_by", "withdrawn"]


def _entries(packages, key):
    return {f"{name}/{entry['name']}": entry for name, package in packages.items() for entry in package.get(key, ())}


def test_each_csv_file_has_an_entry_and_each_entry_a_file(packages):
    assert sorted(_entries(packages, "resources")) == STORED


def test_the_shelf_holds_what_it_promises(packages):
    assert len(_entries(packages, "resources")) + len(_entries(packages, "derivedSeries")) >= 80


def test_descriptors_follow_the_standard(packages):
    for name, package in packages.items():
        assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
        assert package["name"] == name
        assert package["licenses"] and package["sources"]
        for resource in package["resources"]:
            assert (resource["type"], resource["format"], resource["encoding"]) == ("table", "csv", "utf-8")
            assert resource["path"] == f"{resource['name']}.csv"
            assert resource["sources"]


@pytest.mark.parametrize("series_id", STORED)
def test_a_file_is_in_order_and_as_precise_as_its_metadata_says(series_id, packages, rows):
    entry = _entries(packages, "resources")[series_id]
    lines = rows(series_id)
    header = list(lines[0])
    assert header == [name for name in COLUMNS if name in header]
    assert header == [field["name"] for field in entry["schema"]["fields"]]
    decimals = entry["series"]["decimals"]
    for line in lines:
        assert -Decimal(line["value"]).as_tuple().exponent == decimals, line
        for name in COLUMNS[3:]:
            assert not line.get(name) or date.fromisoformat(line[name]), line
        assert not (line.get("released") and line.get("released_by")), line
    keys = [(line["period"], line.get("released") or line.get("released_by") or "") for line in lines]
    assert keys == sorted(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("series_id", STORED)
def test_a_file_is_plain_text_that_diffs_well(series_id):
    content = (ROOT / f"{series_id}.csv").read_bytes()
    assert b"\r" not in content
    assert content.endswith(b"\n")
    content.decode("ascii")


def test_links_between_series_lead_somewhere(packages):
    entries = _entries(packages, "resources") | _entries(packages, "derivedSeries")
    for series_id, entry in entries.items():
        series = entry["series"]
        links = [*series.get("siblings", ()), *(link["series"] for link in series.get("alternates", ()))]
        if "derived" in series:
            links.append(series["derived"]["source"])
        assert [link for link in links if link not in entries or link == series_id] == [], series_id


def test_every_series_says_how_far_it_may_be_revised_and_on_what_basis(packages):
    for entry in (_entries(packages, "resources") | _entries(packages, "derivedSeries")).values():
        assert entry["series"]["envelope"]["basis"]
        assert entry["series"]["envelope"]["rows"]


def test_labels_and_titles_are_unique(packages):
    entries = (_entries(packages, "resources") | _entries(packages, "derivedSeries")).values()
    for names in ([entry["series"]["label"] for entry in entries], [entry["title"] for entry in entries]):
        assert [name for name, count in Counter(names).items() if count > 1] in ([], ["annual growth of UK total pay"])


def test_a_weak_phrase_is_not_a_strong_one_too(packages):
    for series_id, entry in (_entries(packages, "resources") | _entries(packages, "derivedSeries")).items():
        phrases = entry["series"]["phrases"]
        assert not set(phrases.get("strong", ())) & set(phrases.get("weak", ())), series_id


def test_dated_events_are_unique_and_in_order():
    with (ROOT / "events.csv").open(encoding="utf-8", newline="") as file:
        events = list(csv.DictReader(file))
    names = [name for event in events for name in event["names"].split("|")]
    dated = [(name, event["start"]) for event in events for name in event["names"].split("|")]
    assert [pair for pair, count in Counter(dated).items() if count > 1] == [], "the day tells events of one name apart"
    assert all(name == name.lower() and name.strip() == name for name in names)
    assert len({event["id"] for event in events}) == len(events)
    for event in events:
        assert not event["end"] or event["start"] <= event["end"]
        date.fromisoformat(event["start"])
        assert event["inclusive"] in {"true", "false"}
        assert event["source"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("labour came to power", "2024-07-05"),
        ("general election", "2024-07-04"),
        ("2010 election", "2010-05-06"),
        ("rishi sunak became prime minister", "2022-10-25"),
        ("brexit referendum", "2016-06-23"),
        ("trump returned to the white house", "2025-01-20"),
        ("rwanda agreement", "2022-04-14"),
        ("first lockdown", "2020-03-23"),
    ],
)
def test_an_event_is_found_under_the_name_news_gives_it(name, start):
    with (ROOT / "events.csv").open(encoding="utf-8", newline="") as file:
        found = [event["start"] for event in csv.DictReader(file) if name in event["names"].split("|")]
    assert max(found) == start


def test_the_page_lists_the_shelf_as_it_is():
    script = ROOT.parent / "scripts" / "import_figures" / "shelf.py"
    spec = spec_from_file_location("shelf", script)
    shelf = module_from_spec(spec)
    spec.loader.exec_module(shelf)
    page = (ROOT.parent / "docs" / "reference-data.md").read_text(encoding="utf-8")
    remedy = "run python scripts/import_figures/shelf.py"
    assert page == shelf.page_with_table(page, ROOT), remedy
