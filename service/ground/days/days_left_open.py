"""Figures of days that the words leave open: "the peak of £4,279 in early 2023", "cut to 4% earlier this month"."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.claims.relate.quoted import figure_of
from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Direction, Hedge
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain, Window
from service.store.interface import Vintage

_LEVELS = frozenset(["level", "average", "threshold"])
_TELLING, _FEW = 3, 6  # digits, and periods, of which one is meant by a figure whose point has slipped
_RATES = frozenset(["level", "percent_change"])
_TENTH = 10
_MIDST = 15  # the day of the month that is the middle of it …
_MIDDLE = range(8, 23)  # … and those about it
_ABOUT = "to about the middle of the month"
_NEAR = Decimal("1.5")  # times by which a total of all days may be put wrong


def partly(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The periods of that part which the figure fits; where it fits none, the text leaves open which is meant.

    Of a value in force it is then each that was in force in that time.

    Args:
        claim: the claim.
        series: of a rate, an index or values in force, or of what is counted up to such a time.
        vintage: as known on the day.
    """
    period, quantity = claim.period, claim.quantity
    if period is None or period.rule != "vague" or quantity is None or claim.kind not in _LEVELS:
        return ()
    if series.accumulates:
        return _to_the_middle(claim, series, vintage)
    if series.nature not in (Nature.RATE, Nature.INDEX, Nature.STEP, Nature.FLOW):
        return ()
    if series.nature is Nature.STEP and claim.direction is not None and not claim.is_base:
        return [Target(part) for part in period.others]  # what it was moved to in them
    found = [target for part in period.others for target in fitting(claim, part, series, vintage)]
    if not found and _leads_into(claim):
        return ()
    if not found and series.nature is Nature.STEP:
        return [target for part in period.others for target in _whichever_day(claim, part, vintage)]
    telling = len(quantity.value.normalize().as_tuple().digits) >= _TELLING
    if not found and telling:
        found = [target for part in period.others for target in _but_for_its_point(claim, part, series, vintage)]
    return found or [target for part in period.others for target in _of_none(claim, part, series, vintage)]


def _leads_into(claim: Claim) -> bool:
    """ "In March and early April 2020 claims went from 273,000 to 6.14 million": a start may lie ahead of that time."""
    period = claim.period
    led = claim.block.text[: claim.span.start].endswith("from ")
    return led and period is not None and period.span.end <= claim.span.start


def _to_the_middle(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "The 44,821 recorded by mid-December 2022": the days of that year to one about the middle of the month.

    Or those since counting began. Where the total of none of them is near the figure, those to the middle itself.
    """
    period, told = claim.period, figure_of(claim)
    if period is None or period.role is not PeriodRole.CUTOFF or period.grain is not Grain.MONTH or not period.others:
        return ()
    month = period.others[0]
    totals = _totals_about(month, month.start.replace(month=1, day=1), series, vintage)
    of_all = () if series.begins is None else _totals_about(month, series.begins, series, vintage)
    near = any(told.value / _NEAR < total < told.value * _NEAR for _, total in of_all)
    if claim.kind == "threshold" or (claim.quantity is not None and claim.quantity.hedge is not Hedge.EXACT):
        return [Target(window, assumption=_ABOUT) for window, _ in (of_all if near else totals)]
    for window, total in (*totals, *of_all):
        if told.low <= total <= told.high:
            return [Target(window, assumption=_ABOUT)]
    counts = [total for _, total in totals]
    known = len(counts) == len(_MIDDLE)  # else more may have come since
    far = bool(counts) and (told.high < min(counts) or (known and told.low > max(counts)))
    return [Target(totals[0][0], assumption="to the middle of the month")] if far and not near else ()


def _totals_about(month: Window, start: date, series: Series, vintage: Vintage) -> Sequence[tuple[Window, Decimal]]:
    """What had been counted from a day to each day about the middle of a month, so far as is known, that day first."""
    days = sorted(_MIDDLE, key=lambda day: abs(day - _MIDST))
    windows = [Window(start, month.start.replace(day=day)) for day in days]
    return [(one, total * series.multiplier) for one in windows if (total := vintage.total(one)) is not None]


def _whichever_day(claim: Claim, part: Window, vintage: Vintage) -> Sequence[Target]:
    """ "It was 1% in early December 2021", when it was 0.1% or 0.25%: on no day of that time, whichever is meant."""
    inside = [Target(o.window, assumption="of a day in that time") for o in vintage.overlapping(part)]
    period = claim.period
    late = period is not None and period.span.of(claim.block.text).lower().startswith("late")
    return inside[::-1] if late else inside


def _of_none(claim: Claim, part: Window, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "As high as 264,000 in early June", "below the 6.2% of late 2020": in none of a few, whichever is meant.

    Only where all of them are known, and the figure lies beyond them all.
    """
    quantity, inside, told = claim.quantity, vintage.overlapping(part), figure_of(claim)
    if quantity is None or quantity.hedge is not Hedge.EXACT or not 0 < len(inside) <= _FEW:
        return ()
    if "between" in claim.sentence.words:
        return ()  # "between late 2019 and late 2020 it rose from 3.7% to 5.3%"
    known = inside[0].window.start <= part.start and inside[-1].window.end >= part.end
    values = [o.value * series.multiplier for o in inside]
    apart = (max(values) - min(values)) or values[0] / _TENTH
    if not known or (min(values) - apart / 2 <= told.high and told.low <= max(values) + apart / 2):
        return ()
    near = min if told.high < min(values) else max
    return [Target(inside[values.index(near(values))].window, assumption="of a month in that time")]


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
