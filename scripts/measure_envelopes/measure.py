"""How far the values of a window moved after they were first published, measured from the stored vintages.

A window counts where it was captured within three months of its usual release, for a value captured later is no first
print, and where the series holds a later release, which could have changed it. What no release changed counts as a
difference of zero. Sums of a flow are compared as sums, so that days which were only re-dated cancel out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from itertools import groupby, pairwise
from pathlib import Path

from service.model.series import EnvelopeRow, Frequency, Nature, Series
from service.store.catalogue import series_from
from service.store.files import collect
from service.store.history import FOREVER, Row
from service.store.packages import compile_packages

QUANTILE = Decimal("0.9")
"""Nine windows in ten moved by no more than what is reported; the last tenth would excuse everything."""

COLUMNS = ("day", "week", "month", "longer")
"""The columns of an envelope's row, by the length of the window."""

_FRESH = 92  # days after the usual release: the data sets of vintages that are held appear each quarter
_RUNS = {  # lengths of a flow's windows, in observations
    Frequency.DAILY: (1, 7, 30, 91, 365),
    Frequency.WEEKLY: (1, 4, 13, 52),
    Frequency.MONTHLY: (1, 3, 12),
    Frequency.QUARTERLY: (1, 4),
}

Period = tuple[Row, ...]
"""All values of one period, in order of release."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One cell of an envelope, as measured and as stated.

    Attributes:
        series: id of the series.
        before: the era: first published before this day; None for the newest era.
        column: one of ``COLUMNS``; empty where the envelope is absolute, whatever the length.
        windows: how many windows were compared.
        revised: in how many of them the first and the last value differ.
        step: the quantile of the differences between the first value and the one that took its place.
        last: the quantile of the differences between the first value and the last one held.
        stated: what the metadata says. All three are fractions of the later value, or in the series' unit where
            ``column`` is empty; a difference within the stated floor in units counts as zero.
    """

    series: str
    before: date | None
    column: str
    windows: int
    revised: int
    step: Decimal
    last: Decimal
    stated: Decimal

    @property
    def narrower(self) -> bool:
        """Whether the stated envelope excuses less than was measured, so that its basis has to say why."""
        return self.stated < max(self.step, self.last)


def measure(reference_data: Path) -> list[Measured]:
    """Measures every stored series that states an envelope and holds more than one value of some period.

    Raises:
        DataError: the reference data breaks a rule.
    """
    found: list[Measured] = []
    for compiled in compile_packages(collect(reference_data)):
        series = series_from(compiled.plain)
        rows = sorted(compiled.rows, key=lambda row: (row.start, row.end, row.known))
        periods = [tuple(group) for _, group in groupby(rows, key=lambda row: (row.start, row.end))]
        if series.envelope is not None and any(len(period) > 1 for period in periods):
            found += _series(series, periods)
    return found


def quantile(differences: Sequence[Decimal]) -> Decimal:
    """The smallest of some differences that at least nine in ten of them do not exceed."""
    rank = int((QUANTILE * len(differences)).to_integral_value(ROUND_CEILING))
    return sorted(differences)[rank - 1]


def _series(series: Series, periods: Sequence[Period]) -> Iterator[Measured]:
    cells: dict[tuple[int, str], list[tuple[Decimal, Decimal, bool]]] = {}
    rows = series.envelope.rows if series.envelope else ()
    newest = max(period[-1].known for period in periods)
    for run in _RUNS.get(series.frequency, (1,)) if series.nature is Nature.FLOW else (1,):
        for window in _runs(periods, run):
            first_day = _first_day(window)
            era = _era(rows, first_day)
            fresh = first_day < newest and first_day <= window[-1][0].end + series.lag_days + _FRESH
            values = _values(window, first_day) if era is not None and fresh else None
            if era is None or values is None:
                continue
            first, step, last = (Decimal(value).scaleb(-series.decimals) for value in values)
            column = "" if rows[era].absolute is not None else _column(window)
            differences = (_difference(rows[era], first, step), _difference(rows[era], first, last), first != last)
            cells.setdefault((era, column), []).append(differences)
    for era, column in sorted(cells, key=lambda cell: (cell[0], cell[1] and COLUMNS.index(cell[1]))):
        steps, lasts, revised = zip(*cells[era, column], strict=True)
        row = rows[era]
        stated = getattr(row, column) if row.absolute is None else row.absolute
        before = row.published_before
        yield Measured(series.id, before, column, len(steps), sum(revised), quantile(steps), quantile(lasts), stated)


def _runs(periods: Sequence[Period], length: int) -> Iterator[Sequence[Period]]:
    """The windows of so many periods that follow one another without a gap."""
    for start in range(len(periods) - length + 1):
        window = periods[start : start + length]
        if all(later[0].start == earlier[0].end + 1 for earlier, later in pairwise(window)):
            yield window


def _first_day(window: Sequence[Period]) -> int:
    """The day on which the last of its values came out."""
    return max(period[0].known for period in window)


def _values(window: Sequence[Period], day: int) -> tuple[int, int, int] | None:
    """The window's sum on its first day, the one that took its place, and the last held; None where never whole."""
    changes = sorted({row.known for period in window for row in period if row.known > day})
    first = _sum(window, day)
    if first is None:
        return None
    step = next((value for change in changes if (value := _sum(window, change)) is not None), first)
    last = next((value for change in reversed(changes) if (value := _sum(window, change)) is not None), first)
    return first, step, last


def _sum(window: Sequence[Period], day: int) -> int | None:
    total = 0
    for period in window:
        standing = [row for row in period if row.known <= day and (row.withdrawn == FOREVER or day < row.withdrawn)]
        if not standing:
            return None
        total += standing[-1].value
    return total


def _difference(row: EnvelopeRow, first: Decimal, later: Decimal) -> Decimal:
    """How large the row's tolerance would have to be for the first value to fit the later one."""
    moved = abs(first - later)
    if row.absolute is not None:
        return moved
    if moved <= row.at_least:
        return Decimal(0)
    return moved / abs(later) if later else Decimal("Infinity")


def _era(rows: Sequence[EnvelopeRow], day: int) -> int | None:
    """The place of the row that holds for what was printed on a day."""
    for place, row in enumerate(rows):
        if row.published_before is None or day < row.published_before.toordinal():
            return place
    return None


def _column(window: Sequence[Period]) -> str:
    days = window[-1][0].end - window[0][0].start + 1
    return COLUMNS[(days > 1) + (days > 7) + (days > 31)]
