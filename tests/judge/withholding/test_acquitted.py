"""What the text's own figures do not give is not accused where they are figures of two things."""

from datetime import date

import pytest

from service.model.report import Label
from tests.tables import checked, real_store


def accused(text: str, published: date) -> list[str]:
    report = checked(text, real_store(), published)
    return [one.quote for one in report.findings if one.verdict is Label.CONTRADICTED]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The club sold 1,300 scarves, nearly twice the 690 of a year earlier.", []),
        ("The club sold 13,000 scarves, nearly twice the 690 of a year earlier.", []),
        ("The club sold 2,300 scarves, nearly twice the 690 of a year earlier.", ["twice"]),
        ("The club sold 2,300 scarves, 2.2 times the 690 of a year earlier.", ["2.2 times"]),
        ("Over the twelve months visits came to 18.4 million, a 3% increase on the twelve before.", []),
        ("Visits came to 18.4 million, a 3% increase on the 16.4 million before.", ["3%"]),
        ("The crew carried 36,816 people. On Thursday 621 came, in 9 boats, which is 69 people a boat.", []),
        (
            "The crew carried 36,816 people. On Thursday 621 came, in 9 boats, which is 96 people a boat.",
            ["96 people a boat"],
        ),
    ],
)
def test_of_two_things(text: str, quotes: list[str]) -> None:
    assert accused(text, date(2025, 11, 7)) == quotes
