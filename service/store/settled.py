"""Which stored row stood for each period of a series on a day, with running sums over them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
from operator import ne, sub

from service.hints import overload
from service.model.series import Observation
from service.store.history import FOREVER, History


class Settled:
    """Which row stood for each period on a day, with running sums over them.

    ``sums``, ``breaks`` and ``substitutes`` are one longer than ``rows``: entry ``i`` sums what lies before ``i``.
    ``breaks`` counts the periods that do not begin on the day after their predecessor's end.
    """

    __slots__ = (
        "_breaks",
        "_history",
        "_stand_ins",
        "_steps",
        "_substitutes",
        "_sums",
        "ends",
        "periods",
        "rows",
        "starts",
    )

    def __init__(self, history: History, day: int) -> None:
        self._history = history
        self.periods, self.rows, self._stand_ins = history.chosen(day)
        whole = len(self.periods) == len(history.starts)
        self.starts = history.starts if whole else list(map(history.starts.__getitem__, self.periods))
        if history.steps:
            self.ends = [start - 1 for start in self.starts[1:]] + [FOREVER] * bool(self.starts)
        else:
            self.ends = history.ends if whole else list(map(history.ends.__getitem__, self.periods))
        self._steps: dict[int, Observation] = {}
        self._sums: list[int] | None = None
        self._breaks: list[int] | None = None
        self._substitutes: list[int] | None = None

    @property
    def sums(self) -> list[int]:
        """The sums of the values before each place."""
        if self._sums is None:
            self._sums = [0, *accumulate(self._history.values(self.rows))]
        return self._sums

    @property
    def breaks(self) -> list[int]:
        """How many periods up to each place follow a gap or overlap."""
        if self._breaks is None:
            days = map(sub, self.starts, [FOREVER, *self.ends])  # from the end of the period before
            self._breaks = [0, *accumulate(map(ne, days, repeat(1)))]
        return self._breaks

    @property
    def substitutes(self) -> list[int]:
        """How many values before each place stand in for one of the day."""
        if self._substitutes is None:
            self._substitutes = [0, *accumulate(self._stand_ins)]
        return self._substitutes

    def observation(self, place: int) -> Observation:
        """The observation at a place of the order."""
        if not self._history.steps:
            return self._history.observation(self.periods[place], self.rows[place])
        made = self._steps.get(place)
        if made is None:
            made = self._history.in_force(self.periods[place], self.rows[place], self.ends[place])
            self._steps[place] = made
        return made

    def observations(self, places: range) -> Iterator[Observation]:
        """The observations at some places."""
        if self._history.steps:
            return map(self.observation, places)
        periods, rows = map(self.periods.__getitem__, places), map(self.rows.__getitem__, places)
        return map(self._history.observation, periods, rows)

    def slice(self, first: int, stop: int) -> Sequence[Observation]:
        """The observations of a run of places."""
        return _Run(self, range(first, stop))

    def tiles(self, start: int, end: int) -> Sequence[int] | None:
        """The places whose windows follow one another without gap or overlap from ``start`` to ``end``, or None."""
        first, last = bisect_left(self.starts, start), bisect_left(self.ends, end)
        if first >= len(self.starts) or self.starts[first] != start:
            return None
        if last >= len(self.ends) or self.ends[last] != end or last < first:
            return None
        if self.breaks[last + 1] == self.breaks[first + 1]:
            return range(first, last + 1)
        places = [first]  # windows that overlap, such as rolling quarters: every third may still tile a year
        while places[-1] != last:
            place = bisect_left(self.starts, self.ends[places[-1]] + 1)
            if place > last or self.starts[place] != self.ends[places[-1]] + 1:
                return None
            places.append(place)
        return places


class _Run(Sequence[Observation]):
    """Observations that follow one another, made when they are asked for, which of most never happens."""

    __slots__ = ("_places", "_settled")

    def __init__(self, settled: Settled, places: range) -> None:
        self._settled = settled
        self._places = places

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Observation]:
        return self._settled.observations(self._places)

    def __reversed__(self) -> Iterator[Observation]:
        return self._settled.observations(self._places[::-1])

    @overload
    def __getitem__(self, index: int) -> Observation: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Observation]: ...
    def __getitem__(self, index: int | slice) -> Observation | Sequence[Observation]:
        found = self._places[index]
        return _Run(self._settled, found) if isinstance(found, range) else self._settled.observation(found)
