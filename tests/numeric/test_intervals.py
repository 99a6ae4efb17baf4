"""Formulas over intervals hold whatever the inputs may have been."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.numeric.intervals import Interval, mean, percent_change, ratio, share, total

generated = settings(derandomize=True, deadline=None)
FIGURES = st.decimals("1", "1e6", places=2)
PARTS = st.decimals("-1", "1", places=3)
SLACK = Decimal("1e-15")


def interval(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


@generated
@given(FIGURES, FIGURES, PARTS, PARTS)
def test_a_value_inside_the_inputs_gives_one_inside_the_result(now, base, one, other) -> None:
    above, below = Interval.around(now, now / 10), Interval.around(base, base / 10)
    a, b = now + one * now / 10, base + other * base / 10
    change, quotient, gap = percent_change(above, below), ratio(above, below), above - below
    assert change is not None
    assert quotient is not None
    assert change.low - SLACK <= (a - b) / b * 100 <= change.high + SLACK
    assert quotient.low - SLACK <= a / b <= quotient.high + SLACK
    assert gap.holds(a - b)
    assert (above + below).holds(a + b)


def test_percent_change_of_rounded_figures() -> None:
    change = percent_change(interval("131.45", "131.55"), interval("127.35", "127.45"))
    assert change is not None
    assert [round(change.low, 2), round(change.high, 2)] == [Decimal("3.14"), Decimal("3.30")]


@pytest.mark.parametrize("base", [interval("0", "0"), interval("-0.5", "0.5")])
def test_a_base_that_may_be_zero_gives_nothing(base: Interval) -> None:
    one = Interval.exactly(Decimal(1))
    assert ratio(one, base) is None
    assert share(one, base) is None
    assert percent_change(one, base) is None


def test_sums_and_means() -> None:
    parts = [interval("1", "2"), interval("3", "5")]
    assert total(parts) == interval("4", "7")
    assert mean(parts) == interval("2", "3.5")
    assert mean([]) is None
    assert total([]) == interval("0", "0")


def test_ends_and_width() -> None:
    assert interval("-3", "1").negated() == interval("-1", "3")
    assert interval("1", "2.5").width == Decimal("1.5")
    assert interval("1", "2.5").holds(Decimal("2.5"))
