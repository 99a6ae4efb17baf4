"""What an amount of money is told for, beside what a series tells it for: a bill by the month, petrol by the litre."""

from decimal import Decimal

from service.model.series import Series

_GALLON, _BARREL = Decimal("3.785411784"), Decimal(42)  # litres, and gallons, of the United States
_TIMES = {
    ("year", "day"): Decimal(365),
    ("year", "week"): Decimal(52),
    ("year", "month"): Decimal(12),
    ("year", "quarter"): Decimal(4),
    ("week", "year"): 1 / Decimal(52),
    ("gallon", "liter"): _GALLON,
    ("gallon", "litre"): _GALLON,
    ("gallon", "barrel"): 1 / _BARREL,
    ("barrel", "gallon"): _BARREL,
    ("barrel", "liter"): _BARREL * _GALLON,
    ("barrel", "litre"): _BARREL * _GALLON,
}


def times_in(series: Series, per: str) -> Decimal | None:
    """How many of what an amount is told for are in one of what the series tells it for; None where nobody can say.

    A year's bill is twelve months' ("£145 a month"); of a wage by the hour none knows what it comes to "a day".

    Args:
        series: the series, with ``per`` where its money buys or pays for something.
        per: what the amount is told for, as in ``Quantity.per``; empty for an amount by itself, which is taken as told.
    """
    if not per or not series.per or per == series.per:
        return Decimal(1)
    return _TIMES.get((series.per, per))
