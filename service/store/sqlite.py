"""The embedded engine: one read-only SQLite file, a packed blob a series, and a few decoded ones kept at hand."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from json import loads
from sqlite3 import Connection, DatabaseError
from typing import Any

from service.model.errors import StoreError, UnknownNameError
from service.model.events import Event
from service.model.series import Observation, Series
from service.model.windows import Window
from service.store.catalogue import series_from
from service.store.derived import DerivedVintage, derived_vintages
from service.store.events import unpack_events
from service.store.history import History
from service.store.search import matching, rank
from service.store.vintage import StoredVintage, stored_vintages

_HISTORIES = 512
"""Decoded series kept; a long daily one takes half a megabyte, most take a few kilobytes."""

_VINTAGES = 256
"""Series as known on a day that are kept: one article asks for a dozen, always the same day."""


class SqliteStore:
    """A catalogue and its vintages in a compiled file. Safe to share between threads."""

    def __init__(self, connection: Connection) -> None:
        """Reads from a connection that ``service.store.cache`` opened; the store owns it from now on."""
        self._connection = connection
        self._catalogue: tuple[Series, ...] | None = None
        self._by_id: dict[str, Series] = {}
        self._events: tuple[Event, ...] | None = None
        self._history = lru_cache(_HISTORIES)(self._load_history)
        self._vintage = lru_cache(_VINTAGES)(self._make_vintage)
        self._snapshot = str(self._rows("SELECT value FROM facts WHERE name = 'snapshot'")[0][0])

    @property
    def snapshot(self) -> str:
        """``sha256:…`` of the content: the same snapshot gives the same verdicts."""
        return self._snapshot

    @property
    def overridden(self) -> Sequence[str]:
        """Ids of packaged series whose place a newsroom's own take, in order."""
        found: list[str] = loads(self._rows("SELECT value FROM facts WHERE name = 'overridden'")[0][0])
        return found

    def catalogue(self) -> Sequence[Series]:
        """All series, in order of id."""
        if self._catalogue is None:
            # One parse of all is quicker than a hundred of one.
            rows = self._rows("SELECT metadata FROM series ORDER BY number")
            plain = loads(f"[{','.join(metadata for (metadata,) in rows)}]")
            self._catalogue = tuple(series_from(item) for item in plain)
            self._by_id = {series.id: series for series in self._catalogue}
        return self._catalogue

    def events(self) -> Sequence[Event]:
        """The dated events that news counts from."""
        if self._events is None:
            self._events = tuple(unpack_events(str(self._rows("SELECT value FROM facts WHERE name = 'events'")[0][0])))
        return self._events

    def series(self, series_id: str) -> Series:
        """The metadata of one series.

        Raises:
            UnknownNameError: no series bears the id; the message names the nearest ones.
        """
        found = self._by_id.get(series_id)
        if found is None:
            rows = self._rows("SELECT metadata FROM series WHERE id = ?", series_id)
            if not rows:
                raise UnknownNameError(self._unknown(series_id))
            found = self._by_id[series_id] = series_from(loads(rows[0][0]))
        return found

    def as_known(self, series_id: str, known_at: date | None) -> StoredVintage | DerivedVintage:
        """The series as it stood at the end of ``known_at`` (None: today's figures).

        Raises:
            UnknownNameError: no series bears the id.
        """
        return self._vintage(series_id, known_at)

    def stands_in(self, series_id: str, window: Window, known_at: date | None) -> bool:
        """Whether an oldest held value stands in for an older one anywhere in ``window`` of ``as_known``."""
        return self._vintage(series_id, known_at).stands_in(window)

    def vintages(self, series_id: str, window: Window) -> Sequence[Observation]:
        """Every released value of one period, in order of release; for a step, of the one in force on its last day."""
        series = self.series(series_id)
        if series.derived is None:
            return stored_vintages(self._history(series_id), window)
        return derived_vintages(self, series, series.derived, window)

    def find(
        self, query: str, *, area: str | None = None, publisher: str | None = None, limit: int = 20, offset: int = 0
    ) -> Sequence[Series]:
        """Series whose titles, labels, phrases or codes match the words of ``query``, best first; all for none.

        Args:
            query: words in any order.
            area: an exact area code.
            publisher: a publisher's name or package, in any case.
            limit: how many at most.
            offset: how many to leave out first.
        """
        house = publisher.lower() if publisher else None
        if not query.strip():
            found = [series for series in self.catalogue() if _belongs(series, area, house)]
            return found[offset : offset + limit]
        try:
            numbers = matching(self._connection, query, area or None, house)
        except DatabaseError as error:
            raise self._damaged(error) from error
        marks = ",".join("?" * len(numbers))
        rows = self._rows(f"SELECT metadata FROM series WHERE number IN ({marks})", *numbers)
        return rank([series_from(loads(metadata)) for (metadata,) in rows], query)[offset : offset + limit]

    def _make_vintage(self, series_id: str, known_at: date | None) -> StoredVintage | DerivedVintage:
        series = self.series(series_id)
        if series.derived is None:
            return StoredVintage(self._history(series_id), known_at)
        return DerivedVintage(series, series.derived, self._vintage(series.derived.source, known_at))

    def _load_history(self, series_id: str) -> History:
        series = self.series(series_id)
        statement = "SELECT packed FROM histories JOIN series USING (number) WHERE id = ?"
        return History(series, self._rows(statement, series_id)[0][0])

    def _rows(self, statement: str, *given: object) -> list[Any]:
        try:
            return self._connection.execute(statement, given).fetchall()
        except DatabaseError as error:
            raise self._damaged(error) from error

    def _damaged(self, error: DatabaseError) -> StoreError:
        return StoreError(f"the compiled store cannot be read ({error}); delete the cache folder and start again")

    def _unknown(self, series_id: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415  (needed for an error alone)

        known = [series.id for series in self.catalogue()]
        close = get_close_matches(series_id, known, 3, 0.4) or known[:3]
        return f'no series bears the id "{series_id}"; the nearest are {", ".join(close)}'


def _belongs(series: Series, area: str | None, publisher: str | None) -> bool:
    if area and series.area != area:
        return False
    return not publisher or publisher in {series.source.publisher.lower(), series.id.partition("/")[0]}
