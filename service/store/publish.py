"""Puts the reference data into a database that several instances share.

What is published is the compiled store of SQLite, table by table, so that both engines hold the same. All of it is one
transaction: readers see the old release or the new one, and of a publisher that is killed nothing stays.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from json import loads
from sqlite3 import Connection as Compiled
from typing import Any

from service.store.address import Address
from service.store.cache import Folder, open_compiled
from service.store.lexemes import Lexemes
from service.store.postgres import LAYOUT, LOCKS, Connection, connect, told
from service.store.postgres_tables import fingerprint, schema_of
from service.store.search import place_of, search_text

_KEPT = 3
"""Releases kept of each layout; one that somebody still reads is kept as well."""

_BATCH = 500
"""Rows sent at a time."""

_COMMON = """
CREATE SCHEMA IF NOT EXISTS crossfoot;
CREATE TABLE IF NOT EXISTS crossfoot.releases (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, layout text NOT NULL, key text NOT NULL,
    published timestamptz NOT NULL DEFAULT now(), UNIQUE (layout, key));
CREATE TABLE IF NOT EXISTS crossfoot.current (
    layout text PRIMARY KEY, release integer NOT NULL REFERENCES crossfoot.releases);
"""

_TABLES = """
CREATE SCHEMA {schema};
CREATE TABLE {schema}.facts (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE {schema}.series (
    number integer PRIMARY KEY, id text NOT NULL UNIQUE, concept text NOT NULL, topic text NOT NULL, area text NOT NULL,
    nature text NOT NULL, publisher text NOT NULL, origin text, released text, code text NOT NULL, named text NOT NULL,
    family integer NOT NULL, metadata text NOT NULL, words tsvector NOT NULL, place bigint NOT NULL);
CREATE TABLE {schema}.families (
    number integer PRIMARY KEY, id text NOT NULL, concept text NOT NULL, topic text NOT NULL, areas text NOT NULL);
CREATE TABLE {schema}.phrases (
    filed text NOT NULL, words text NOT NULL, strong text NOT NULL, weak text NOT NULL, context text NOT NULL,
    forbids text NOT NULL, PRIMARY KEY (filed, words));
CREATE TABLE {schema}.histories (number integer PRIMARY KEY, packed bytea NOT NULL);
ALTER TABLE {schema}.histories ALTER packed SET STORAGE EXTERNAL;
"""

_INDEXES = """
CREATE INDEX ON {schema}.series USING gin (words);
CREATE INDEX ON {schema}.series (concept, area);
CREATE INDEX ON {schema}.series (family, area);
CREATE INDEX ON {schema}.series (topic, nature, area) WHERE origin IS NULL;
CREATE INDEX ON {schema}.series (origin) WHERE origin IS NOT NULL;
ANALYZE {schema}.facts, {schema}.series, {schema}.families, {schema}.phrases, {schema}.histories;
"""


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did.

    Attributes:
        release: the number of the release that is read from now on.
        snapshot: ``sha256:…`` of its content.
        series: how many series it holds.
        overridden: ids of packaged series whose place a newsroom's own take.
        added: whether it was written now; False where the database held it already.
    """

    release: int
    snapshot: str
    series: int
    overridden: Sequence[str]
    added: bool


def publish(address: Address, root: Folder, beside: Folder | None = None) -> Published:
    """Checks the reference data and makes it what the instances that share a database read.

    Args:
        address: the database; the role must be allowed to create schemas in it.
        root: the folder of packages.
        beside: a newsroom's own folder of packages, whose series win where ids clash.

    Raises:
        DataError: the reference data breaks a rule; the database was not asked.
        StoreError: the database cannot be reached or written to; it is as it was.
    """
    compiled = open_compiled(root, beside)
    with told(address):
        connection = connect(address)
        try:
            connection.run("BEGIN")
            # Whoever publishes at the same time waits here, and then sees what this transaction has done.
            connection.run("SELECT pg_advisory_xact_lock(:locks, 0)", locks=LOCKS)
            published = _publish(connection, compiled)
            connection.run("COMMIT")
        finally:
            connection.close()
            compiled.close()
    return published


def _publish(connection: Connection, compiled: Compiled) -> Published:
    facts = dict(compiled.execute("SELECT name, value FROM facts"))
    (count,) = compiled.execute("SELECT count(*) FROM series").fetchone()
    key = sha256(f"{facts['snapshot']} {facts['overridden']}".encode()).hexdigest()[:32]
    connection.run(_COMMON)
    statement = "SELECT number FROM crossfoot.releases WHERE layout = :layout AND key = :key"
    held = connection.run(statement, layout=LAYOUT, key=key)
    if not held:
        statement = "INSERT INTO crossfoot.releases (layout, key) VALUES (:layout, :key) RETURNING number"
        release = connection.run(statement, layout=LAYOUT, key=key)[0][0]
        _write(connection, compiled, schema_of(release))
    else:
        release = held[0][0]
    statement = (
        "INSERT INTO crossfoot.current (layout, release) VALUES (:layout, :release)"
        " ON CONFLICT (layout) DO UPDATE SET release = excluded.release"
    )
    connection.run(statement, layout=LAYOUT, release=release)
    _prune(connection)
    return Published(release, facts["snapshot"], count, loads(facts["overridden"]), added=not held)


def _write(connection: Connection, compiled: Compiled, schema: str) -> None:
    connection.run(_TABLES.format(schema=schema))
    _copy(connection, f"{schema}.facts", compiled.execute("SELECT name, value FROM facts"))
    statement = (
        "SELECT number, id, concept, topic, area, nature, publisher, origin, released, code, named, family, plain"
        " FROM series JOIN metadata USING (number) ORDER BY number"
    )
    _copy(connection, f"{schema}.series", _with_words(compiled.execute(statement)))
    phrases = compiled.execute("SELECT filed, words, strong, weak, context, forbids FROM phrases")
    _copy(connection, f"{schema}.families", compiled.execute("SELECT * FROM families"))
    _copy(connection, f"{schema}.phrases", ((fingerprint(filed), *row) for filed, *row in phrases))
    _copy(connection, f"{schema}.histories", compiled.execute("SELECT number, packed FROM histories ORDER BY number"))
    connection.run(_INDEXES.format(schema=schema))


def _with_words(series: Iterator[Sequence[Any]]) -> Iterator[Sequence[object]]:
    """Rows of series with the words that find each, as a ``tsvector``, and its place among what is found."""
    lexemes = Lexemes()
    while rows := list(islice(series, _BATCH)):
        described = [loads(row[-1]) for row in rows]
        found = lexemes.of([search_text(plain) for plain in described])
        for row, plain, words in zip(rows, described, found, strict=True):
            yield *row, " ".join(f"'{word}'" for word in sorted(words)), place_of(plain, row[0])


def _copy(connection: Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    lines = map(_line, rows)
    connection.run(f"COPY {table} FROM STDIN", stream=iter(lambda: b"".join(islice(lines, _BATCH)), b""))


def _line(row: Sequence[object]) -> bytes:
    """A row in the text format of ``COPY``."""
    return "\t".join(map(_cell, row)).encode() + b"\n"


def _cell(value: object) -> str:
    if value is None:
        return r"\N"
    if isinstance(value, bytes):
        return rf"\\x{value.hex()}"
    return str(value).replace("\\", r"\\").replace("\t", r"\t").replace("\n", r"\n").replace("\r", r"\r")


def _prune(connection: Connection) -> None:
    """Removes old releases beyond a few, save those that are read."""
    statement = (
        "SELECT number FROM (SELECT number, row_number() OVER (PARTITION BY layout ORDER BY number DESC) AS age"
        " FROM crossfoot.releases) AS aged WHERE age > :kept AND number NOT IN (SELECT release FROM crossfoot.current)"
    )
    for (release,) in connection.run(statement, kept=_KEPT):
        if connection.run("SELECT pg_try_advisory_xact_lock(:locks, :release)", locks=LOCKS, release=release)[0][0]:
            connection.run(f"DROP SCHEMA {schema_of(release)} CASCADE")
            connection.run("DELETE FROM crossfoot.releases WHERE number = :release", release=release)
