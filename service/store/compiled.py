"""The compiled store: its tables, and how they are filled."""

import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import sha256
from json import dumps
from typing import Any

from service.store.events import pack_events, read_events
from service.store.files import Beside
from service.store.history import Row, pack_rows
from service.store.packages import Compiled, compile_packages
from service.store.search import search_text

_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE series (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, area TEXT NOT NULL, publisher TEXT NOT NULL,
                     metadata TEXT NOT NULL);
CREATE TABLE histories (number INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='porter unicode61 remove_diacritics 2');
"""


def fill(connection: sqlite3.Connection, files: Mapping[str, bytes], beside: Beside | None = None) -> None:
    """Creates the tables of a store and fills them.

    Args:
        connection: an empty database.
        files: the packages.
        beside: a newsroom's own folder, whose series and events win where ids clash.

    Raises:
        DataError: the packages break a rule; nothing was written.
    """
    events = pack_events(read_events(files, beside))
    packages = compile_packages(files, beside)
    overridden = dumps([compiled.plain["id"] for compiled in packages if compiled.overrides])
    with connection:
        connection.executescript(_TABLES)
        connection.execute("INSERT INTO facts VALUES ('snapshot', ?)", (snapshot_of(packages, events),))
        connection.execute("INSERT INTO facts VALUES ('events', ?)", (events,))
        connection.execute("INSERT INTO facts VALUES ('overridden', ?)", (overridden,))
        for number, compiled in enumerate(packages, 1):
            plain = compiled.plain
            row = (number, plain["id"], plain["area"], plain["source"]["publisher"], _compact(plain))
            connection.execute("INSERT INTO series VALUES (?, ?, ?, ?, ?)", row)
            connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (number, search_text(plain)))
            if compiled.rows:
                connection.execute("INSERT INTO histories VALUES (?, ?)", (number, pack_rows(compiled.rows)))
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")


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


def _order(row: Row) -> tuple[int, int, int]:
    return row.start, row.end, row.known


def _compact(plain: Mapping[str, Any]) -> str:
    return dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
