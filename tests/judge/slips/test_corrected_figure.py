"""What a hand may have meant to write, and what it writes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.judge.slips.corrected_figure import put_right, rescaled
from service.model.quantities import Quantity
from service.model.spans import Span
from service.records import replace


def _figure(text: str, decimals: int) -> Quantity:
    value = Decimal(text.replace(",", ""))
    return Quantity(Span(0, len(text)), Span(0, len(text)), value, decimals, "", written=value)


@pytest.mark.parametrize(
    ("stated", "decimals", "meant"),
    [
        ("43,087", 0, "34087"),
        ("32", 0, "23"),
        ("6.1", 1, "1.6"),
        ("12.95", 2, "1.295"),
        ("98,520", -1, "9852"),
        ("222", 0, "122"),
        ("140", -1, "104"),
        ("7,100", -2, "710"),
    ],
)
def test_a_slip_is_put_right(stated: str, decimals: int, meant: str) -> None:
    written = sum(map(str.isdecimal, stated))
    assert Decimal(meant) in {one.value for one in put_right(_figure(stated, decimals), written)}


@pytest.mark.parametrize(("stated", "decimals"), [("7", 0), ("22", 0), ("2.6", 1), ("190", -1)])
def test_too_few_digits_prove_no_slip_of_the_point(stated: str, decimals: int) -> None:
    figure = _figure(stated, decimals)
    written = sum(map(str.isdecimal, stated))
    assert all(one.value not in (figure.value * 10, figure.value / 10) for one in put_right(figure, written))


def test_a_unit_makes_noughts_tell() -> None:
    jobs = replace(_figure("640,000", -4), unit="jobs")
    assert Decimal(64_000) in {one.value for one in put_right(jobs, 6)}


def test_another_word_of_scale_is_put_right() -> None:
    people = _figure("6100000000", -8)
    assert {(one.value, one.decimals) for one in rescaled(people)} == {
        (Decimal("6.1E+6"), -5),
        (Decimal("6.1E+12"), -11),
    }


@given(st.integers(min_value=10, max_value=9_999_999), st.integers(min_value=0, max_value=3))
def test_what_is_meant_is_another_figure_written_with_as_many_places(number: int, decimals: int) -> None:
    figure = Quantity(Span(0, 7), Span(0, 7), Decimal(number).scaleb(-decimals), decimals, "", written=Decimal(number))
    for one in put_right(figure, len(str(number))):
        assert one.value != figure.value
        assert one.value > 0
        assert one.value == one.value.quantize(Decimal(1).scaleb(-one.decimals))
        assert abs(one.decimals - decimals) <= 1
