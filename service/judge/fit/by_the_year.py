"""Changes told by the year, over several: "India's population has grown by 0.9% a year since 2021".

What is told is how much it grew in each of these years, compounded or on average, and not how much in all.
"""

from decimal import Decimal

from service.ground.grounded import Option
from service.model.claims import Claim, Computation

_YEAR = 12  # months


def years_spread_over(claim: Claim, option: Option) -> int:
    """Over how many years a change is spread that is told by the year; 0 where it is not, or over no whole number."""
    base, quantity, now = option.reading.base, claim.quantity, option.reading.window
    if claim.kind != "percent_change" or quantity is None or quantity.per != "year" or base is None or option.direct:
        return 0
    months = (now.end.year - base.end.year) * _YEAR + now.end.month - base.end.month
    return months // _YEAR if months > _YEAR and not months % _YEAR else 0


def by_the_year(computation: Computation, years: int) -> Computation:
    """The change in per cent of each of so many years; it may as well be the mean of them that is told.

    Args:
        computation: the change in all.
        years: how many there are.
    """
    if computation.value is None or computation.low is None or computation.high is None:
        return computation
    (now, base), ends = computation.inputs, (computation.low, computation.value, computation.high)
    low, value, high = (_each(end, years) for end in ends)
    means = [end / years for end in ends]
    shown = f"(({now.value:f} ÷ {base.value:f}) ^ (1 ÷ {years}) − 1) × 100"
    return Computation(
        value, min(low, *means), max(high, *means), computation.unit, shown, computation.inputs, computation.holds
    )


def _each(change: Decimal, years: int) -> Decimal:
    grown = 1 + change / 100
    return (grown ** (Decimal(1) / years) - 1) * 100 if grown > 0 else change / years
