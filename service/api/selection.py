"""Which findings of a report a caller wants to see."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from service.api.schema.checks import IgnoreEntry
from service.model.report import Finding, Label, Report, Severity, Summary

_ASCENDING = tuple(Severity)
_CHECKED = (Label.SUPPORTED, Label.IMPRECISE, Label.OUTDATED, Label.CONTRADICTED, Label.AMBIGUOUS)


def without_ignored(report: Report, ignore: Sequence[IgnoreEntry]) -> Report:
    """The report without the findings that an editor has dealt with; its counts leave them out, but for ``numbers``."""
    fingerprints = {entry.fingerprint for entry in ignore if entry.fingerprint is not None}
    kinds = {entry.kind for entry in ignore if entry.kind is not None}
    ignored = [f for f in report.findings if f.fingerprint in fingerprints or f.kind in kinds]
    if not ignored:
        return report
    kept = tuple(f for f in report.findings if f.fingerprint not in fingerprints and f.kind not in kinds)
    return replace(report, findings=kept, summary=_recounted(report.summary, kept, ignored))


def only(report: Report, include: Collection[Label] | None) -> Report:
    """The report with the findings of some verdicts alone; its summary still counts all. None keeps everything."""
    if include is None:
        return report
    return replace(report, findings=tuple(f for f in report.findings if f.verdict in include))


def _recounted(summary: Summary, kept: Sequence[Finding], ignored: Sequence[Finding]) -> Summary:
    counts = {label: sum(finding.verdict is label for finding in kept) for label in Label}
    severities = [finding.severity for finding in kept]
    return replace(
        summary,
        checkable=summary.checkable - sum(_checkable(finding) for finding in ignored),
        checked=sum(counts[label] for label in _CHECKED),
        supported=counts[Label.SUPPORTED],
        imprecise=counts[Label.IMPRECISE],
        outdated=counts[Label.OUTDATED],
        contradicted=counts[Label.CONTRADICTED],
        ambiguous=counts[Label.AMBIGUOUS],
        unverifiable=counts[Label.UNVERIFIABLE],
        highest_severity=max(severities, key=_ASCENDING.index, default=Severity.NONE),
    )


def _checkable(finding: Finding) -> bool:
    """As the contract has it: with a series, or with figures in the text to check against."""
    return finding.series is not None or bool(finding.checks)
