"""A store that instances share, in a real PostgreSQL."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from service.model.errors import DataError, StoreError, UsageError
from service.model.windows import Window
from service.pipeline import check
from service.read import read
from service.store import open_store
from service.store import postgres as engine_module
from service.store.address import Address
from service.store.packed import PackedStore
from service.store.places import PACKAGED, STORE, Folders, Shared, place_of
from service.store.postgres import Connection, Database, connect
from service.store.publish import publish
from tests import postgres_server
from tests.postgres_server import PASSWORD, Server, written

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "docs/examples/2024-10-01-small-boats.txt"
JANUARY = Window.month(2024, 1)
NAMES = ("parcels", "letters", "stamps")


@pytest.fixture
def database(empty_database: Address) -> Iterator[Database]:
    """A reader of a database of the test's own."""
    found = Database(empty_database)
    yield found
    found.close()


@pytest.fixture
def data(reference: Any) -> Any:
    """Series that all say the same number, which ``say`` changes."""
    for name in NAMES:
        reference.series(name, "2024-01,1")
    return reference


def say(data: Any, number: int) -> Path:
    for name in NAMES:
        (data.root / f"post/{name}.csv").write_text(f"period,value\n2024-01,{number}\n", "utf-8")
    root: Path = data.root
    return root


def said(store: PackedStore) -> set[int]:
    vintages = (store.as_known(series.id, None) for series in store.catalogue())
    return {int(found.value) for vintage in vintages if (found := vintage.at(JANUARY))}


def schemas(database: Database) -> set[str]:
    statement = "SELECT nspname FROM pg_namespace WHERE nspname LIKE :pattern"
    return {name for (name,) in database.rows(statement, pattern="crossfoot\\_%")}


def test_what_is_published_is_what_the_folder_holds(database: Database, reference: Any) -> None:
    reference.series("parcels", "2024-01,1 2024-02,2", title='Pärcels\\N "x"\\t', notes="a\tb\nc\\d\r€")
    packaged = reference.open()
    published = publish(database.address, reference.root)
    store = PackedStore(database.tables())
    assert (published.added, published.series, published.snapshot) == (True, 1, packaged.snapshot)
    assert store.snapshot == packaged.snapshot
    assert store.catalogue() == packaged.catalogue()
    assert store.events() == packaged.events()
    assert store.overridden == []
    seen, expected = (list(one.as_known("post/parcels", None).observations) for one in (store, packaged))
    assert seen == expected


def test_a_check_says_the_same_whichever_engine_holds_the_figures(database: Database) -> None:
    published = publish(database.address, PACKAGED)
    packaged: Any = Folders(PACKAGED).open()
    shared = PackedStore(database.tables())
    assert shared.catalogue() == packaged.catalogue()
    assert published.snapshot == packaged.snapshot
    document = read(ARTICLE.read_text("utf-8"), published=date(2024, 10, 1))
    found = check(document, shared)
    assert found == check(document, packaged)
    assert found.summary.checked > 5
    for query in ("inflation", "annual rate uk", "small boat", "d7g7", "unemploy", "prices excluding energy", "zebra"):
        assert shared.find(query) == packaged.find(query)
        assert shared.find(query, area="GB", publisher="ons") == packaged.find(query, area="GB", publisher="ons")


def test_words_of_a_text_are_not_put_to_the_server(database: Database, data: Any) -> None:
    publish(database.address, say(data, 1))
    asked = []

    class Listening(Database):
        def rows(self, statement: str, **given: object) -> list[Any]:
            asked.append(f"{statement} {given}")
            return super().rows(statement, **given)

    listening = Listening(database.address)
    check(
        read("Parcels delivered rose by 3 per cent in marmalade.", published=date(2024, 3, 1)),
        PackedStore(listening.tables()),
    )
    listening.close()
    assert any(".phrases" in question for question in asked)
    assert not any("marmalade" in question or "delivered" in question for question in asked)


def test_the_same_content_is_written_once(database: Database, data: Any) -> None:
    first, second = publish(database.address, say(data, 1)), publish(database.address, say(data, 2))
    again = publish(database.address, say(data, 1))
    assert (first.added, second.added, again.added) == (True, True, False)
    assert again.release == first.release == database.current()
    assert said(PackedStore(database.tables())) == {1}


def test_a_reader_keeps_its_release_whatever_is_published(database: Database, data: Any) -> None:
    publish(database.address, say(data, 1))
    old = PackedStore(database.tables())
    for number in range(2, 8):
        publish(database.address, say(data, number))
    assert said(old) == {1}
    assert said(PackedStore(database.tables())) == {7}
    assert said(old) == {1}
    assert len(schemas(database)) == 4, "the newest three, and the one that is read"


