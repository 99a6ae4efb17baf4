"""Checks of a figure by the other figures of its text, and by what no figure can be."""

import pytest

from service.pipeline import check
from service.read import read
from tests.claims_self.passages import EmptyStore

SAID = [
    # a share of more than everybody, a fall of more than all
    ("Fully ‹120%› of the 400 patients recovered.", "contradicted", "more than 100%"),
    ("The fund raised ‹120%› of its £3m appeal.", "unverifiable", ""),
    ("Catches fell ‹130%› last year.", "contradicted", "more than 100%"),
    ("Profits fell ‹130%› last year.", "unverifiable", ""),
    ("Catches rose ‹130%› last year.", "unverifiable", ""),
    # "n times more" is n to some and n + 1 to others
    ("The quay has ‹four times› more berths than in 2019: 48, against 12.", "supported", ""),
    ("The quay has ‹four times› more berths than in 2019: 60, against 12.", "supported", ""),
    ("The quay has ‹four times› more berths than in 2019: 84, against 12.", "contradicted", ""),
    ("The quay has 60 berths, ‹four times› the 12 of 2019.", "contradicted", ""),
    # per cent said of points
    ("Support rose from 52% to 61%, up ‹9%›.", "contradicted", "percentage points"),
    ("Support rose from 52% to 61%, up about ‹10%›.", "ambiguous", ""),
    ("Support rose from 52% to 61%, up ‹17%›.", "supported", ""),
    ("Support rose from 52% to 61%, up ‹12%›.", "contradicted", ""),
    ("The rate rose from 4.0% to 4.3%, up ‹0.3%›.", "contradicted", ""),
    ("Sales fell from 179 to 164, down ‹8.4 percentage points›.", "contradicted", ""),
    ("The licence has gone up by £14 to £168, ‹9 percentage points› on last year's £154.", "contradicted", "not by"),
    ("The licence has gone up by £14 to £168, ‹9%› on last year's £154.", "supported", ""),
    # the word of change against the two levels
    ("Sales rose to ‹£56m› from £61m.", "contradicted", "do not go as its words say: “£56m” is below"),
    ("Sales fell to ‹20,000› from 19,600.", "unverifiable", ""),
    ("Sales fell to ‹£56m› from £61m.", "supported", "go as its words say: “£56m” is below “£61m”"),
    # forecasts and denials are not worked out
    ("Sales are expected to rise to £60m from £50m, up ‹30%›.", "unverifiable", ""),
    ("Would sales rise to £60m from £50m, up ‹30%›?", "unverifiable", ""),
]


@pytest.mark.parametrize(("sentence", "label", "words"), SAID)
def test_labels(sentence: str, label: str, words: str) -> None:
    text = sentence.replace("‹", "").replace("›", "")
    report = check(read(text), EmptyStore())
    (finding,) = [f for f in report.findings if f.offset == sentence.index("‹")]
    assert (finding.verdict.value, words in finding.message) == (label, True)
