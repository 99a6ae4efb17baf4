"""What written figures may stand for."""

from decimal import Decimal

import pytest

from service.numeric.intervals import Interval
from service.numeric.unrounding import half_unit, published, unrounded, written_place


@pytest.mark.parametrize(
    ("value", "decimals", "whole", "low", "high"),
    [
        ("30", 0, False, "29.5", "30.5"),  # a percentage is written to the unit
        ("30", -1, False, "29.5", "30.5"),
        ("1.0", 1, False, "0.95", "1.05"),
        ("2400000000", -8, True, "2350000000", "2450000000"),  # £2.4bn
        ("2000000000", -8, True, "1950000000", "2050000000"),  # £2.0bn: the nought is a digit
        ("25000", -3, True, "24500", "25500"),
        ("20000", -4, True, "19000", "21000"),  # never more than a twentieth
        ("24380", 0, True, "24375", "24385"),  # the last digit written is a nought, which may hide one
        ("1850", -1, True, "1845", "1855"),
        ("100", -2, True, "95", "105"),
        ("99", 0, True, "99", "99"),  # counted, not rounded
        ("90", -1, True, "90", "90"),
        ("1.50", 2, True, "1.495", "1.505"),
        ("0", 0, True, "0", "0"),
    ],
)
def test_unrounded(value: str, decimals: int, whole: bool, low: str, high: str) -> None:
    assert unrounded(Decimal(value), decimals, whole=whole) == Interval(Decimal(low), Decimal(high))


def test_a_hedge_doubles_the_limit() -> None:
    assert half_unit(Decimal(20000), -4, whole=True, hedged=True) == 2000
    assert half_unit(Decimal(25000), -3, whole=True, hedged=True) == 500


def test_a_published_rate_was_itself_rounded() -> None:
    assert published(Decimal("2.0"), 1) == Interval(Decimal("1.95"), Decimal("2.05"))


def test_written_place_of_a_small_count_is_the_unit() -> None:
    assert written_place(Decimal(90), -1, whole=True) == 0
