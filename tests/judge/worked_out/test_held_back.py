"""Texts of authors whom the points were not fitted to: hardly a true figure is accused, and of wrong ones a good third
are flagged.

Each passage of ``held_back`` tells which of its figures follow from which others. The first of them that is told in
two digits or more is written wrongly as well, two of its digits exchanged for each other, or one for another.
"""

import tomllib
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from service.model.report import Finding, Label
from tests.tables import checked, real_store

FOLDER = Path(__file__).parent / "held_back"
#: By the name of a file: how many true figures may be accused, how many of those that follow from
#: others must be borne out, and how many wrong ones be flagged: what was reached when this was written.
REACHED = {
    "agencies": (1, 530, 96),
    "consumer_pages": (5, 435, 129),
    "weekly_magazines": (8, 410, 122),
    "explainers": (11, 485, 111),
    "history_and_features": (7, 335, 82),
    "courts_and_emergencies": (5, 335, 96),
}


def passages(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["passage"]
    return found


@pytest.mark.parametrize("name", REACHED)
def test_true_figures_are_borne_out_and_hardly_accused(name: str) -> None:
    most, borne_out, _ = REACHED[name]
    labels: Counter[Label] = Counter()
    accused = []
    for passage in passages(name):
        findings = checked(passage["text"], real_store(), passage["published"]).findings
        accused += [(one.quote, passage["text"]) for one in findings if one.verdict is Label.CONTRADICTED]
        labels.update(_told(passage, findings))
    assert len(accused) <= most, accused
    assert labels[Label.SUPPORTED] >= borne_out, labels


@pytest.mark.parametrize("name", REACHED)
def test_wrong_figures_are_flagged(name: str) -> None:
    wrong = [slip for passage in passages(name) if (slip := _with_slip(passage)) is not None]
    flagged = sum(
        any(
            one.verdict is Label.CONTRADICTED and one.quote in told for one in checked(text, real_store(), day).findings
        )
        for text, told, day in wrong
    )
    assert flagged >= REACHED[name][2], f"{flagged} of {len(wrong)}"


@pytest.mark.parametrize(("figure", "wrong"), [("43%", "34%"), ("£1.9m", "£9.1m"), ("66 homes", "65 homes")])
def test_slips_keep_the_form(figure: str, wrong: str) -> None:
    assert _slipped(figure) == wrong


def _told(passage: Mapping[str, Any], findings: tuple[Finding, ...]) -> list[Label]:
    """The labels of the figures that follow from others."""
    places = [
        (start, start + len(figure))
        for figure, _, _ in passage.get("derived", ())
        if (start := _place(passage, figure)) >= 0
    ]
    return [
        one.verdict for start, end in places for one in findings if one.offset < end and one.offset + one.length > start
    ]


def _place(passage: Mapping[str, Any], figure: str) -> int:
    return str(passage["text"]).find(figure)


def _with_slip(passage: Mapping[str, Any]) -> tuple[str, str, Any] | None:
    """The passage with its first figure that has two digits written wrongly, and that figure."""
    for figure, _, _ in passage.get("derived", ()):
        if sum(char.isdecimal() for char in figure) > 1 and passage["text"].count(figure) == 1:
            wrong = _slipped(figure)
            return passage["text"].replace(figure, wrong), wrong, passage["published"]
    return None


def _slipped(figure: str) -> str:
    """A figure with its first two unlike digits turned about, its last exchanged where all are alike."""
    digits = [at for at, char in enumerate(figure) if char.isdecimal()]
    told = [*figure]
    for one, other in pairwise(digits):
        if told[one] != told[other] and (told[other] != "0" or one != digits[0]):
            told[one], told[other] = told[other], told[one]
            return "".join(told)
    last = digits[-1]
    told[last] = "5" if told[last] != "5" else "6"
    return "".join(told)
