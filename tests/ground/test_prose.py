"""True news on real figures is never accused and found where it is; with one thing wrong, that one thing is flagged.

Each ``[[passage]]`` of the files in ``prose/`` is written for this corpus from figures of the packaged series as they
stood on the day it bears. A row of ``figures`` is the quote, the series, the days, the days compared with and the
verdict; a dash stands for none. Figures without a row are those that nothing can check. A pair of ``wrong`` puts the
second for the first: what it touches is then flagged (a word without a digit: some figure that it governs), and no
other figure is accused. A pair of ``doubted`` leaves it open: the figure names no days, so that it may be of others.
What is ``alone`` names no country, and is of the one whose figures it gives.

A passage stands in the folder of what it shows; what shows several things, in that of the hardest to read::

    levels/              a figure and the days that it is of, in front, behind and apart
    changes/             by how much something moved, from when to when, in points and in per cent
    ranks_and_streaks/   superlatives, records, firsts, and moves one after another
    shares_and_totals/   parts of a whole, running totals, marks passed
    averages_and_rates/  averages, so many per something, policy rates and caps while they are in force
    periods/             which days the words name
    bases/               what a figure is compared with
    subjects/            which series the words mean, or what was spoken of before
    areas/               which country or part of one
    slips/               what the writer got wrong, and how that is told from a later revision
    not_accused/         forecasts, plans, earlier estimates and what no series holds, beside what is checked
    news/                whole news items with something of each

``prose_innocent.toml`` holds news of things near those that are held, ``innocent_parts.toml`` news of parts of them.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from service.model.report import Finding, Label
from tests.claims.corpus import days_of
from tests.tables import checked, real_store

FOLDER = Path(__file__).parent / "prose"
ACCUSING = frozenset([Label.CONTRADICTED, Label.OUTDATED, Label.AMBIGUOUS])
FLAGGED = frozenset([Label.CONTRADICTED, Label.OUTDATED, Label.IMPRECISE])
CHECKED = frozenset([Label.SUPPORTED, Label.IMPRECISE])


def passages() -> Iterator[Mapping[str, Any]]:
    for file in sorted(FOLDER.rglob("*.toml")):
        yield from tomllib.loads(file.read_text(encoding="utf-8"))["passage"]


PASSAGES = list(passages())
INNOCENT = tomllib.loads((FOLDER.parent / "prose_innocent.toml").read_text(encoding="utf-8"))["passage"]
PARTS = tomllib.loads((FOLDER.parent / "innocent_parts.toml").read_text(encoding="utf-8"))["passages"]
WRONG = [(passage, pair) for passage in PASSAGES for pair in passage.get("wrong", ())]
DOUBTED = [(passage, pair) for passage in PASSAGES for pair in passage.get("doubted", ())]


def findings(text: str, passage: Mapping[str, Any]) -> Sequence[Finding]:
    language = passage.get("language", "en-GB")
    return checked(text, real_store(), passage["published"], language=language).findings


def row_of(finding: Finding) -> str:
    ranks = finding.stated.unit == "rank"
    base = None if ranks else finding.base_period  # of a rank that is the whole history looked through
    cells = (
        finding.quote,
        finding.series.id.partition("/")[2] if finding.series else "-",
        days_of(finding.period) if finding.period else "-",
        days_of(base) if base else "-",
        finding.verdict.value,
    )
    return " | ".join(cells)


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage["text"][:60] for passage in PASSAGES])
def test_true(passage: Mapping[str, Any]) -> None:
    found = findings(passage["text"], passage)
    assert [row_of(finding) for finding in found if finding.verdict in CHECKED] == passage["figures"]
    assert not [finding.quote for finding in found if finding.verdict in ACCUSING]


@pytest.mark.parametrize(
    ("passage", "pair"), WRONG, ids=[f"{pair[1]} for {pair[0]}: {passage['text'][:40]}" for passage, pair in WRONG]
)
def test_one_thing_wrong(passage: Mapping[str, Any], pair: Sequence[str]) -> None:
    right, wrong = pair
    start = passage["text"].index(right)
    end = start + len(wrong)
    flagged = [f for f in findings(passage["text"].replace(right, wrong, 1), passage) if f.verdict in FLAGGED]
    if not any(character.isdecimal() for character in right):
        assert any(finding.verdict is Label.CONTRADICTED for finding in flagged)
        return
    touched = [finding for finding in flagged if finding.offset < end and finding.offset + finding.length > start]
    assert touched
    accused = [finding.quote for finding in flagged if finding.verdict is Label.CONTRADICTED]
    assert [quote for quote in accused if quote not in [finding.quote for finding in touched]] == []


@pytest.mark.parametrize(
    ("passage", "pair"), DOUBTED, ids=[f"{pair[1]} for {pair[0]}: {passage['text'][:40]}" for passage, pair in DOUBTED]
)
def test_one_thing_doubted(passage: Mapping[str, Any], pair: Sequence[str]) -> None:
    right, wrong = pair
    start = passage["text"].index(right)
    found = findings(passage["text"].replace(right, wrong, 1), passage)
    touched = {f.verdict for f in found if f.offset < start + len(wrong) and f.offset + f.length > start}
    assert Label.SUPPORTED not in touched
    assert Label.CONTRADICTED not in touched


@pytest.mark.parametrize("passage", INNOCENT, ids=[passage["text"][:60] for passage in INNOCENT])
def test_nobody_is_accused(passage: Mapping[str, Any]) -> None:
    found = findings(passage["text"], passage)
    assert not [f.message for f in found if f.verdict in (Label.CONTRADICTED, Label.OUTDATED)]


@pytest.mark.parametrize(("published", "text"), PARTS, ids=[text[:60] for _, text in PARTS])
def test_parts_accuse_nobody(published: str, text: str) -> None:
    found = checked(text, real_store(), date.fromisoformat(published)).findings
    assert [finding.message for finding in found if finding.verdict in (Label.CONTRADICTED, Label.OUTDATED)] == []
