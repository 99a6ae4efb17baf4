"""Superlatives "in N years": what is told of one that nearly holds, or that could be put more strongly."""

from datetime import date

import pytest

from service.model.report import Finding, Label
from tests.tables import checked, real_store


def _rank(text: str) -> Finding:
    found = checked(text, real_store(), date(2024, 10, 16)).findings
    return next(one for one in found if one.stated.unit == "rank")


@pytest.mark.parametrize(
    ("said", "label", "told"),
    [
        ("its lowest in 42 months", Label.IMPRECISE, "nearly holds, it was the lowest since April 2021"),
        ("its lowest in three and a half years", Label.SUPPORTED, "holds ("),
        ("its lowest for three years", Label.SUPPORTED, "holds ("),
        ("its lowest in four years", Label.CONTRADICTED, "it was the lowest since April 2021"),
    ],
)
def test_how_it_is_told(said: str, label: Label, told: str) -> None:
    finding = _rank(f"UK inflation fell to 1.7% in September, {said}.")
    assert finding.verdict is label
    assert told in finding.message


def test_one_that_holds_for_years_longer_is_told_so() -> None:
    finding = _rank("UK inflation fell to 1.7% in September, its lowest in two years.")
    assert [one.detail for one in finding.cautions if one.code == "weaker_than_could_be"] == [
        "true, and it could be put more strongly: the lowest since April 2021"
    ]
