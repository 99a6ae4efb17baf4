from decimal import Decimal

import pytest

from service.model.report import CheckInput, Discrepancy, Label, Reason
from service.web.words import (
    REASONS,
    VERDICTS,
    figure_in_words,
    gap_in_words,
    origin_in_words,
)


def test_every_verdict_and_reason_has_words():
    assert set(VERDICTS) == set(Label)
    assert set(REASONS) == set(Reason)


def test_verdicts_are_told_apart_without_colour():
    assert len({words.mark for words in VERDICTS.values()}) == len(Label)
    assert len({words.label for words in VERDICTS.values()}) == len(Label)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("25244", "25,244"),
        ("25244.0", "25,244"),
        ("2.0", "2"),
        ("1.66734", "1.6673"),
        ("0.00004", "0"),
        ("-1234.5", "−1,234.5"),
        ("1E+3", "1,000"),
    ],
)
def test_figures(value, words):
    assert figure_in_words(Decimal(value)) == words


@pytest.mark.parametrize(
    ("absolute", "relative", "unit", "words"),
    [
        ("1.3327", "0.799", "points", "+1.33 percentage points"),
        ("-0.3327", "-0.1995", "points", "−0.3327 percentage points"),
        ("-756", "-0.0299", "people", "−756 people (−3% of the figure)"),
        ("1000000", "0.125", "GBP", "+1,000,000 GBP (+12.5% of the figure)"),
        ("0.5", None, "", "+0.5"),
    ],
)
def test_gaps(absolute, relative, unit, words):
    gap = Discrepancy(Decimal(absolute), relative and Decimal(relative), unit, "overstated", within_rounding=False)
    assert gap_in_words(gap) == words


@pytest.mark.parametrize(
    ("series", "text", "words"),
    [
        ("ons/cpi-annual-rate", "", "ons/cpi-annual-rate"),
        (None, "£48m", "the text itself: “£48m”"),
        (None, "", "the text itself"),
    ],
)
def test_origins(series, text, words):
    assert origin_in_words(CheckInput(Decimal(1), "official", series, text=text)) == words
