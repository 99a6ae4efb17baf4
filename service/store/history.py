"""All vintages of one series, in columns of whole numbers; days are proleptic ordinals."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Context, Decimal
from itertools import compress, repeat
from operator import add, and_, eq, ne, sub

from service.model.errors import StoreError
from service.model.series import Observation, PeriodKind, Series
from service.model.windows import Window
from service.records import dataclass
from service.store.codec import pack, unpack
from service.store.releases import inferred_release

INFERRED, RELEASED, RELEASED_BY = 0, 1, 2
"""How the release day of a row is known: from the series' lag, exactly, or as a day by which it had happened."""

FOREVER = date.max.toordinal()
_PROVISIONAL = ord("P")
_EXACT = Context(prec=40)  # scaling is exact for the 19 digits that a packed number may have


@dataclass(frozen=True, slots=True)
class Row:
    """One released value of one period, as compiled.

    Attributes:
        start: ordinal of the period's first day.
        end: ordinal of its last (for a step, of its first).
        known: ordinal of the release, inferred where ``kind`` says so.
        kind: how ``known`` is known.
        value: the value times ten to the power of the series' decimals.
        withdrawn: ordinal of the day from which the value no longer stands, or ``FOREVER``.
        status: SDMX OBS_STATUS, or empty.
    """

    start: int
    end: int
    known: int
    kind: int
    value: int
    withdrawn: int = FOREVER
    status: str = ""


