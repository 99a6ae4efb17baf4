"""What one figure was on one day: our store beside memory-mapped arrays of numpy that answer the same.

The arrays hold, for each series, the first days of its periods, where each period's rows begin, and of every row the
day of its release and the value. One look-up is two binary searches (``searchsorted``): the period by its first day,
then its last row that had been released. It gives a bare number; ours is a ``Decimal`` with its window, release day and
status, and knows steps, stand-ins for vintages not held, and withdrawals.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from service.model.windows import Window
from service.store import open_store
from service.store.interface import Store
from service.store.packed import PackedStore
from service.store.places import PACKAGED
from service.store.postgres import Database
from service.store.publish import publish
from service.store.sqlite import SqliteTables
from tests import postgres_server
from tests.benchmarks.clock import medians

SERIES = 40
DAYS = tuple(date(2023, 1, 20) + timedelta(days=311 * n) for n in range(5))
QUESTIONS = 2_000
_ROUNDS = 15

Question = tuple[str, Window, date]
Arrays = tuple[np.ndarray, ...]  # type: ignore[type-arg]

OURS, PEER, SHARED = "Crossfoot, embedded", "numpy, memory-mapped", "Crossfoot, through PostgreSQL"


def warm(folder: Path) -> dict[str, float]:
    """The median time of a look-up whose series has been asked for before, in microseconds."""
    store = _packaged()
    chosen = _questions(store)
    arrays = _arrays(store, folder)
    with _shared() as shared:
        stores = {OURS: store} | ({SHARED: shared} if shared else {})
        runs = {name: _each(one, chosen) for name, one in stores.items()}
        return _per_question(runs | {PEER: _each_of(arrays, chosen)}, len(chosen))


def first(folder: Path) -> dict[str, float]:
    """The median time of the first look-up of a series by a process that has the store open, in microseconds."""
    store = _packaged()
    chosen = [question for question in _questions(store) if question[2] == DAYS[0]]
    names = {name for name, *_ in chosen}
    chosen = [next(question for question in chosen if question[0] == name) for name in sorted(names)]
    _arrays(store, folder)
    with _shared() as shared:
        stores = {OURS: store} | ({SHARED: shared} if shared else {})
        runs = {name: _afresh(one, chosen) for name, one in stores.items()}

        def mapped() -> object:
            return [
                _at(_mapped(folder, name), window.start.toordinal(), day.toordinal()) for name, window, day in chosen
            ]

        return _per_question(runs | {PEER: mapped}, len(chosen))


def sizes() -> dict[str, float]:
    """Observations held, the bytes of their packed histories, and of the whole compiled file."""
    tables = _packaged().tables
    assert isinstance(tables, SqliteTables)
    rows = packed = 0
    for series in _packaged().catalogue():
        if series.derived is None:
            blob = tables.history(series.id)
            packed += len(blob)
            rows += _packaged()._history(series.id).firsts[-1]
    (pages,) = tables._rows("PRAGMA page_count")[0]
    (page,) = tables._rows("PRAGMA page_size")[0]
    return {"observations": rows, "histories": packed, "file": pages * page}


def _packaged() -> PackedStore:
    store = open_store(PACKAGED)
    assert isinstance(store, PackedStore)
    return store


def _questions(store: PackedStore) -> list[Question]:
    """Figures of the series with most vintages, a day each, whose answer both can give: no step, no stand-in."""
    chance = random.Random(1)
    stored = [series for series in store.catalogue() if series.derived is None and series.period_kind != "step"]
    stored.sort(key=lambda series: -store._history(series.id).firsts[-1])
    found: list[Question] = []
    while len(found) < QUESTIONS:
        series, day = chance.choice(stored[:SERIES]), chance.choice(DAYS)
        held = store.as_known(series.id, day)
        observation = chance.choice(store.as_known(series.id, None).observations)
        if held.complete and held.at(observation.window) is not None:
            found.append((series.id, observation.window, day))
    return found


def _each(store: Store, chosen: Sequence[Question]) -> Callable[[], object]:
    return lambda: [store.as_known(name, day).at(window) for name, window, day in chosen]


def _each_of(arrays: dict[str, Arrays], chosen: Sequence[Question]) -> Callable[[], object]:
    plain = [(arrays[name], window.start.toordinal(), day.toordinal()) for name, window, day in chosen]
    return lambda: [_at(*question) for question in plain]


def _afresh(store: PackedStore, chosen: Sequence[Question]) -> Callable[[], object]:
    def run() -> object:
        fresh = PackedStore(store.tables)
        return [fresh.as_known(name, day).at(window) for name, window, day in chosen]

    return run


def _per_question(runs: dict[str, Callable[[], object]], count: int) -> dict[str, float]:
    return {name: time * 1000 / count for name, time in medians(runs, _ROUNDS).items()}


def _at(arrays: Arrays, start: int, day: int) -> int | None:
    starts, firsts, known, values = arrays
    period = starts.searchsorted(start)
    if period == len(starts) or starts[period] != start:
        return None
    begin, stop = firsts[period], firsts[period + 1]
    row = begin + known[begin:stop].searchsorted(day, "right") - 1
    return int(values[row]) if row >= begin else None


def _arrays(store: PackedStore, folder: Path) -> dict[str, Arrays]:
    """Writes the arrays of all stored series and maps them; plain views, which are quicker than ``memmap`` objects."""
    found = {}
    for series in store.catalogue():
        if series.derived is None:
            history = store._history(series.id)
            values = history.values(range(len(history.known)))
            columns = {"starts": history.starts, "firsts": history.firsts, "known": history.known, "values": values}
            for name, column in columns.items():
                kind = np.int64 if name == "values" else np.int32
                np.save(_path(folder, series.id, name), np.array(column, kind))
            found[series.id] = _mapped(folder, series.id)
    return found


def _mapped(folder: Path, series_id: str) -> Arrays:
    names = ("starts", "firsts", "known", "values")
    return tuple(np.load(_path(folder, series_id, name), mmap_mode="r").view(np.ndarray) for name in names)


def _path(folder: Path, series_id: str, name: str) -> Path:
    return folder / f"{series_id.replace('/', '--')}.{name}.npy"


@contextmanager
def _shared() -> Iterator[PackedStore | None]:
    """The packaged figures in a PostgreSQL of our own; None where it is not installed."""
    programs = postgres_server.programs()
    if programs is None:
        yield None
        return
    with postgres_server.server(programs) as running:
        publish(running.address, PACKAGED)
        database = Database(running.address)
        try:
            yield PackedStore(database.tables())
        finally:
            database.close()
