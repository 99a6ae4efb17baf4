"""From verdicts to the report that callers see."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from service.claims.difference import formula as difference
from service.judge.findings.advice import cautions_of
from service.judge.findings.figures_in_words import discrepancy, in_style_of, in_unit, in_words
from service.judge.findings.locate import Locator, Place
from service.judge.findings.messages import message_of, short_message_of
from service.judge.findings.reported_days import ReportedDays
from service.judge.fit.figure import size_of
from service.judge.fit.trials import sense_of
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.model.claims import Claim, Computation, Figure
from service.model.document import Document
from service.model.quantities import Hedge, Quantity
from service.model.report import (
    Actual,
    Check,
    CheckInput,
    Diagnosis,
    Discrepancy,
    Finding,
    Label,
    Notice,
    Replacement,
    Report,
    SeriesRef,
    Severity,
    SourceRef,
    Stated,
    Summary,
)
from service.model.spans import Span
from service.store.interface import Store

_ORDER = tuple(Severity)
_COUNTED = (Label.SUPPORTED, Label.IMPRECISE, Label.OUTDATED, Label.CONTRADICTED, Label.AMBIGUOUS)
_WRONG = frozenset([Label.CONTRADICTED, Label.OUTDATED])


def report_of(
    document: Document, store: Store, judged: Sequence[Weighed], known_at: date | None, *, complete: bool
) -> Report:
    """The report on a document.

    Args:
        document: the article.
        store: names the snapshot and the sources.
        judged: the verdicts in the order of the text.
        known_at: the day whose knowledge it was judged by.
        complete: whether the whole text was looked at.
    """
    locator = Locator(document)
    verdicts = [one.verdict for one in judged]
    days = ReportedDays(verdicts, store)
    findings = tuple(
        _finding(
            f"c{number}", one.verdict, one.diagnosis, locator.place(one.verdict.grounded.claim), verdicts, days, store
        )
        for number, one in enumerate(judged, 1)
        if not _disabled(one.verdict.grounded.claim, document)
    )
    return Report(
        document.text,
        store.snapshot,
        known_at,
        document.published,
        document.published_from,
        document.language,
        _summary(findings),
        findings,
        tuple(_notices(document, complete)),
    )


def _finding(
    number: str,
    verdict: Verdict,
    diagnosis: Diagnosis | None,
    place: Place,
    verdicts: Sequence[Verdict],
    days: ReportedDays,
    store: Store,
) -> Finding:
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if trial is not None:
        read = store.series(trial.option.reading.series_id)
        series = series if series is not None and series.id == read.id else read  # as it is told of two together
    decided = trial.computation if trial is not None else _worked_out(verdict)
    actual = _actual(claim, decided)
    return Finding(
        id=number,
        fingerprint=place.fingerprint,
        kind=claim.kind,
        offset=place.span.start,
        length=len(place.span),
        quote=place.quote,
        prefix=place.prefix,
        suffix=place.suffix,
        block_id=claim.block.id,
        block_offset=place.block_offset,
        line=place.line,
        column=place.column,
        sentence_offset=place.sentence.start,
        sentence_length=len(place.sentence),
        sentence_text=claim.sentence.span.of(claim.block.text),
        in_quotation=claim.in_quotation,
        stated=_stated(claim, place.quote),
        verdict=verdict.label,
        severity=verdict.severity,
        message=message_of(verdict, series),
        short_message=short_message_of(verdict, actual),
        reason=verdict.reason,
        reverses=verdict.reverses,
        series=None if series is None else SeriesRef(series.id, series.title, series.source.publisher),
        period=days.period(verdict),
        base_period=days.base(verdict),
        actual=actual,
        discrepancy=_discrepancy(claim, decided, verdict),
        checks=_checks(verdict),
        as_published=verdict.standing.as_published,
        latest=verdict.standing.latest,
        diagnosis=diagnosis,
        cautions=cautions_of(verdict, verdicts, store),
        replacements=_replacements(verdict, decided, place),
        sources=_sources(verdict, store),
    )


def _worked_out(verdict: Verdict) -> Computation | None:
    """What the text's own figures make of a claim; nothing where only its word of change was held against them."""
    return None if verdict.article is None or verdict.article.of_way else verdict.article.computation


def _stated(claim: Claim, quote: str) -> Stated:
    quantity = claim.quantity
    if quantity is None or claim.rank is not None:
        unit = "rank" if claim.rank is not None else ""
        way = claim.direction.value if claim.direction is not None and claim.rank is None else None
        return Stated(None, unit, quote, 0, Hedge.EXACT, way)
    direction = claim.direction.value if claim.direction is not None else None
    return Stated(quantity.value, quantity.unit, quote, quantity.decimals, quantity.hedge, direction, quantity.high)


