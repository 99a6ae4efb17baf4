"""Series computed from another one at look-up, inside a single vintage of it, so that vintages never mix."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal

from service.hints import Protocol
from service.model.series import Derivation, Observation, Series
from service.model.windows import DAY, Window
from service.store.interface import Store, Vintage

_CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN)
"""Its own, so that no caller's setting can alter a figure."""


class SourceVintage(Vintage, Protocol):
    """What a derivation asks of the vintage that it is computed from, beyond ``Vintage``."""

    def tiling(self, window: Window) -> Sequence[Observation]:
        """The observations that follow one another without gap or overlap through ``window``; none where none do."""
        ...


class DerivedVintage:
    """A derived series as it stood on one day; values are unrounded, to 28 digits.

    Attributes:
        series: the metadata of the derived series.
        known_at: the day, None for today's figures.
    """

    __slots__ = ("_all", "_derivation", "_made", "_newest", "_source", "known_at", "series")

    def __init__(self, series: Series, derivation: Derivation, source: SourceVintage) -> None:
        """Derives ``series`` from a vintage of its source."""
        self.series: Series = series
        self.known_at: date | None = source.known_at
        self._derivation = derivation
        self._source = source
        self._made: dict[Window, Observation | None] = {}
        self._all: tuple[Observation, ...] | None = None
        self._newest: Observation | None = None

    @property
    def observations(self) -> Sequence[Observation]:
        """All observations, oldest first."""
        if self._all is None:
            found = (self.at(window) for window in self._windows(self._source.observations))
            self._all = tuple(observation for observation in found if observation)
        return self._all

    @property
    def complete(self) -> bool:
        """Whether the source is complete."""
        return self._source.complete

    def at(self, window: Window) -> Observation | None:
        """The observation of exactly ``window``; of a stock, the one that holds on its last day."""
        if window not in self._made:
            made = self._pooled if self._pools else self._inverted if self._inverts else self._compared
            self._made[window] = made(window)
        return self._made[window]

    def between(self, window: Window) -> Sequence[Observation]:
        """The observations whose windows lie wholly inside ``window``, oldest first."""
        if self._all is not None:
            return tuple(observation for observation in self._all if window.contains(observation.window))
        candidates = self._windows(self._source.between(window))
        found = (self.at(candidate) for candidate in candidates if window.contains(candidate))
        return tuple(observation for observation in found if observation)

    def freshness(self, window: Window) -> tuple[date | None, bool]:
        """The newest day of release among the observations inside ``window``, and whether one is provisional."""
        return freshness_of(self.between(window))

    def overlapping(self, window: Window) -> Sequence[Observation]:
        """The observations that share a day with ``window``, oldest first."""
        # What is pooled may end long after it began.
        end = window.shifted_months(self._derivation.lag).end if self._pools else window.end
        candidates = self._windows(self._source.overlapping(window.to(end)))
        found = (self.at(own) for own in candidates if own.start <= window.end and window.start <= own.end)
        return tuple(observation for observation in found if observation)

    def total(self, window: Window) -> Decimal | None:
        """The sum over ``window`` of a pooled flow; None for every other derivation, which do not add."""
        return self._source.total(window) if self._derivation.transform == "sum" else None

    def tiling(self, window: Window) -> Sequence[Observation]:
        """The observations that follow one another without gap or overlap through ``window``; none where none do."""
        parts: list[Observation] = []
        start = window.start
        for observation in self.between(window):
            if observation.window.start != start:
                continue
            parts.append(observation)
            if observation.window.end == window.end:
                return tuple(parts)
            start = observation.window.end + DAY
        return ()

    def stands_in(self, window: Window) -> bool:
        """Whether an oldest held value of the source stands in among the inputs of ``window``."""
        if self._source.stands_in(window):
            return True
        return not (self._pools or self._inverts) and self._source.stands_in(
            window.shifted_months(-self._derivation.lag)
        )

    def first(self) -> Observation | None:
        """The oldest observation."""
        oldest = self._source.first()
        if oldest is None:
            return None
        found = self.between(Window(oldest.window.start, self._beside(oldest.window, 1).end)) or self.observations
        return found[0] if found else None

    def last(self) -> Observation | None:
        """The newest observation."""
        if self._newest is None:
            self._newest = self._last()
        return self._newest

    def _last(self) -> Observation | None:
        newest = self._source.last()
        if newest is None:
            return None
        found = self.between(Window(self._beside(newest.window, -1).start, newest.window.end)) or self.observations
        return found[-1] if found else None

    def _beside(self, window: Window, side: int) -> Window:
        """So far from an end of the source that an observation nearly always lies between: no need to work out all."""
        return window.shifted_months(side * 2 * self._derivation.lag)

    @property
    def _pools(self) -> bool:
        return self._derivation.transform in {"sum", "mean"}

    @property
    def _inverts(self) -> bool:
        return self._derivation.transform in {"inverse", "complement"}

    def _windows(self, inputs: Sequence[Observation]) -> Iterator[Window]:
        """The windows that may have an observation, judging by the inputs."""
        for observation in inputs:
            window = observation.window
            if not self._pools:
                yield window
                continue
            end = window.end
            pooled = Window.months(end.year, end.month, self._derivation.lag)
            if pooled.end == end and self._labelled(pooled):
                yield pooled

    def _labelled(self, window: Window) -> bool:
        """Whether the window is one of the derived series' own periods."""
        from service.store.periods import label_of  # noqa: PLC0415  (ten patterns, which few checks need)

        return label_of(window, self.series.period_kind, self.series.frequency) is not None

    def _inverted(self, window: Window) -> Observation | None:
        now = self._source.at(window)
        if now is None:
            return None
        if self._derivation.transform == "complement":
            return combine(now.window, _CONTEXT.subtract(Decimal(100), now.value), (now,))
        return combine(now.window, _CONTEXT.divide(Decimal(1), now.value), (now,)) if now.value else None

    def _compared(self, window: Window) -> Observation | None:
        now = self._source.at(window)
        base = self._source.at(now.window.shifted_months(-self._derivation.lag)) if now else None
        if now is None or base is None:
            return None
        change = _CONTEXT.subtract(now.value, base.value)
        if self._derivation.transform == "growth":
            if not base.value:
                return None
            # One division, last: a change that is exact in percent comes out exact.
            change = _CONTEXT.divide(_CONTEXT.multiply(change, Decimal(100)), base.value)
        return combine(now.window, change, (now, base))

    def _pooled(self, window: Window) -> Observation | None:
        if window.whole_months != self._derivation.lag or not self._labelled(window):
            return None
        inputs = self._source.tiling(window)
        if not inputs:
            return None
        value = Decimal(0)
        for observation in inputs:
            value = _CONTEXT.add(value, observation.value)
        if self._derivation.transform == "mean":
            value = _CONTEXT.divide(value, Decimal(len(inputs)))
        return combine(window, value, inputs)


