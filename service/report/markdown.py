"""Markdown, for a comment, a ticket or a note: a table of the claims, then the working."""

import re
from collections.abc import Iterable, Iterator

from service.model.report import Finding, Report, Severity
from service.report.layout import MARKS, Checked, Layout, coverage, dating, placed, working

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$@])")
_WHITE_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def write(checked: Iterable[Checked], layout: Layout) -> Iterator[str]:
    """The reports, each under a heading with its path."""
    separator = ""
    for one in checked:
        report = one.report
        yield f"{separator}## {escaped(one.path)}\n\n{coverage(report)}.\n{escaped(dating(report)).capitalize()}.\n"
        for notice in report.warnings:
            yield f"\n> {escaped(notice.detail)}\n"
        if report.findings:
            yield from _table(report, layout.offset_unit)
            yield from _workings(report)
        separator = "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", _WHITE_SPACE.sub(" ", text).strip())


def _table(report: Report, unit: str) -> Iterator[str]:
    yield "\n|   | place | figure | verdict | finding |\n|---|---|---|---|---|\n"
    for place, finding in placed(report, unit):
        cells = (
            MARKS[finding.verdict],
            place,
            escaped(finding.quote),
            _verdict(finding),
            " ".join((escaped(finding.message), *_advice(finding))),
        )
        yield f"| {' | '.join(cells)} |\n"


def _verdict(finding: Finding) -> str:
    reason = f" ({finding.reason.value.replace('_', ' ')})" if finding.reason else ""
    return (
        f"**{finding.verdict.value}**{reason}"
        if finding.severity is not Severity.NONE
        else f"{finding.verdict.value}{reason}"
    )


def _advice(finding: Finding) -> Iterator[str]:
    if finding.diagnosis:
        yield f"Perhaps: {_ended(finding.diagnosis.detail)}"
    for caution in finding.cautions:
        yield f"Caution: {_ended(caution.detail)}"
    if finding.replacements:
        yield f"Fits: {_ended(' or '.join(replacement.value for replacement in finding.replacements))}"


def _ended(text: str) -> str:
    return escaped(text.rstrip(".")) + "."


def _workings(report: Report) -> Iterator[str]:
    """The formulas, folded away."""
    lines = [
        f"- {escaped(finding.quote)}: {escaped(working(check))}\n"
        for finding in report.findings
        for check in finding.checks
        if check.formula
    ]
    if lines:
        yield "\n<details><summary>Working</summary>\n\n"
        yield from lines
        yield "\n</details>\n"
