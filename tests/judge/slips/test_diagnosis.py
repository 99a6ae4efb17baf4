"""Slips found by the figures that would explain them, on tables written here."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest

from service.judge.slips.diagnosis import diagnose
from service.judge.slips.digit_slips import Case, Sister
from service.model.quantities import PERCENT, POINTS, Direction, Form, Quantity
from service.model.report import Diagnosis
from service.model.spans import Span
from service.model.windows import Window
from service.records import replace

D, UP, DOWN = Decimal, Direction.UP, Direction.DOWN
ARRIVALS, BOATS, RATE = "arrivals", "boats", "rate"
JANUARY_TO_JUNE = Window.months(2023, 6, 6)
JANUARY_TO_MAY = Window.months(2023, 5, 5)


@dataclass
class Table:
    """A probe over figures written in a test."""

    levels: dict[tuple[str, Window], str]
    kin: tuple[Sister, ...] = ()
    old: dict[Window, tuple[str, ...]] = field(default_factory=dict)

    def level(self, series_id: str, window: Window) -> Decimal | None:
        found = self.levels.get((series_id, window))
        return None if found is None else D(found)

    def sisters(self, series_id: str) -> Sequence[Sister]:
        return self.kin

    def superseded(self, series_id: str, window: Window) -> Sequence[Decimal]:
        return tuple(D(value) for value in self.old.get(window, ()))


def stated(value: str, unit: str = "people", form: Form = Form.DIGITS) -> Quantity:
    places = len(value.partition(".")[2])
    return Quantity(Span(0, 1), Span(0, 1), D(value), places, unit, form=form)


def level(value: str, actual: str, window: Window, *, unit: str = "people", series: str = ARRIVALS) -> Case:
    return Case("level", stated(value, unit), None, series, f"the {series}", window, None, D(actual), unit == PERCENT)


def change(value: str, direction: Direction, table: Table, window: Window, base: Window) -> Case:
    now, then = table.level(ARRIVALS, window), table.level(ARRIVALS, base)
    assert now is not None
    assert then is not None
    actual = (now / then - 1) * 100
    return Case("percent_change", stated(value, PERCENT), direction, ARRIVALS, "arrivals", window, base, actual)


def code(found: Diagnosis | None) -> str:
    return "" if found is None else found.code


HALVES = Table(
    {
        (ARRIVALS, JANUARY_TO_JUNE): "11433",
        (ARRIVALS, JANUARY_TO_JUNE.shifted_years(-1)): "12747",
        (ARRIVALS, JANUARY_TO_JUNE.shifted_years(-2)): "5917",
        (ARRIVALS, JANUARY_TO_MAY): "7610",
        (ARRIVALS, JANUARY_TO_MAY.shifted_years(-1)): "9607",
    }
)


def test_the_change_of_another_window_is_told_with_both_figures() -> None:
    case = change("20.8", DOWN, HALVES, JANUARY_TO_JUNE, JANUARY_TO_JUNE.shifted_years(-1))
    found = diagnose(case, HALVES)
    assert found is not None
    assert (found.code, found.fits_period) == ("wrong_period", JANUARY_TO_MAY)
    assert found.detail == (
        "−20.79% is the change from 1 January to 31 May 2023; from 1 January to 30 June 2023 it is −10.31%."
    )


def test_wrong_base_and_wrong_direction_and_inverse_base() -> None:
    base = JANUARY_TO_JUNE.shifted_years(-1)
    assert code(diagnose(change("93.2", UP, HALVES, JANUARY_TO_JUNE, base), HALVES)) == "wrong_base"
    assert code(diagnose(change("10.3", UP, HALVES, JANUARY_TO_JUNE, base), HALVES)) == "wrong_direction"
    assert code(diagnose(change("11.5", DOWN, HALVES, JANUARY_TO_JUNE, base), HALVES)) == "inverse_base"


APRIL, MAY = Window.month(2024, 4), Window.month(2024, 5)
RATES = Table({(RATE, MAY): "4.3", (RATE, APRIL): "4.0", (RATE, Window.month(2024, 3)): "3.2"})


def test_percent_for_points_and_points_for_percent() -> None:
    relative = Case("percent_change", stated("0.3", PERCENT), UP, RATE, "the rate", MAY, APRIL, D("7.5"), rate=True)
    found = diagnose(relative, RATES)
    assert found is not None
    assert found.detail == "From 4.0% to 4.3% is 0.3 percentage points; in per cent it is 7.50%."
    points = Case("point_change", stated("7.5", POINTS), UP, RATE, "the rate", MAY, APRIL, D("0.3"), rate=True)
    assert code(diagnose(points, RATES)) == "percent_for_points"


def test_a_rate_of_two_digits_is_looked_for_next_door_only() -> None:
    near = level("4.0", "4.3", MAY, unit=PERCENT, series=RATE)
    far = level("1.2", "4.3", MAY, unit=PERCENT, series=RATE)
    months = {(RATE, MAY.shifted_months(-n)): f"{4 - n / 10:.1f}" for n in range(30)}
    crowded = Table({**months, (RATE, MAY): "4.3", (RATE, APRIL): "4.0", (RATE, MAY.shifted_months(-24)): "1.2"})
    assert code(diagnose(near, crowded)) == "wrong_period"
    assert diagnose(far, crowded) is None


SEPTEMBER = Window.month(2024, 9)
TO_SEPTEMBER = Window(date(2024, 1, 1), date(2024, 9, 30))
COUNTS = Table(
    {
        (ARRIVALS, SEPTEMBER): "4192",
        (ARRIVALS, SEPTEMBER.shifted_years(-1)): "4729",
        (ARRIVALS, TO_SEPTEMBER): "25244",
        (BOATS, SEPTEMBER): "77",
        (BOATS, TO_SEPTEMBER): "475",
    },
    kin=(Sister(BOATS, "boats", "wrong_unit"),),
    old={SEPTEMBER: ("4188",)},
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("4729", "wrong_period"),
        ("25244", "cumulative_for_single"),
        ("537", "level_for_change"),
        ("4192000", "order_of_magnitude"),
        ("41920", "order_of_magnitude"),
        ("4912", "digit_slip"),
        ("4792", "digit_slip"),
        ("77", "wrong_unit"),
        ("4188", "stale_vintage"),
        ("50304", "annualised"),
        ("3999", ""),
    ],
)
def test_slips_of_a_count(value: str, expected: str) -> None:
    assert code(diagnose(level(value, "4192", SEPTEMBER), COUNTS)) == expected


def test_a_level_given_for_the_change() -> None:
    base = SEPTEMBER.shifted_years(-1)
    case = Case("difference", stated("4192"), DOWN, ARRIVALS, "arrivals", SEPTEMBER, base, D(-537))
    assert code(diagnose(case, COUNTS)) == "level_for_change"


def test_one_digit_and_fractions_prove_nothing() -> None:
    assert diagnose(level("4", "4192", SEPTEMBER), Table({(ARRIVALS, SEPTEMBER.shifted_years(-1)): "4"})) is None
    third = Case("level", stated("33.3", PERCENT, Form.FRACTION), None, RATE, "the rate", MAY, None, D(50), rate=True)
    assert diagnose(third, Table({(RATE, APRIL): "33.3"})) is None


def test_a_false_superlative_is_told_with_the_truth() -> None:
    finding = "the lowest since August 2021"
    case = Case("rank", None, None, ARRIVALS, "arrivals", Window.month(2025, 8), None, None, finding=finding)
    found = diagnose(case, COUNTS)
    assert found == Diagnosis("false_superlative", "Arrivals in August 2025: the lowest since August 2021.")


def test_a_step_still_in_force_has_no_neighbours_to_overflow_into() -> None:
    assert diagnose(level("4.51", "4.75", Window(date(2024, 11, 7), date.max), unit=PERCENT), COUNTS) is None


def test_ten_times_what_was_first_published_is_a_slip_of_the_point_where_it_is_known_how_far_that_lay() -> None:
    month = Window.month(2025, 8)
    revised = level("13640000", "1400000", month)
    assert code(diagnose(revised, Table({}))) == ""
    assert code(diagnose(replace(revised, leeway=D(70000)), Table({}))) == "order_of_magnitude"
    assert code(diagnose(replace(revised, leeway=D(10000)), Table({}))) == ""
    rate = replace(level("4.2", "0.4", month, unit=PERCENT, series=RATE), leeway=D(1))
    assert code(diagnose(rate, Table({}))) == ""
