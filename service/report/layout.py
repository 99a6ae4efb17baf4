"""What every output format is given."""

from collections.abc import Iterable, Iterator

from service.hints import Protocol
from service.model.offsets import Offsets
from service.model.report import Check, Finding, Label, Report
from service.model.serialise import json_number
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and its report; ``path`` is as the caller named it, ``-`` for standard input without a name."""

    path: str
    report: Report


@dataclass(frozen=True, slots=True)
class Layout:
    """How the caller wants it.

    Attributes:
        several: whether several files were asked for, however many could be read.
        offset_unit: what offsets and columns count: ``codepoint``, ``utf16`` or ``utf8``.
        colour: whether the reader is a terminal that shows colours.
    """

    several: bool = False
    offset_unit: str = "codepoint"
    colour: bool = False


class Writer(Protocol):
    """An output format: takes reports as they come, gives pieces of text to be printed as they are."""

    def __call__(self, checked: Iterable[Checked], layout: Layout) -> Iterator[str]:
        """The pieces of the output, the last one ending its last line."""
        ...


MARKS = {
    Label.SUPPORTED: "✓",
    Label.IMPRECISE: "≈",
    Label.OUTDATED: "↻",
    Label.CONTRADICTED: "✗",
    Label.AMBIGUOUS: "?",
    Label.UNVERIFIABLE: "·",
}
"""A sign for each verdict, so that none is told by colour alone."""

_DATE_FOUND = {
    "option": "as given",
    "request": "as given",
    "front-matter": "from its front matter",
    "html-metadata": "from its metadata",
    "file-name": "from its file name",
}


def coverage(report: Report) -> str:
    """How much of a text was checked, and what came of it: "9 numbers, 7 checkable, 7 checked: 6 supported, …"."""
    summary = report.summary
    counts = {label: getattr(summary, label.value) for label in Label if label is not Label.UNVERIFIABLE}
    outcomes = ", ".join(f"{count} {label.value}" for label, count in counts.items() if count)
    numbers = "1 number" if summary.numbers == 1 else f"{summary.numbers} numbers"
    text = f"{numbers}, {summary.checkable} checkable, {summary.checked} checked"
    text = f"{text}: {outcomes}" if outcomes else text
    return f"{text}; {summary.unverifiable} unverifiable" if summary.unverifiable else text


def dating(report: Report) -> str:
    """On which day the article was published, as far as is known, and by which day's knowledge it was judged."""
    if report.published is None:
        dated = "publication date unknown"
    else:
        dated = f"published {report.published} ({_DATE_FOUND.get(report.published_from, report.published_from)})"
    if report.known_at is None:
        return f"{dated}, judged by today's figures"
    if report.known_at == report.published:
        return f"{dated}, judged by the figures of that day"
    return f"{dated}, judged by the figures of {report.known_at}"


def placed(report: Report, unit: str) -> Iterator[tuple[str, Finding]]:
    """Every finding with its place, ``12:5`` as editors and terminals link it, the column counted in ``unit``."""
    offsets = Offsets(report.text, unit)
    for finding in report.findings:
        line_start = finding.offset - finding.column + 1
        yield f"{finding.line}:{offsets.units(finding.offset) - offsets.units(line_start) + 1}", finding


def working(check: Check) -> str:
    """The formula and its value in one line; empty where there is no formula."""
    if check.value is None or not check.formula:
        return check.formula
    value = str(json_number(check.value))
    return value if value == check.formula else f"{check.formula} = {value}"
