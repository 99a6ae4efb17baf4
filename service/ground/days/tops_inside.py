"""The day, week or month of a figure told as the highest or lowest of a longer time: "in the worst week of 2020"."""

from collections.abc import Sequence
from decimal import Decimal

from service.ground.days.windows import Target
from service.model.periods import TOP_INSIDE, Period
from service.model.series import Frequency, Nature, Series
from service.model.windows import Window
from service.store.interface import Vintage

TOPS = {rule: told for told, rule in TOP_INSIDE.items()}
"""What the rule of a period says of it: which end, and of what length."""
_LENGTHS = {"day": Frequency.DAILY, "week": Frequency.WEEKLY, "month": Frequency.MONTHLY}
_SEVERAL = 2


def tops_inside(period: Period, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The day, week or month meant, both where the words leave open which end; none for what comes out less often.

    Args:
        period: the longer time.
        series: what is measured.
        vintage: its figures.
    """
    extreme, unit = TOPS[period.rule]
    values = () if period.window is None else _values(unit, period.window, series, vintage)
    if len(values) < _SEVERAL:
        return ()
    low, high = min(values, key=_value), max(values, key=_value)
    ends = {"highest": [high], "lowest": [low], "either": [high, low]}[extreme]
    return [Target(window, assumption=f"the {unit} with the most or fewest in that time") for window, _ in ends]


def _values(unit: str, days: Window, series: Series, vintage: Vintage) -> Sequence[tuple[Window, Decimal]]:
    if series.frequency is _LENGTHS[unit]:
        inside = vintage.overlapping(days)
        return [(one.window, one.value) for one in inside if days.start <= one.window.end <= days.end]
    if unit != "month" or series.frequency is not Frequency.DAILY or series.nature is not Nature.FLOW:
        return ()
    months = (Window.month(days.start.year, month) for month in range(days.start.month, days.end.month + 1))
    totals = ((month, vintage.total(month)) for month in months)
    return [(month, total) for month, total in totals if total is not None]


def _value(one: tuple[Window, Decimal]) -> Decimal:
    return one[1]