def _actual(claim: Claim, decided: Computation | None) -> Actual | None:
    if decided is None or decided.value is None or claim.quantity is None:
        return None
    quantity = in_unit(claim.quantity, decided.unit)
    quote = claim.quantity.span.of(claim.block.text) if quantity is claim.quantity else ""
    rounded = in_style_of(size_of(quantity, sense_of(claim, decided.value), decided.value), quantity, quote)
    return Actual(decided.value, quantity.unit, in_words(decided.value, quantity), rounded)


def _discrepancy(claim: Claim, decided: Computation | None, verdict: Verdict) -> Discrepancy | None:
    if decided is None or decided.value is None or claim.quantity is None:
        return None
    fits = verdict.label in (Label.SUPPORTED, Label.IMPRECISE)
    return discrepancy(claim.quantity, sense_of(claim, decided.value), decided.value, within_rounding=fits)


def _checks(verdict: Verdict) -> tuple[Check, ...]:
    checks: list[Check] = []
    if verdict.trial is not None:
        trial, before = verdict.trial, verdict.trial.came_from
        article = verdict.article
        only_its_way = before is None and trial.holds and article is not None and article.of_way
        label = Label.SUPPORTED if only_its_way else verdict.label
        worked = trial.computation if before is None else difference((trial.option.figures[0], before))
        checks.append(_check("official", label, worked, trial.option.reading.assumptions))
    if verdict.article is not None:
        checks.append(_check("article", verdict.article.fit.label, verdict.article.computation, ()))
    return tuple(checks)


def _check(basis: str, label: Label, computation: Computation, assumptions: tuple[str, ...]) -> Check:
    reach = None
    if computation.low is not None and computation.high is not None:
        reach = (computation.low, computation.high)
    inputs = tuple(_input(figure) for figure in computation.inputs)
    return Check(basis, label, computation.formula, computation.value, reach, inputs, assumptions)


def _input(figure: Figure) -> CheckInput:
    return CheckInput(
        figure.value, figure.basis, figure.series_id, figure.window, figure.released, figure.provisional, figure.quoted
    )


def _replacements(verdict: Verdict, decided: Computation | None, place: Place) -> tuple[Replacement, ...]:
    claim = verdict.grounded.claim
    quantity = claim.quantity
    if verdict.label not in _WRONG or quantity is None or verdict.reverses:
        return ()
    if verdict.told_of is not None:
        return ()  # the figure is right, of other days
    if decided is None or decided.value is None:
        return ()
    text = in_style_of(abs(decided.value), quantity, place.quote, mend=True)
    span = _with_hedge(claim, quantity, place)
    return (Replacement(text, span.start, len(span)),)


def _with_hedge(claim: Claim, quantity: Quantity, place: Place) -> Span:
    """The figure and the hedge right before it, which no longer holds ("nearly 1,500" becomes "1,540")."""
    hedge = quantity.hedge_span
    if hedge is None or hedge.end > claim.span.start or claim.block.text[hedge.end : claim.span.start].strip():
        return place.span
    return claim.block.source_span(Span(hedge.start, claim.span.end))


def _sources(verdict: Verdict, store: Store) -> tuple[SourceRef, ...]:
    if verdict.trial is None:
        return ()
    source = store.series(verdict.trial.option.reading.series_id).source
    released = [figure.released for figure in verdict.trial.computation.inputs if figure.released is not None]
    newest = max(released) if released else None
    return (SourceRef(source.publisher, source.title, source.url, source.licence, newest, source.retrieved),)


def _summary(findings: Sequence[Finding]) -> Summary:
    labels = Counter(finding.verdict for finding in findings)
    highest = max((f.severity for f in findings), key=_ORDER.index, default=Severity.NONE)
    return Summary(
        numbers=sum(1 for f in findings if f.stated.value is not None),
        checkable=sum(1 for f in findings if f.series is not None or any(c.basis == "article" for c in f.checks)),
        checked=sum(labels[label] for label in _COUNTED),
        supported=labels[Label.SUPPORTED],
        imprecise=labels[Label.IMPRECISE],
        outdated=labels[Label.OUTDATED],
        contradicted=labels[Label.CONTRADICTED],
        ambiguous=labels[Label.AMBIGUOUS],
        unverifiable=labels[Label.UNVERIFIABLE],
        highest_severity=highest,
    )


def _notices(document: Document, complete: bool) -> Sequence[Notice]:
    notices: list[Notice] = []
    if document.published is None:
        detail = "no publication date was given: relative periods stay unverified, and today's figures are used"
        notices.append(Notice("no-publication-date", detail))
    if not complete:
        notices.append(Notice("incomplete-results", "time ran out; what follows the last claim was not looked at"))
    return notices


def _disabled(claim: Claim, document: Document) -> bool:
    if not document.disabled:
        return False
    return any(block == claim.block.id and kind in ("*", claim.kind) for block, kind in document.disabled)
