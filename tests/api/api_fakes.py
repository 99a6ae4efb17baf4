"""A store and a checker small enough to read, for the tests of the faces."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import anyio
import httpx
from fastapi import FastAPI

from service.model.document import Document
from service.model.errors import UnknownNameError, UsageError
from service.model.quantities import Hedge
from service.model.report import (
    Actual,
    Caution,
    Check,
    CheckInput,
    Dated,
    Diagnosis,
    Discrepancy,
    Finding,
    Label,
    Notice,
    Reason,
    Replacement,
    Report,
    SeriesRef,
    Severity,
    SourceRef,
    Stated,
    Summary,
)
from service.model.series import (
    Alternate,
    Break,
    Derivation,
    Envelope,
    Frequency,
    Nature,
    Observation,
    PeriodKind,
    Series,
    Source,
)
from service.model.spans import Span
from service.model.windows import Window
from service.store.interface import FigureChange, Holding, Store

BOATS = Series(
    id="home-office/small-boat-people-daily",
    title="Small boat arrivals, people",
    label="small-boat arrivals",
    concept="small-boat-people",
    topic="small-boats",
    unit="people",
    nature=Nature.FLOW,
    frequency=Frequency.DAILY,
    period_kind=PeriodKind.INTERVAL,
    area="GB",
    decimals=0,
    source=Source(
        "Home Office", "Small boats", "https://www.gov.uk/boats", "OGL-UK-3.0", date(2024, 10, 4), date(2024, 10, 5)
    ),
    provisional=True,
    envelope=Envelope((), "measured over four years of vintages"),
    siblings=("home-office/small-boat-boats-daily",),
)
BANK_RATE = Series(
    id="bank-of-england/bank-rate",
    title="Bank Rate",
    label="Bank Rate",
    concept="bank-rate",
    topic="interest-rates",
    unit="percent",
    nature=Nature.STEP,
    frequency=Frequency.IRREGULAR,
    period_kind=PeriodKind.STEP,
    area="GB",
    decimals=2,
    source=Source("Bank of England", "Bank Rate", "https://www.bankofengland.co.uk/", "OGL-UK-3.0", None, None),
    derived=Derivation("bank-of-england/steps", "mean", 1),
    alternates=(Alternate("ons/bank-rate", "rounded"),),
    breaks=(Break(date(2006, 5, 18), "the official name from this day"),),
)
OBSERVATIONS = {
    BOATS.id: (
        Observation(Window.day(date(2024, 9, 29)), Decimal(0), released_by=date(2024, 10, 4), status="P"),
        Observation(Window.day(date(2024, 9, 30)), Decimal(395), date(2024, 10, 1), inferred=True),
    ),
    BANK_RATE.id: (
        Observation(Window(date(2023, 8, 3), date(2024, 7, 31)), Decimal("5.25"), date(2023, 8, 3), status="A"),
        Observation(Window(date(2024, 8, 1), date.max), Decimal("5.00"), date(2024, 8, 1), status="A"),
    ),
}


@dataclass
class FakeVintage:
    series: Series
    known_at: date | None
    complete: bool = True

    @property
    def observations(self) -> Sequence[Observation]:
        def known(seen: Observation) -> bool:
            return self.known_at is None or (seen.released or seen.released_by or date.min) <= self.known_at

        return [seen for seen in OBSERVATIONS[self.series.id] if known(seen)]

    def first(self) -> Observation | None:
        return next(iter(self.observations), None)

    def last(self) -> Observation | None:
        return next(reversed(self.observations), None)

    def at(self, window: Window) -> Observation | None:
        steps = self.series.nature is Nature.STEP
        return next((seen for seen in self.overlapping(window) if steps or seen.window == window), None)

    def between(self, window: Window) -> Sequence[Observation]:
        return [seen for seen in self.observations if window.contains(seen.window)]

    def overlapping(self, window: Window) -> Sequence[Observation]:
        return [
            seen for seen in self.observations if seen.window.start <= window.end and window.start <= seen.window.end
        ]

    def total(self, window: Window) -> Decimal | None:
        """The sum of the days that are held, as if they were all there are."""
        held = self.between(window) if self.series.nature is Nature.FLOW else ()
        return sum((seen.value for seen in held), Decimal(0)) if held else None

    def stands_in(self, window: Window) -> bool:
        return False


class FakeStore:
    snapshot = "sha256:fake"

    def catalogue(self) -> Sequence[Series]:
        return (BANK_RATE, BOATS)

    def publishers(self) -> Sequence[Holding]:
        return [
            Holding(series.source.publisher, 1, series.source.released)
            for series in sorted(self.catalogue(), key=lambda series: series.source.publisher)
        ]

    def series(self, series_id: str) -> Series:
        for series in self.catalogue():
            if series.id == series_id:
                return series
        raise UnknownNameError("no series bears that id; /v1/series lists those that are held")

    def as_known(self, series_id: str, known_at: date | None) -> FakeVintage:
        return FakeVintage(self.series(series_id), known_at, complete=known_at is None)

    def vintages(self, series_id: str, window: Window) -> Sequence[Observation]:
        return self.as_known(series_id, None).overlapping(window)

    def changed(self, from_day: date, to_day: date | None, series_id: str | None = None) -> Sequence[FigureChange]:
        """The first observation was revised by one, and the last is new."""
        if to_day is not None and to_day < from_day:
            raise UsageError("the days are in the wrong order")
        series = self.series(series_id or "")
        first, *_, last = self.as_known(series.id, None).observations
        before = replace(first, value=first.value - 1)
        return (FigureChange(series, first.window, before, first), FigureChange(series, last.window, None, last))

    def find(
        self, query: str, *, area: str | None = None, publisher: str | None = None, limit: int = 20, offset: int = 0
    ) -> Sequence[Series]:
        found = [
            series
            for series in self.catalogue()
            if query.lower() in series.title.lower()
            and area in (None, series.area)
            and publisher in (None, series.source.publisher)
        ]
        return found[offset : offset + limit]


def fake_check(
    document: Document, store: Store, *, known_at: date | None = None, expired: Callable[[], bool] | None = None
) -> Report:
    """One finding for each number: even ones fit, odd ones are contradicted, 0 cannot be checked."""
    findings = tuple(
        _finding(document, block_id, start, number)
        for block_id, start, number in (
            (block.id, block.source_span(Span(match.start(), match.end())).start, match.group())
            for block in document.blocks
            for match in re.finditer(r"\d+%?", block.text)
        )
    )
    labels = [finding.verdict for finding in findings]
    return Report(
        text=document.text,
        snapshot=store.snapshot,
        known_at=known_at or document.published,
        published=document.published,
        published_from=document.published_from,
        language=document.language,
        summary=Summary(
            numbers=len(findings),
            checkable=len(findings) - labels.count(Label.UNVERIFIABLE),
            checked=len(findings) - labels.count(Label.UNVERIFIABLE),
            supported=labels.count(Label.SUPPORTED),
            imprecise=0,
            outdated=0,
            contradicted=labels.count(Label.CONTRADICTED),
            ambiguous=0,
            unverifiable=labels.count(Label.UNVERIFIABLE),
            highest_severity=Severity.ERROR if Label.CONTRADICTED in labels else Severity.NONE,
        ),
        findings=findings,
        warnings=(Notice("incomplete-results", "time ran out"),) if expired and expired() else (),
    )


def _finding(document: Document, block_id: str, start: int, quote: str) -> Finding:
    value = Decimal(quote.rstrip("%"))
    label = Label.UNVERIFIABLE if value == 0 else Label.CONTRADICTED if value % 2 else Label.SUPPORTED
    wrong = label is Label.CONTRADICTED
    checked = label is not Label.UNVERIFIABLE
    window = Window.month(2024, 9)
    return Finding(
        id=f"c{start}",
        fingerprint=f"f{quote}",
        kind="percent_change" if quote.endswith("%") else "level",
        offset=start,
        length=len(quote),
        quote=quote,
        prefix=document.text[max(0, start - 5) : start],
        suffix=document.text[start + len(quote) : start + len(quote) + 5],
        block_id=block_id,
        block_offset=0,
        line=document.text.count("\n", 0, start) + 1,
        column=start - document.text.rfind("\n", 0, start),
        sentence_offset=0,
        sentence_length=len(document.text),
        sentence_text=document.text,
        in_quotation=False,
        stated=Stated(value, "people", quote, 0, Hedge.EXACT, None),
        verdict=label,
        severity=Severity.ERROR if wrong else Severity.NONE,
        message=f"The figure is {value + wrong} people.",
        short_message="short",
        reason=None if checked else Reason.NO_SERIES,
        series=SeriesRef(BOATS.id, BOATS.title, "Home Office") if checked else None,
        period=window if checked else None,
        base_period=window.shifted_years(-1) if quote.endswith("%") else None,
        actual=Actual(value + wrong, "people", f"{value + wrong}", quote) if checked else None,
        discrepancy=Discrepancy(Decimal(-1), Decimal("-0.25"), "people", "understated", within_rounding=False)
        if wrong
        else None,
        checks=(
            Check(
                "official",
                label,
                f"{value} − 0",
                value,
                (value, value),
                (
                    CheckInput(value, "official", BOATS.id, window, date(2024, 10, 1), provisional=True),
                    CheckInput(Decimal(0), "article", text="nought"),
                ),
                ("counted through 30 September",),
            ),
        )
        if checked
        else (),
        as_published=Dated(value, date(2024, 10, 1)) if checked else None,
        latest=Dated(value + 1, None) if checked else None,
        diagnosis=Diagnosis("wrong_period", "it fits August", window, value) if wrong else None,
        cautions=(Caution("provisional", "the figure is provisional"),) if checked else (),
        replacements=(Replacement(f"{value + wrong}", start, len(quote)),) if wrong else (),
        sources=(SourceRef("Home Office", "Small boats", "https://www.gov.uk/boats", "OGL-UK-3.0", None, None),)
        if checked
        else (),
    )


def ask(app: FastAPI, method: str, url: str, **more: Any) -> httpx.Response:
    """One request to ``app``, without a server."""

    async def answer() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://crossfoot.test") as client:
            return await client.request(method, url, **more)

    return anyio.run(answer)
