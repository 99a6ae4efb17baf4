"""What a figure is worth as a slip for what a working gives."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from service.judge.worked_out.miswritten import WRONG_SIDE, may_be_meant, slip_points
from service.model.quantities import Form, Hedge, Quantity
from service.model.spans import Span
from service.records import replace


def stated(figure: str, form: Form = Form.DIGITS) -> Quantity:
    """A figure as it is written."""
    value = Decimal(figure)
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Quantity(Span(0, 1), Span(0, 1), value, -exponent, "percent", form=form)


@pytest.mark.parametrize(("figure", "given"), [("5.4", "5.56"), ("43", "43.4"), ("120", "119"), ("34", "34")])
def test_what_rounding_explains_is_no_slip(figure: str, given: str) -> None:
    assert slip_points(stated(figure), Decimal(given)) is None


def test_rounding_explains_no_bound() -> None:
    more_than = replace(stated("10000"), hedge=Hedge.MORE_THAN)
    assert slip_points(more_than, Decimal(9930)) == WRONG_SIDE


def test_the_rarer_the_slip_by_chance_the_more_it_is_worth() -> None:
    turned, exchanged = slip_points(stated("4312"), Decimal(3412)), slip_points(stated("4312"), Decimal(4912))
    far, short = slip_points(stated("4312"), Decimal(1977)), slip_points(stated("43"), Decimal(34))
    assert turned is not None
    assert exchanged is not None
    assert far is not None
    assert short is not None
    assert turned > exchanged > far
    assert turned > short > 0 > far


def test_a_point_moved_is_a_slip_too() -> None:
    moved = slip_points(stated("750"), Decimal("75.0"))
    assert moved is not None
    assert moved > 0
    assert may_be_meant(stated("750"), Decimal("75.0"))
    assert not may_be_meant(stated("750"), Decimal("52.0"))


def test_what_is_told_in_words_has_little_to_choose_from() -> None:
    words, digits = slip_points(stated("3", Form.MULTIPLE), Decimal(2)), slip_points(stated("37"), Decimal(27))
    assert words is not None
    assert digits is not None
    assert words < 0 < digits


@given(
    some.decimals(Decimal("0.1"), 10**7, places=2, allow_nan=False),
    some.decimals(Decimal("0.1"), 10**7, places=3, allow_nan=False),
)
def test_any_two_figures_can_be_weighed(figure: Decimal, given: Decimal) -> None:
    points = slip_points(stated(str(figure)), given)
    assert points is None or isinstance(points, int)
