"""What stands between a publisher's answer and the shelf: nothing is stored that a person should look at first.

Refused are another series, duplicate periods, values that are no numbers or have more decimals than declared, periods
that have not begun, fewer observations than are held, a last period older than the one held, a change of unit, and new
or revised values out of the range that the series states.
What passes is compared with what is held: new periods, and revisions with their size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from service.model.errors import SourceError
from service.model.series import Observation, Series
from service.model.windows import Window
from service.numeric.rounding import half_up, unit_of
from service.sources.cells import shortened
from service.sources.connector import Fetched
from service.store.expected import surprise
from service.store.history import FOREVER, Row
from service.store.periods import label_of
from service.store.releases import inferred_release

_OTHER_UNIT = 5
"""A factor by which more than half of the values differ only if the unit does: revisions stay far below it, and the
steps between units (thousands, percent and fractions, pounds and pence) far above."""

_LARGEST = Decimal(10) ** 18  # what the store packs, in the last place

Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Held:
    """A series as it stands on the shelf.

    Attributes:
        series: its metadata.
        rows: all its vintages.
        unit: the publisher's words for the unit at the last retrieval, empty where there was none.
        next_release: the day of the next release that the publisher announced then, None where it announced none.
    """

    series: Series
    rows: tuple[Row, ...]
    unit: str = ""
    next_release: date | None = None


@dataclass(frozen=True, slots=True)
class Addition:
    """A row to add: a new period, or a revision of one that is held.

    Attributes:
        window: the period.
        label: its label in the file.
        value: with the series' decimals.
        status: SDMX OBS_STATUS, or empty.
        released: the day of release, where it is known.
        released_by: a day by which it had come out, where only that is known; with neither, the usual lag holds.
        before: the value that it revises, None for a new period.
    """

    window: Window
    label: str
    value: Decimal
    status: str
    released: date | None
    released_by: date | None
    before: Decimal | None

    @property
    def size(self) -> Decimal | None:
        """New less old, None for a new period."""
        return None if self.before is None else self.value - self.before


def accept(held: Held, fetched: Fetched, on: date, *, rounds: bool = False) -> tuple[Addition, ...]:
    """The rows that the answer adds to what is held, in order of period and release.

    History before the first period held is left alone: how far back a series is whole is for a person to say.

    Args:
        held: the series on the shelf.
        fetched: the answer.
        on: the day of retrieval.
        rounds: whether the publisher sends more digits than it prints.

    Raises:
        SourceError: the answer fails a check; nothing of it may be stored.
    """
    series, rows = held.series, _by_period(held.rows)
    current = {period: standing[-1] for period, lines in rows.items() if (standing := _standing(lines))}
    _check_identity(held, fetched)
    _check_observations(series, fetched, on, rounds=rounds)
    _check_coverage(series, current, fetched)
    _check_size(series, current, fetched)
    first = min(rows, default=(0, 0))
    found: list[Addition] = []
    for period, vintages in groupby(fetched.observations, key=_key):
        if period >= first:
            dater = _Dater(series, fetched, on, current.get(period), rounds=rounds)
            found += dater.additions(list(vintages), known=max((row.known for row in rows.get(period, ())), default=0))
    _check_expected(series, current, found)
    return tuple(found)


def _by_period(rows: Sequence[Row]) -> dict[Key, list[Row]]:
    found: dict[Key, list[Row]] = {}
    for row in sorted(rows, key=lambda row: (row.start, row.end, row.known)):
        found.setdefault((row.start, row.end), []).append(row)
    return found


def _standing(rows: Sequence[Row]) -> list[Row]:
    """The rows that were not withdrawn, oldest first."""
    return [row for row in rows if row.withdrawn == FOREVER]


def _key(observation: Observation) -> Key:
    return observation.window.start.toordinal(), observation.window.end.toordinal()


def _check_identity(held: Held, fetched: Fetched) -> None:
    series = held.series
    if fetched.code.upper() != series.publisher_code.upper():
        found = f"the answer is of {shortened(fetched.code or 'no series')}"
        raise SourceError(f"{series.id}: {found}; expected {series.publisher_code}; nothing was stored")
    if held.unit and fetched.unit and fetched.unit != held.unit:
        found = f'the unit is "{shortened(fetched.unit)}" and was "{shortened(held.unit)}"'
        raise SourceError(
            f"{series.id}: {found}; expected the same; see what has changed, then remove its retrieval entry"
        )


def _check_observations(series: Series, fetched: Fetched, on: date, *, rounds: bool) -> None:
    if not fetched.observations:
        raise SourceError(f"{series.id}: the answer holds no observations; expected some; nothing was stored")
    seen: set[tuple[Key, date | None]] = set()
    for observation in fetched.observations:
        key, value = (_key(observation), observation.released), observation.value
        place = f"{series.id}, {_label(series, observation.window)}"
        if key in seen:
            raise SourceError(f"{place}: the period occurs twice; expected each once; nothing was stored")
        seen.add(key)
        if not value.is_finite() or abs(value) * 10**series.decimals >= _LARGEST:
            raise SourceError(f"{place}: the value is {shortened(value)}; expected a finite number; nothing was stored")
        if not rounds and value != half_up(value, series.decimals):
            found = f"the value {shortened(value)} has more than {series.decimals} decimals"
            raise SourceError(
                f"{place}: {found}; see whether the unit has changed, or raise decimals; nothing was stored"
            )
        if observation.window.start > on - timedelta(min(series.lag_days, 0)):
            raise SourceError(f"{place}: the period had not begun on {on}; expected past ones; nothing was stored")
        if observation.released and observation.released > on:
            raise SourceError(f"{place}: released on {observation.released}, after {on}; nothing was stored")


def _check_coverage(series: Series, current: dict[Key, Row], fetched: Fetched) -> None:
    covers = fetched.covers or Window(date.min, date.max)
    start, end = covers.start.toordinal(), covers.end.toordinal()
    due = [period for period in current if start <= period[0] and period[1] <= end]
    sent = {_key(observation) for observation in fetched.observations}
    newest, newest_sent = max(current, default=(0, 0)), max(sent)
    if newest_sent < newest:
        found = f"the last period is {_named(series, newest_sent)}"
        remedy = "has the series ended, or its code changed?"
        raise SourceError(f"{series.id}: {found}; expected {_named(series, newest)} or later, which is held; {remedy}")
    missing = sorted(period for period in due if period not in sent)
    if missing:
        found = (
            f"{len(missing)} of {len(due)} periods held are not in the answer, the first {_named(series, missing[0])}"
        )
        remedy = "mark them withdrawn by hand if the publisher withdrew them"
        raise SourceError(f"{series.id}: {found}; expected all of them; {remedy}")


def _check_size(series: Series, current: dict[Key, Row], fetched: Fetched) -> None:
    """Refuses values of another magnitude, which no text about the unit gives away."""
    newest = {_key(observation): observation.value for observation in fetched.observations}
    pairs = [(newest[period], _value(series, row)) for period, row in current.items() if period in newest]
    pairs = [(new, old) for new, old in pairs if new and old]
    far = [1 for new, old in pairs if not abs(old) < abs(new) * _OTHER_UNIT or not abs(new) < abs(old) * _OTHER_UNIT]
    if len(pairs) >= 3 and 2 * len(far) > len(pairs):
        found = f"{len(far)} of {len(pairs)} values differ from those held by a factor of {_OTHER_UNIT} or more"
        raise SourceError(f"{series.id}: {found}; expected the same unit; see what has changed; nothing was stored")


def _check_expected(series: Series, current: dict[Key, Row], found: Sequence[Addition]) -> None:
    """Refuses new values out of the stated range, and steps that are too long from one period to the next."""
    if series.expect is None:
        remedy = "see crossfoot data validate for a proposal; nothing was stored"
        raise SourceError(f"{series.id}: states no expect; expected the range of its values; {remedy}")
    values = {period: _value(series, row) for period, row in current.items()}
    fresh: dict[Key, list[Decimal]] = {}
    for addition in found:
        period = (addition.window.start.toordinal(), addition.window.end.toordinal())
        fresh.setdefault(period, []).append(addition.value)
        values[period] = addition.value
    before: Decimal | None = None
    for period in sorted(values):
        for value in fresh.get(period, ()):
            wrong = surprise(series.expect, value, before)
            if wrong is not None:
                place = f"{series.id}, {_named(series, period)}"
                remedy = "where the publisher confirms it, widen expect in datapackage.json; nothing was stored"
                raise SourceError(f"{place}: the {wrong[0]}; expected {wrong[1]}; {remedy}")
        before = values[period]


@dataclass(frozen=True, slots=True)
class _Dater:
    """Tells what is news about one period, and when it came out."""

    series: Series
    fetched: Fetched
    on: date
    row: Row | None
    rounds: bool

    def additions(self, vintages: Sequence[Observation], known: int) -> Iterator[Addition]:
        """The values that differ from the one before.

        Args:
            vintages: all values of the period that the answer holds, oldest first.
            known: the ordinal of the newest release held of it, 0 for none.
        """
        before = _value(self.series, self.row) if self.row else None
        for place, one in enumerate(vintages):
            following = vintages[place + 1] if place + 1 < len(vintages) else None
            dated = one.released is not None and one.released.toordinal() > known
            if known and not dated and following is not None:
                continue  # an older value, of which we hold a later one
            if before is not None and self._same(one.value, before):
                continue
            decimals = self.series.decimals
            value = half_up(one.value, decimals).quantize(unit_of(decimals))
            bound = self._bound(following)
            released, released_by = self._days(one, bound, known) if not known else self._revised(one, bound, known)
            yield Addition(
                one.window, _label(self.series, one.window), value, one.status, released, released_by, before
            )
            before = value
            known = (released or released_by or self._usual(one)).toordinal()

    def _same(self, value: Decimal, before: Decimal) -> bool:
        """Whether the value is the one held; where digits are rounded off, whether it may be printed as that."""
        half = unit_of(self.series.decimals) / 2
        return abs(value - before) <= half if self.rounds else value == before

    def _bound(self, following: Observation | None) -> date:
        """A day by which a value without its own day of release had come out."""
        if following is not None and following.released is not None:
            return following.released - timedelta(1)
        return min(self.fetched.released or self.fetched.updated or self.on, self.on)

    def _days(self, one: Observation, bound: date, known: int) -> tuple[date | None, date | None]:
        """When a new period came out: as told, or as the lag has it if that agrees with the last retrieval."""
        newest = max(observation.window for observation in self.fetched.observations)
        released = one.released or (self.fetched.released if one.window == newest else None)
        if released is not None:
            return released, None
        retrieved, usual = self.series.source.retrieved, self._usual(one)
        agrees = usual <= bound and (retrieved is None or usual > retrieved)
        return (None, None) if agrees else (None, bound)

    def _revised(self, one: Observation, bound: date, known: int) -> tuple[date | None, date | None]:
        """When a revision came out; never on a day on which the value that it revises was the newest."""
        if one.released is not None and one.released.toordinal() > known:
            return one.released, None
        day = bound if bound.toordinal() > known else self.on
        if day.toordinal() <= known:
            found = f"{_label(self.series, one.window)} differs from a value of {date.fromordinal(known)}"
            raise SourceError(f"{self.series.id}: {found}; expected a later day for it; refresh again tomorrow")
        return None, day

    def _usual(self, one: Observation) -> date:
        return date.fromordinal(inferred_release(self.series, *_key(one)))


def _value(series: Series, row: Row) -> Decimal:
    return Decimal(row.value).scaleb(-series.decimals)


def _named(series: Series, period: Key) -> str:
    return _label(series, Window(date.fromordinal(period[0]), date.fromordinal(period[1])))


def _label(series: Series, window: Window) -> str:
    """The label in the file; the days themselves where there is none."""
    return label_of(window, series.period_kind, series.frequency) or f"{window.start} to {window.end}"
