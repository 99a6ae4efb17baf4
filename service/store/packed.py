"""A compiled store, whichever database holds it: a packed blob a series, and a few decoded ones kept at hand."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from json import loads

from service.hints import TYPE_CHECKING
from service.model.errors import UsageError
from service.model.events import Event
from service.model.series import Observation, Series
from service.model.windows import Window
from service.store.events import unpack_events
from service.store.history import History
from service.store.interface import FigureChange
from service.store.shelf import CompiledShelf
from service.store.tables import Tables
from service.store.vintage import StoredVintage, stored_vintages

if TYPE_CHECKING:
    from service.store.derived import DerivedVintage

_HISTORIES = 512
"""Decoded series kept; a long daily one takes half a megabyte, most take a few kilobytes."""

_VINTAGES = 256
"""Series as known on a day that are kept: one article asks for a dozen, always the same day."""


class PackedStore(CompiledShelf):
    """A catalogue and its vintages in compiled tables. Safe to share between threads."""

    def __init__(self, tables: Tables) -> None:
        """Reads from the tables of an engine; the store owns them from now on."""
        super().__init__(tables)
        self._events: tuple[Event, ...] | None = None
        self._history = lru_cache(_HISTORIES)(self._load_history)
        self._vintage = lru_cache(_VINTAGES)(self._make_vintage)
        self._snapshot = tables.fact("snapshot")

    @property
    def snapshot(self) -> str:
        """``sha256:…`` of the content: the same snapshot gives the same verdicts."""
        return self._snapshot

    @property
    def overridden(self) -> Sequence[str]:
        """Ids of packaged series whose place a newsroom's own take, in order."""
        found: list[str] = loads(self.tables.fact("overridden"))
        return found

    def events(self) -> Sequence[Event]:
        """The dated events that news counts from."""
        if self._events is None:
            self._events = tuple(unpack_events(self.tables.fact("events")))
        return self._events

    def as_known(self, series_id: str, known_at: date | None) -> "StoredVintage | DerivedVintage":
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
        from service.store.derived import derived_vintages  # noqa: PLC0415  (for derived series alone)

        return derived_vintages(self, series, series.derived, window)

    def changed(self, from_day: date, to_day: date | None, series_id: str | None = None) -> Sequence[FigureChange]:
        """What changed between the ends of two days, in order of series and period.

        Args:
            from_day: the earlier day.
            to_day: the later day, None for today's figures.
            series_id: one series; all of them where it is None.

        Raises:
            UnknownNameError: no series bears the id.
            UsageError: the later day is before the earlier one.
        """
        if to_day is not None and to_day < from_day:
            raise UsageError(f"{to_day} is before {from_day}; give the earlier day first")
        chosen = self.catalogue() if series_id is None else (self.series(series_id),)
        return tuple(change for series in chosen for change in self._changes(series, from_day, to_day))

    def _make_vintage(self, series_id: str, known_at: date | None) -> "StoredVintage | DerivedVintage":
        series = self.series(series_id)
        if series.derived is None:
            return StoredVintage(self._history(series_id), known_at)
        from service.store.derived import DerivedVintage  # noqa: PLC0415

        return DerivedVintage(series, series.derived, self._vintage(series.derived.source, known_at))

    def _changes(self, series: Series, from_day: date, to_day: date | None) -> Sequence[FigureChange]:
        from service.store.changes import derived_changes, stored_changes  # noqa: PLC0415  (no check asks)

        if series.derived is None:
            return stored_changes(self._history(series.id), from_day, to_day)
        return derived_changes(series, self._vintage(series.id, from_day), self._vintage(series.id, to_day))

    def _load_history(self, series_id: str) -> History:
        return History(self.series(series_id), self.tables.history(series_id))
