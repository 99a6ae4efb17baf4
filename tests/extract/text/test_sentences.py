"""Where sentences end, and what stands in quotation marks."""

import pytest

from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize


def sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split_sentences(text, tokenize(text))]


def quoted(text: str) -> list[str]:
    return [span.of(text) for sentence in split_sentences(text, tokenize(text)) for span in sentence.quoted]


@pytest.mark.parametrize(
    "text",
    [
        "It rose.|It fell.",
        "Rates rose to 1.9%.|They fell to 1.5%.",
        "Mr. Hall met Dr. Lim.|They spoke.",
        "She moved to St. Ives.|He stayed.",
        "It fell on Dec. 3 and again on Jan. 9.|Then it rose.",
        "He left the U.S. in May.|She came to the U.S.|The rest stayed.",
        "The U.S. Treasury sold bonds.",
        "Acme Inc. lost money.|Bolt Ltd. did not.",
        "No. 10 said no.|He left.",
        "George W. Bush spoke.|J. K. Rowling wrote.",
        "It was Leeds vs. Hull.|Leeds won.",
        "They met at 9 p.m. on Monday.|They left at 10 p.m.|It rained.",
        "Who came?|Nobody!|Really.",
        "He said: “It is over.”|She left.",
        "“Is it over?” he asked.",
        '"It is."|"It is not."',
        "(It rose.)|It fell.",
        "It rose.\nIt fell",
        "A heading\nIt fell.|It rose.",
        "It was 2024.|25 people came.",
        "It grew ... slowly.",
        "1. Prices rose.\n2. Wages fell.",
        "It cost £3m.|That was more.",
    ],
)
def test_sentences(text: str) -> None:
    joined = text.replace("|", " ")
    assert sentences(joined) == [part for line in text.split("\n") for part in line.split("|")]


def test_no_text_no_sentence() -> None:
    assert sentences("") == []
    assert sentences(" \n\n ") == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said “it fell 3%” twice.", ["it fell 3%"]),
        ('He said "it fell" and "it rose".', ["it fell", "it rose"]),
        ("A ‘critical’ step.", ["critical"]),
        ("A 'critical' step.", ["critical"]),
        ("The ‘workers’ pay rise’ came.", ["workers’ pay rise"]),
        ("The workers’ pay and the boys’ club don’t count.", []),
        ("The workers' pay and the boys' club don't count.", []),
        ("It's 6 feet, the '90s were Kent's.", []),
        ("“One,” he said, “two.”", ["One,", "two."]),
        ("“He said ‘yes’ to it.”", ["He said ‘yes’ to it."]),
        ("“It rose. It fell.”", ["It rose.", "It fell."]),
        ("“It rose.\n“It fell.” So there.", ["It rose.", "It fell."]),
        ('He has a 6" pipe. It is long.', []),
        ("“It goes on and on.", ["It goes on and on."]),
        ("« Oui », il a dit.", [" Oui "]),
    ],
)
def test_quotations(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside
