"""Marks that a running total passed: "went past 30,000 on Wednesday", "in July", "already past the 33,712 of 2022"."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from service.ground.days.cutoffs import same_day
from service.hints import Any
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import Hedge
from service.model.series import Series
from service.model.windows import DAY, Grain, Window
from service.numeric.rounding import significant_digits
from service.records import replace
from service.store.interface import Vintage

_WELL_PAST = Decimal("1.1")  # beyond which nobody calls it the mark that was reached
_WEEK = 7  # days
_LAG = 3  # days back from the last ones out
_OF_SPAN: Mapping[str, Any] = {"role": PeriodRole.WINDOW, "grain": Grain.SPAN, "others": ()}
_REACHED = frozenset("reached passed topped hit surpassed breached exceeded reach pass top".split())
_OF_LONGER = frozenset(["since", "under", "overall", "altogether"])
_ROUND = 2  # digits of "25,000"
_PASSIVE = 3  # words of "had been reached"
_BEEN = frozenset(["had", "has", "been", "was", "were", "mark", "people"])
_SINCE = frozenset(["since", "under", "ever", "overall", "altogether", "first"])


def is_mark(claim: Claim) -> bool:
    """ "Passed 20,000 on Wednesday", and of a month "25,000 reached in July": whether a figure may be such a mark."""
    quantity, period = claim.quantity, claim.period
    if claim.kind != "level" or quantity is None or period is None or period.grain is not Grain.MONTH:
        return claim.kind == "threshold"
    if significant_digits(quantity.value, quantity.decimals) > _ROUND:
        return False
    if period.role is PeriodRole.CUTOFF:  # "at 10,000 by the end of April"
        return (period.rule == "end-of" and period.preposition == "by") or _is_first(claim)
    behind = [word for word in claim.sentence.behind(claim.span.end)[:_PASSIVE] if word not in _BEEN]
    return not _REACHED.isdisjoint((*claim.sentence.before(claim.span.start)[-1:], *behind[:1]))


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
    if claim.mark is not None or claim.rank is not None or quantity is None:
        return None
    if period is None or period.window is None or not series.accumulates:
        return None
    of_all = not _OF_LONGER.isdisjoint(claim.sentence.words)
    if period.grain is Grain.MONTH and (not of_all or _is_first(claim)):
        month = Window.month(period.window.end.year, period.window.end.month)
        passed = None if of_all else _until_passed(month, quantity.value, series, vintage)
        if passed is None and _is_first(claim):
            passed = _until_passed(month, quantity.value, series, vintage, series.complete_from)
            passed = passed or _not_by_then(month, quantity.value, series, vintage)
        told = quantity if quantity.hedge is not Hedge.EXACT else replace(quantity, hedge=Hedge.AT_LEAST)
        as_told = replace(claim, period=replace(period, window=passed, **_OF_SPAN), quantity=told)
        return None if passed is None else as_told
    if claim.kind != "threshold":
        return None
    if period.grain is Grain.YEAR:
        then = _to_this_day(period.window, quantity.value, series, vintage)
        return None if then is None else replace(claim, period=replace(period, window=then, others=()))
    if period.window.days > _WEEK:
        return None  # "passed 40,000 over the weekend" is of the year, as "on Sunday" is
    if not _SINCE.isdisjoint(claim.sentence.words):
        return None
    day = period.window.end
    year = Window(Window.year(day.year).start, day)
    total, last = (_sum(days, series, vintage) for days in (year, period.window))
    if not total - last < quantity.value <= total or total > quantity.value * _WELL_PAST:
        return None
    return replace(claim, period=replace(period, window=year, **_OF_SPAN))


def _is_first(claim: Claim) -> bool:
    """ "The first 100,000 had been reached in August 2023", "had come by August 2023"."""
    return claim.sentence.before(claim.span.start)[-1:] == ["first"]


def _until_passed(
    month: Window, mark: Decimal, series: Series, vintage: Vintage, begun: date | None = None
) -> Window | None:
    """The days of the year to the one of a month on which its total passed a mark; None where it did not then.

    "The first 100,000 had been reached in August 2023" is of all the days since counting ``begun``.
    "Visitors to the fair passed 25,000 in June", as many as June alone had, is of that month.
    """
    if _sum(month, series, vintage) >= mark:
        return None
    start, total = begun or Window.year(month.end.year).start, Decimal(0)
    for one in vintage.overlapping(Window(start, month.end)):
        before, total = total, total + one.value * series.multiplier
        if before < mark <= total:
            return Window(start, one.window.end) if one.window.start >= month.start else None
    return None


def _not_by_then(month: Window, mark: Decimal, series: Series, vintage: Vintage) -> Window | None:
    """All days since counting began to the end of a month, where even these had not come to the mark."""
    whole = None if series.complete_from is None else Window(series.complete_from, month.end)
    return whole if whole is not None and _sum(whole, series, vintage) < mark else None


def _to_this_day(year: Window, mark: Decimal, series: Series, vintage: Vintage) -> Window | None:
    """The days of an earlier year to the same day as those that are out, where just so many had come by then."""
    last = vintage.last()
    if last is None or year.end >= last.window.end or year != Window.year(year.end.year):
        return None
    days = (same_day(last.window.end - back * DAY, year.end.year - last.window.end.year) for back in range(_LAG))
    return next((then for day in days if _sum(then := Window(year.start, day), series, vintage) == mark), None)


def _sum(days: Window, series: Series, vintage: Vintage) -> Decimal:
    return sum((o.value * series.multiplier for o in vintage.overlapping(days)), Decimal(0))
