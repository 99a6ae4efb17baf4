"""A figure for days that the series gives only in parts: the average of its months, or the value that they all have.

"Brent averaged $91.74 in the first half", "the rate was 5.33% throughout the second quarter".
"""

from collections.abc import Sequence
from decimal import Decimal

from service.ground.evidence import Missing
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.report import Reason
from service.model.series import Frequency, Nature, Observation, PeriodKind, Series
from service.model.windows import Grain, Window
from service.store.interface import Vintage

_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_WEEK = 7
_AVERAGES = frozenset(["average", "averages", "averaged", "averaging", "mean"])
_KINDS = frozenset(["level", "average", "percent_change", "difference", "point_change", "multiple"])
ADDED = frozenset(["level", "difference"])
"""The kinds in which changes of several months are told together: "added 2.1 million jobs in 2017"."""
_HALF = Decimal("0.5")


def over_parts(claim: Claim, vintage: Vintage, window: Window) -> Figure | Missing:
    """The figure of days that hold several periods of the series; missing where the words ask for no average.

    Args:
        claim: what is asserted.
        vintage: the series as known on the day.
        window: the days.
    """
    parts = _parts(vintage, window) if claim.kind in _KINDS else ()
    if len(parts) < 2:
        return Missing(Reason.OUT_OF_RANGE)
    if _adds_up(claim, vintage.series):
        return _sum(vintage.series, parts, window)
    alike = all(part.value == parts[0].value for part in parts)
    meant = is_averaged(claim) or _is_of_year(claim, vintage.series, window)
    if not alike and not _is_annual_rate(vintage.series, window) and (not meant or _is_since(claim)):
        return Missing(Reason.OUT_OF_RANGE)
    return _figure(vintage.series, parts, window, alike=alike)


def is_averaged(claim: Claim) -> bool:
    """Whether the claim, or its sentence, speaks of an average."""
    return claim.kind == "average" or not _AVERAGES.isdisjoint(claim.sentence.words)


def _is_of_year(claim: Claim, series: Series, window: Window) -> bool:
    """ "8.4% in 2022", of a rate that comes out by months: that of the year, for which the mean of them stands.

    So it is of the quarters of a rate that is no growth.
    """
    period = claim.period
    named = period is not None and period.window == window and period.grain is Grain.YEAR
    quarters = series.frequency is Frequency.QUARTERLY and series.unit == PERCENT and series.growth_over is None
    whole = window == Window.year(window.end.year) and (quarters or is_spread(series, window))
    return named and claim.kind == "level" and whole


def _is_since(claim: Claim) -> bool:
    """ "The first month in which it averaged more than $100 since July 2022": no average of all that time."""
    period = claim.period
    return period is not None and period.role is PeriodRole.TO_DATE and period.preposition == "since"


def is_spread(series: Series, window: Window) -> bool:
    """Whether days hold several of a monthly rate's months, so that "averaged 3.4% in 2018" is of no single one."""
    return series.nature is Nature.RATE and series.frequency is Frequency.MONTHLY and (window.whole_months or 0) > 3


def _parts(vintage: Vintage, window: Window) -> Sequence[Observation]:
    """The observations that make up a window, none if they leave gaps."""
    series = vintage.series
    if series.nature not in (Nature.RATE, Nature.INDEX, Nature.STOCK) or series.period_kind in (
        PeriodKind.ROLLING_3M_CENTRE,
        PeriodKind.YEAR_ENDING,
    ):
        return ()
    parts = [o for o in vintage.overlapping(window) if window.start <= o.window.end <= window.end]
    if series.frequency is Frequency.WEEKLY:
        return parts if len(parts) >= window.days // _WEEK else ()
    months, each = window.whole_months, _MONTHS.get(series.frequency)
    return parts if months is not None and each is not None and len(parts) * each == months else ()


def _is_annual_rate(series: Series, window: Window) -> bool:
    """ "GDP was $27.4 trillion in 2023": the year's is the mean of its quarters, each told at an annual rate."""
    of_output = series.concept in ("nominal-gdp", "real-gdp") and series.nature is Nature.RATE
    return of_output and series.frequency is Frequency.QUARTERLY and window.whole_months == 12


def _adds_up(claim: Claim, series: Series) -> bool:
    """ "The 1.96 million of the twelve months before", of jobs added in each month: all of them together."""
    changes = series.derived is not None and series.derived.transform == "difference"
    if not changes or claim.kind not in ADDED or claim.quantity is None or claim.quantity.per:
        return False
    lead = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    return _AVERAGES.isdisjoint(lead)  # "up by 605,000 in the first quarter, an average of 202,000 a month"


def _sum(series: Series, parts: Sequence[Observation], window: Window) -> Figure:
    total = sum((part.value for part in parts), Decimal(0)) * series.multiplier
    releases = [part.released for part in parts if part.released is not None and not part.inferred]
    return Figure(total, total, total, "official", window, series.id, max(releases, default=None), series.provisional)


def _figure(series: Series, parts: Sequence[Observation], window: Window, *, alike: bool) -> Figure:
    """The plain mean; publishers weigh by days or average what they have not rounded, which the range allows for."""
    first, count = parts[0].value, len(parts)
    total = sum((part.value for part in parts), Decimal(0))
    days = sum(part.window.days for part in parts)
    weighted = sum((part.value * part.window.days for part in parts), Decimal(0)) / days
    mean = first if alike else total / count
    slack = Decimal(0) if alike else _HALF.scaleb(-series.decimals)
    scale = series.multiplier
    releases = [part.released for part in parts if part.released is not None and not part.inferred]
    return Figure(
        mean * scale,
        (min(mean, weighted) - slack) * scale,
        (max(mean, weighted) + slack) * scale,
        "official",
        window,
        series.id,
        max(releases, default=None),
        series.provisional or any(part.status == "P" for part in parts),
    )
