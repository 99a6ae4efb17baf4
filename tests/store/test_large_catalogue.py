"""A catalogue too large to be read whole: what is asked of it is found, and little else is read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from sqlite3 import connect

import pytest

from service.extract.measures.measures import MeasureIndex
from service.extract.text.tokens import tokenize
from service.model.spans import Span
from service.store.compiled import write
from service.store.packed import PackedStore
from service.store.sqlite import SqliteTables
from tests.benchmarks.catalogues import MOST, catalogue
from tests.tables import checked

SIZE = 5_200
TEXT = "Unemployment in Germany was 123.4% in March. House prices in South Korea averaged £1,000."


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "store.sqlite"
    connection = connect(path)
    write(connection, catalogue(SIZE), "sha256:made-up")
    connection.close()
    return path


@pytest.fixture
def store(file: Path) -> Iterator[PackedStore]:
    connection = connect(file)
    yield PackedStore(SqliteTables(connection))
    connection.close()


def test_the_catalogue_is_what_was_asked_for() -> None:
    ids = [compiled.plain["id"] for compiled in catalogue(1000)]
    assert (len(ids), ids) == (1000, sorted(set(ids)))
    assert MOST > 1_000_000


@pytest.mark.parametrize("query", ["unemployment rate women", "house prices germany", "Central Bureau exports"])
def test_find(store: PackedStore, query: str) -> None:
    best = store.find(query)[0]
    assert set(query.lower().split()) <= set(f"{best.title} {best.source.publisher}".lower().replace(",", "").split())


def test_a_phrase_leads_to_families_and_an_area_to_their_series(store: PackedStore) -> None:
    text = "the unemployment rate"
    (mention,) = MeasureIndex(store).named(tokenize(text)).mentions(Span(0, len(text)))
    assert len(mention.strong) == 1
    named = store.family(mention.strong[0])
    assert (named.concept, len(named.areas) > 5) == ("unemployment-rate", True)
    everywhere = {store.series(series).area for series in store.members(named.id, None)}
    assert everywhere == named.areas


def test_a_check_reads_the_series_that_it_is_about(store: PackedStore) -> None:
    checked(TEXT, store, date(2024, 6, 1))
    assert store._catalogue is None
    assert 0 < store._series.cache_info().currsize < 60
