"""The list of ``crossfoot extract --all``: sentences in, rows out; the corpus beside this file is the specification."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extract.analyse import quantities_of
from service.extract.listing import Listed, list_blocks
from service.read import read

CASES = tomllib.loads(Path(__file__).with_name("listed.toml").read_text(encoding="utf-8"))["case"]


def in_words(row: Listed, text: str) -> str:
    figure = f"{row.value:f}" if row.high is None else f"{row.value:f}-{row.high:f}"
    hedge = "" if row.hedge == "exact" else f", {row.hedge.value}"
    direction = "" if row.direction is None else f", {row.direction.value}"
    return f"{row.span.of(text)}: {figure} {row.unit}".strip() + hedge + direction


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_lists(case: dict[str, str]) -> None:
    says, rows = case["says"], case["rows"]
    assert [in_words(row, says) for _, row in list_blocks(quantities_of(read(says)), {})] == rows


WORDS = st.sampled_from(
    "from 3.9% to 4.1% 5 of the 90 boats ( ) by half £3 a litre or 7 and 20 miles . , - one −2".split()
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=14))
def test_every_row_lies_in_the_text_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    rows = [row for _, row in list_blocks(quantities_of(read(text)), {})]
    assert all(0 <= row.span.start < row.span.end <= len(text) for row in rows)
    assert [row.span.start for row in rows] == sorted(row.span.start for row in rows)


def test_units_are_not_shared_between_paragraphs() -> None:
    document = read("It drew 5,000 people.\n\nThen came 40.")
    assert [row.unit for _, row in list_blocks(quantities_of(document), {})] == ["people", ""]
