"""What the rest of Crossfoot asks of a store; each engine is one file beside this one."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.hints import Protocol
from service.model.events import Event
from service.model.series import Nature, Observation, Series
from service.model.shelf import Shelf
from service.model.windows import Window
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A period whose standing value on a later day is not that of an earlier day.

    Attributes:
        series: the metadata.
        window: the period.
        before: what stood on the earlier day, None where nothing did: a new figure.
        after: what stood on the later day, None where nothing did: a figure that was withdrawn.
    """

    series: Series
    window: Window
    before: Observation | None
    after: Observation | None


@dataclass(frozen=True, slots=True)
class Holding:
    """What is held from one publisher.

    Attributes:
        publisher: the publisher.
        series: how many series.
        newest: the day of the newest release among them, None where none is known.
    """

    publisher: str
    series: int
    newest: date | None


class Vintage(Protocol):
    """A series as known on one day: one value a period, in order of time, never mixing vintages of a derived series."""

    series: Series
    known_at: date | None

    def __hash__(self) -> int:
        """A vintage never changes, so that what is computed from it can be kept."""
        ...

    @property
    def observations(self) -> Sequence[Observation]:
        """All observations, oldest first; at most one a period. Values are in the file's unit."""
        ...

    @property
    def complete(self) -> bool:
        """Whether the store holds a vintage as old as ``known_at`` for all of it: then a mismatch is no revision.

        False where an oldest held value stands in for one that was released later than ``known_at``.
        """
        ...

    def at(self, window: Window) -> Observation | None:
        """The observation of exactly ``window``; for a stock or a step, the one that holds on its last day."""
        ...

    def between(self, window: Window) -> Sequence[Observation]:
        """The observations whose windows lie wholly inside ``window``, oldest first."""
        ...

    def freshness(self, window: Window) -> tuple[date | None, bool]:
        """The newest day of release among the observations of ``between``, and whether one of them is provisional.

        Days worked out from the series' lag, and days by which a value had been released, do not count.
        """
        ...

    def overlapping(self, window: Window) -> Sequence[Observation]:
        """The observations that share a day with ``window``, oldest first: for a step, all that were in force in it."""
        ...

    def total(self, window: Window) -> Decimal | None:
        """The sum over ``window`` of a flow, in the file's unit; None where its observations do not tile the window."""
        ...

    def stands_in(self, window: Window) -> bool:
        """Whether an oldest held value stands in for an older one inside ``window`` (for a step: in force in it)."""
        ...

    def first(self) -> Observation | None:
        """The oldest observation."""
        ...

    def last(self) -> Observation | None:
        """The newest observation."""
        ...


class Store(Shelf, Protocol):
    """A catalogue of series and all their vintages."""

    @property
    def snapshot(self) -> str:
        """``sha256:…`` of the content: the same snapshot gives the same verdicts."""
        ...

    def catalogue(self) -> Sequence[Series]:
        """All series, in order of id."""
        ...

    def derived_from(self, series_id: str) -> Sequence[Series]:
        """The series computed from one, in order of id."""
        ...

    def first_stored(self, topic: str, nature: Nature, area: str) -> Series | None:
        """The first series in order of id that is of a topic, nature and area and not computed from another."""
        ...

    def events(self) -> Sequence[Event]:
        """The dated events that news counts from."""
        ...

    def series(self, series_id: str) -> Series:
        """The metadata of one series.

        Raises:
            UnknownNameError: no series bears the id; the message names the nearest ones.
        """
        ...

    def as_known(self, series_id: str, known_at: date | None) -> Vintage:
        """The series as it stood at the end of ``known_at`` (None: today's figures).

        A value counts when its ``released`` is on or before that day. Where only ``released_by`` is known and the
        oldest value held is later than ``known_at``, that oldest value stands in for it, provided that its period had
        ended by then, and ``complete`` is False.
        """
        ...

    def stands_in(self, series_id: str, window: Window, known_at: date | None) -> bool:
        """Whether an oldest held value stands in for an older one anywhere in ``window`` of ``as_known``."""
        ...

    def vintages(self, series_id: str, window: Window) -> Sequence[Observation]:
        """Every released value of one period, in order of release."""
        ...

    def changed(self, from_day: date, to_day: date | None, series_id: str | None = None) -> Sequence[FigureChange]:
        """What changed between the ends of two days, in order of series and period.

        Both days are taken as in ``as_known``: where an oldest held value stands in for an older one on the earlier
        day, it has not changed until another follows.

        Args:
            from_day: the earlier day.
            to_day: the later day, None for today's figures.
            series_id: one series; all of them where it is None.

        Raises:
            UnknownNameError: no series bears the id.
            UsageError: the later day is before the earlier one.
        """
        ...

    def of_area(self, area: str, most: int) -> Sequence[Series]:
        """The series of an area, in order of id, as many at most."""
        ...

    def find(
        self, query: str, *, area: str | None = None, publisher: str | None = None, limit: int = 20, offset: int = 0
    ) -> Sequence[Series]:
        """Series whose titles, labels, phrases or codes match the words of ``query``, best first; all for none."""
        ...

    def publishers(self) -> Sequence[Holding]:
        """What is held from each publisher, in order of name."""
        ...
