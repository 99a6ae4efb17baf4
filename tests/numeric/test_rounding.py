"""Rounding at a place that may be negative."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.numeric.rounding import (
    half_even,
    half_up,
    last_place,
    significant_digits,
    truncated,
    unit_of,
)

generated = settings(derandomize=True, deadline=None)


@pytest.mark.parametrize(
    ("value", "decimals", "up", "even", "cut"),
    [
        ("24830", -3, "25000", "25000", "24000"),
        ("24500", -3, "25000", "24000", "24000"),
        ("2.25", 1, "2.3", "2.2", "2.2"),
        ("-2.25", 1, "-2.3", "-2.2", "-2.2"),
        ("1.6673", 0, "2", "2", "1"),
        ("0.04", 1, "0.0", "0.0", "0.0"),
    ],
)
def test_modes(value: str, decimals: int, up: str, even: str, cut: str) -> None:
    figure = Decimal(value)
    assert half_up(figure, decimals) == Decimal(up)
    assert half_even(figure, decimals) == Decimal(even)
    assert truncated(figure, decimals) == Decimal(cut)


PLACES = [("25000", -3), ("3.25", 2), ("7", 0), ("0", 0), ("2.50", 1), ("1E+6", -6)]
DIGITS = [("3.2", 1, 2), ("25000", -3, 2), ("0.05", 2, 1), ("0", 0, 0)]


@pytest.mark.parametrize(("value", "place"), PLACES)
def test_last_place(value: str, place: int) -> None:
    assert last_place(Decimal(value)) == place


@pytest.mark.parametrize(("value", "decimals", "digits"), DIGITS)
def test_significant_digits(value: str, decimals: int, digits: int) -> None:
    assert significant_digits(Decimal(value), decimals) == digits


@generated
@given(st.decimals("-1e12", "1e12", places=6), st.integers(-6, 4))
def test_rounding_moves_a_figure_by_less_than_a_unit(value: Decimal, decimals: int) -> None:
    unit = unit_of(decimals)
    assert abs(half_up(value, decimals) - value) <= unit / 2
    assert abs(half_even(value, decimals) - value) <= unit / 2
    assert 0 <= abs(value) - abs(truncated(value, decimals)) < unit


def test_long_numerals_do_not_raise() -> None:
    assert half_up(Decimal("9" * 60), -3) == Decimal("1" + "0" * 60)
