from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.numeric.conversions import MEASURED, conversions

EXACT = [
    ("miles", "km", "1.609344"),
    ("km", "metres", "1000"),
    ("feet", "inches", "12"),
    ("yards", "feet", "3"),
    ("stone", "pounds", "14"),
    ("pounds", "ounces", "16"),
    ("tonnes", "kg", "1000"),
    ("hectares", "square metres", "10000"),
    ("square miles", "acres", "640"),
    ("gallons", "pints", "8"),
    ("mph", "km/h", "1.609344"),
    ("GW", "MW", "1000"),
]
MEASURES = sorted(MEASURED)


@pytest.mark.parametrize(("unit", "into", "factor"), EXACT)
def test_factors(unit: str, into: str, factor: str) -> None:
    assert conversions(unit, into)[0].factor == Decimal(factor)


@pytest.mark.parametrize(("celsius", "fahrenheit"), [("0", "32"), ("100", "212"), ("-40", "-40"), ("37", "98.6")])
def test_temperatures_have_a_zero_of_their_own(celsius: str, fahrenheit: str) -> None:
    (there,) = conversions("celsius", "fahrenheit")
    (back,) = conversions("fahrenheit", "celsius")
    assert Decimal(celsius) * there.factor + there.offset == Decimal(fahrenheit)
    assert abs(Decimal(fahrenheit) * back.factor + back.offset - Decimal(celsius)) < Decimal("1e-20")


def test_a_difference_of_temperatures_has_no_zero() -> None:
    assert [c.offset for c in conversions("celsius", "fahrenheit", difference=True)] == [0]
    assert [c.offset for c in conversions("fahrenheit", "celsius", difference=True)] == [0]


def test_gallons_and_pints_are_british_or_american() -> None:
    assert [round(c.factor, 3) for c in conversions("gallons", "litres")] == [Decimal("4.546"), Decimal("3.785")]
    assert [round(c.factor, 3) for c in conversions("litres", "pints")] == [Decimal("1.760"), Decimal("2.113")]


@pytest.mark.parametrize(
    ("unit", "into"), [("miles", "kg"), ("celsius", "km"), ("km", "km"), ("people", "km"), ("", "")]
)
def test_no_way_between_dimensions(unit: str, into: str) -> None:
    assert conversions(unit, into) == ()


@given(st.sampled_from(MEASURES), st.sampled_from(MEASURES))
@settings(derandomize=True, deadline=None)
def test_there_and_back(unit: str, into: str) -> None:
    there, back = conversions(unit, into), conversions(into, unit)
    assert len(there) == len(back)
    for one, other in zip(there, back, strict=True):
        assert abs(one.factor * other.factor - 1) < Decimal("1e-20")
