"""Sentences in, quantities out; the corpora beside this file are the specification."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from service.extract.quantities.quantities import find_quantities, scan
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.quantities import Quantity
from service.model.spans import Span

CORPORA = sorted(Path(__file__).parent.glob("*.toml"))
CASES = [
    pytest.param(case["says"], case["reads"], id=f"{path.stem}: {case['says']}")
    for path in CORPORA
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


def as_written(quantity: Quantity, text: str) -> dict[str, Any]:
    """The quantity in the words of a corpus: what equals its default is left out."""
    four_figures = quantity.form == "fraction"
    row: dict[str, Any] = {
        "quote": quantity.span.of(text),
        "value": quantity.value.quantize(Decimal("0.0001")) if four_figures else quantity.value,
        "unit": quantity.unit,
        "decimals": quantity.decimals,
        "written": quantity.written,
        "noun": quantity.noun,
        "high": quantity.high,
        "hedge": str(quantity.hedge),
        "words": quantity.hedge_span.of(text) if quantity.hedge_span else "",
        "negative": quantity.negative,
        "per": quantity.per,
        "form": str(quantity.form),
    }
    return row


def as_expected(row: dict[str, Any]) -> dict[str, Any]:
    defaults: dict[str, Any] = {"unit": "", "noun": "", "high": None, "hedge": "exact", "words": ""}
    full = defaults | {"negative": False, "per": "", "form": "digits", "written": row["value"]} | row
    return full | {key: Decimal(full[key]) for key in ("value", "written", "high") if full[key] is not None}


@pytest.mark.parametrize(("says", "reads"), CASES)
def test_reads(says: str, reads: list[dict[str, Any]]) -> None:
    found = [as_written(quantity, says) for quantity in scan(says)]
    assert found == [as_expected(row) for row in reads]


def test_every_hedge_and_form_has_a_sentence() -> None:
    rows = [
        row
        for path in CORPORA
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
        for row in case["reads"]
    ]
    assert {row.get("hedge", "exact") for row in rows} >= {
        "exact", "about", "more_than", "at_least", "less_than", "at_most", "nearly", "just_over", "between",
    }  # fmt: skip
    assert {row.get("form", "digits") for row in rows} == {"digits", "words", "fraction", "multiple"}


@pytest.mark.parametrize(
    ("language", "says", "value", "unit"),
    [
        ("de", "Es waren 25.244 Menschen.", "25244", ""),
        ("de", "Die Rate stieg auf 3,5 %.", "3.5", "percent"),
        ("fr", "Un total de 1.234.567,5 euros.", "1234567.5", "EUR"),
        ("en-GB", "It was 25.244 in all.", "25.244", ""),
        ("en-AU", "It cost $5.", "5", "AUD"),
        ("en-CA", "It cost 5 dollars.", "5", "CAD"),
        ("en-US", "It cost $5.", "5", "USD"),
    ],
)
def test_language_decides_what_marks_mean(language: str, says: str, value: str, unit: str) -> None:
    (quantity,) = scan(says, language)
    assert quantity.value == Decimal(value)
    if unit:
        assert quantity.unit == unit


def test_nothing_is_read_inside_what_is_taken() -> None:
    text = "In the three months to June 25 boats and 40 people came, 28 days on."
    (sentence,) = split_sentences(text, tokenize(text))
    start = text.index("three")
    taken = (Span(start, text.index(" 25")), Span(text.index("28"), text.index(" on.")))
    assert [quantity.span.of(text) for quantity in find_quantities(sentence, text, taken)] == ["25 boats", "40 people"]


def test_figure_is_the_numeral_alone() -> None:
    text = "About £75 million went, and 25,244 people."
    assert [quantity.figure.of(text) for quantity in scan(text)] == ["75 million", "25,244"]
