"""What was so long ago, told without a date: "inflation, which was 10.4% a year ago", "fifty years ago it had 56m"."""

from collections.abc import Iterator, Sequence
from datetime import date

from service.ground.bases.values_before import about_then
from service.ground.days.told_back import is_ago
from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.series import Frequency, Nature, Series
from service.model.windows import Window
from service.records import replace
from service.store.interface import Vintage

OF_LATEST_HELD = "counted from the latest figure then published"
"""What is assumed of days that are counted from the latest figure then out."""
_FEW = 3  # months that a figure may have come out for since the last one held
_YEAR = 12  # months
_ROUND = 5  # years: multiples of it are told of years near them, too
_LONG = 20  # years from which they are told more loosely still
_NEAR, _LOOSELY = 1, 2  # years


def so_long_ago(
    claim: Claim, series: Series, vintage: Vintage, antecedent: Target | None, published: date | None
) -> Sequence[Target]:
    """ "Inflation, which was 10.4% a year ago, came down": a year before the latest figure, or before a month since.

    Args:
        claim: a level, or a base.
        series: what it is of.
        vintage: its values as then known.
        antecedent: the days spoken of.
        published: the day of the article.
    """
    period, last = claim.period, vintage.last()
    if antecedent is not None or claim.kind != "level" or last is None or published is None or period is None:
        return ()
    if this_time := _months_to_this_time(period, published):
        period = replace(period, role=PeriodRole.SHIFT, shift_months=this_time, window=None)
    if period.role is not PeriodRole.SHIFT or not period.shift_months or period.window is not None:
        return ()
    if series.nature is Nature.STEP:
        return about_then(Target(Window.day(published)).moved(period.shift_months), vintage)
    if series.frequency is Frequency.ANNUAL:
        return [*_years_ago(period, last.window, published)]
    if series.frequency is not Frequency.MONTHLY or series.nature is not Nature.RATE or period.preposition:
        return ()
    since = (published.year - last.window.end.year) * _YEAR + published.month - last.window.end.month
    newer = (Target(last.window.shifted_months(n), named=False, plausibility=1) for n in range(1, min(since, _FEW) + 1))
    return [
        replace(target.moved(period.shift_months), assumption=OF_LATEST_HELD)
        for target in (Target(last.window, named=False), *newer)
    ]


def _months_to_this_time(period: Period, published: date) -> int:
    """ "It was 2.5% this time last year": as many months as lie between; 0 for what is counted otherwise."""
    this = period.role is PeriodRole.SAME and period.rule.startswith("this-") and not period.year_written
    return (period.window.start.year - published.year) * _YEAR if this and period.window is not None else 0


def from_today(claim: Claim, series: Series, vintage: Vintage, published: date | None) -> Sequence[Target]:
    """ "83.5 million, up from 78.7 million fifty years ago": before this year, if not before the one of the figure."""
    period, last = claim.period, vintage.last()
    if series.frequency is not Frequency.ANNUAL or period is None or period.window is not None:
        return ()
    if last is None or published is None or not is_ago(claim):
        return ()
    return [replace(target, plausibility=1) for target in _years_ago(period, last.window, published)]


def _years_ago(period: Period, last: Window, published: date) -> Iterator[Target]:
    """ "Fifty years ago Germany had 78.7 million inhabitants": from this year or the latest held, or about as long."""
    years, rest = divmod(-period.shift_months, _YEAR)
    if years <= 1 or rest:
        return
    exact = dict.fromkeys((published.year - years, last.end.year - years))
    yield from (Target(Window.year(year), named=False, assumption=f"{years} years ago") for year in exact)
    slack = 0 if years % _ROUND else _LOOSELY if years >= _LONG else _NEAR
    near = range(min(exact) - slack, max(exact) + slack + 1)
    note = f"about {years} years ago"
    yield from (
        Target(Window.year(year), named=False, assumption=note, plausibility=1) for year in near if year not in exact
    )
