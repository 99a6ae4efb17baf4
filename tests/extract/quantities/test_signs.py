"""The direction that the words before a figure tell."""

import pytest

from service.extract.quantities.quantities import scan
from service.extract.quantities.signs import direction_before


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The index was up 58 points.", "up"),
        ("Sales fell about 4%.", "down"),
        ("The firm grew its sales by 35%.", "up"),
        ("Shares closed +0.8%.", "up"),
        ("Prices rose by a further 3%.", "up"),
        ("It lost more than 60% of its value.", "down"),
        ("They gave up 12 seats.", None),
        ("The club raised 280 million.", None),
        ("A third of 300 people came.", None),
        ("The rate was 4%.", None),
        ("The forecast was revised upwards by £40bn.", "up"),
        ("Growth was -0.3%.", "down"),
        ("It was minus 5C at dawn.", None),
    ],
)
def test_told_by_the_words_before(text: str, direction: str | None) -> None:
    quantity = scan(text)[-1]
    found = direction_before(text, quantity)
    assert (found and found.value) == direction
