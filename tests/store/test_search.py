"""Finding series by words."""

from typing import Any

import pytest

from service.store.sqlite import SqliteStore


@pytest.fixture
def store(reference: Any) -> SqliteStore:
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
        ('"rate" AND NOT (core*', ["post/core"]),
        ("mint", ["mint/us-cpi"]),
    ],
)
def test_find(store: SqliteStore, query: str, found: list[str]) -> None:
    assert [series.id for series in store.find(query)] == found


def test_an_empty_query_lists_everything_page_by_page(store: SqliteStore) -> None:
    names = [series.id for series in store.catalogue()]
    assert [series.id for series in store.find(" ")] == names
    assert [series.id for series in store.find("", limit=2, offset=1)] == names[1:3]
    assert [series.id for series in store.find("consumer", limit=1, offset=1)] == ["mint/us-cpi"]


@pytest.mark.parametrize("query", ["", "prices"])
def test_filters(store: SqliteStore, query: str) -> None:
    assert [series.id for series in store.find(query, area="US")] == ["mint/us-cpi"]
    assert [series.id for series in store.find(query, publisher="US mint")] == ["mint/us-cpi"]
    assert [series.id for series in store.find(query, publisher="mint")] == ["mint/us-cpi"]
    assert store.find(query, area="US", publisher="post") == store.find("zebra")
