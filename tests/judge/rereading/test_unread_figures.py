"""Figures that no words tell the subject or the days of, found among those that the text speaks of; never accused."""

from datetime import date

import pytest

from service.model.report import Finding, Label
from tests.tables import checked, real_store

#: Publication date, text, the figure, the series it is found in (empty: left as it was).
ROWS = [
    (
        "2023-12-14",
        "UK inflation was 4.6% in October. Pensions follow September, and so 6.7% is what they get.",
        "6.7%",
        "ons/cpi-annual-rate",
    ),
    (
        "2023-12-14",
        "UK inflation was 4.6% in October. Pensions follow September, and so 7.6% is what they get.",
        "7.6%",
        "",
    ),
    (
        "2024-01-02",
        "The number of people who crossed the Channel in small boats fell to 29,437 in 2023. As for dinghies, 602.",
        "602",
        "home-office/small-boat-boats-daily",
    ),
    (
        "2024-01-02",
        "The number of people who crossed the Channel in small boats fell to 29,437 in 2023. As for dinghies, 620.",
        "620",
        "",
    ),
    # What was said of one oil, or of one country, is not borne out by another.
    (
        "2022-11-17",
        "Euro-area inflation was 10.6% in October, up from 9.9%. Britain's, published on Wednesday, is 10.61% at last.",
        "10.61%",
        "",
    ),
    # One digit would be found somewhere by chance.
    (
        "2024-01-02",
        "The number of people who crossed the Channel in small boats fell to 29,437 in 2023. The rest is for 8 to say.",
        "8",
        "",
    ),
]


@pytest.mark.parametrize(("published", "text", "quote", "series"), ROWS, ids=[f"{row[2]} of {row[3]}" for row in ROWS])
def test_found_beside_or_left_alone(published: str, text: str, quote: str, series: str) -> None:
    finding = _of(quote, published, text)
    if series:
        assert finding.verdict is Label.SUPPORTED
        assert finding.series is not None
        assert finding.series.id == series
        assert any("taken to be of" in one for check in finding.checks for one in check.assumptions)
    else:
        assert finding.verdict in (Label.UNVERIFIABLE, Label.AMBIGUOUS)


def _of(quote: str, published: str, text: str) -> Finding:
    findings = checked(text, real_store(), date.fromisoformat(published)).findings
    return next(finding for finding in findings if finding.quote == quote)
