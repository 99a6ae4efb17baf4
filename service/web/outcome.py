"""What the page shows of a report: the marked text, the cards in the order of an editor's need, the coverage."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.model.report import Finding, Label, Notice, Report, Severity
from service.report.days import day_in_words
from service.web.marking import Piece, marked
from service.web.words import VERDICTS

_URGENCY = tuple(reversed(Severity))  # error first


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one heading."""

    id: str
    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report, arranged for the page.

    Attributes:
        headline: the outcome in a sentence.
        coverage: how much of the text could be checked, in a sentence.
        basis: by whose knowledge it was judged, in a sentence.
        pieces: the text, cut at its quotes.
        groups: the cards; groups without any are left out.
        counts: how many claims bear each verdict, the graver first; verdicts that do not occur are left out.
        warnings: notices on the whole check.
        snapshot: id of the figures.
    """

    headline: str
    coverage: str
    basis: str
    pieces: tuple[Piece, ...]
    groups: tuple[Group, ...]
    counts: tuple[tuple[Label, int], ...]
    warnings: tuple[Notice, ...]
    snapshot: str


def arrange(report: Report) -> Outcome:
    """Arrange a report for the page."""
    counts = tuple((label, sum(f.verdict is label for f in report.findings)) for label in VERDICTS)
    return Outcome(
        headline=_headline(report),
        coverage=_coverage(report),
        basis=_basis(report),
        pieces=marked(report.text, report.findings),
        groups=_groups(report.findings),
        counts=tuple((label, count) for label, count in counts if count),
        warnings=report.warnings,
        snapshot=report.snapshot,
    )


def _groups(findings: Sequence[Finding]) -> tuple[Group, ...]:
    unchecked = [f for f in findings if f.verdict is Label.UNVERIFIABLE]
    checked = [f for f in findings if f.verdict is not Label.UNVERIFIABLE]
    attention = sorted(
        (f for f in checked if f.severity is not Severity.NONE), key=lambda f: (_URGENCY.index(f.severity), f.offset)
    )
    fitting = [f for f in checked if f.severity is Severity.NONE]
    groups = (
        Group("attention", "Look at these", tuple(attention)),
        Group("fitting", "These fit", tuple(fitting)),
        Group("unchecked", "These could not be checked", tuple(unchecked)),
    )
    return tuple(group for group in groups if group.findings)


def _headline(report: Report) -> str:
    summary = report.summary
    if summary.contradicted:
        verb = "does" if summary.contradicted == 1 else "do"
        return f"{_count(summary.contradicted, 'figure')} {verb} not match."
    doubtful = summary.outdated + summary.imprecise + summary.ambiguous
    if doubtful:
        return f"No figure is contradicted; {_count(doubtful, 'figure')} to look at."
    if summary.checked:
        return f"{'Every' if summary.checked > 1 else 'The'} figure that could be checked fits."
    return "Nothing here could be checked."


def _coverage(report: Report) -> str:
    summary = report.summary
    if not summary.numbers and not report.findings:
        return "No figures were found in the text."
    sentence = (
        f"{_count(len(report.findings), 'claim')} found, {summary.checkable} with something to check against, "
        f"{summary.checked} checked"
    )
    if summary.unverifiable:
        sentence += f"; {summary.unverifiable} could not be checked, with the reasons below"
    return sentence + "."


def _basis(report: Report) -> str:
    if report.known_at is None:
        return "Judged by today’s figures."
    if report.known_at == report.published:
        found = {
            "front-matter": ", a date found in the text’s front matter",
            "html-metadata": ", a date found in the page’s metadata",
        }.get(report.published_from, "")
        return f"Judged by what was published up to {day_in_words(report.known_at)}{found}."
    return f"Judged by what was published up to {day_in_words(report.known_at)}."


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"
