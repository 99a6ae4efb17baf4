"""The shared engine: a PostgreSQL database that several instances read, as ``service.store.publish`` fills it.

A release is a schema of its own that never changes. The table ``crossfoot.current`` says which one is read now, for
each format of the tables, so that instances of two versions can share a database while one replaces the other.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from threading import Lock
from typing import Any
from zlib import crc32

from service.model.errors import StoreError, UsageError
from service.store.address import Address
from service.store.cache import FORMAT
from service.store.catalogue import SCHEMA
from service.store.lexemes import Lexemes
from service.store.places import STORE
from service.store.tables import Hit, Term

__all__ = ["LAYOUT", "LOCKS", "Connection", "Database", "PostgresTables", "connect", "fingerprint", "schema_of", "told"]

try:
    from pg8000.exceptions import DatabaseError, InterfaceError
    from pg8000.native import Connection, PreparedStatement
except ImportError as error:
    raise UsageError(f"{STORE}: PostgreSQL wants its driver; pip install 'crossfoot[postgres]'") from error

LAYOUT = f"{FORMAT}-{crc32(SCHEMA.encode()):08x}"
"""Names the tables and the metadata that this version writes and reads."""

LOCKS = 0x43726F73
"""The class of our advisory locks: 0 is held by whoever publishes, a release's number by whoever reads it."""

_SECONDS = 3
"""How long a reader waits for an answer of the database; a request has four."""

_ENDED = ("08", "57P")
"""SQLSTATEs of a connection that is no more: its failure, and a server that shuts down or starts up."""

_ABSENT = ("3F000", "42P01")
"""SQLSTATEs of a schema or table that does not exist."""

_UNPUBLISHED = "the database holds no figures for this version of Crossfoot; run crossfoot data publish"

_READ_AT_ONCE = 2
"""Releases that one process keeps from being removed: the one in use, and the one that requests in flight began on."""

_BELONGS = (
    "(CAST(:area AS text) IS NULL OR area = :area) AND (CAST(:publisher AS text) IS NULL"
    " OR lower(publisher) = :publisher OR split_part(id, '/', 1) = :publisher)"
)
_HOLD = "SELECT pg_advisory_lock_shared(:locks, :release)"
_LET_GO = "SELECT pg_advisory_unlock_shared(:locks, :release)"


