"""A newsroom's own folder of packages beside the packaged one."""

import os
from pathlib import Path
from typing import Any

import pytest

from service.model.errors import DataError
from service.model.windows import Window
from service.store import cache as cache_module
from service.store import files, open_store
from service.store.cache import open_compiled
from service.store.files import collect, collect_beside
from service.store.packages import compile_packages
from service.store.packed import PackedStore
from service.store.sqlite import SqliteTables
from tests.store.conftest import Reference

JANUARY = Window.month(2024, 1)


@pytest.fixture
def own(tmp_path: Path) -> Reference:
    """The newsroom's folder, empty."""
    return Reference(tmp_path / "own")


@pytest.fixture
def packaged(reference: Reference) -> Reference:
    return reference.series("parcels", "2024-01,1 2024-02,2").series("letters", "2024-01,5")


def both(packaged: Reference, own: Reference) -> PackedStore:
    return PackedStore(SqliteTables(open_compiled(packaged.root, own.root)))


def value(store: Any, series_id: str) -> int:
    return int(store.as_known(series_id, None).at(JANUARY).value)


def test_both_are_there_and_the_own_wins(packaged: Reference, own: Reference) -> None:
    own.series("parcels", "2024-01,7").series("ferries", "2024-01,9", package="harbour")
    store = both(packaged, own)
    assert [series.id for series in store.catalogue()] == ["harbour/ferries", "post/letters", "post/parcels"]
    assert [value(store, name) for name in ("post/parcels", "post/letters", "harbour/ferries")] == [7, 5, 9]
    assert store.overridden == ["post/parcels"]
    assert [series.id for series in store.find("ferries")] == ["harbour/ferries"]


def test_a_derived_series_may_take_its_figures_from_the_other_folder(packaged: Reference, own: Reference) -> None:
    own.derived("rise", "post/parcels", "growth", 1, package="harbour", frequency="M")
    found = both(packaged, own).as_known("harbour/rise", None).at(Window.month(2024, 2))
    assert found is not None
    assert found.value == 100


@pytest.mark.parametrize("derived", [True, False])
def test_a_derived_series_and_a_stored_one_of_one_id(packaged: Reference, own: Reference, derived: bool) -> None:
    """Whichever is the newsroom's stands."""
    stored, computed = (packaged, own) if derived else (own, packaged)
    stored.series("growth", "2024-02,3")
    computed.derived("growth", "post/parcels", "growth", 1, frequency="M")
    store = both(packaged, own)
    assert (store.series("post/growth").derived is not None) == derived
    assert store.overridden == ["post/growth"]


def test_the_snapshot_covers_both(packaged: Reference, own: Reference, tmp_path: Path) -> None:
    own.series("ferries", "2024-01,9", package="harbour")
    alone, before = packaged.open().snapshot, both(packaged, own).snapshot
    moved = Reference(tmp_path / "moved").series("ferries", "2024-01,9", package="harbour")
    assert both(packaged, moved).snapshot == before != alone
    (own.root / "harbour/ferries.csv").write_text("period,value\n2024-01,10\n", "utf-8")
    assert both(packaged, own).snapshot not in {alone, before}


def test_a_warm_start_reads_neither_folder(
    packaged: Reference, own: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.series("ferries", "2024-01,9", package="harbour")
    for root in (packaged.root, own.root):
        for file in root.glob("*/*"):
            os.utime(file, (1_600_000_000, 1_600_000_000))
    both(packaged, own)

    def refuse(*_: object) -> None:
        raise AssertionError("called on a warm start")

    monkeypatch.setattr(files, "collect", refuse)
    monkeypatch.setattr(cache_module, "_build", refuse)
    assert value(both(packaged, own), "harbour/ferries") == 9


def test_faults_name_the_newsrooms_file(packaged: Reference, own: Reference) -> None:
    own.series("parcels", "2024-01,x 2024-02,2")
    with pytest.raises(DataError) as fault:
        both(packaged, own)
    assert str(fault.value).startswith(f'{own.root.as_posix()}/post/parcels.csv line 2: value "x" is not a decimal')


def test_a_name_twice_in_the_own_folder_is_a_fault(packaged: Reference, own: Reference) -> None:
    own.series("ferries", "2024-01,9").series("ferries", "2024-01,9")
    with pytest.raises(DataError, match="occurs twice"):
        compile_packages(collect(packaged.root), collect_beside(own.root))


def test_an_empty_folder_is_told_with_a_remedy(packaged: Reference, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"nowhere: holds no .* crossfoot series add, or mend --data or CROSSFOOT_DATA"):
        open_compiled(packaged.root, tmp_path / "nowhere")


def test_events_of_both_are_there_and_the_own_win(packaged: Reference, own: Reference) -> None:
    own.series("ferries", "2024-01,9", package="harbour")
    header = "id,names,start,inclusive,source\n"
    strike, storm = "strike,the strike,2024-01-05,true,Post Office\n", "storm,the storm,2024-02-01,true,Met Office\n"
    (packaged.root / "events.csv").write_text(header + strike + storm, "utf-8")
    (own.root / "events.csv").write_text(header + strike.replace("-05", "-06"), "utf-8")
    assert [(event.id, event.start.day) for event in both(packaged, own).events()] == [("strike", 6), ("storm", 1)]
    (own.root / "events.csv").write_text(header + "strike,the strike,soon,true,Post Office\n", "utf-8")
    with pytest.raises(DataError, match=r'own/events\.csv line 2: start "soon" is no day'):
        both(packaged, own)


def test_open_store_takes_the_folder_or_the_variable(
    packaged: Reference, own: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.series("parcels", "2024-01,7")
    told: list[str] = []
    given = open_store(packaged.root, beside=own.root, notice=told.append)
    assert value(given, "post/parcels") == 7
    assert told == [f"notice: {own.root} holds post/parcels: used in place of the packaged series of that id"]
    monkeypatch.setenv("CROSSFOOT_DATA", str(own.root))
    assert value(open_store(packaged.root), "post/parcels") == 1  # a folder that is named stands alone
    named = open_store()
    assert value(named, "post/parcels") == 7
    assert named.series("ons/cpi-annual-rate")
