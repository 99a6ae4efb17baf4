"""Finding series by words."""

from typing import Any

import pytest

from service.model.errors import UnknownNameError
from service.store.packed import PackedStore

ENGINES = ("sqlite", "postgres")


@pytest.fixture
def store(reference: Any) -> PackedStore:
    phrases = {"strong": ["cost of liv*"], "weak": ["prices"]}
    other = {"publisher": "US Mint", "url": "https://example.org", "licence": "PD"}
    reference.series("cpi", "2024-01,1", title="Consumer prices, annual rate", publisher_code="D7G7", phrases=phrases)
    reference.series("core", "2024-01,1", title="Consumer prices excluding energy and food, annual rate")
    reference.series("crossings", "2024-01,1", title="Crossings of the Channel, annual", label="crossings")
    reference.series("us-cpi", "2024-01,1", "mint", title="US consumer prices, annual rate", area="US", source=other)
    return reference.open()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("consumer prices", ["post/cpi", "mint/us-cpi", "post/core"]),
        ("d7g7", ["post/cpi"]),
        ("D7G7 energy", ["post/cpi"]),  # no series holds both; of two rare words the first in the alphabet stays
        ("crossing", ["post/crossings"]),
        ("cost of living", ["post/cpi"]),
        ("annual rate of energy", ["post/core"]),
        ("consum", ["post/cpi", "mint/us-cpi", "post/core"]),
        ("zebra crossings", ["post/crossings"]),
        ("zebra", []),
        ("?!", []),
        ("annual_crossings", ["post/crossings"]),
        ('"rate" AND NOT (core*', ["post/core"]),
        ("mint", ["mint/us-cpi"]),
    ],
)
def test_find(store: PackedStore, query: str, found: list[str]) -> None:
    assert [series.id for series in store.find(query)] == found


def test_an_empty_query_lists_everything_page_by_page(store: PackedStore) -> None:
    names = [series.id for series in store.catalogue()]
    assert [series.id for series in store.find(" ")] == names
    assert [series.id for series in store.find("", limit=2, offset=1)] == names[1:3]
    assert [series.id for series in store.find("consumer", limit=1, offset=1)] == ["mint/us-cpi"]


@pytest.mark.parametrize("query", ["", "prices"])
def test_filters(store: PackedStore, query: str) -> None:
    assert [series.id for series in store.find(query, area="US")] == ["mint/us-cpi"]
    assert [series.id for series in store.find(query, publisher="US mint")] == ["mint/us-cpi"]
    assert [series.id for series in store.find(query, publisher="mint")] == ["mint/us-cpi"]
    assert store.find(query, area="US", publisher="post") == store.find("zebra")


def test_of_more_than_can_be_ranked_short_titles_are(reference: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.store.search._POOL", 2)
    for name, title in {
        "a": "Ferry fares by age and by route",
        "b": "Ferry fares",
        "c": "Ferry fares by route",
    }.items():
        reference.series(name, "2024-01,1", title=title)
    store = reference.open()
    assert [series.id for series in store.find("fares")] == ["post/b", "post/c"]
    assert [series.id for series in store.find("fares age")] == ["post/a"]


def test_a_filter_is_exact(reference: Any) -> None:
    house = {"publisher": "Büro 1", "url": "https://example.org", "licence": "PD"}
    reference.series("north", "2024-01,1", area="GB-NIR", title="Gales")
    reference.series("whole", "2024-01,1", area="GB", title="Gales", source=house)
    store = reference.open()
    for query in ("gales", ""):
        assert [series.id for series in store.find(query, area="GB")] == ["post/whole"]
        assert [series.id for series in store.find(query, area="GB-NIR", publisher="post")] == ["post/north"]
        assert [series.id for series in store.find(query, publisher="Büro 1")] == ["post/whole"]
        assert list(store.find(query, area="gb")) == list(store.find(query, publisher="Büro")) == []


@pytest.mark.parametrize("query", ["agb", "18242", "p473", 'words : "gales"', "marks"])
def test_marks_are_no_words(reference: Any, query: str) -> None:
    reference.series("gales", "2024-01,1", title="Gales")
    assert [series.id for series in reference.open().find(query)] == (["post/gales"] if "gales" in query else [])


def test_a_mistyped_id_in_a_large_catalogue(store: PackedStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.store.shelf._COMPARED", 1)
    with pytest.raises(UnknownNameError, match="the nearest are post/crossings"):
        store.series("post/crossing")
    with pytest.raises(UnknownNameError, match="the nearest are mint/us-cpi"):
        store.series("zebra")
