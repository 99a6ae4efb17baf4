"""Passages whose figures are held against one another, with no series at all."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from service.model.report import Finding, Label
from service.pipeline import check
from service.read import read

FOLDER = Path(__file__).parent


class EmptyStore:
    """A store that holds nothing, so that only the article's own figures can speak."""

    snapshot = "sha256:empty"

    def catalogue(self) -> Sequence[Any]:
        return ()

    def phrases(self, words: object) -> Sequence[Any]:
        return ()

    def crowded(self) -> frozenset[str]:
        return frozenset()

    def rivals(self) -> frozenset[str]:
        return frozenset()

    def events(self) -> Sequence[Any]:
        return ()

    def of_area(self, area: str, most: int) -> Sequence[Any]:
        return ()


@dataclass(frozen=True)
class Marked:
    """A figure of a passage that is marked: its offsets, the labels that are right for it, and what the others give."""

    start: int
    end: int
    verdict: frozenset[str]
    truth: Decimal | None


@dataclass(frozen=True)
class Passage:
    """A passage with its marks taken out."""

    name: str
    text: str
    marked: tuple[Marked, ...]
    known: str = ""

    @property
    def is_wrong(self) -> bool:
        return any("contradicted" in mark.verdict for mark in self.marked)


@dataclass(frozen=True)
class Outcome:
    """What a check made of a marked figure: its finding, and whether that is right."""

    mark: Marked
    finding: Finding | None

    @property
    def label(self) -> str:
        return "not found" if self.finding is None else self.finding.verdict.value

    @property
    def is_right(self) -> bool:
        if self.label not in self.mark.verdict:
            return False
        if self.mark.truth is None:
            return True
        assert self.finding is not None
        if self.finding.actual is None:
            return False
        step = Decimal(1).scaleb(int(self.mark.truth.as_tuple().exponent))
        return abs(abs(self.finding.actual.value) - self.mark.truth) <= step / 2


def passages(name: str) -> tuple[Passage, ...]:
    """The passages of one file."""
    rows = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["passage"]
    return tuple(_passage(row) for row in rows)


def outcomes(passage: Passage) -> tuple[tuple[Outcome, ...], tuple[Finding, ...]]:
    """What became of the marked figures, and the accusations of any other figure."""
    report = check(read(passage.text, published=date(2025, 3, 14)), EmptyStore())
    found = tuple(Outcome(mark, _at(report.findings, mark)) for mark in passage.marked)
    others = tuple(
        finding
        for finding in report.findings
        if finding.verdict is Label.CONTRADICTED and not any(_touches(finding, mark) for mark in passage.marked)
    )
    return found, others


def _passage(row: dict[str, Any]) -> Passage:
    text, marks = "", []
    verdicts, truths = iter(row["verdict"]), iter(row.get("truth", ()))
    for number, piece in enumerate(row["text"].replace("›", "‹").split("‹")):
        if number % 2:
            verdict = frozenset(next(verdicts).split("|"))
            told = next(truths) if "contradicted" in verdict else ""  # nothing where a word is wrong, and no figure
            truth = Decimal(told) if told else None
            marks.append(Marked(len(text), len(text) + len(piece), verdict, truth))
        text += piece
    return Passage(text[:60], text, tuple(marks), row.get("known", ""))


def _touches(finding: Finding, mark: Marked) -> bool:
    return finding.offset < mark.end and mark.start < finding.offset + finding.length


def _at(findings: Sequence[Finding], mark: Marked) -> Finding | None:
    touching = [f for f in findings if _touches(f, mark)]
    figures = [f for f in touching if f.stated.value is not None]
    return next(iter(figures or touching), None)
