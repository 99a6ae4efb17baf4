"""The week of a figure of which only the longer time is named: "from 273,000 to 2.9 million in one week of March"."""

from collections.abc import Sequence
from datetime import timedelta

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import ONE_INSIDE, Period
from service.model.series import Frequency, Series
from service.model.windows import Window
from service.store.interface import Vintage

_WEEK = timedelta(days=7)


def one_inside(claim: Claim, period: Period, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The week whose figure lies nearest; of a move's start that may be the week before them. None for days.

    Args:
        claim: the figure.
        period: the time that its week lies in.
        series: what is measured.
        vintage: its figures.
    """
    quantity, days = claim.quantity, period.window
    if quantity is None or days is None or series.frequency is not Frequency.WEEKLY:
        return ()
    if period.rule != ONE_INSIDE["week"]:
        return ()
    inside = vintage.overlapping(Window(days.start - _WEEK if claim.is_base else days.start, days.end))
    if not inside:
        return ()
    nearest = min(inside, key=lambda one: abs(one.value * series.multiplier - quantity.value))
    return (Target(nearest.window, assumption="one of the weeks in that time"),)