class History:
    """The rows of one series in order of period and release, grouped by period.

    Attributes:
        series: its metadata.
        starts: the first day of each period, ascending.
        ends: the last day of each period, ascending.
        firsts: where each period's rows begin; one more entry marks the end.
        known: the release day of each row.
        certain: whether every release day is known or inferred, so that no value ever stands in for an older one.
        single: whether, besides, every period has one row, which still stands.
    """

    __slots__ = (
        "_kinds",
        "_last",
        "_made",
        "_statuses",
        "_values",
        "_withdrawn",
        "certain",
        "ends",
        "firsts",
        "known",
        "newest",
        "series",
        "single",
        "starts",
    )

    def __init__(self, series: Series, blob: bytes) -> None:
        """Decodes what ``pack_rows`` packed for the series."""
        columns = unpack(blob)
        if len(columns) != 7:
            raise StoreError(f"the compiled store holds {series.id} in another format; delete the cache folder")
        starts, lengths, after, self._kinds, self._values, self._withdrawn, statuses = columns
        count = len(starts)
        self.series = series
        self.known = list(map(add, starts, after))
        self._statuses = statuses
        ends = list(map(add, starts, lengths))
        begins = [True, *map(ne, starts[1:], starts)]  # whether a row is the first of its period
        if all(begins):
            self.starts, self.ends, self.firsts = starts, ends, list(range(count + 1))
        else:
            self.starts = list(compress(starts, begins))
            self.ends = list(compress(ends, begins))
            self.firsts = [*compress(range(count), begins), count]
        self.newest = max(self.known, default=0)
        self.certain = RELEASED_BY not in self._kinds
        self.single = len(self.starts) == count and self.certain and not any(self._withdrawn)
        self._made: list[Observation | None] = [None] * count
        self._last: tuple[list[int], list[int], list[bool]] | None = None

    def standing(self, period: int, day: int) -> tuple[int, bool]:
        """The row that was the period's published value at the end of ``day``, and whether it stands in for another.

        Where no row had been released, the oldest that is known only to have been released by a later day stands in,
        provided that the period's usual release is past. The row is −1 where there is none.
        """
        known, withdrawn = self.known, self._withdrawn
        first, stop = self.firsts[period], self.firsts[period + 1]
        for row in range(bisect_right(known, day, first, stop) - 1, first - 1, -1):
            if not withdrawn[row] or day < withdrawn[row]:
                return row, False
        for row in range(first, stop):
            if self._kinds[row] == RELEASED_BY and known[row] > day and (not withdrawn[row] or day < withdrawn[row]):
                # A rest at the weekend delays a release by two days at most.
                if self.ends[period] + self.series.lag_days + 2 <= day:
                    return row, True
                usual = inferred_release(self.series, self.starts[period], self.ends[period])
                return (row, True) if usual <= day else (-1, False)
        return -1, False

    def settled_since(self, day: int) -> bool:
        """Whether nothing has been released or withdrawn after a day."""
        return self.newest <= day and all(withdrawn <= day for withdrawn in self._withdrawn)

    def chosen(self, day: int) -> tuple[Sequence[int], Sequence[int], Sequence[bool]]:
        """The periods that had a value at the end of ``day``, their rows, and whether each row stands in."""
        if self.single:
            count = len(self.known)
            rows = range(count) if self.newest <= day else list(compress(range(count), map(day.__ge__, self.known)))
            return rows, rows, [False] * len(rows)
        # As ``standing`` says, which takes too long to be asked of each day of ten years.
        known, lag = self.known, self.series.lag_days
        lasts, settles, substitutes = self._last_rows()
        rows = lasts.copy()  # of nearly all periods, the last row is the one
        overdue, due = bisect_right(self.ends, day - lag - 2), bisect_right(self.ends, day - lag)
        late = [*map(day.__lt__, settles)]
        stand_ins = [*map(and_, late[:overdue], substitutes), *repeat(False, len(rows) - overdue)]
        if due < len(rows) and min(map(known.__getitem__, self.firsts[due:-1])) > day:
            rows[due:] = [-1] * (len(rows) - due)  # neither released nor due
        for period in compress(range(len(rows)), map(ne, late, stand_ins)):
            if rows[period] < 0:
                break
            if known[self.firsts[period]] > day and self.ends[period] + lag > day:
                rows[period] = -1
            else:
                rows[period], stand_ins[period] = self.standing(period, day)
        if -1 not in rows:
            return range(len(rows)), rows, stand_ins
        held = [*map((-1).__ne__, rows)]
        return list(compress(range(len(rows)), held)), list(compress(rows, held)), list(compress(stand_ins, held))

    def _last_rows(self) -> tuple[list[int], list[int], list[bool]]:
        """Worked out once, for each period: its last row, from which day that stands for good, whether it may stand in.

        It may stand in for an older one that is not held where there is no other and its release day is not known.
        """
        if self._last is None:
            rows = list(map(sub, self.firsts[1:], repeat(1)))
            settles = list(map(self.known.__getitem__, rows))
            alone = map(eq, rows, self.firsts)
            substitutes = list(map(and_, alone, map(RELEASED_BY.__eq__, map(self._kinds.__getitem__, rows))))
            for period in compress(range(len(rows)), map(self._withdrawn.__getitem__, rows)):
                settles[period], substitutes[period] = FOREVER + 1, False
            self._last = rows, settles, substitutes
        return self._last

    def freshness(self, rows: Sequence[int]) -> tuple[date | None, bool]:
        """The newest release day among some rows that is known exactly, and whether one of them is provisional."""
        exact = map(RELEASED.__eq__, map(self._kinds.__getitem__, rows))
        newest = max(compress(map(self.known.__getitem__, rows), exact), default=0)
        provisional = _PROVISIONAL in map(self._statuses.__getitem__, rows)
        return date.fromordinal(newest) if newest else None, provisional

    def values(self, rows: Sequence[int]) -> list[int]:
        """The scaled values of some rows."""
        return list(map(self._values.__getitem__, rows))

    def decimal(self, scaled: int) -> Decimal:
        """A scaled value as the publisher prints it."""
        places = self.series.decimals
        return Decimal(scaled).scaleb(-places, _EXACT) if places > 0 else Decimal(scaled)

    def observation(self, period: int, row: int) -> Observation:
        """A row as an observation; for a step, its window is the first day alone (see ``in_force``)."""
        made = self._made[row]
        if made is None:
            window = Window(date.fromordinal(self.starts[period]), date.fromordinal(self.ends[period]))
            made = self._made[row] = self._observe(window, row)
        return made

    def in_force(self, period: int, row: int, end: int) -> Observation:
        """A step that is in force until ``end``."""
        return self._observe(Window(date.fromordinal(self.starts[period]), date.fromordinal(end)), row)

    def _observe(self, window: Window, row: int) -> Observation:
        kind, day = self._kinds[row], date.fromordinal(self.known[row])
        return Observation(
            window,
            self.decimal(self._values[row]),
            None if kind == RELEASED_BY else day,
            day if kind == RELEASED_BY else None,
            chr(self._statuses[row]) if self._statuses[row] else "",
            kind == INFERRED,
        )

    @property
    def steps(self) -> bool:
        """Whether each value holds until the next."""
        return self.series.period_kind is PeriodKind.STEP


def pack_rows(rows: Iterable[Row]) -> bytes:
    """Packs the rows of one series, in whatever order they come, for ``History`` to decode.

    Raises:
        ValueError: a value has more than 62 bits.
    """
    ordered = sorted(rows, key=lambda row: (row.start, row.end, row.known))
    columns = (
        [row.start for row in ordered],
        [row.end - row.start for row in ordered],
        [row.known - row.start for row in ordered],
        [row.kind for row in ordered],
        [row.value for row in ordered],
        [0 if row.withdrawn == FOREVER else row.withdrawn for row in ordered],
        [ord(row.status) if row.status else 0 for row in ordered],
    )
    return pack(columns)
