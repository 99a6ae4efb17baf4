"""The report as JSON: the only place where its field names and their order are written down.

Figures are ``Decimal`` up to here. JSON has one kind of number, so a whole figure becomes an integer and any other one
the float whose shortest spelling is the figure's digits, rounded to four decimals: 1.6673 is printed as ``1.6673``,
25244.0 as ``25244``. Four decimals show a percentage beyond what any publisher prints.
"""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal

from service.model.offsets import Offsets
from service.model.report import (
    Actual,
    Check,
    CheckInput,
    Dated,
    Diagnosis,
    Discrepancy,
    Finding,
    Report,
    SeriesRef,
    SourceRef,
    Stated,
)
from service.model.version import __version__
from service.model.windows import Window

Json = dict[str, object]

_PLACES = Decimal("0.0001")
_ROUNDING = Context(prec=60, rounding=ROUND_HALF_EVEN)
_DIGITS = 15  # that a float holds; a figure with more before its point is printed without decimals


def report_to_dict(report: Report, offset_unit: str = "codepoint") -> Json:
    """The report as plain JSON types.

    Args:
        report: the outcome of a check, with offsets in code points.
        offset_unit: what offsets, lengths and columns are to count: ``codepoint``, ``utf16`` or ``utf8``.

    Raises:
        UsageError: the offset unit is not known.
    """
    offsets = Offsets(report.text, offset_unit)
    summary = report.summary
    return {
        "api_version": "1",
        "engine": {"name": "crossfoot", "version": __version__},
        "data": {"snapshot": report.snapshot, "known_at": _day(report.known_at)},
        "published": _day(report.published),
        "published_from": report.published_from,
        "language": report.language,
        "offset_unit": offset_unit,
        "summary": {
            "numbers": summary.numbers,
            "checkable": summary.checkable,
            "checked": summary.checked,
            "supported": summary.supported,
            "imprecise": summary.imprecise,
            "outdated": summary.outdated,
            "contradicted": summary.contradicted,
            "ambiguous": summary.ambiguous,
            "unverifiable": summary.unverifiable,
            "highest_severity": summary.highest_severity.value,
        },
        "warnings": [{"code": notice.code, "detail": notice.detail} for notice in report.warnings],
        "claims": [_claim(finding, offsets) for finding in report.findings],
    }


def json_number(value: Decimal) -> int | float:
    """A figure as a JSON number: an integer where it is whole, else rounded to four decimals, half to even."""
    if value == value.to_integral_value() or value.adjusted() >= _DIGITS:
        return int(value)
    rounded = value.quantize(_PLACES, context=_ROUNDING)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)


def _claim(finding: Finding, offsets: Offsets) -> Json:
    return {
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "kind": finding.kind,
        **_place(finding.offset, finding.length, offsets),
        "quote": finding.quote,
        "prefix": finding.prefix,
        "suffix": finding.suffix,
        "block_id": finding.block_id,
        "block_offset": _distance(finding.offset - finding.block_offset, finding.offset, offsets),
        "line": finding.line,
        "column": _distance(finding.offset - finding.column + 1, finding.offset, offsets) + 1,
        "sentence": {
            **_place(finding.sentence_offset, finding.sentence_length, offsets),
            "text": finding.sentence_text,
        },
        "in_quotation": finding.in_quotation,
        "stated": _stated(finding.stated),
        "series": _series(finding.series),
        "period": _window(finding.period),
        "base_period": _window(finding.base_period),
        **_verdict(finding),
        "checks": [_check(check) for check in finding.checks],
        "as_published": _dated(finding.as_published),
        "latest": _dated(finding.latest),
        "diagnosis": _diagnosis(finding.diagnosis),
        "cautions": [{"code": caution.code, "detail": caution.detail} for caution in finding.cautions],
        "replacements": [
            {"value": replacement.value, **_place(replacement.offset, replacement.length, offsets)}
            for replacement in finding.replacements
        ],
        "sources": [_source(source) for source in finding.sources],
    }


def _verdict(finding: Finding) -> Json:
    return {
        "verdict": finding.verdict.value,
        "reason": finding.reason and finding.reason.value,
        "severity": finding.severity.value,
        "reverses": finding.reverses,
        "actual": _actual(finding.actual),
        "discrepancy": _discrepancy(finding.discrepancy),
        "message": finding.message,
        "short_message": finding.short_message,
    }


def _stated(stated: Stated) -> Json:
    return {
        "value": _number(stated.value),
        "value_high": _number(stated.value_high),
        "unit": stated.unit,
        "text": stated.text,
        "decimals": stated.decimals,
        "hedge": stated.hedge.value,
        "direction": stated.direction,
    }


def _series(series: SeriesRef | None) -> Json | None:
    return None if series is None else {"id": series.id, "title": series.title, "publisher": series.publisher}


def _actual(actual: Actual | None) -> Json | None:
    return (
        None
        if actual is None
        else {
            "value": json_number(actual.value),
            "unit": actual.unit,
            "text": actual.text,
            "rounded_as_stated": actual.rounded_as_stated,
        }
    )


def _discrepancy(discrepancy: Discrepancy | None) -> Json | None:
    return (
        None
        if discrepancy is None
        else {
            "absolute": json_number(discrepancy.absolute),
            "relative": _number(discrepancy.relative),
            "unit": discrepancy.unit,
            "direction": discrepancy.direction,
            "within_rounding": discrepancy.within_rounding,
        }
    )


def _check(check: Check) -> Json:
    return {
        "basis": check.basis,
        "verdict": check.verdict.value,
        "formula": check.formula,
        "value": _number(check.value),
        "range": check.range and _numbers(check.range),
        "inputs": [_input(figure) for figure in check.inputs],
        "assumptions": list(check.assumptions),
    }


def _input(figure: CheckInput) -> Json:
    return {
        "series": figure.series,
        "period": _window(figure.period),
        "value": json_number(figure.value),
        "released": _day(figure.released),
        "provisional": figure.provisional,
        "basis": figure.basis,
        "text": figure.text or None,
    }


def _dated(dated: Dated | None) -> Json | None:
    return None if dated is None else {"value": json_number(dated.value), "released": _day(dated.released)}


def _diagnosis(diagnosis: Diagnosis | None) -> Json | None:
    if diagnosis is None:
        return None
    fits: Json | None = {"period": _window(diagnosis.fits_period), "value": _number(diagnosis.fits_value)}
    if diagnosis.fits_period is None and diagnosis.fits_value is None:
        fits = None
    return {"code": diagnosis.code, "detail": diagnosis.detail, "fits": fits}


def _source(source: SourceRef) -> Json:
    return {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "licence": source.licence,
        "released": _day(source.released),
        "retrieved": _day(source.retrieved),
    }


def _place(offset: int, length: int, offsets: Offsets) -> Json:
    return {"offset": offsets.units(offset), "length": _distance(offset, offset + length, offsets)}


def _distance(start: int, end: int, offsets: Offsets) -> int:
    return offsets.units(end) - offsets.units(start)


def _window(window: Window | None) -> Json | None:
    return None if window is None else {"start": window.start.isoformat(), "end": window.end.isoformat()}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else json_number(value)


def _numbers(values: Iterable[Decimal]) -> list[int | float]:
    return [json_number(value) for value in values]
