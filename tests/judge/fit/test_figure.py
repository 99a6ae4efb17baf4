"""Signs, ranges, impossible values and other turns of a fit that the table of hedges leaves out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from service.judge.fit.figure import fit, impossible
from service.judge.fit.hedges import Grade
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction, Form, Hedge, Quantity
from service.model.report import Label, Reason, Severity
from service.model.spans import Span

UP, DOWN = Direction.UP, Direction.DOWN


def quantity(value: str, unit: str = PERCENT, *, decimals: int = 0, hedge: Hedge = Hedge.EXACT) -> Quantity:
    return Quantity(Span(0, 1), Span(0, 1), Decimal(value), decimals, unit, hedge=hedge)


@pytest.mark.parametrize("hedge", [Hedge.EXACT, Hedge.ABOUT, Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.NEARLY])
def test_a_wrong_direction_is_contradicted_whatever_the_hedge(hedge: Hedge) -> None:
    outcome = fit(quantity("3", hedge=hedge), UP, Decimal("-3"))
    assert (outcome.label, outcome.reverses, outcome.severity) == (Label.CONTRADICTED, True, Severity.ERROR)


def test_a_change_whose_rounding_spans_zero_does_not_reverse() -> None:
    outcome = fit(quantity("0.2", decimals=1), UP, Decimal("-0.02"), Decimal("-0.2"), Decimal("0.16"))
    assert (outcome.label, outcome.grade) == (Label.IMPRECISE, Grade.ROUNDED_INPUTS)


def test_only_rounded_inputs_save_it() -> None:
    outcome = fit(quantity("3.1", decimals=1), UP, Decimal("3.22"), Decimal("3.14"), Decimal("3.30"))
    assert (outcome.grade, outcome.severity) == (Grade.ROUNDED_INPUTS, Severity.INFO)


def test_a_rate_from_4_1_to_4_4_settles_no_decimal_of_its_change() -> None:
    now, then, half = Decimal("4.4"), Decimal("4.1"), Decimal("0.05")
    low, high = ((now - half) / (then + half) - 1) * 100, ((now + half) / (then - half) - 1) * 100
    actual = (now / then - 1) * 100
    coarse = fit(quantity("5.3", decimals=1), UP, actual, low, high)
    assert (coarse.label, coarse.reason) == (Label.UNVERIFIABLE, Reason.TOO_COARSE)
    assert fit(quantity("7"), UP, actual, low, high).label is Label.SUPPORTED
    assert fit(quantity("7.3", decimals=1), UP, actual, low, high).label is Label.SUPPORTED  # as published, it follows
    assert fit(quantity("30.1", decimals=1), UP, actual, low, high).label is Label.CONTRADICTED


def test_growth_of_minus_a_third_of_a_per_cent_is_a_fall() -> None:
    negative = replace(quantity("0.3", decimals=1), negative=True)
    assert fit(negative, UP, Decimal("-0.3")).label is Label.SUPPORTED
    assert fit(negative, DOWN, Decimal("-0.3")).label is Label.SUPPORTED  # "down −0.3%": one fall, not two
    assert fit(negative, UP, Decimal("0.3")).label is Label.CONTRADICTED


def test_below_minus_five_is_a_bound_on_the_level() -> None:
    cold = replace(quantity("5", "celsius", hedge=Hedge.LESS_THAN), negative=True)
    assert fit(cold, None, Decimal("-7")).label is Label.SUPPORTED
    assert fit(cold, None, Decimal("-3")).label is Label.CONTRADICTED


def test_a_change_without_a_direction_means_either() -> None:
    assert fit(quantity("3"), None, Decimal("-3"), change=True).label is Label.SUPPORTED
    assert fit(quantity("3"), None, Decimal("-3")).label is Label.CONTRADICTED


def test_the_wrong_side_of_a_bound_reverses() -> None:
    assert fit(quantity("25000", "people", decimals=-3, hedge=Hedge.MORE_THAN), None, Decimal(24380)).reverses


def test_a_far_bound_is_understated() -> None:
    bound = quantity("25000", "people", decimals=-3, hedge=Hedge.MORE_THAN)
    assert fit(bound, None, Decimal(27001)).cautions == ("understated",)
    assert fit(bound, None, Decimal(27000)).cautions == ()


@pytest.mark.parametrize(("ratio", "label"), [("4", "supported"), ("5", "supported"), ("6", "contradicted")])
def test_four_times_more_is_four_or_five_times(ratio: str, label: str) -> None:
    stated = replace(quantity("4", MULTIPLE), form=Form.MULTIPLE)
    outcome = fit(stated, UP, Decimal(ratio), times_more=True)
    assert outcome.label == label
    assert (outcome.cautions == ("times_more",)) is (label == "supported")


def test_doubled_for_something_that_shrank_reverses() -> None:
    stated = replace(quantity("2", MULTIPLE), form=Form.MULTIPLE)
    assert fit(stated, UP, Decimal("0.8")).reverses


@pytest.mark.parametrize(
    ("stated", "direction", "kind", "impossible_"),
    [
        (quantity("101"), None, "share", True),
        (quantity("100"), None, "share", False),
        (quantity("120"), DOWN, "percent_change", True),
        (quantity("120"), UP, "percent_change", False),
        (quantity("100", hedge=Hedge.MORE_THAN), DOWN, "percent_change", True),
        (quantity("150", hedge=Hedge.LESS_THAN), DOWN, "percent_change", False),
        (replace(quantity("3", "people"), noun="people", negative=True), None, "level", True),
        (replace(quantity("3", "people"), noun="people"), None, "level", False),
        (quantity("120"), None, "level", False),
    ],
)
def test_impossible_values(stated: Quantity, direction: Direction | None, kind: str, impossible_: bool) -> None:
    assert bool(impossible(stated, direction, kind)) is impossible_


def test_a_fall_of_more_than_everything_is_contradicted_even_where_the_figures_seem_to_say_so() -> None:
    assert fit(quantity("120"), DOWN, Decimal("-120")).label is Label.CONTRADICTED


def test_points_are_no_bare_number() -> None:
    """A small count is exact where points of the same value would round."""
    assert fit(quantity("2", POINTS), UP, Decimal("1.6")).label is Label.SUPPORTED
    assert fit(quantity("2", "boats"), UP, Decimal(1)).label is Label.CONTRADICTED


def test_a_twentieth_is_no_pass_for_a_transposition() -> None:
    assert fit(quantity("25424", "people"), None, Decimal(25244), exact_count=True).label is Label.CONTRADICTED


def test_room_for_revision() -> None:
    """The envelope of a series widens the figure; what then fits accuses nobody."""
    low, high = Decimal(25244 - 76), Decimal(25244 + 76)
    printed, misprint = quantity("25270", "people", decimals=-1), quantity("25424", "people")
    bound = quantity("25300", "people", decimals=-2, hedge=Hedge.MORE_THAN)
    assert fit(printed, None, Decimal(25244), low, high).label is not Label.CONTRADICTED
    assert fit(bound, None, Decimal(25244), low, high).label is not Label.CONTRADICTED
    assert fit(misprint, None, Decimal(25244), low, high).label is Label.CONTRADICTED


def test_a_numeral_of_many_digits_is_no_obstacle() -> None:
    long = quantity("1" * 40, "people")
    assert fit(long, None, Decimal(25244)).label is Label.CONTRADICTED


def test_nought() -> None:
    assert fit(quantity("0.0", decimals=1), UP, Decimal("-0.04")).label is Label.SUPPORTED
    assert fit(quantity("0"), None, Decimal("0.7")).grade is Grade.TRUNCATED
    assert fit(quantity("0", "people"), None, Decimal(3)).label is Label.CONTRADICTED
