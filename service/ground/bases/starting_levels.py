"""Levels from which something moved over a time that is named: "since January, from 10.1%", "in a year, from 4%"."""

from collections.abc import Iterator

from service.claims.bind.periods_in_themselves import begun
from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain, Window
from service.store.interface import Vintage

_NATURES = frozenset([Nature.RATE, Nature.INDEX])
_MONTHLY = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY])
_YEAR = 12  # months
_MONTH = 30.4375  # days
_YEAR = 12  # months
_NAMED = frozenset([Grain.MONTH, Grain.QUARTER])
_SO_FAR = frozenset(["start-of", "year-to-date", "so-far", "the-year", "this-year"])


def starts_of(claim: Claim, series: Series, vintage: Vintage, now: Target | None) -> tuple[Target, ...]:
    """The days of a level that a move began at; empty where words name no such time.

    Args:
        claim: the level.
        series: what it is of.
        vintage: its figures as known on the day.
        now: the days that the move led to, where they are known.
    """
    last = vintage.last()
    if series.nature not in _NATURES or series.frequency not in _MONTHLY or last is None:
        return ()
    end = last.window if now is None or now.running else now.window
    if claim.period is None:
        return () if claim.over is None else (Target(end.shifted_months(-claim.over)),)
    ends = dict.fromkeys((end, last.window))
    found = dict.fromkeys(window for one in ends for window in _starts(claim.period, vintage, one))
    return tuple(Target(window) for window in found)


def _starts(period: Period, vintage: Vintage, end: Window) -> Iterator[Window]:
    if period.window is None:
        return
    if period.rule == "past-units":
        months = round(period.window.days / _MONTH)
        if months:
            yield end.shifted_months(-months)
            told = Window.month(period.window.end.year, period.window.end.month)
            if end.whole_months == 1 and told.start > end.start:
                yield told.shifted_months(-months)
    elif period.role is PeriodRole.TO_DATE and period.preposition == "since" and period.grain in _NAMED:
        yield begun(period).window or period.window
    elif period.rule == "the-year" and period.preposition == "over":
        yield end.shifted_months(-_YEAR)  # "Over the year it has come down from 1.2%"
    elif period.role is PeriodRole.TO_DATE and period.rule in _SO_FAR and period.window.start.day == 1:
        if period.rule == "the-year" and period.preposition in ("on", "over"):
            yield end.shifted_months(-_YEAR)  # "over the year it rose from 530,000 to 1,192,000"
        units = [one.window for one in vintage.observations if one.window.end >= period.window.start]
        before = [one.window for one in vintage.observations if one.window.end < period.window.start]
        yield from [*before[-1:], *units[:1]]
