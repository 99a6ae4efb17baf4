"""Passages whose figures are held against one another, with no series at all."""

import tomllib

import pytest

from service.model.report import Label
from service.pipeline import check
from service.read import read
from tests.claims_self.passages import FOLDER, EmptyStore, Passage, outcomes, passages

TUNED = passages("tuned.toml")
HELD_OUT = passages("held_out.toml")
#: Floors of the second round, and how many of its 20 sentences that are right may be accused.
RIGHT, FLAGGED, ACCUSED = 25, 9, 1
HELD_OUT_2 = passages("held_out_2.toml")
HELD_OUT_3 = passages("held_out_3.toml")
HELD_OUT_4 = passages("held_out_4.toml")
HELD_OUT_5 = passages("held_out_5.toml")
HELD_OUT_6 = passages("held_out_6.toml")
HELD_OUT_7 = passages("held_out_7.toml")
#: Every file is read, so that none is forgotten; those kept apart are scored by themselves.
MARKED = [
    passage
    for path in sorted(FOLDER.glob("*.toml"))
    if not path.name.startswith(("held_out", "innocent"))
    for passage in passages(path.name)
]
INNOCENT = [path.name for path in sorted(FOLDER.glob("innocent*.toml"))]


def says(name: str) -> list[str]:
    """The sentences of one file that nobody may be accused for."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["says"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("passage", MARKED, ids=lambda passage: passage.name)
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


@pytest.mark.parametrize(
    ("kept", "right", "flagged"),
    [
        (HELD_OUT_2, RIGHT, FLAGGED),
        (HELD_OUT_3, 15, 4),
        (HELD_OUT_4, 30, 11),
        (HELD_OUT_5, 20, 9),
        (HELD_OUT_6, 30, 14),
        (HELD_OUT_7, 20, 10),
    ],
)
def test_what_was_kept_apart_of_later_rounds(kept: tuple[Passage, ...], right: int, flagged: int) -> None:
    """The score on the passages kept apart in later rounds; the heads of their files say what was looked at."""
    found = [outcomes(passage) for passage in kept]
    marked = [outcome for row, _ in found for outcome in row]
    wrong = [outcome for outcome in marked if "contradicted" in outcome.mark.verdict]
    assert not any(beside for _, beside in found), "a figure beside it is accused"
    assert not any(outcome.label == "contradicted" for outcome in marked if outcome not in wrong), "one is accused"
    assert sum(outcome.is_right for outcome in marked) >= right, f"of {len(marked)}"
    assert sum(outcome.label in ("contradicted", "imprecise") for outcome in wrong) >= flagged, f"of {len(wrong)}"


def test_sentences_kept_apart_of_the_second_round() -> None:
    """How many of the sentences that are right are accused."""
    assert sum(bool(accused(sentence)) for sentence in says("held_out_2.toml")) <= ACCUSED


@pytest.mark.parametrize(
    "sentence",
    [sentence for name in INNOCENT for sentence in says(name)],
)
def test_nobody_is_accused(sentence: str) -> None:
    assert accused(sentence) == []


def accused(sentence: str) -> list[str]:
    report = check(read(sentence), EmptyStore())
    return [finding.message for finding in report.findings if finding.verdict is Label.CONTRADICTED]
