"""An honest writer is never contradicted; one who is off by more than rounding and hedge allow always is."""

from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from service.judge.fit.figure import fit
from service.model.quantities import MULTIPLE, PERCENT, Direction, Form, Hedge, Quantity
from service.model.report import Label
from service.model.spans import Span
from service.numeric.rounding import half_even, half_up, last_place, truncated, unit_of

generated = settings(derandomize=True, deadline=None, max_examples=300)

ROUNDINGS = st.sampled_from([half_up, half_even, truncated])
RATES = st.decimals("0.1", "95", places=6)
COUNTS = st.integers(1_000, 90_000_000).map(Decimal)


def stated(value: Decimal, unit: str, decimals: int, hedge: Hedge = Hedge.EXACT, form: Form = Form.DIGITS) -> Quantity:
    return Quantity(Span(0, 1), Span(0, 1), value, decimals, unit, hedge=hedge, form=form)


def down(outcome_of: Quantity, actual: Decimal) -> Label:
    """The label of a fall of that size."""
    return fit(outcome_of, Direction.DOWN, -actual, exact_count=False).label


@generated
@given(RATES, st.integers(0, 2), ROUNDINGS)
def test_a_rounded_or_truncated_percentage_is_never_contradicted(actual, decimals, rounding) -> None:
    figure = stated(rounding(actual, decimals), PERCENT, decimals)
    assume(figure.value != 0)
    assert fit(figure, None, actual, exact_count=False).fits
    assert down(figure, actual) in (Label.SUPPORTED, Label.IMPRECISE)


@generated
@given(RATES, st.integers(0, 2), st.sampled_from([half_up, half_even]))
def test_a_rounded_percentage_is_supported(actual, decimals, rounding) -> None:
    figure = stated(rounding(actual, decimals), PERCENT, decimals)
    assert fit(figure, None, actual, exact_count=False).label is Label.SUPPORTED


@generated
@given(COUNTS, st.integers(2, 4), ROUNDINGS)
def test_a_count_rounded_to_two_digits_or_more_is_never_contradicted(actual, digits, rounding) -> None:
    decimals = digits - len(str(int(actual)))
    assume(decimals <= 0)
    value = rounding(actual, decimals)
    figure = stated(value, "people", last_place(value))
    assert fit(figure, None, actual, exact_count=True).fits


HONEST_PARTS = {
    Hedge.ABOUT: ("0.91", "1.10"),
    Hedge.NEARLY: ("1.0001", "1.11"),
    Hedge.JUST_OVER: ("0.91", "0.9999"),
    Hedge.MORE_THAN: ("0.1", "0.9999"),
    Hedge.AT_LEAST: ("0.1", "1"),
    Hedge.LESS_THAN: ("1.0001", "9"),
    Hedge.AT_MOST: ("1", "9"),
}


@generated
@given(RATES, st.sampled_from(sorted(HONEST_PARTS)), st.data())
def test_an_honest_hedge_is_never_contradicted(actual, hedge, data) -> None:
    """The stated figure is the truth times a part that the hedge allows."""
    low, high = HONEST_PARTS[hedge]
    value = actual * data.draw(st.decimals(low, high, places=4))
    assume(value <= 100 or hedge not in (Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.MORE_THAN, Hedge.AT_LEAST))
    figure = stated(value, PERCENT, 10, hedge)
    assert fit(figure, None, actual, exact_count=False).fits


@generated
@given(st.sampled_from([2, 3, 4, 10]), st.decimals("0.91", "1.09", places=4), st.booleans())
def test_a_multiple_in_words_is_held_to_a_tenth(times, part, halved) -> None:
    ratio = times * part if not halved else 1 / (times * part)
    value = Decimal(times) if not halved else 1 / Decimal(times)
    figure = stated(value, MULTIPLE, 0, form=Form.MULTIPLE)
    assert fit(figure, Direction.DOWN if halved else Direction.UP, Decimal(ratio), exact_count=False).fits


TWO_SIDED = st.sampled_from([Hedge.EXACT, Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER])


@generated
@given(RATES, st.integers(0, 2), TWO_SIDED, st.decimals("1.001", "20", places=3), st.sampled_from([-1, 1]))
def test_a_writer_off_by_more_than_rounding_and_hedge_is_contradicted(actual, decimals, hedge, times, side) -> None:
    """Off by more than a unit of the last place and by more than the widest stretch, a tenth of the figure stated."""
    unit = unit_of(decimals)
    value = half_up(actual + side * times * max(unit, actual / 4), decimals)
    assume(value > 0 and abs(value - actual) > max(unit, value / 10))
    figure = stated(value, PERCENT, decimals, hedge)
    assert fit(figure, None, actual, exact_count=False).label is Label.CONTRADICTED


@generated
@given(COUNTS, st.sampled_from([-1, 1]), st.integers(1, 5))
def test_a_count_off_by_an_eighth_is_contradicted(actual, side, eighths) -> None:
    value = half_up(actual * (1 + side * Decimal(eighths) / 8), 2 - len(str(int(actual))))
    assume(value > 0 and abs(value - actual) > value / 8)
    figure = stated(value, "people", last_place(value))
    assert fit(figure, None, actual, exact_count=True).label is Label.CONTRADICTED


@generated
@given(RATES, st.integers(0, 2), st.sampled_from(list(Hedge)))
def test_the_wrong_direction_is_always_contradicted(actual, decimals, hedge) -> None:
    assume(hedge is not Hedge.BETWEEN)
    figure = stated(half_up(actual, decimals), PERCENT, decimals, hedge)
    assume(figure.value > 0)
    outcome = fit(figure, Direction.UP, -actual, exact_count=False)
    assert outcome.label is Label.CONTRADICTED
    assert outcome.reverses


@generated
@given(
    st.decimals(allow_nan=False, allow_infinity=False),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.integers(-12, 6),
    st.sampled_from(list(Hedge)),
    st.sampled_from(list(Form)),
    st.sampled_from([PERCENT, MULTIPLE, "people"]),
)
def test_no_figure_makes_it_raise(value, actual, decimals, hedge, form, unit) -> None:
    assume(value.is_zero() or abs(value).adjusted() < 40)
    assume(actual.is_zero() or -40 < abs(actual).adjusted() < 40)
    fit(stated(abs(value), unit, decimals, hedge, form), Direction.UP, actual, exact_count=True)
