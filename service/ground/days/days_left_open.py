"""Figures of days that the words leave open: "the peak of £4,279 in early 2023", "cut to 4% earlier this month"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction
from service.model.series import Frequency, Nature, Series
from service.model.windows import Window
from service.store.interface import Vintage

_LEVELS = frozenset(["level", "average", "threshold"])
_TELLING, _FEW = 3, 6  # digits, and periods, of which one is meant by a figure whose point has slipped
_RATES = frozenset(["level", "percent_change"])


def partly(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The periods of that part which the figure fits; where it fits none, the text leaves open which is meant.

    Of a value in force it is then each that was in force in that time.

    Args:
        claim: the claim.
        series: of a rate, an index or values in force.
        vintage: as known on the day.
    """
    period, quantity = claim.period, claim.quantity
    if period is None or period.rule != "vague" or quantity is None or claim.kind not in _LEVELS:
        return ()
    if series.accumulates or series.nature not in (Nature.RATE, Nature.INDEX, Nature.STEP, Nature.FLOW):
        return ()
    if series.nature is Nature.STEP and claim.direction is not None and not claim.is_base:
        return [Target(part) for part in period.others]  # what it was moved to in them
    found = [target for part in period.others for target in fitting(claim, part, series, vintage)]
    if not found and series.nature is Nature.STEP:
        return [target for part in period.others for target in _whichever_day(claim, part, vintage)]
    if found or len(quantity.value.normalize().as_tuple().digits) < _TELLING:
        return found
    return [target for part in period.others for target in _but_for_its_point(claim, part, series, vintage)]


def _whichever_day(claim: Claim, part: Window, vintage: Vintage) -> Sequence[Target]:
    """ "It was 1% in early December 2021", when it was 0.1% or 0.25%: on no day of that time, whichever is meant."""
    inside = [Target(o.window, assumption="of a day in that time") for o in vintage.overlapping(part)]
    period = claim.period
    late = period is not None and period.span.of(claim.block.text).lower().startswith("late")
    return inside[::-1] if late else inside


def _but_for_its_point(claim: Claim, part: Window, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "The peak came in early September, with 26,400", where one of few weeks had 264,000: that is meant."""
    inside, told = vintage.overlapping(part), figure_of(claim)
    if len(inside) > _FEW:
        return ()
    values = ((o.window, o.value * series.multiplier) for o in inside)
    return [
        Target(window, assumption="of a month in that time")
        for window, value in values
        if any(told.low.scaleb(power) <= value <= told.high.scaleb(power) for power in (1, -1))
    ]


def in_year_when(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "The smallest since 2020, when furlough sent earnings down by 1%": some time of that year, where one fits.

    Args:
        claim: the claim.
        series: of a rate that comes out more often.
        vintage: as known on the day.
    """
    period = claim.period
    if period is None or period.window is None or claim.kind not in _RATES:
        return ()
    if period.window != Window.year(period.window.start.year):
        return ()  # "the year to June, when they went up 3.6%": of June
    finer = series.frequency in (Frequency.MONTHLY, Frequency.QUARTERLY)
    if claim.quantity is None or series.nature is not Nature.RATE or series.unit != PERCENT or not finer:
        return ()
    behind = claim.block.text[period.span.end : claim.span.start].lower().lstrip(", ")
    return fitting(claim, period.window, series, vintage) if behind.startswith("when ") else ()


def fitting(claim: Claim, part: Window, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The periods in some days that a figure fits."""
    told = figure_of(claim, -1 if claim.kind == "percent_change" and claim.direction is Direction.DOWN else 1)
    return [
        Target(o.window, assumption="of a month in that time")
        for o in vintage.overlapping(part)
        if told.low <= o.value * series.multiplier <= told.high
    ]
