"""A stored series as it stood on one day."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.model.series import Frequency, Nature, Observation, PeriodKind, Series
from service.model.windows import Window
from service.store.history import FOREVER, History
from service.store.settled import Settled


class StoredVintage:
    """The values of one ``History`` as known at the end of a day.

    A look-up of one period reads that period's rows only; whatever needs the whole series (sums, ranges) settles it
    once, in one pass.

    Attributes:
        series: the metadata.
        known_at: the day, None for today's figures.
    """

    __slots__ = ("_all", "_day", "_ends", "_history", "_settled", "known_at", "series")

    def __init__(self, history: History, known_at: date | None) -> None:
        self.series: Series = history.series
        self.known_at: date | None = known_at
        self._history = history
        # None comes after every release and every withdrawal.
        self._day = FOREVER - 1 if known_at is None else known_at.toordinal()
        self._settled: Settled | None = None
        self._all: Sequence[Observation] | None = None
        self._ends: dict[int, Observation | None] = {}

    @property
    def observations(self) -> Sequence[Observation]:
        """All observations, oldest first."""
        if self._all is None:
            settled = self._settle()
            run = settled.slice(0, len(settled.rows))
            self._all = tuple(run) if self._history.steps else run  # steps are few, looked at often, and not kept
        return self._all

    @property
    def complete(self) -> bool:
        """Whether no oldest held value stands in for one of the day."""
        return self._history.certain or self._settle().substitutes[-1] == 0

    def at(self, window: Window) -> Observation | None:
        """The observation of exactly ``window``; of a stock or a step, the one that holds on its last day."""
        history = self._history
        if history.steps:
            settled = self._settle()
            place = bisect_right(settled.starts, window.end.toordinal()) - 1
            return settled.observation(place) if place >= 0 else None
        period = _find(history, window)
        if period < 0:
            return None
        row, _ = history.standing(period, self._day)
        return history.observation(period, row) if row >= 0 else None

    def between(self, window: Window) -> Sequence[Observation]:
        """The observations whose windows lie wholly inside ``window``, oldest first."""
        settled = self._settle()
        first = bisect_left(settled.starts, window.start.toordinal())
        return settled.slice(first, max(first, bisect_right(settled.ends, window.end.toordinal())))

    def overlapping(self, window: Window) -> Sequence[Observation]:
        """The observations that share a day with ``window``, oldest first: for a step, all that were in force in it."""
        settled = self._settle()
        first = bisect_left(settled.ends, window.start.toordinal())
        return settled.slice(first, max(first, bisect_right(settled.starts, window.end.toordinal())))

    def total(self, window: Window) -> Decimal | None:
        """The sum of a flow over ``window`` in the file's unit; None where its observations do not tile the window."""
        if self.series.nature is not Nature.FLOW or self._history.steps:
            return None
        settled = self._settle()
        places = settled.tiles(window.start.toordinal(), window.end.toordinal())
        if isinstance(places, range):
            return self._history.decimal(settled.sums[places.stop] - settled.sums[places.start])
        if places is None:
            return None
        return self._history.decimal(sum(settled.sums[place + 1] - settled.sums[place] for place in places))

    def tiling(self, window: Window) -> Sequence[Observation]:
        """The observations that follow one another without gap or overlap through ``window``; none where none do."""
        settled = self._settle()
        places = settled.tiles(window.start.toordinal(), window.end.toordinal())
        return tuple(settled.observation(place) for place in places or ())

    def stands_in(self, window: Window) -> bool:
        """Whether an oldest held value stands in for one of the day inside ``window`` (for a step: in force in it)."""
        if self.complete:
            return False
        settled = self._settle()
        start, end = window.start.toordinal(), window.end.toordinal()
        first, stop = bisect_left(settled.starts, start), bisect_right(settled.ends, end)
        if self._history.steps:
            first, stop = bisect_right(settled.starts, start) - 1, bisect_right(settled.starts, end)
        return stop > max(first, 0) and settled.substitutes[stop] > settled.substitutes[max(first, 0)]

    def freshness(self, window: Window) -> tuple[date | None, bool]:
        """The newest day of release among the observations inside ``window``, and whether one is provisional."""
        settled = self._settle()
        first = bisect_left(settled.starts, window.start.toordinal())
        return self._history.freshness(settled.rows[first : bisect_right(settled.ends, window.end.toordinal())])

    def first(self) -> Observation | None:
        """The oldest observation."""
        return self._ends[1] if 1 in self._ends else self._end(1)

    def last(self) -> Observation | None:
        """The newest observation."""
        return self._ends[-1] if -1 in self._ends else self._end(-1)

    def _end(self, step: int) -> Observation | None:
        """The outermost observation at the side from which periods run by ``step``, looked for once."""
        self._ends[step] = self._outermost(range(len(self._history.starts))[::step])
        return self._ends[step]

    def _outermost(self, periods: range) -> Observation | None:
        """The observation of the first of some periods that has one."""
        history = self._history
        # How long a step was in force depends on the next; a flow will be asked for sums; once settled, it is at hand.
        if history.steps or self.series.nature is Nature.FLOW or self._settled is not None:
            settled = self._settle()
            places = range(len(settled.rows))[:: periods.step]
            return settled.observation(places[0]) if places else None
        for period in periods:
            row, _ = history.standing(period, self._day)
            if row >= 0:
                return history.observation(period, row)
        return None

    def _settle(self) -> "Settled":
        if self._settled is None:
            self._settled = Settled(self._history, self._day)
        return self._settled


def _find(history: History, window: Window) -> int:
    """The period of exactly ``window`` (of a stock: that ends with it), or −1."""
    end = window.end.toordinal()
    if history.series.nature is Nature.STOCK or history.series.period_kind is PeriodKind.POINT:
        period = bisect_left(history.ends, end)
        if period < len(history.ends) and history.ends[period] == end:
            return period
        return _of_year(history, window)
    start = window.start.toordinal()
    period = bisect_left(history.starts, start)
    found = period < len(history.starts) and history.starts[period] == start and history.ends[period] == end
    return period if found else -1


def _of_year(history: History, window: Window) -> int:
    """A count made on one day of each year is that year's: the period that ends in the calendar year asked for."""
    if history.series.frequency is not Frequency.ANNUAL or window != Window.year(window.end.year):
        return -1
    period = bisect_right(history.ends, window.end.toordinal()) - 1
    return period if period >= 0 and history.ends[period] >= window.start.toordinal() else -1


def stored_vintages(history: History, window: Window) -> Sequence[Observation]:
    """Every released value of one period, in order of release; for a step, of the one in force on its last day."""
    if history.steps:
        period = bisect_right(history.starts, window.end.toordinal()) - 1
        if period < 0:
            return ()
        end = history.starts[period + 1] - 1 if period + 1 < len(history.starts) else FOREVER
        rows = range(history.firsts[period], history.firsts[period + 1])
        return tuple(history.in_force(period, row, end) for row in rows)
    period = _find(history, window)
    if period < 0:
        return ()
    rows = range(history.firsts[period], history.firsts[period + 1])
    return tuple(history.observation(period, row) for row in rows)
