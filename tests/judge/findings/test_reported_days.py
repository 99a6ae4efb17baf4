"""The days that a finding reports, where the text's own figures settle it and where a value is in force."""

from datetime import date

import pytest

from service.model.report import Finding, Label
from service.model.windows import Window
from tests.ground.test_prose import findings


def _of(quote: str, published: date, text: str) -> Finding:
    found = findings(text, {"published": published, "text": text})
    return next(one for one in found if one.quote == quote)


@pytest.mark.parametrize("change", ["44%", "53,244"])
def test_what_figures_of_the_text_settle_is_of_their_days(change: str) -> None:
    text = (
        "At the end of June 175,457 people were waiting for a first decision on their asylum claim. A year before it"
        f" had been 122,213. The growth works out at {change}."
    )
    found = _of(change, date(2023, 8, 25), text)
    assert found.verdict is Label.SUPPORTED
    assert found.period == Window(date(2023, 6, 30), date(2023, 6, 30))
    assert found.base_period == Window(date(2022, 6, 30), date(2022, 6, 30))


@pytest.mark.parametrize(
    ("text", "quote", "since"),
    [
        ("The energy price cap is now £1,690 a year for a typical home.", "£1,690 a year", date(2024, 4, 1)),
        ("Bank Rate stands at 5.25%, where it has been for months.", "5.25%", date(2023, 8, 3)),
    ],
)
def test_what_is_in_force_is_so_since_it_was_set(text: str, quote: str, since: date) -> None:
    published = date(2024, 4, 2)
    found = _of(quote, published, text)
    assert found.period is not None
    assert found.period.start == since
    assert found.period.contains(Window(published, published)) or found.period.end == published


def test_a_day_that_is_named_is_reported_as_it_is() -> None:
    found = _of("5.25%", date(2024, 4, 2), "On 20 March 2024 Bank Rate was 5.25%.")
    assert found.period == Window(date(2024, 3, 20), date(2024, 3, 20))


def test_what_no_series_measures_is_of_the_days_of_its_own_sentence() -> None:
    day = date(2020, 3, 20)
    text = "On 11 March 2020 the Bank cut Bank Rate to 0.25%. {} rose 12% to £684m from £611m."
    assert _of("12%", day, text.format("Revenue")).period is None
    assert _of("12%", day, text.format("In 2019 revenue")).period == Window(date(2019, 1, 1), date(2019, 12, 31))
