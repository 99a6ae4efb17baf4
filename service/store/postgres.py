"""The shared engine: a PostgreSQL database that several instances read, as ``service.store.publish`` fills it.

A release is a schema of its own that never changes. The table ``crossfoot.current`` says which one is read now, for
each format of the tables, so that instances of two versions can share a database while one replaces the other.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Any
from zlib import crc32

from service.model.errors import StoreError, UsageError
from service.store.address import Address
from service.store.cache import FORMAT
from service.store.catalogue import SCHEMA
from service.store.places import STORE
from service.store.postgres_tables import PostgresTables

__all__ = ["LAYOUT", "LOCKS", "Connection", "Database", "connect", "told"]

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

    def tables(self) -> PostgresTables:
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
