"""What no words name is read by its figures, says so, and is accused of slips of the pen only."""

from collections.abc import Sequence
from datetime import date

import pytest

from service.model.report import Finding, Label
from tests.tables import checked, real_store

TEXT = (
    "There has never been a better time to look for work. Some 1,295,000 posts had no takers in February to April: "
    "almost twice the 665,000 of the same three months last year."
)
DAY = date(2022, 5, 17)


def findings(text: str) -> Sequence[Finding]:
    return checked(text, real_store(), DAY).findings


def test_it_says_what_it_assumes() -> None:
    (posts, _, before) = findings(TEXT)
    for one in (posts, before):
        assert one.verdict is Label.SUPPORTED
        assert one.series is not None
        assert one.series.id == "ons/vacancies"
        assert [check.assumptions for check in one.checks if check.basis == "official"] == [
            ("read as UK job vacancies, as figures beside it are what it gives",)
        ]


@pytest.mark.parametrize("days", ["in a firm's three years to April", "last spring"])
def test_other_days_tell_nothing(days: str) -> None:
    found = findings(TEXT.replace("in February to April", days))
    assert [one.series for one in found if one.stated.text == "1,295,000 posts"] == [None]


def test_one_figure_alone_tells_nothing() -> None:
    (alone,) = findings("Some 1,295,000 posts had no takers in February to April.")
    assert (alone.verdict, alone.series) == (Label.UNVERIFIABLE, None)


def test_a_figure_that_differs_is_left_open() -> None:
    found = findings(TEXT + " There had been 832,000 from December 2019 to February 2020.")
    assert found[-1].verdict is not Label.SUPPORTED
    assert Label.CONTRADICTED not in [one.verdict for one in found[:2]]
