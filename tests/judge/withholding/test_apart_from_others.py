"""Accusations apart from all that is of their series, in articles of many things."""

from datetime import date

import pytest

from service.model.report import Label
from tests.tables import checked, real_store

OPENING = (
    "UK inflation was 3.8% in September, the same as in August, the ONS said. In July 2024 the rate had been 2.2%.\n\n"
    "The club sold 312 season tickets in a week and 48 shirts on Saturday, and its shop took £9,400 in three days.\n\n"
)
PUBLISHED = date(2025, 10, 23)


def labels(text: str, quote: str) -> list[Label]:
    found = checked(text, real_store(), PUBLISHED).findings
    return [one.verdict for one in found if one.quote == quote]


@pytest.mark.parametrize(
    ("paragraph", "quote"),
    [
        ("Some 38 of its 90 tenants renewed this time. In June last year the rate was 7.4%.", "7.4%"),
        (
            "Some 38 of its 90 tenants renewed this time. The rate was the lowest for ten years.",
            "the lowest for ten years",
        ),
    ],
)
def test_nobody_is_accused_where_the_paragraph_tells_of_something_else(paragraph: str, quote: str) -> None:
    assert labels(OPENING + paragraph, quote) == [Label.AMBIGUOUS]


@pytest.mark.parametrize(
    ("paragraph", "quote"),
    [
        ("Of 640 members 212 came. Inflation was 9.9% in May 2024.", "9.9%"),  # its sentence names all
        ("Inflation in Britain stood at 8.3% in September, and 3.8% in August.", "8.3%"),  # digits changed places
    ],
)
def test_what_is_named_outright_or_a_slip_of_the_hand_is_accused(paragraph: str, quote: str) -> None:
    assert labels(OPENING + paragraph, quote) == [Label.CONTRADICTED]


def test_a_superlative_of_a_right_level_in_its_sentence_is_accused() -> None:
    paragraph = "Of 640 members 212 came. At 3.8% in September, inflation was the lowest since 2016."
    assert labels(OPENING + paragraph, "the lowest since 2016") == [Label.CONTRADICTED]


def test_the_only_figure_of_a_series_among_many_things_is_left_open() -> None:
    shop = (
        "The club sold 312 season tickets in a week and 48 shirts on Saturday; its shop took £9,400 in three days.\n\n"
        "It has 640 members, 212 of whom came to the meeting, and 17 coaches. US unemployment is 9.9%, said one.\n\n"
        "Its bar sold 900 pints and 75 pies, and 11 stewards were paid."
    )
    assert labels(shop, "9.9%") == [Label.AMBIGUOUS]
    assert labels("It has 640 members. US unemployment is 9.9%, said one.", "9.9%") == [Label.CONTRADICTED]


def test_in_one_paragraph_all_is_as_it_was() -> None:
    assert labels("UK inflation was 3.1% in September.", "3.1%") == [Label.CONTRADICTED]


def test_a_change_of_what_is_told_from_the_same_days_of_another_year_is_accused() -> None:
    boats = "In the first nine months of 2025 34,087 people crossed the Channel in small boats. "
    assert labels(OPENING + boats + "That is 63% more than in the same months of 2024.", "63%") == [Label.CONTRADICTED]
