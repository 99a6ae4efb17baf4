"""Replacements in the style of the original, true of the figure that they replace it with."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from service.extract.quantities.quantities import scan
from service.judge.findings.figure_style import restyled
from service.judge.findings.figures_in_words import in_style_of
from service.judge.fit.figure import fit
from service.model.quantities import Quantity
from service.model.report import Label

generated = settings(derandomize=True, deadline=None)


def read(words: str) -> Quantity:
    (quantity,) = scan(f"It was {words}.")
    return quantity


@pytest.mark.parametrize(
    ("quote", "value", "mended"),
    [
        ("£2.4bn", "2530000000", "£2.5bn"),
        ("25,244 people", "24830", "24,830 people"),
        ("25244 people", "24830", "24830 people"),
        ("20,000 people", "24380", "24,000 people"),
        ("2%", "3.7", "4%"),
        ("2 per cent", "1.6673", "1.7 per cent"),
        ("25 basis points", "0.50", "50 basis points"),
        ("£75 million", "81400000", "£81 million"),
        ("4.0 million people", "4249000", "4.2 million people"),
        ("0.3 percentage points", "0.2", "0.2 percentage points"),
        ("£1.50", "1.7", "£1.70"),
        ("12 boats", "14", "14 boats"),
        ("23,160 people", "2316", "2,316 people"),
        ("29%", "2.9", "2.9%"),
        ("£2.4 billion", "2400000", None),
        ("seven points", "9", "nine points"),
        ("Seven boats", "12", "Twelve boats"),
        ("two points", "0.5", "0.5 points"),
        ("three boats", "24", "24 boats"),
        ("a third", "40", None),
        ("20 to 25 per cent", "30", None),
    ],
)
def test_a_replacement_keeps_the_style(quote: str, value: str, mended: str | None) -> None:
    assert restyled(quote, read(quote), Decimal(value), mend=True) == mended


def test_rounded_as_stated_may_be_the_quote_itself() -> None:
    assert restyled("2%", read("2%"), Decimal("1.6673")) == "2%"


def test_another_word_of_scale_is_written() -> None:
    assert (
        in_style_of(Decimal(340110988), read("340 billion people"), "340 billion people", mend=True)
        == "340 million people"
    )


@generated
@given(st.sampled_from(["20,000 people", "25,244 people", "£2.4bn", "£75 million"]), st.integers(1_000, 10**12))
def test_a_replacement_is_true(quote: str, value: int) -> None:
    stated, actual = read(quote), Decimal(value)
    assume(actual * 1000 > stated.value)
    text = in_style_of(actual, stated, quote, mend=True)
    assert fit(read(text), None, actual, exact_count=True).label is Label.SUPPORTED


@generated
@given(st.sampled_from(["2%", "20.7%", "0.3 percentage points"]), st.decimals("0.5", "95", places=3))
def test_a_replaced_rate_is_true(quote: str, value: Decimal) -> None:
    text = restyled(quote, read(quote), value, mend=True)
    assert text is not None
    assert fit(read(text), None, value, exact_count=True).label is Label.SUPPORTED
