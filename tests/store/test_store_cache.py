"""The compiled store: built once, found again, rebuilt when the data changes, and never half there."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from service.model.errors import DataError, StoreError
from service.model.windows import Window
from service.store import cache as cache_module
from service.store import compiled, files, open_store
from service.store.cache import cache_folder

LONG_AGO = 1_600_000_000


@pytest.fixture
def data(reference: Any) -> Any:
    return reference.series("parcels", "2024-01,1 2024-02,2")


def age(root: Path) -> None:
    """Makes the files look as if they had been there for long."""
    for file in root.glob("*/*"):
        os.utime(file, (LONG_AGO, LONG_AGO))


def january(data: Any) -> int:
    found = data.open().as_known("post/parcels", None).at(Window.month(2024, 1))
    return int(found.value)


def stores(cache: Path) -> set[str]:
    return {path.name for path in cache.glob("*.sqlite")}


def refuse(*_: object) -> None:
    raise AssertionError("called on a warm start")


def run(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Another process, in the environment of the test."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )


def test_building_tells_how_far_it_is_and_a_warm_start_is_silent(data: Any) -> None:
    data.series("letters", "2024-01,1")
    age(data.root)
    told: list[tuple[int, int]] = []
    cache_module.open_compiled(data.root, None, lambda done, count: told.append((done, count))).close()
    assert told == [(0, 2), (1, 2), (2, 2)]
    cache_module.open_compiled(data.root, None, lambda done, count: told.append((done, count))).close()
    assert len(told) == 3


def test_a_warm_start_reads_no_reference_data(data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    age(data.root)
    january(data)
    monkeypatch.setattr(files, "collect", refuse)
    assert january(data) == 1


def test_what_changed_a_moment_ago_is_read_again(data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    january(data)
    monkeypatch.setattr(files, "collect", refuse)
    with pytest.raises(AssertionError, match="warm start"):
        data.open()


def test_known_content_is_found_and_not_built_again(data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    january(data)
    monkeypatch.setattr(compiled, "fill", refuse)
    assert january(data) == 1


def test_a_change_is_seen_even_under_the_same_size_and_time(data: Any) -> None:
    age(data.root)
    assert january(data) == 1
    (data.root / "post/parcels.csv").write_text("period,value\n2024-01,7\n2024-02,2\n", "utf-8")
    age(data.root)
    assert january(data) == 7


def test_location_and_times_do_not_matter_to_the_snapshot(data: Any, tmp_path: Path, cache: Path) -> None:
    before = data.open().snapshot
    assert before.startswith("sha256:")
    moved = tmp_path / "else where #1%20?"
    data.root.rename(moved)
    data.root = moved
    age(moved)
    assert data.open().snapshot == before
    assert len(stores(cache)) == 1


def test_a_cache_in_a_folder_of_any_name(data: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "caché #1%20?x=y"
    monkeypatch.setenv("CROSSFOOT_CACHE", str(folder))
    assert january(data) == 1
    assert len(stores(folder)) == 1


BUILD = (
    "import sys, pathlib; from service.store import open_store; print(open_store(pathlib.Path(sys.argv[1])).snapshot)"
)


def test_processes_that_build_at_once_agree(data: Any, cache: Path) -> None:
    others = [run(BUILD, data.root) for _ in range(3)]
    answers = [other.communicate() for other in others]
    assert answers == [(data.open().snapshot + "\n", "")] * 3
    left = [path for path in cache.iterdir() if not path.name.startswith("seen-")]  # noted where building took long
    assert [path.suffix for path in left] == [".sqlite"]


KILLED = """
import os, pathlib, sys
from service.store import compiled, open_store
def fill(connection, files, beside, progress):
    connection.executescript("CREATE TABLE facts (name, value); INSERT INTO facts VALUES ('snapshot', 'half')")
    os._exit(9)
compiled.fill = fill
open_store(pathlib.Path(sys.argv[1]))
"""


def test_a_killed_build_leaves_the_old_state(data: Any, cache: Path) -> None:
    january(data)
    before = stores(cache)
    csv = data.root / "post/parcels.csv"
    old = csv.read_bytes()
    csv.write_text("period,value\n2024-01,7\n", "utf-8")
    killed = run(KILLED, data.root)
    killed.communicate()
    assert killed.returncode == 9
    assert stores(cache) == before
    assert january(data) == 7
    csv.write_bytes(old)
    assert january(data) == 1


def test_faulty_data_leaves_nothing_behind(data: Any, cache: Path) -> None:
    january(data)
    before = {path.name for path in cache.iterdir()}
    (data.root / "post/parcels.csv").write_text("period,value\n2024-01,x\n", "utf-8")
    with pytest.raises(DataError, match="line 2"):
        data.open()
    assert {path.name for path in cache.iterdir()} == before


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0", b"not a store at all " * 500])
def test_a_damaged_store_is_built_again(data: Any, cache: Path, damage: bytes) -> None:
    january(data)
    (name,) = stores(cache)
    (cache / name).write_bytes(damage)
    assert january(data) == 1
    assert stores(cache) == {name}


def test_damage_found_late_says_what_to_do(data: Any) -> None:
    store = data.open()
    store.tables._connection.close()
    with pytest.raises(StoreError, match="delete the cache folder"):
        store.catalogue()


def test_without_a_writable_folder_the_store_is_built_in_memory(
    data: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("CROSSFOOT_CACHE", str(tmp_path / "file"))
    age(data.root)
    assert january(data) == 1
    assert january(data) == 1


def test_old_stores_and_forsaken_drafts_are_cleared_away(data: Any, cache: Path) -> None:
    cache.mkdir()
    for number in range(9):
        path = cache / f"1-{number}.sqlite"
        path.write_bytes(b"")
        os.utime(path, (LONG_AGO + number, LONG_AGO + number))
    for name, when in (("old.tmp", LONG_AGO), ("young.tmp", None)):
        (cache / name).write_bytes(b"")
        if when:
            os.utime(cache / name, (when, when))
    january(data)
    assert len(stores(cache)) == 6
    assert {"1-8.sqlite", "1-7.sqlite"} < stores(cache)
    assert {path.name for path in cache.glob("*.tmp")} == {"young.tmp"}


def test_where_caches_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CROSSFOOT_CACHE", "/some/where")
    assert cache_folder() == "/some/where"
    monkeypatch.delenv("CROSSFOOT_CACHE")
    for base in (str(tmp_path), ""):
        monkeypatch.setenv("XDG_CACHE_HOME", base)
        assert cache_folder() == platformdirs.user_cache_dir("crossfoot", appauthor=False)
    monkeypatch.setattr(cache_module, "_LINUX", False)
    assert cache_folder() == platformdirs.user_cache_dir("crossfoot", appauthor=False)


LIGHT = """
import datetime, pathlib, sys
from service.store import open_store
store = open_store(pathlib.Path(sys.argv[1]))
store.as_known(store.catalogue()[0].id, datetime.date(2024, 5, 1)).last()
heavy = {"pydantic", "pandas", "platformdirs", "hashlib", "csv", "difflib", "importlib.resources"}
print(sorted(heavy & set(sys.modules)))
"""


def test_a_warm_start_imports_nothing_heavy(data: Any) -> None:
    age(data.root)
    data.open()
    assert run(LIGHT, data.root).communicate() == ("[]\n", "")


def test_one_store_a_path_and_process(data: Any) -> None:
    assert open_store(data.root) is open_store(data.root)
    assert open_store(data.root).as_known("post/parcels", date(2024, 2, 1)).last() is not None
