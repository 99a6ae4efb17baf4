"""Figures, days and gaps in words."""

from datetime import date
from decimal import Decimal

import pytest

from service.judge.findings.figures_in_words import days_in_words, discrepancy, in_words, number
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction, Form, Quantity
from service.model.spans import Span
from service.model.windows import Window
from tests.tables import checked, real_store

D = Decimal


def quantity(value: str, unit: str, decimals: int = 0, noun: str = "", form: Form = Form.DIGITS) -> Quantity:
    return Quantity(Span(0, 1), Span(0, 1), D(value), decimals, unit, noun, form=form)


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (Window.month(2024, 9), "in September 2024"),
        (Window(date(2024, 1, 1), date(2024, 9, 30)), "from 1 January to 30 September 2024"),
        (Window.months(2025, 7, 3), "in the three months to July 2025"),
        (Window.day(date(2022, 8, 22)), "on 22 August 2022"),
        (Window.year(2024), "in 2024"),
        (Window.months(2024, 6, 12), "in the year to June 2024"),
        (Window(date(2024, 7, 5), date(2025, 8, 11)), "from 5 July 2024 to 11 August 2025"),
        (Window(date(2024, 11, 7), date.max), "since 7 November 2024"),
    ],
)
def test_days(window: Window, words: str) -> None:
    assert days_in_words(window) == words


@pytest.mark.parametrize(
    ("value", "stated", "words"),
    [
        ("1.6673", quantity("2", PERCENT), "1.7%"),
        ("2.2", quantity("2.3", PERCENT, 1), "2.2%"),
        ("4.25", quantity("4", PERCENT), "4.25%"),
        ("1", quantity("2", POINTS), "1 percentage point"),
        ("-20.7902", quantity("20.7", PERCENT, 1), "−20.79%"),
        ("0.3", quantity("0.4", POINTS, 1), "0.3 percentage points"),
        ("24830", quantity("24380", "people", -1, "migrants"), "24,830 migrants"),
        ("2531000000", quantity("2400000000", "GBP", -8), "£2.53 billion"),
        ("81400", quantity("100000", "people", -5, "people"), "81,400 people"),
        ("2.3", quantity("2", MULTIPLE, form=Form.MULTIPLE), "2.3 times"),
    ],
)
def test_figures(value: str, stated: Quantity, words: str) -> None:
    assert in_words(D(value), stated) == words


def test_numbers_have_separators_and_a_true_minus() -> None:
    assert number(D("-1234567"), 0) == "−1,234,567"
    assert number(D("-0.04"), 1) == "0.0"


def test_claimed_minus_actual() -> None:
    gap = discrepancy(quantity("2", PERCENT), Direction.UP, D("1.6673"), within_rounding=True)
    assert (gap.absolute, gap.unit, gap.direction) == (D("0.3327"), POINTS, "overstated")
    assert gap.relative is not None
    assert round(gap.relative, 4) == D("0.1995")
    fall = discrepancy(quantity("20", PERCENT), Direction.DOWN, D("-20.79"), within_rounding=False)
    assert (fall.absolute, fall.direction) == (D("0.79"), "understated")
    halved = discrepancy(quantity("0.5", MULTIPLE), Direction.DOWN, D("0.6"), within_rounding=False)
    assert halved.absolute == D("-0.1")


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (
            "Net migration fell to 728,000 in the year to June, down 10% from 906,000 a year earlier.",
            "in the year to June 2023",
        ),
        (
            "US border agents recorded 2,475,669 encounters in fiscal 2023, 14% more than in fiscal 2022.",
            "in the year to September 2022",
        ),
        ("Small boats brought 36,816 people in 2024, a fifth more than in 2023.", "for 2023"),
    ],
)
def test_a_year_that_a_change_is_from_is_named_as_it_ran(text: str, base: str) -> None:
    published = date(2024, 11, 28) if "728,000" in text else date(2025, 1, 2)
    messages = [one.message for one in checked(text, real_store(), published).findings if one.kind == "percent_change"]
    assert any(f" the figure {base} (" in message for message in messages), messages
