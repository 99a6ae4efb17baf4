"""The days that the stated figure itself belongs to."""

from collections.abc import Sequence
from datetime import date, timedelta

from service.ground.bases import beside, days_of_base
from service.ground.memory import Memory
from service.ground.windows import Target, defaults_of, targets_of, whole_year_of
from service.model.claims import Claim, Mood
from service.model.series import Frequency, Nature, Series
from service.model.windows import Window
from service.store.interface import Vintage

#: Days from one period's end to the next one's. A series whose next figure is overdue by more than the grace is not
#: current.
_STEPS = {
    Frequency.DAILY: 1,
    Frequency.WEEKLY: 7,
    Frequency.MONTHLY: 31,
    Frequency.QUARTERLY: 92,
    Frequency.ANNUAL: 366,
}
_GRACE = 14


def mains_of(
    claim: Claim, series: Series, vintage: Vintage, memory: Memory, published: date | None
) -> Sequence[Target]:
    """The days meant, most plausible first; empty where the text leaves them open."""
    antecedent = memory.antecedent(claim, series)
    if claim.is_base:
        return days_of_base(claim, series, vintage, antecedent, published)
    targets = targets_of(claim.period, series, published, antecedent, claim.cutoff)
    if claim.period is not None and claim.candidates[0].carried:
        targets = beside(targets, claim.period.grain, antecedent)
    alone = not targets and claim.period is not None and not claim.period.needs_date and antecedent is None
    if alone and series.accumulates and published is not None:
        targets = targets_of(claim.period, series, published, whole_year_of(published))
    if targets or claim.period is not None:
        return targets
    return _unnamed(claim, series, vintage, published)


def is_superseded(series: Series, vintage: Vintage, published: date | None) -> bool:
    """Whether a newer figure than the last one held must have been published by the day of the article."""
    last, step = vintage.last(), _STEPS.get(series.frequency)
    if last is None or step is None or published is None or series.nature is Nature.STEP:
        return False
    return published > last.window.end + timedelta(days=step + max(series.lag_days, 0) + _GRACE)


def is_announced(series: Series, vintage: Vintage, main: Target, published: date | None) -> bool:
    """Whether a value that is to come into force after the article had been announced by then."""
    if series.nature is not Nature.STEP or published is None or main.window.end <= published:
        return True
    found = vintage.at(main.window)
    return found is not None and found.window.start >= min(main.window.start, published)


def _unnamed(claim: Claim, series: Series, vintage: Vintage, published: date | None) -> Sequence[Target]:
    if series.accumulates and claim.cutoff is not None and published is not None:
        return (whole_year_of(published),)
    if series.nature is Nature.STEP and published is not None:
        return _in_force(claim, vintage, published)
    last = vintage.last()
    return defaults_of(series, None if last is None else last.window)


def _in_force(claim: Claim, vintage: Vintage, published: date) -> Sequence[Target]:
    """The value in force on the day, or, where one is announced, the next to come into force."""
    if claim.mood is not Mood.ANNOUNCED:
        return (Target(Window.day(published), named=False, assumption="the value then in force"),)
    coming = next((o.window for o in vintage.observations if o.window.start > published), None)
    return () if coming is None else (Target(coming, named=False, assumption="the next value announced"),)