def connect(address: Address, seconds: float | None = None) -> Connection:
    """A connection.

    Args:
        address: the database.
        seconds: how long to wait for each answer; for ever where it is None.

    Raises:
        StoreError: the database cannot be reached or lets nobody in.
    """
    try:
        return Connection(
            address.user,
            host=address.host,
            port=address.port,
            database=address.database,
            password=address.password,
            unix_sock=address.socket,
            ssl_context=_tls(address),
            timeout=seconds,
            application_name="crossfoot",
        )
    except DatabaseError as error:
        raise StoreError(f"{address}: {_message(error)}; check the address and the role's rights") from error
    except (InterfaceError, OSError) as error:
        reason = error.__cause__ or error
        raise StoreError(f"{address}: the database cannot be reached ({reason}); check that it runs") from None


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Tells what goes wrong while a database is written to.

    Raises:
        StoreError: in place of what the driver raises.
    """
    try:
        yield
    except DatabaseError as error:
        raise StoreError(f"{address}: {_message(error)}; see to the role's rights and to space there") from None
    except (InterfaceError, OSError):
        raise StoreError(f"{address}: the connection was lost; nothing was changed; try again") from None


class Database:
    """A reader's connection, opened when first used, and opened again once when it is lost.

    Safe to share between threads, which take turns.

    Attributes:
        address: where the database is.
    """

    def __init__(self, address: Address) -> None:
        """Reads from the database at an address; nothing is opened yet."""
        self.address = address
        self._lock = Lock()
        self._pinning = Lock()
        self._connection: Connection | None = None
        self._prepared: dict[str, PreparedStatement] = {}
        self._pinned: list[int] = []

    def current(self) -> int:
        """The release that is to be read now.

        Raises:
            StoreError: nothing has been published for this version, or the database cannot be read.
        """
        rows = self.rows("SELECT release FROM crossfoot.current WHERE layout = :layout", layout=LAYOUT)
        if not rows:
            raise StoreError(f"{self.address}: {_UNPUBLISHED}")
        return int(rows[0][0])

    def tables(self) -> "PostgresTables":
        """The tables of the release that is to be read now.

        The release stays, however many are published after it, until two newer ones have been opened here.

        Raises:
            StoreError: nothing has been published for this version, or the database cannot be read.
        """
        with self._pinning:
            release = self.current()
            if release not in self._pinned:
                self.rows(_HOLD, locks=LOCKS, release=release)
                self._pinned.append(release)
            while len(self._pinned) > _READ_AT_ONCE:
                self.rows(_LET_GO, locks=LOCKS, release=self._pinned.pop(0))
        return PostgresTables(self, release)

    def rows(self, statement: str, **given: object) -> list[Any]:
        """What a statement finds.

        Raises:
            StoreError: the database cannot be read.
        """
        with self._lock:
            if self._connection is not None:
                with suppress(_LostError):
                    return self._ask(self._connection, statement, given)
            return self._ask(self._opened(), statement, given)

    def close(self) -> None:
        """Ends the connection, if there is one; the next question opens another."""
        with self._lock:
            if self._connection is not None:
                self._close(self._connection)

    def _ask(self, connection: Connection, statement: str, given: dict[str, object]) -> list[Any]:
        try:
            if statement not in self._prepared:  # which saves two of three journeys to the server
                self._prepared[statement] = connection.prepare(statement)
            return list(self._prepared[statement].run(**given))
        except DatabaseError as error:
            state = _state(error)
            if state.startswith(_ENDED):
                self._close(connection)
                raise _LostError(f"{self.address}: the server ended the connection (SQLSTATE {state})") from None
            if state in _ABSENT:
                raise StoreError(f"{self.address}: {_UNPUBLISHED}") from None
            # What the server says may repeat what it was asked, so its code alone is passed on.
            remedy = "look for that code in the manual of PostgreSQL"
            raise StoreError(f"{self.address}: the store cannot be read (SQLSTATE {state}); {remedy}") from None
        except (InterfaceError, OSError):
            self._close(connection)
            raise _LostError(f"{self.address}: the connection was lost; check that the database runs") from None

    def _opened(self) -> Connection:
        connection = self._connection = connect(self.address, _SECONDS)
        for release in self._pinned:
            self._ask(connection, _HOLD, {"locks": LOCKS, "release": release})
        return connection

    def _close(self, connection: Connection) -> None:
        self._connection = None
        self._prepared.clear()
        with suppress(InterfaceError, OSError):
            connection.close()


class PostgresTables:
    """The tables of one release.

    Attributes:
        database: where they are.
    """

    def __init__(self, database: Database, release: int) -> None:
        """Reads a release from a database."""
        self.database = database
        self._rows = database.rows
        self._schema = schema_of(release)
        self._lexemes = Lexemes()

    def fact(self, name: str) -> str:
        """A fact about the whole: ``snapshot``, ``events``, ``overridden``, ``rivals`` or ``crowded``."""
        return str(self._rows(f"SELECT value FROM {self._schema}.facts WHERE name = :name", name=name)[0][0])

    def all_metadata(self) -> Sequence[str]:
        """The metadata of every series, in order of id."""
        return [metadata for (metadata,) in self._rows(f"SELECT metadata FROM {self._schema}.series ORDER BY number")]

    def metadata(self, series_id: str) -> str | None:
        """The metadata of one series, None where no series bears the id."""
        rows = self._rows(f"SELECT metadata FROM {self._schema}.series WHERE id = :id", id=series_id)
        return str(rows[0][0]) if rows else None

    def metadata_of(self, numbers: Collection[int]) -> Mapping[int, str]:
        """The metadata of some series, by number."""
        statement = f"SELECT number, metadata FROM {self._schema}.series"
        rows = self._rows(f"{statement} WHERE number = ANY (CAST(:numbers AS integer[]))", numbers=list(numbers))
        return dict(rows)

    def page(self, area: str | None, publisher: str | None, limit: int, offset: int) -> Sequence[str]:
        """The metadata of so many series of an area and publisher, in order of id."""
        statement = f"SELECT metadata FROM {self._schema}.series WHERE {_BELONGS} ORDER BY number"
        given = {"area": area, "publisher": publisher, "limit": limit, "offset": offset}
        return [metadata for (metadata,) in self._rows(f"{statement} LIMIT :limit OFFSET :offset", **given)]

    def ids(self, most: int) -> Sequence[str]:
        """The ids of the first so many series, in order."""
        statement = f"SELECT id FROM {self._schema}.series ORDER BY number LIMIT :most"
        return [series_id for (series_id,) in self._rows(statement, most=most)]

    def publishers(self) -> Sequence[tuple[str, int, str | None]]:
        """Each publisher in order of name, how many series are his, and the day of his newest release, if known."""
        statement = f"SELECT publisher, count(*), max(released) FROM {self._schema}.series GROUP BY publisher"
        return sorted(tuple(row) for row in self._rows(statement))

    def families(self, numbers: Collection[int]) -> Sequence[tuple[int, str, str, str, str]]:
        """Number, id, concept, topic and areas of some families."""
        statement = f"SELECT * FROM {self._schema}.families WHERE number = ANY (CAST(:numbers AS integer[]))"
        return [tuple(row) for row in self._rows(statement, numbers=list(numbers))]

    def family_of(self, series_id: str) -> tuple[int, str, str, str, str] | None:
        """The same of the family that a series belongs to, None where no series bears the id."""
        chosen = f"SELECT family FROM {self._schema}.series WHERE id = :id"
        rows = self._rows(f"SELECT * FROM {self._schema}.families WHERE number = ({chosen})", id=series_id)
        return tuple(rows[0]) if rows else None

    def members(self, family_id: str, area: str | None) -> Sequence[str]:
        """The ids of the series of a family, named by its first series, in one area or all, in order."""
        chosen = f"SELECT family FROM {self._schema}.series WHERE id = :id"
        statement = (
            f"SELECT id FROM {self._schema}.series WHERE family = ({chosen})"
            " AND (CAST(:area AS text) IS NULL OR area = :area) ORDER BY number"
        )
        return [series_id for (series_id,) in self._rows(statement, id=family_id, area=area)]

    def phrases(self, keys: Collection[str]) -> Sequence[tuple[str, str, str, str, str]]:
        """The phrases filed under some words: see ``service.store.phrases``."""
        statement = f"SELECT words, strong, weak, context, forbids FROM {self._schema}.phrases"
        filed = [fingerprint(key) for key in keys]
        rows = self._rows(f"{statement} WHERE filed = ANY (CAST(:filed AS text[]))", filed=filed)
        return [tuple(row) for row in rows]

    def of_concept(self, concept: str, area: str) -> Sequence[str]:
        """The metadata of the series of one concept and area, in order of id."""
        return self._metadata("concept = :concept AND area = :area", concept=concept, area=area)

    def areas_of(self, concept: str) -> Sequence[str]:
        """The areas for which a concept is held."""
        statement = f"SELECT DISTINCT area FROM {self._schema}.series WHERE concept = :concept"
        return [area for (area,) in self._rows(statement, concept=concept)]

    def derived_from(self, series_id: str) -> Sequence[str]:
        """The metadata of the series computed from one, in order of id."""
        return self._metadata("origin = :origin", origin=series_id)

    def first_stored(self, topic: str, nature: str, area: str) -> Sequence[str]:
        """The metadata of the first series of a topic, nature and area that is not computed from another, if any."""
        condition = "topic = :topic AND nature = :nature AND area = :area AND origin IS NULL"
        return self._metadata(condition, 1, topic=topic, nature=nature, area=area)

    def history(self, series_id: str) -> bytes:
        """The packed rows of a stored series."""
        statement = f"SELECT packed FROM {self._schema}.histories JOIN {self._schema}.series USING (number)"
        return bytes(self._rows(f"{statement} WHERE id = :id", id=series_id)[0][0])

    def count(self, term: Term, most: int) -> int:
        """How many series hold a word, or ``most`` where there are more."""
        held = f"SELECT FROM {self._schema}.series WHERE words @@ CAST(:query AS tsquery) LIMIT :most"
        return int(self._rows(f"SELECT count(*) FROM ({held}) AS held", query=self._query([term]), most=most)[0][0])

    def holding(self, terms: Sequence[Term], area: str | None, publisher: str | None, most: int) -> Sequence[Hit]:
        """The series that hold all of some words, at most ``most``, in the order of ``place_of``."""
        statement = (
            f"SELECT number, id, code, named FROM {self._schema}.series WHERE words @@ CAST(:query AS tsquery)"
            f" AND {_BELONGS} ORDER BY place LIMIT :most"
        )
        rows = self._rows(statement, query=self._query(terms), area=area, publisher=publisher, most=most)
        return [tuple(row) for row in rows]

    def _metadata(self, condition: str, most: int | None = None, **given: object) -> list[str]:
        statement = f"SELECT metadata FROM {self._schema}.series WHERE {condition} ORDER BY number"
        return [metadata for (metadata,) in self._rows(f"{statement} LIMIT {most or 'ALL'}", **given)]

    def _query(self, terms: Sequence[Term]) -> str:
        """The terms in the language of ``tsquery``; a lexeme holds letters and digits only, so that quotes hold it."""
        parts = []
        for term, lexemes in zip(terms, self._lexemes.of([term.word for term in terms]), strict=True):
            parts += [f"'{lexeme}':*" if term.prefix else f"'{lexeme}'" for lexeme in sorted(lexemes)]
        return " & ".join(parts)


def schema_of(release: int) -> str:
    """The schema that holds the tables of a release."""
    return f"crossfoot_{release}"


def fingerprint(word: str) -> str:
    """What stands for a word of a text in a question: a server may log what it is asked, and no log holds a text."""
    return blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class _LostError(StoreError):
    """The connection is no more; the question may be asked again."""


def _tls(address: Address) -> Any:
    """What pg8000 takes for ``sslmode``: False for none, None for any that the server has."""
    if address.tls == "disable" or address.socket:
        return False
    if address.tls == "verify-full":
        import ssl  # noqa: PLC0415  (seldom asked for)

        return ssl.create_default_context()
    return True if address.tls == "require" else None


def _state(error: DatabaseError) -> str:
    return str(error.args[0].get("C", "")) if error.args and isinstance(error.args[0], dict) else ""


def _message(error: DatabaseError) -> str:
    return str(error.args[0].get("M", "")) if error.args and isinstance(error.args[0], dict) else ""
