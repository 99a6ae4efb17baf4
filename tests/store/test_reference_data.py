"""The packaged reference data keeps every rule; this is what ``crossfoot data validate`` would say."""

from pathlib import Path

import pytest

from service.store import open_store
from service.store.interface import Store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("CROSSFOOT_CACHE", str(tmp_path))
    return open_store()


def test_every_series_has_a_value_today(store: Store) -> None:
    for series in store.catalogue():
        vintage = store.as_known(series.id, None)
        assert vintage.last() is not None, series.id
        assert vintage.complete, series.id