def test_old_releases_go_once_nobody_reads_them(postgres: Server, database: Database, data: Any) -> None:
    for number in range(1, 6):
        publish(database.address, say(data, number))
        database.tables()
    old = PackedStore(database.tables())
    for number in range(6, 9):
        publish(database.address, say(data, number))
    database.close()
    end_sessions(postgres, database)  # which waits for the end that the reader asked for
    publish(database.address, say(data, 9))
    assert len(schemas(database)) == 3
    with pytest.raises(StoreError, match="run crossfoot data publish"):
        old.catalogue()


def test_versions_of_the_tables_stand_side_by_side(
    database: Database, data: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(database.address, say(data, 1))
    old = PackedStore(database.tables())
    for module in (engine_module, sys.modules["service.store.publish"]):
        monkeypatch.setattr(module, "LAYOUT", "next")
    with pytest.raises(StoreError, match="no figures for this version of Crossfoot; run crossfoot data publish"):
        database.tables()
    publish(database.address, say(data, 2))
    assert said(PackedStore(database.tables())) == {2}
    monkeypatch.undo()
    assert said(old) == said(PackedStore(database.tables())) == {1}


def test_nothing_published(database: Database) -> None:
    with pytest.raises(StoreError, match="run crossfoot data publish"):
        database.tables()


def test_faulty_data_leave_the_database_alone(database: Database, data: Any) -> None:
    publish(database.address, say(data, 1))
    (data.root / "post/parcels.csv").write_text("period,value\n2024-01,one\n", "utf-8")
    with pytest.raises(DataError, match=r"parcels\.csv"):
        publish(database.address, data.root)
    assert said(PackedStore(database.tables())) == {1}


def test_publishers_at_once(database: Database, data: Any, tmp_path: Path) -> None:
    roots = []
    for number in range(4):
        copy = tmp_path / str(number)
        say(data, number % 2)
        subprocess.run(["cp", "-r", data.root, copy], check=True)
        roots.append(copy)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda root: publish(database.address, root), roots))
    assert sorted(published.added for published in done) == [False, False, True, True]
    assert len({published.release for published in done}) == 2
    assert said(PackedStore(database.tables())) in ({0}, {1})


def test_twelve_readers_during_publications(database: Database, data: Any) -> None:
    publish(database.address, say(data, 0))
    stop = Event()

    def read(_: int) -> list[set[int]]:
        reader, seen = Database(database.address), []
        while not stop.is_set():
            seen.append(said(PackedStore(reader.tables())))
        reader.close()
        return seen

    with ThreadPoolExecutor(12) as pool:
        readers = pool.map(read, range(12))
        for number in range(1, 9):
            publish(database.address, say(data, number))
        stop.set()
        seen = [numbers for reader in readers for numbers in reader]
    assert len(seen) >= 12
    assert all(len(numbers) == 1 for numbers in seen), "never a mixture"
    assert said(PackedStore(database.tables())) == {8}


def test_threads_share_one_connection(database: Database, data: Any) -> None:
    publish(database.address, say(data, 5))
    tables = database.tables()
    with ThreadPoolExecutor(8) as pool:
        stores = list(pool.map(lambda _: said(PackedStore(tables)), range(40)))
    assert stores == [{5}] * 40


DYING = """
import json, os, signal, sys
from pathlib import Path
from service.store import publish
from service.store.address import Address

left = int(sys.argv[3])

def dying(call):
    def wrapped(*arguments, **options):
        global left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **options)
    return wrapped

publish.Connection.run = dying(publish.Connection.run)
publish._line = dying(publish._line)
publish.publish(Address(**json.loads(sys.argv[1])), Path(sys.argv[2]))
"""


def test_killed_at_any_step_a_publisher_leaves_the_old_release_or_the_new(database: Database, data: Any) -> None:
    address = database.address
    plain = json.dumps({name: getattr(address, name) for name in Address.__slots__})
    publish(address, say(data, 1))
    before = schemas(database)
    publish_root = say(data, 2)
    ends = []
    for step in range(1, 40):
        command = [sys.executable, "-c", DYING, plain, str(publish_root), str(step)]
        finished = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        ends.append((finished.returncode, said(PackedStore(database.tables()))))
        if finished.returncode == 0:
            break
        if ends[-1][1] == {1}:
            assert schemas(database) == before, "nothing half-written stays"
    killed = [code for code, _ in ends[:-1]]
    assert set(killed) == {-9} and len(killed) >= 20, finished.stderr
    assert [numbers for _, numbers in ends] == [{1}] * len(killed) + [{2}], "one step from old to new"


