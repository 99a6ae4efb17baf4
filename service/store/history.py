"""All vintages of one series, in columns of whole numbers; days are proleptic ordinals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal

from service.model.errors import StoreError
from service.model.series import Observation, PeriodKind, Series
from service.model.windows import Window
from service.store.codec import pack, unpack
from service.store.releases import inferred_release

INFERRED, RELEASED, RELEASED_BY = 0, 1, 2
"""How the release day of a row is known: from the series' lag, exactly, or as a day by which it had happened."""

FOREVER = date.max.toordinal()
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
        single: whether every period has one row, whose release day is known or inferred, and which still stands.
    """

    __slots__ = (
        "_kinds",
        "_made",
        "_statuses",
        "_values",
        "_withdrawn",
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
        self.known = [start + days for start, days in zip(starts, after, strict=True)]
        self._statuses = [chr(status) if status else "" for status in statuses] if any(statuses) else [""] * count
        news = [row for row in range(count) if row == 0 or starts[row] != starts[row - 1]]
        self.starts = [starts[row] for row in news]
        self.ends = [starts[row] + lengths[row] for row in news]
        self.firsts = [*news, count]
        self.newest = max(self.known, default=0)
        self.single = len(news) == count and RELEASED_BY not in self._kinds and not any(self._withdrawn)
        self._made: list[Observation | None] = [None] * count

    def standing(self, period: int, day: int) -> tuple[int, bool]:
        """The row that was the period's published value at the end of ``day``, and whether it stands in for another.

        Where no row had been released, the oldest that is known only to have been released by a later day stands in,
        provided that the period's usual release is past. The row is −1 where there is none.
        """
        known, withdrawn = self.known, self._withdrawn
        first, stop = self.firsts[period], self.firsts[period + 1]
        for row in range(stop - 1, first - 1, -1):
            if known[row] <= day and (not withdrawn[row] or day < withdrawn[row]):
                return row, False
        for row in range(first, stop):
            if self._kinds[row] == RELEASED_BY and known[row] > day and (not withdrawn[row] or day < withdrawn[row]):
                # A rest at the weekend delays a release by two days at most.
                if self.ends[period] + self.series.lag_days + 2 <= day:
                    return row, True
                usual = inferred_release(self.series, self.starts[period], self.ends[period])
                return (row, True) if usual <= day else (-1, False)
        return -1, False

    def values(self, rows: Sequence[int]) -> list[int]:
        """The scaled values of some rows."""
        return [self._values[row] for row in rows]

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
            self._statuses[row],
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
