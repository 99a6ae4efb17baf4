"""What changed in a series between two days."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from service.model.series import Observation, Series
from service.model.windows import Window
from service.store.history import FOREVER, History
from service.store.interface import FigureChange, Vintage


def stored_changes(history: History, from_day: date, to_day: date | None) -> Sequence[FigureChange]:
    """The periods whose standing value differs on the later day, oldest first.

    Args:
        history: all vintages of the series.
        from_day: the earlier day.
        to_day: the later day, None for today's figures.
    """
    return tuple(_changed_rows(history, from_day.toordinal(), FOREVER - 1 if to_day is None else to_day.toordinal()))


def derived_changes(series: Series, before: Vintage, after: Vintage) -> Sequence[FigureChange]:
    """The periods whose derived value differs between two vintages, oldest first."""
    earlier, later = _by_window(before), _by_window(after)
    found = []
    for window in sorted({**earlier, **later}):
        old, new = earlier.get(window), later.get(window)
        if (old and old.value) != (new and new.value):
            found.append(FigureChange(series, window, old, new))
    return tuple(found)


def _changed_rows(history: History, earlier: int, later: int) -> Iterator[FigureChange]:
    if history.settled_since(earlier):
        return
    for period in range(len(history.starts)):
        (old, _), (new, _) = history.standing(period, earlier), history.standing(period, later)
        if old == new:
            continue
        before, after = _observation(history, period, old), _observation(history, period, new)
        if before is None or after is None or before.value != after.value:
            standing = after or before
            if standing is not None:
                yield FigureChange(history.series, standing.window, before, after)


def _observation(history: History, period: int, row: int) -> Observation | None:
    if row < 0:
        return None
    if not history.steps:
        return history.observation(period, row)
    last = period + 1 == len(history.starts)
    return history.in_force(period, row, FOREVER if last else history.starts[period + 1] - 1)


def _by_window(vintage: Vintage) -> Mapping[Window, Observation]:
    return {observation.window: observation for observation in vintage.observations}
