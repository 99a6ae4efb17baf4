"""Passages whose figures are held against one another, with no series at all."""

import tomllib

import pytest

from service.model.report import Label
from service.pipeline import check
from service.read import read
from tests.claims_self.passages import FOLDER, EmptyStore, Passage, outcomes, passages

TUNED = passages("tuned.toml")
HELD_OUT = passages("held_out.toml")
INNOCENT = tomllib.loads((FOLDER / "innocent.toml").read_text(encoding="utf-8"))["says"]


@pytest.mark.parametrize("passage", TUNED, ids=lambda passage: passage.name)
def test_marked_figures(passage: Passage) -> None:
    found, accused_beside = outcomes(passage)
    told = [(outcome.label, outcome.is_right) for outcome in found]
    if passage.known:
        assert not all(right for _, right in told), "read as it should be now: take out its `known`"
    else:
        assert all(right for _, right in told), told
    assert [finding.quote for finding in accused_beside] == [], "a figure beside it is accused"


def test_a_third_is_kept_apart_and_half_are_wrong() -> None:
    assert (len(TUNED), len(HELD_OUT)) == (100, 50)
    assert sum(passage.is_wrong for passage in (*TUNED, *HELD_OUT)) == 75


def test_what_was_kept_apart() -> None:
    """The score on the passages kept apart; nothing was changed to raise it since they were first looked at."""
    found = [outcomes(passage) for passage in HELD_OUT]
    marked = [outcome for row, _ in found for outcome in row]
    wrong = [outcome for outcome in marked if "contradicted" in outcome.mark.verdict]
    assert [finding.quote for _, beside in found for finding in beside] == []
    assert [outcome for outcome in marked if outcome not in wrong and outcome.label == "contradicted"] == []
    assert sum(outcome.is_right for outcome in marked) >= 45, f"of {len(marked)}"
    assert sum(outcome.label in ("contradicted", "imprecise") for outcome in wrong) >= 20, f"of {len(wrong)}"


@pytest.mark.parametrize("sentence", INNOCENT)
def test_nobody_is_accused(sentence: str) -> None:
    report = check(read(sentence), EmptyStore())
    assert [finding.message for finding in report.findings if finding.verdict is Label.CONTRADICTED] == []
