"""Marks that a running total passed: "went past 30,000 on Wednesday", "already past the 33,712 of 2022"."""

from decimal import Decimal

from service.ground.days.cutoffs import same_day
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Series
from service.model.windows import DAY, Grain, Window
from service.records import replace
from service.store.interface import Vintage

_WELL_PAST = Decimal("1.1")  # beyond which nobody calls it the mark that was reached
_LAG = 3  # days back from the last ones out
_SINCE = frozenset(["since", "under", "ever", "overall", "altogether", "first"])


def reached_on(claim: Claim, series: Series, vintage: Vintage) -> Claim | None:
    """The claim as one of the year up to that day, where the total of the year passed the mark on it; else None.

    What is not borne out so may be the total of another time: the day itself is judged as a claim of its own. The mark
    of an earlier year may be what that had come to by then.

    Args:
        claim: of a mark reached.
        series: what is counted.
        vintage: as known on the day.
    """
    period, quantity = claim.period, claim.quantity
    if claim.kind != "threshold" or claim.mark is not None or claim.rank is not None or quantity is None:
        return None
    if period is None or period.window is None or not series.accumulates:
        return None
    if period.grain is Grain.YEAR:
        then = _to_this_day(period.window, quantity.value, series, vintage)
        return None if then is None else replace(claim, period=replace(period, window=then, others=()))
    if period.grain is not Grain.DAY:
        return None
    if not _SINCE.isdisjoint(claim.sentence.words):
        return None
    day = period.window.end
    year = Window(Window.year(day.year).start, day)
    total, last = (_sum(days, series, vintage) for days in (year, period.window))
    if not total - last < quantity.value <= total or total > quantity.value * _WELL_PAST:
        return None
    return replace(claim, period=replace(period, window=year, role=PeriodRole.WINDOW, grain=Grain.SPAN, others=()))


def _to_this_day(year: Window, mark: Decimal, series: Series, vintage: Vintage) -> Window | None:
    """The days of an earlier year to the same day as those that are out, where just so many had come by then."""
    last = vintage.last()
    if last is None or year.end >= last.window.end or year != Window.year(year.end.year):
        return None
    days = (same_day(last.window.end - back * DAY, year.end.year - last.window.end.year) for back in range(_LAG))
    return next((then for day in days if _sum(then := Window(year.start, day), series, vintage) == mark), None)


def _sum(days: Window, series: Series, vintage: Vintage) -> Decimal:
    return sum((o.value * series.multiplier for o in vintage.overlapping(days)), Decimal(0))
