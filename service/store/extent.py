"""What a file must hold at the least, so that lines that were lost are found out.

A resource may state it as ``held``: its first and last period, how many lines, and which periods in between were never
published. A file may hold more: whoever adds a line need not touch the statement.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from service.model.series import Frequency, PeriodKind, Series
from service.model.windows import Window
from service.records import dataclass
from service.store.history import Row
from service.store.periods import expected_label, label_of, window_of
from service.store.problems import quoted

_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3, Frequency.ANNUAL: 12}
_DAYS = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}
_RESTORE = "restore the lines, or mend held in datapackage.json"

Fault = tuple[str, str, str]
"""What was found, what was expected, the remedy."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What a file holds.

    Attributes:
        first: the label of the oldest period.
        last: that of the newest.
        rows: how many lines there are, without the headings.
        gaps: labels of periods in between that are not held.
    """

    first: str
    last: str
    rows: int
    gaps: tuple[str, ...] = ()


def following(window: Window, series: Series) -> Window | None:
    """The period after one, in a series of regular periods; None in any other."""
    if series.frequency in _MONTHS:
        shifted = window.shifted_months(_MONTHS[series.frequency])
        return Window.day(shifted.end) if series.period_kind is PeriodKind.POINT else shifted
    if series.frequency in _DAYS:
        days = timedelta(_DAYS[series.frequency])
        return Window(window.start + days, window.end + days)
    return None


def gaps_of(windows: Sequence[Window], series: Series) -> Iterator[tuple[int, Window]]:
    """The periods that are missing since the series is said to be whole, each with the place of the one behind it.

    Args:
        windows: the periods held, in order, each once.
        series: says how they follow one another, and from when on it is whole.
    """
    whole = series.complete_from or date.min
    if series.period_kind is PeriodKind.YEAR_ENDING:  # such years may overlap
        return
    for place, (before, window) in enumerate(pairwise(windows), 1):
        missing = following(before, series) if before.start >= whole else None
        while missing is not None and missing.end < window.end:
            yield place, missing
            missing = following(missing, series)


def lost(extent: Extent, series: Series, lines: Sequence[tuple[int, Row]]) -> Iterator[tuple[int | None, Fault]]:
    """The faults of a file that holds less than it should, each with its line.

    Args:
        extent: what it should hold.
        series: says how labels are read.
        lines: the sound lines with their numbers, in order of period and release.
    """
    stated = {label: window_of(label, series.period_kind, series.frequency) for label in (extent.first, extent.last)}
    for label, window in stated.items():
        if window is None:
            expected = expected_label(series.period_kind, series.frequency)
            yield None, (f"held names the period {quoted(label)}, which cannot be read", expected, "mend it")
    first, last = stated[extent.first], stated[extent.last]
    if not lines or first is None or last is None:
        return
    found = len(lines)
    lines = list({(row.start, row.end): (line, row) for line, row in reversed(lines)}.values())[::-1]
    windows = [Window(date.fromordinal(row.start), date.fromordinal(row.end)) for _, row in lines]
    faults = []
    if windows[0].start > first.start:
        told = f"the file begins with {_label(windows[0], series)}"
        faults.append((lines[0][0], (told, f"{extent.first}, as held says", _RESTORE)))
    for place, missing in gaps_of(windows, series):
        label = _label(missing, series)
        if label not in extent.gaps:
            told = f"the period before this line, {label}, is missing"
            remedy = "restore its line; where it was never published, list it under held.gaps in datapackage.json"
            faults.append((lines[place][0], (told, "every period", remedy)))
    if windows[-1].end < last.end:
        told = f"the file ends with {_label(windows[-1], series)}"
        faults.append((lines[-1][0], (told, f"{extent.last}, as held says", _RESTORE)))
    yield from faults
    if found < extent.rows and not faults:
        yield None, (f"the file holds {found:,} lines", f"{extent.rows:,} at the least, as held says", _RESTORE)


def extent_of(windows: Sequence[Window], rows: int, series: Series, gaps: Sequence[str] = ()) -> Extent:
    """What a file holds.

    Args:
        windows: its periods, in order, each once.
        rows: how many lines it has.
        series: the series.
        gaps: labels that are to be listed whatever the periods.
    """
    found = [_label(window, series) for _, window in gaps_of(windows, series)]
    listed = tuple(dict.fromkeys([*gaps, *found]))
    return Extent(_label(windows[0], series), _label(windows[-1], series), rows, listed)


def _label(window: Window, series: Series) -> str:
    return label_of(window, series.period_kind, series.frequency) or window.end.isoformat()
