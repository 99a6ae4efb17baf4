"""How far off a figure is: a level by its own size, whichever way it went; a change by its size in the way it went."""

from datetime import date
from decimal import Decimal

import pytest

from service.model.report import Finding, Label
from service.pipeline import check
from service.read import read
from service.store import open_store

GAPS = [
    ("2025-01-10", "UK inflation fell to ‹2.9%› in November 2024.", "0.3", "2.6%"),
    ("2025-01-10", "UK inflation rose to ‹2.9%› in November 2024.", "0.3", "2.6%"),
    ("2025-01-10", "UK inflation slipped to ‹1.9%› in November 2024.", "-0.7", "2.6%"),
    ("2020-08-13", "UK GDP fell by ‹24.4%› in the second quarter of 2020.", "-4.6", "19.8%"),
    ("2026-06-10", "US inflation was ‹4.2%› in May, down from 3.8% in April.", "0", "4.2%"),
]


def _finding(published: str, marked: str) -> Finding:
    start = marked.index("‹")
    report = check(
        read(marked.replace("‹", "").replace("›", ""), published=date.fromisoformat(published)), open_store()
    )
    return next(finding for finding in report.findings if finding.offset == start)


@pytest.mark.parametrize(("published", "marked", "gap", "right"), GAPS)
def test_gap_and_right_figure(published: str, marked: str, gap: str, right: str) -> None:
    finding = _finding(published, marked)
    assert finding.verdict is Label.CONTRADICTED
    assert finding.discrepancy is not None
    assert finding.actual is not None
    assert (finding.discrepancy.absolute, finding.actual.rounded_as_stated) == (Decimal(gap), right)


def test_words_between_two_figures_have_no_gap() -> None:
    finding = _finding("2025-11-10", "Sales were ‹£46m›, down from £40m a year before.")
    assert finding.verdict is Label.CONTRADICTED
    assert finding.discrepancy is None
    assert finding.actual is None