def end_sessions(server: Server, database: Database) -> None:
    """Ends every connection to the test's database, as a restart of the server would."""
    statement = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = :name"
    with connect(server.address) as admin:
        admin.run(statement, name=database.address.database)


def test_a_lost_connection_is_opened_again(postgres: Server, database: Database, data: Any) -> None:
    publish(database.address, say(data, 3))
    store = PackedStore(database.tables())
    for _ in range(2):
        end_sessions(postgres, database)
        assert said(PackedStore(database.tables())) == {3}
    for number in range(4, 9):
        publish(database.address, say(data, number))
    assert said(store) == {3}, "the new connection keeps the release from removal as the old one did"


def test_a_database_that_stays_away_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(STORE, f"postgresql://desk:{'secret'}@127.0.0.1:1/figures")
    with pytest.raises(StoreError) as caught:
        open_store()
    assert "postgresql://127.0.0.1:1/figures: the database cannot be reached" in str(caught.value)
    assert "secret" not in str(caught.value) and "desk" not in str(caught.value)


def test_a_database_that_goes_is_told_and_found_again(
    postgres: Server, database: Database, data: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(database.address, say(data, 3))
    tables = database.tables()

    def refuse(*_: object) -> Connection:
        raise StoreError("the database cannot be reached")

    with monkeypatch.context() as away:
        away.setattr(engine_module, "connect", refuse)
        end_sessions(postgres, database)
        for _ in range(2):
            with pytest.raises(StoreError, match="cannot be reached"):
                tables.fact("snapshot")
    assert tables.fact("snapshot").startswith("sha256:")


def test_the_password_is_in_no_message(postgres: Server) -> None:
    wrong = replace(postgres.address, password="not " + PASSWORD)
    for address in (wrong, replace(postgres.address, database="nowhere"), replace(postgres.address, password="")):
        with pytest.raises(StoreError) as caught:
            Database(address).current()
        assert PASSWORD not in f"{caught.value!r} {address!r} {address}"
    assert f"127.0.0.1:{postgres.address.port}" in str(caught.value)


def test_what_the_server_says_of_a_question_is_not_repeated(database: Database) -> None:
    with pytest.raises(StoreError, match=r"the store cannot be read \(SQLSTATE 22P02\)") as caught:
        database.rows("SELECT CAST(:text AS integer)", text="draft")
    assert "draft" not in str(caught.value)


def test_open_store_takes_the_address(database: Database, data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(database.address, say(data, 7))
    monkeypatch.setenv(STORE, f"{written(database.address)}?sslmode=disable")
    place = place_of()
    assert isinstance(place, Shared)
    assert place.name == str(database.address)
    monkeypatch.setattr("service.store._opened", {})
    store: Any = open_store()
    assert said(store) == {7}
    assert open_store() is store
    with pytest.raises(UsageError, match="data publish --data"):
        open_store(beside=data.root)
    store.tables.database.close()


def test_a_role_that_may_only_read(postgres: Server, database: Database, data: Any) -> None:
    with connect(database.address) as admin:
        admin.run("CREATE ROLE desk LOGIN PASSWORD 'desk'")
        admin.run("ALTER DEFAULT PRIVILEGES FOR ROLE crossfoot GRANT USAGE ON SCHEMAS TO desk")
        admin.run("ALTER DEFAULT PRIVILEGES FOR ROLE crossfoot GRANT SELECT ON TABLES TO desk")
    publish(database.address, say(data, 1))
    reader = Database(replace(database.address, user="desk", password="desk"))
    assert said(PackedStore(reader.tables())) == {1}
    publish(database.address, say(data, 2))
    assert said(PackedStore(reader.tables())) == {2}
    reader.close()
    with pytest.raises(StoreError, match="permission denied for database"):
        publish(reader.address, say(data, 3))
    with connect(database.address) as admin:
        admin.run("DROP OWNED BY desk CASCADE")
        admin.run("DROP ROLE desk")


def test_a_missing_server_is_a_failure_where_its_tests_are_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_server, "programs", lambda: None)
    for name in postgres_server.REQUIRED:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(pytest.skip.Exception, match="PostgreSQL is not installed; install its server"):
        postgres_server.programs_or_stop()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="PostgreSQL is not installed; install its server"):
        postgres_server.programs_or_stop()


def test_a_missing_driver_is_told() -> None:
    code = "import sys; sys.modules['pg8000'] = None; from service.cli import main; main(['series', 'rate'])"
    environment = {**os.environ, STORE: "postgresql://desk@db/figures"}
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert found.stderr == (
        "crossfoot: CROSSFOOT_STORE: PostgreSQL wants its driver; pip install 'crossfoot[postgres]'\n"
    )
