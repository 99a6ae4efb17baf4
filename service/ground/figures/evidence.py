"""From a series and days to the figure that a check uses."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT
from service.model.report import Reason
from service.model.series import Frequency, Nature, Observation, Series
from service.model.told_for import times_in
from service.model.windows import Window
from service.numeric.rounding import half_up, unit_of
from service.records import dataclass, replace
from service.store.interface import Vintage

_WEEK = 7  # days


@dataclass(frozen=True, slots=True)
class Missing:
    """Why no figure is held."""

    reason: Reason
    last: Window | None = None


@lru_cache(maxsize=2048)  # an article asks for the same few windows again and again: per claim, per vintage, per slip
def figure(vintage: Vintage, window: Window) -> Figure | Missing:
    """The figure of ``window`` in single units: a flow summed, a stock at its end, a rate of exactly that period."""
    series = vintage.series
    if series.nature is Nature.FLOW:
        total = vintage.total(window)
        if total is None:
            return missing(vintage, window)
        newest, provisional = vintage.freshness(window)
        return _figure(series, total, window, newest, provisional)
    observation = vintage.at(window)
    if observation is None or _is_one_of_many(series, observation, window) or _lies_ahead(vintage, window):
        return missing(vintage, window)
    own = _own_window(series, observation, window)
    value = observation.value
    low = high = value
    if series.derived is not None and series.unit == PERCENT:
        # The publisher gives such a rate rounded, and news repeats that.
        room = series.derived.room
        low, value, high = (half_up(one, series.decimals) for one in (value - room, value, value + room))
    # A release day worked out from the series' lag decides what was known, but is not shown as a fact.
    released = None if observation.inferred else observation.released
    found = _figure(series, value, own, released, observation.status == "P")
    return found if low == high else replace(found, low=low * series.multiplier, high=high * series.multiplier)


def _lies_ahead(vintage: Vintage, window: Window) -> bool:
    """ "At 3.25% by the end of next year": the value of today is not known to be that of days that are to come.

    Days that run on from the day it was set, with no end, are its own: it has been so since then.
    """
    known_at, last = vintage.known_at, vintage.last()
    if vintage.series.nature is not Nature.STEP or known_at is None or last is None or window == last.window:
        return False
    open_ended = last.window.end.year >= date.max.year and last.window.start <= known_at
    return open_ended and known_at <= window.start and window.end > known_at


def _is_one_of_many(series: Series, observation: Observation, window: Window) -> bool:
    """ "Gasoline cost $3.31 in December", of which the last Monday was the 31st: one week's price is no month's."""
    weekly = series.frequency is Frequency.WEEKLY and series.nature is Nature.RATE
    return weekly and window.days > _WEEK >= observation.window.days


def as_told(figures: Sequence[Figure], claim: Claim, series: Series) -> Sequence[Figure]:
    """The figures as they are told: a year's bill by the month, a difference with what its rounded ends may hide.

    Ofgem said that £1,277 would go up by £693 to £1,971: by the pence that it left out of both. "Another £3 a month" is
    a twelfth of what the bill for a year goes up by, and so is "£145 a month" of the bill.
    """
    steps = series.nature is Nature.STEP and series.unit != PERCENT
    half = unit_of(series.decimals) / 2 if steps and claim.kind == "difference" else Decimal(0)
    times = times_in(series, claim.quantity.per) if claim.quantity is not None else None
    if not half and times in (None, 1):
        return figures
    times = times or Decimal(1)
    return [
        replace(one, value=one.value / times, low=(one.low - half) / times, high=(one.high + half) / times)
        for one in figures
    ]


def missing(vintage: Vintage, window: Window) -> Missing:
    """Whether the window lies before, after or between what is held."""
    last = vintage.last()
    if last is None:
        return Missing(Reason.OUT_OF_RANGE)
    series = vintage.series
    if window.end > last.window.end:
        if window.end >= last.window.end and window.end.year >= date.max.year:
            return Missing(Reason.OUT_OF_RANGE, last.window)
        due = window.end + timedelta(days=series.lag_days)
        late = vintage.known_at is not None and due > vintage.known_at
        return Missing(Reason.NOT_PUBLISHED_YET if late else Reason.OUT_OF_RANGE, last.window)
    return Missing(Reason.OUT_OF_RANGE, last.window)


def _own_window(series: Series, observation: Observation, window: Window) -> Window:
    if series.nature is Nature.STEP:
        return window
    if series.nature is Nature.STOCK and series.frequency is Frequency.ANNUAL:
        return Window.year(observation.window.end.year)  # an annual count is news of its year, whatever the night
    return observation.window


def _figure(series: Series, value: Decimal, window: Window, released: date | None, provisional: bool) -> Figure:
    whole = value * series.multiplier
    return Figure(whole, whole, whole, "official", window, series.id, released, series.provisional or provisional)
