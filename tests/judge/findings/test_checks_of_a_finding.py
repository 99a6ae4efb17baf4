"""What each working of a finding says, where the data bear a figure out and only its words go wrong."""

from datetime import date

from service.model.report import Label
from tests.ground.test_prose import findings


def test_a_right_figure_told_with_the_wrong_word_fits_the_series() -> None:
    text = (
        "UK unemployment was 5.2% in the final quarter of 2025, to which it fell from 5.1% in the three months to"
        " November."
    )
    found = findings(text, {"published": date(2026, 2, 17), "text": text})
    told = next(one for one in found if one.quote == "5.2%")
    assert told.verdict is Label.CONTRADICTED
    assert [(check.basis, check.verdict) for check in told.checks] == [
        ("official", Label.SUPPORTED),
        ("article", Label.CONTRADICTED),
    ]
