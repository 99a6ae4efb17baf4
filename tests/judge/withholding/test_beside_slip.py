"""What fails by no slip beside a slip of the pen is left open, unless words name what it is of and when."""

from datetime import date

import pytest

from service.model.report import Label
from tests.tables import checked, real_store

PUBLISHED = date(2024, 6, 11)
GASOLINE = "A gallon of regular gasoline cost American drivers {} on average this week. {}"
SINCE = "It had not been so low since March, when the average was $3.35."
"""The price of one week of March, when the month's average was $3.43."""


def accused(text: str) -> list[str]:
    report = checked(text, real_store(), PUBLISHED)
    return [one.quote for one in report.findings if one.verdict is Label.CONTRADICTED]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (GASOLINE.format("$3.429", SINCE), ["$3.35"]),
        (GASOLINE.format("$3.249", SINCE), ["$3.249"]),
        (GASOLINE.format("$3.249", SINCE).replace(". It", ".\n\nIt"), ["$3.249", "$3.35"]),
        (GASOLINE.format("$3.249", "US unemployment was 4.6% in May 2024."), ["$3.249", "4.6%"]),
        (GASOLINE.format("$3.429", "US unemployment was 4.6% in May 2024."), ["4.6%"]),
    ],
    ids=["no slip", "beside a slip", "in another paragraph", "named outright beside a slip", "named outright"],
)
def test_what_fails_beside_a_slip(text: str, quotes: list[str]) -> None:
    assert accused(text) == quotes
