"""The lowest and the highest value that was ever published for a period."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.model.series import Observation
from service.model.windows import Window
from service.store.interface import Store


def extremes(
    store: Store, series_id: str, parts: Sequence[Observation], value: Decimal, known_at: date | None
) -> tuple[Decimal, Decimal]:
    """The lowest and highest value of a period, in the file's unit.

    Args:
        store: which holds the vintages.
        series_id: the series.
        parts: the observations that the period is the sum of: its own, or the days of a month.
        value: what it is as known now, which is always among the values.
        known_at: what was released after this day is left out; None for nothing.
    """
    if len(parts) == 1:
        published = [seen.value for seen in _released(store, series_id, parts[0].window, known_at)]
    else:
        published = _sums(store, series_id, parts, known_at)
    return min((value, *published)), max((value, *published))


def _sums(store: Store, series_id: str, parts: Sequence[Observation], known_at: date | None) -> list[Decimal]:
    """The sum at each release from the first at which every part had a value."""
    releases = [
        (_day(seen), place, seen.value)
        for place, part in enumerate(parts)
        for seen in _released(store, series_id, part.window, known_at)
    ]
    releases.sort(key=lambda release: release[:2])
    if len(releases) == len(parts):
        return []  # one vintage of each
    held: dict[int, Decimal] = {}
    total = Decimal(0)
    sums = []
    for number, (day, place, value) in enumerate(releases):
        total += value - held.get(place, Decimal(0))
        held[place] = value
        last_of_day = number + 1 == len(releases) or releases[number + 1][0] != day
        if last_of_day and len(held) == len(parts):
            sums.append(total)
    return sums


def _released(store: Store, series_id: str, window: Window, known_at: date | None) -> list[Observation]:
    found = store.vintages(series_id, window)
    return [seen for seen in found if known_at is None or _day(seen) <= known_at]


def _day(seen: Observation) -> date:
    """When a value was out; one whose release is known only by its capture counts from there."""
    return seen.released or seen.released_by or date.min
