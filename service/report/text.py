"""For a terminal: per file how much was checked, then every claim with its verdict and its working."""

from collections.abc import Iterable, Iterator

from service.model.report import Check, CheckInput, Finding, Severity
from service.model.serialise import json_number
from service.report.layout import MARKS, Checked, Layout, coverage, dating, placed, working
from service.report.printable import printable

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36", Severity.NONE: "32"}
_BOLD = "1"
_FAINT = "2"
_INDENT = " " * 6


def write(checked: Iterable[Checked], layout: Layout) -> Iterator[str]:
    """The reports, one after the other with an empty line between."""
    separator = ""
    for one in checked:
        report = one.report
        yield separator + _paint(printable(one.path), _BOLD, layout) + "\n"
        yield f"  {coverage(report)}\n  {printable(dating(report))}\n"
        for notice in report.warnings:
            yield f"  {_paint('notice:', '33', layout)} {printable(notice.detail)}\n"
        for place, finding in placed(report, layout.offset_unit):
            yield "\n" + "\n".join(_lines(place, finding, layout)) + "\n"
        separator = "\n"


def _lines(place: str, finding: Finding, layout: Layout) -> Iterator[str]:
    colour = _COLOURS[finding.severity] if finding.checks else _FAINT
    mark = _paint(MARKS[finding.verdict], colour, layout)
    quote = _paint(f"“{printable(finding.quote)}”", _BOLD, layout)
    yield f"  {mark} {place}  {quote}  {_paint(_verdict(finding), colour, layout)}"
    yield _INDENT + printable(finding.message)
    for check in finding.checks:
        yield from (_INDENT + _paint(printable(line), _FAINT, layout) for line in _basis(check, finding.severity))
    if finding.diagnosis:
        yield f"{_INDENT}perhaps: {printable(finding.diagnosis.detail)}"
    for caution in finding.cautions:
        yield f"{_INDENT}caution: {printable(caution.detail)}"
    if finding.replacements:
        yield f"{_INDENT}fits:    {printable(' or '.join(replacement.value for replacement in finding.replacements))}"


def _verdict(finding: Finding) -> str:
    """The verdict in words, with what qualifies it."""
    words = [finding.verdict.value]
    if finding.reason:
        words.append(finding.reason.value.replace("_", " "))
    if finding.reverses:
        words.append("the conclusion reverses")
    if finding.in_quotation:
        words.append("in a quotation")
    return ", ".join(words)


def _basis(check: Check, severity: Severity) -> Iterator[str]:
    """The working and what was assumed; where an editor may have to act, also the figures that went into it."""
    if check.formula:
        yield f"{'in text' if check.basis == 'article' else 'working'}: {working(check)}"
    for figure in check.inputs if severity is not Severity.NONE else ():
        yield f"figure:  {_figure(figure)}"
    for assumption in check.assumptions:
        yield f"assumed: {assumption}"


def _figure(figure: CheckInput) -> str:
    """An input on one line: value, series or article, days, release."""
    words = [figure.text or str(json_number(figure.value)), figure.series or "in the text"]
    if figure.period:
        days = (figure.period.start, figure.period.end)
        words.append(str(days[0]) if days[0] == days[1] else f"{days[0]} to {days[1]}")
    if figure.released:
        words.append(f"released {figure.released}")
    if figure.provisional:
        words.append("provisional")
    return ", ".join(words)


def _paint(text: str, code: str, layout: Layout) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if layout.colour else text
