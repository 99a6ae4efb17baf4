"""The compiled store: its tables, and how they are filled."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from json import dumps
from typing import Any

from service.store.events import pack_events, read_events
from service.store.files import Beside
from service.store.filing import Filing
from service.store.history import Row, pack_rows
from service.store.lexemes import TOKENIZER
from service.store.marks import area_mark, publisher_mark
from service.store.packages import Compiled, compile_packages
from service.store.search import place_of, search_text, title_words

_TABLES = f"""
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE series (number INTEGER PRIMARY KEY, id TEXT NOT NULL, concept TEXT NOT NULL, topic TEXT NOT NULL,
                     area TEXT NOT NULL, nature TEXT NOT NULL, publisher TEXT NOT NULL, origin TEXT, released TEXT,
                     code TEXT NOT NULL, named TEXT NOT NULL, family INTEGER NOT NULL);
CREATE TABLE families (number INTEGER PRIMARY KEY, id TEXT NOT NULL, concept TEXT NOT NULL, topic TEXT NOT NULL,
                       areas TEXT NOT NULL);
CREATE TABLE metadata (number INTEGER PRIMARY KEY, plain TEXT NOT NULL);
CREATE TABLE phrases (filed TEXT NOT NULL, words TEXT NOT NULL, strong TEXT NOT NULL, weak TEXT NOT NULL,
                      context TEXT NOT NULL, forbids TEXT NOT NULL, PRIMARY KEY (filed, words)) WITHOUT ROWID;
CREATE TABLE histories (number INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(words, marks, content='', columnsize=0, prefix='2 3 4 5',
                                        tokenize='{TOKENIZER}');
CREATE TEMP TABLE texts (place INTEGER PRIMARY KEY, words TEXT NOT NULL, marks TEXT NOT NULL);
"""
_SEARCH = """
INSERT INTO search (rowid, words, marks) SELECT place, words, marks FROM texts ORDER BY place;
INSERT INTO search (search) VALUES ('optimize');
DROP TABLE texts;
"""
_INDICES = """
CREATE UNIQUE INDEX series_by_id ON series (id);
CREATE INDEX series_by_concept ON series (concept, area);
CREATE INDEX series_by_family ON series (family, area);
CREATE INDEX series_by_topic ON series (topic, nature, area) WHERE origin IS NULL;
CREATE INDEX series_by_origin ON series (origin) WHERE origin IS NOT NULL;
"""
_RIVALS = """
SELECT DISTINCT area FROM series
WHERE concept IN (SELECT concept FROM series GROUP BY concept HAVING min(area) < max(area)) ORDER BY area
"""


def fill(
    connection: sqlite3.Connection,
    files: Mapping[str, bytes],
    beside: Beside | None = None,
    progress: Callable[[int, int], None] = lambda done, count: None,
) -> None:
    """Creates the tables of a store and fills them.

    Args:
        connection: an empty database.
        files: the packages.
        beside: a newsroom's own folder, whose series and events win where ids clash.
        progress: told of the files that are read, as ``compile_packages`` tells it.

    Raises:
        DataError: the packages break a rule; nothing was written.
    """
    events = pack_events(read_events(files, beside))
    packages = compile_packages(files, beside, progress)
    overridden = [compiled.plain["id"] for compiled in packages if compiled.overrides]
    write(connection, packages, snapshot_of(packages, events), events, overridden)


def write(
    connection: sqlite3.Connection,
    catalogue: Iterable[Compiled],
    snapshot: str,
    events: str = "[]",
    overridden: Sequence[str] = (),
) -> None:
    """Creates the tables of a store and fills them with what has been checked.

    Args:
        connection: an empty database.
        catalogue: all series in order of id; none is held longer than it takes to write it.
        snapshot: names the content, as ``snapshot_of`` does.
        events: the dated events, packed.
        overridden: ids of packaged series whose place a newsroom's own take.
    """
    filing = Filing()
    with connection:
        connection.executescript(_TABLES)
        for number, compiled in enumerate(catalogue, 1):
            _write_series(connection, number, filing.add(compiled.plain), compiled)
        connection.executemany("INSERT INTO families VALUES (?, ?, ?, ?, ?)", filing.families())
        connection.executemany("INSERT INTO phrases VALUES (?, ?, ?, ?, ?, ?)", filing.phrases())
        connection.executescript(_SEARCH)
        connection.executescript(_INDICES)
        rivals = " ".join(area for (area,) in connection.execute(_RIVALS))
        crowded = dumps(sorted(filing.crowded))
        facts = {"snapshot": snapshot, "events": events, "overridden": dumps(overridden)}
        facts |= {"rivals": rivals, "crowded": crowded}
        connection.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())


def snapshot_of(packages: Iterable[Compiled], events: str = "[]") -> str:
    """``sha256:…`` of what the packages and the table of events say, however their files are laid out."""
    digest = sha256(events.encode())
    for compiled in packages:
        digest.update(_compact(compiled.plain).encode())
        digest.update(b"\n")
        for row in sorted(compiled.rows, key=_order):
            digest.update(
                f"{row.start} {row.end} {row.known} {row.kind} {row.value} {row.withdrawn} {row.status}\n".encode()
            )
    return f"sha256:{digest.hexdigest()}"


def _write_series(connection: sqlite3.Connection, number: int, family: int, compiled: Compiled) -> None:
    plain = compiled.plain
    row = (number, *_columns(plain), family)
    connection.execute(f"INSERT INTO series VALUES ({','.join('?' * len(row))})", row)
    connection.execute("INSERT INTO metadata VALUES (?, ?)", (number, _compact(plain)))
    text = (place_of(plain, number), search_text(plain), _marks(plain))
    connection.execute("INSERT INTO texts VALUES (?, ?, ?)", text)
    if compiled.rows:
        connection.execute("INSERT INTO histories VALUES (?, ?)", (number, pack_rows(compiled.rows)))


def _columns(plain: Mapping[str, Any]) -> tuple[str | None, ...]:
    """The columns of a series between its number and its family, in the order of the table."""
    source = plain["source"]
    named = (plain[name] for name in ("id", "concept", "topic", "area", "nature"))
    origin = plain.get("derived", {}).get("source")
    return (
        *named,
        source["publisher"],
        origin,
        source.get("released"),
        plain.get("publisher_code", ""),
        title_words(plain),
    )


def _marks(plain: Mapping[str, Any]) -> str:
    houses = {plain["source"]["publisher"].lower(), plain["id"].partition("/")[0]}
    return " ".join([area_mark(plain["area"]), *map(publisher_mark, sorted(houses))])


def _order(row: Row) -> tuple[int, int, int]:
    return row.start, row.end, row.known


def _compact(plain: Mapping[str, Any]) -> str:
    return dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
