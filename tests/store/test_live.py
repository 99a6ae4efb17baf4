"""A store that follows its place while readers are at work."""

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from service.model.errors import StoreError
from service.model.windows import Window
from service.store import live as live_module
from service.store.live import SECONDS, LiveStore
from service.store.packed import PackedStore
from service.store.places import Folders, Shared
from service.store.publish import publish
from service.store.staged import exclusive, replace_files
from tests.postgres_server import written

JANUARY = Window.month(2024, 1)
NAMES = ("parcels", "letters", "stamps")


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def data(reference: Any) -> Any:
    """Series that all say the same number, which ``say`` changes."""
    for name in NAMES:
        reference.series(name, "2024-01,0")
    return reference


@pytest.fixture
def warnings() -> list[str]:
    return []


@pytest.fixture
def live(data: Any, warnings: list[str]) -> LiveStore:
    return LiveStore(Folders(data.root), clock=Clock(), warn=warnings.append)


def say(root: Path, number: int) -> None:
    """Replaces all files in one step, as a refresh does."""
    with exclusive(root):
        replace_files(root, "post", {f"{name}.csv": f"period,value\n2024-01,{number}\n".encode() for name in NAMES})


def said(store: PackedStore) -> set[int]:
    vintages = (store.as_known(series.id, None) for series in store.catalogue())
    return {int(found.value) for vintage in vintages if (found := vintage.at(JANUARY))}


def test_new_figures_are_taken_up_between_two_pieces_of_work(data: Any, live: LiveStore) -> None:
    old = live.store
    say(data.root, 1)
    assert live.look()
    assert live.store is old, "work in hand keeps its store"
    live.renew()
    assert said(live.store) == {1}
    assert said(old) == {0}
    assert live.store.snapshot != old.snapshot


def test_what_has_not_changed_is_not_opened_again(data: Any, live: LiveStore, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not live.look(), "files of a moment ago are read once more"
    monkeypatch.setattr(Folders, "open", None)
    assert not live.look()
    assert not live.look()


def test_a_touched_file_changes_nothing(data: Any, live: LiveStore) -> None:
    before = live.store
    (data.root / "post/parcels.csv").touch()
    assert not live.look()
    live.renew()
    assert live.store is before


def test_faulty_figures_leave_the_old_ones_and_are_told_once(data: Any, live: LiveStore, warnings: list[str]) -> None:
    file = data.root / "post/parcels.csv"
    file.write_text("period,value\n2024-01,one\n", "utf-8")
    assert [live.look() for _ in range(3)] == [False] * 3
    live.renew()
    assert said(live.store) == {0}
    (told,) = warnings
    assert 'post/parcels.csv line 2: value "one" is not a decimal number' in told
    say(data.root, 2)
    assert live.look()


def test_renewal_begins_when_it_is_due_and_not_twice(live: LiveStore, monkeypatch: pytest.MonkeyPatch) -> None:
    clock: Any = live._clock
    begun, end = [], Event()

    def look(self: LiveStore) -> bool:
        begun.append(clock.now)
        end.wait(10)
        return False

    monkeypatch.setattr(LiveStore, "look", look)
    for clock.now in (0.0, SECONDS - 0.01, SECONDS, SECONDS + 1, 3 * SECONDS):
        live.renew()
    end.set()
    with live._looking:
        pass
    clock.now = 4 * SECONDS
    live.renew()
    with live._looking:
        assert begun == [SECONDS, 4 * SECONDS]


def test_a_store_is_built_outside_the_process(data: Any, live: LiveStore, monkeypatch: pytest.MonkeyPatch) -> None:
    from service.store import compiled

    def refuse(*_: object) -> None:
        raise AssertionError("built here")

    say(data.root, 1)
    monkeypatch.setattr(compiled, "fill", refuse)
    assert live.look()


def test_where_no_process_can_be_started_it_is_built_here(
    data: Any, live: LiveStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    say(data.root, 1)
    monkeypatch.setattr(subprocess, "run", refuse)
    assert live.look()


def test_readers_at_work_while_the_folder_is_refreshed(data: Any, live: LiveStore) -> None:
    stop = Event()

    def read(_: int) -> list[tuple[str, set[int]]]:
        seen = []
        while not stop.wait(0.005):  # or twelve threads would leave the interpreter to nobody else
            store = live.store
            seen.append((store.snapshot, said(store)))
        return seen

    with ThreadPoolExecutor(12) as pool:
        readers = pool.map(read, range(12))
        for number in range(1, 6):
            say(data.root, number)
            live.look()
            live.renew()
        stop.set()
        seen = [reading for reader in readers for reading in reader]
    assert said(live.store) == {5}
    assert all(len(numbers) == 1 for _, numbers in seen), "never a mixture"
    assert len({snapshot for snapshot, _ in seen}) == len({min(numbers) for _, numbers in seen})


@pytest.fixture
def shared_place(shared: Any, data: Any) -> Iterator[Shared]:
    place = Shared(written(shared.address))
    publish(shared.address, data.root)
    yield place
    place._database.close()


def test_a_shared_store_is_followed(
    data: Any, shared_place: Shared, warnings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    live = LiveStore(shared_place, warn=warnings.append)
    assert not live.look()
    say(data.root, 1)
    publish(shared_place._database.address, data.root)
    assert live.look()
    live.renew()
    assert said(live.store) == {1}

    def away(_: object) -> str:
        raise StoreError("the database cannot be reached")

    with monkeypatch.context() as gone:
        gone.setattr(Shared, "state", away)
        assert [live.look(), live.look()] == [False, False]
    assert warnings == ["the database cannot be reached"]
    assert said(live.store) == {1}


def test_the_look_is_not_closer_than_the_grain_of_times() -> None:
    assert live_module.SECONDS >= 2