def freshness_of(observations: Sequence[Observation]) -> tuple[date | None, bool]:
    """The newest day of release that is known, and whether one of the observations is provisional."""
    released = (o.released for o in observations if o.released is not None and not o.inferred)
    return max(released, default=None), any(o.status == "P" for o in observations)


def combine(window: Window, value: Decimal, inputs: Sequence[Observation]) -> Observation:
    """An observation computed from others: as new as the newest of them, provisional where one of them is."""
    newest = max(inputs, key=lambda observation: observation.released or observation.released_by or date.min)
    status = "P" if any(observation.status == "P" for observation in inputs) else newest.status
    return Observation(window, value, newest.released, newest.released_by, status, newest.inferred)


def derived_vintages(store: Store, series: Series, derivation: Derivation, window: Window) -> Sequence[Observation]:
    """Every value that a derived period has had, each computed inside one vintage, in order of release.

    A vintage in which an oldest held value stands in for one that was not held is no release, and is left out.
    """
    inputs = [window, window.shifted_months(-derivation.lag)]
    if derivation.transform in {"sum", "mean"}:
        inputs = [observation.window for observation in store.as_known(derivation.source, None).between(window)]
    releases = {
        observation.released or observation.released_by
        for needed in inputs
        for observation in store.vintages(derivation.source, needed)
    }
    found: list[Observation] = []
    for day in sorted(day for day in releases if day):
        observation = store.as_known(series.id, day).at(window)
        if observation is None or store.stands_in(series.id, window, day):
            continue
        if not found or found[-1].value != observation.value:
            found.append(observation)
    return found
