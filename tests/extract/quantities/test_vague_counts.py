"""What only the full list of quantities has: vague counts, "one", and durations that tell a period."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extract.analyse import quantities_of
from service.extract.quantities.vague_counts import find_vague
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.read import read

READ = [
    ("Tens of thousands of homes lost power.", ["Tens of thousands of homes: 10000-100000 homes"]),
    ("Dozens of flights were cancelled.", ["Dozens of flights: 12-120 flight"]),
    ("It cost hundreds of millions of pounds.", ["hundreds of millions of pounds: 100000000-1000000000 GBP"]),
    ("Millions of Germans voted.", ["Millions of Germans: 1000000-10000000 people"]),
    ("It is one of the largest banks.", ["one of the largest banks: 1 bank"]),
    ("One man was hurt.", ["One man: 1 people"]),
    ("There is one solution that works.", ["one solution: 1 solution"]),
    ("There is just one particular problem.", ["one particular problem: 1 problem"]),
    ("Over the past two years it grew.", ["two years: 2 years"]),
    ("In the last three months sales fell by 4%.", ["three months: 3 months", "4%: 4 percent"]),
    ("She left eight days later.", ["eight days: 8 days"]),
]
SILENT = [
    "No one came.",
    "BBC One showed it.",
    "It is the one that matters.",
    "They met one another.",
    "It came on 4 May 2024 and in June.",
    "Thousands fled.",
    "That is one.",
]


def listed(text: str) -> list[str]:
    rows = []
    for block, quantity in quantities_of(read(text)):
        high = "" if quantity.high is None else f"-{quantity.high:f}"
        rows.append(f"{quantity.span.of(block.text)}: {quantity.value:f}{high} {quantity.unit}".strip())
    return rows


@pytest.mark.parametrize(("text", "rows"), READ)
def test_listed(text: str, rows: list[str]) -> None:
    assert listed(text) == rows


def test_a_figure_in_brackets_has_the_hedge_of_the_one_it_converts() -> None:
    (_, miles), (_, kilometres) = quantities_of(read("It flies more than 60 miles (100km)."))
    assert miles.hedge == kilometres.hedge == "more_than"


@pytest.mark.parametrize("text", SILENT)
def test_counts_nothing(text: str) -> None:
    assert listed(text) == []


WORDS = st.sampled_from("one of the Tens tens thousands dozens millions homes man . , - ' no ( 2 days £".split())


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_vague_quantities_lie_in_order_inside_the_text(text: str) -> None:
    for sentence in split_sentences(text, tokenize(text)):
        end = sentence.span.start
        for quantity in find_vague(sentence, text):
            assert end <= quantity.span.start < quantity.span.end <= sentence.span.end
            end = quantity.span.end
