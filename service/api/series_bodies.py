"""From stored series to the bodies that show them."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from service.api.schema.catalogue import (
    AlternateSeries,
    ChangeBody,
    ChangeList,
    DerivedFrom,
    EnvelopeEra,
    ExpectedRange,
    LookalikeMeasure,
    ObservationBody,
    ObservationList,
    RevisionEnvelope,
    SeriesBreak,
    SeriesDetail,
    SeriesPhrases,
    SeriesSource,
    SeriesSummary,
)
from service.api.schema.common import Days
from service.model.series import Envelope, Expect, Observation, Phrases, Series, in_figures
from service.model.windows import Window
from service.store.interface import FigureChange, Vintage

CSV_COLUMNS = ("start", "end", "value", "released", "released_by", "inferred", "status")


def series_summary(series: Series) -> SeriesSummary:
    """A series as a list shows it."""
    return SeriesSummary(
        id=series.id,
        title=series.title,
        publisher=series.source.publisher,
        unit=series.unit,
        frequency=series.frequency,
        area=series.area,
    )


def series_detail(series: Series) -> SeriesDetail:
    """All that a caller may want to know about a series."""
    source, derived = series.source, series.derived
    return SeriesDetail(
        **dict(series_summary(series)),
        label=series.label,
        concept=series.concept,
        topic=series.topic,
        publisher_code=series.publisher_code,
        nature=series.nature,
        period_kind=series.period_kind,
        multiplier=exact_number(series.multiplier),
        decimals=series.decimals,
        adjustment=series.adjustment,
        lag_days=series.lag_days,
        rests_on_weekends=series.rests_on_weekends,
        comparison=series.comparison,
        growth_over=series.growth_over,
        blank_is_zero=series.blank_is_zero,
        phrases=_phrases(series.phrases),
        provisional=series.provisional,
        complete_from=series.complete_from,
        begins=series.begins,
        published_since=series.published_since,
        stale_after=series.stale_after,
        derived=None
        if derived is None
        else DerivedFrom(source=derived.source, transform=derived.transform, lag=derived.lag),
        revisions=None if series.envelope is None else series.envelope.basis,
        envelope=None if series.envelope is None else _envelope(series.envelope),
        expect=None if series.expect is None else _expected(series.expect),
        siblings=list(series.siblings),
        alternates=[AlternateSeries(series=other.series, note=other.note) for other in series.alternates],
        lookalikes=[
            LookalikeMeasure(label=one.label, low=exact_number(one.low), high=exact_number(one.high))
            for one in series.lookalikes
        ],
        breaks=[SeriesBreak(day=found.day, note=found.note) for found in series.breaks],
        notes=series.notes,
        source=SeriesSource(
            publisher=source.publisher,
            title=source.title,
            url=source.url,
            licence=source.licence,
            released=source.released,
            retrieved=source.retrieved,
        ),
    )


def _phrases(phrases: Phrases) -> SeriesPhrases:
    return SeriesPhrases(
        strong=list(phrases.strong),
        weak=list(phrases.weak),
        context=list(phrases.context),
        nouns=list(phrases.nouns),
        forbids=list(phrases.forbids),
    )


def _envelope(envelope: Envelope) -> RevisionEnvelope:
    eras = [
        EnvelopeEra(
            published_before=row.published_before,
            day=exact_number(row.day),
            week=exact_number(row.week),
            month=exact_number(row.month),
            longer=exact_number(row.longer),
            at_least=exact_number(row.at_least),
            absolute=None if row.absolute is None else exact_number(row.absolute),
        )
        for row in envelope.rows
    ]
    return RevisionEnvelope(basis=envelope.basis, eras=eras)


def _expected(expect: Expect) -> ExpectedRange:
    step = None if expect.step is None else exact_number(expect.step)
    return ExpectedRange(low=exact_number(expect.low), high=exact_number(expect.high), step=step, basis=expect.basis)


def observations_between(vintage: Vintage, first: date | None, last: date | None) -> Sequence[Observation]:
    """The observations whose periods share at least one day with ``first`` to ``last``; None leaves an end open."""
    wanted = Window(first or date.min, last or date.max)
    return [
        observation
        for observation in vintage.observations
        if max(observation.window.start, wanted.start) <= min(observation.window.end, wanted.end)
    ]


def observation_list(vintage: Vintage, observations: Iterable[Observation]) -> ObservationList:
    """The observations of one vintage as JSON shows them."""
    return ObservationList(
        series=vintage.series.id,
        unit=vintage.series.unit,
        multiplier=exact_number(vintage.series.multiplier),
        known_at=vintage.known_at,
        complete=vintage.complete,
        observations=[_observation(observation, vintage.series) for observation in observations],
    )


def change_list(series: Series, changes: Iterable[FigureChange]) -> ChangeList:
    """What changed in a series, as JSON shows it."""
    return ChangeList(
        series=series.id,
        unit=series.unit,
        multiplier=exact_number(series.multiplier),
        changes=[_change(change, series) for change in changes],
    )


def observations_csv(series: Series, observations: Iterable[Observation]) -> str:
    """The observations as RFC 4180 CSV, with a header line; values keep the publisher's decimals."""
    sheet = io.StringIO()
    rows = csv.writer(sheet)
    rows.writerow(CSV_COLUMNS)
    for seen in observations:
        window = seen.window
        rows.writerow(
            (
                window.start,
                _end(window),
                in_figures(seen.value, series),
                seen.released,
                seen.released_by,
                "true" if seen.inferred else "false",
                seen.status,
            )
        )
    return sheet.getvalue()


def exact_number(value: Decimal) -> int | float:
    """A published figure as a JSON number: whole ones without a point, others in the digits of the publisher.

    A double keeps 15 digits, and no publisher prints more.
    """
    return int(value) if value == value.to_integral_value() else float(value)


def _change(change: FigureChange, series: Series) -> ChangeBody:
    before, after = change.before, change.after
    return ChangeBody(
        period=Days(start=change.window.start, end=_end(change.window)),
        before=None if before is None else _observation(before, series),
        after=None if after is None else _observation(after, series),
        revision=None if before is None or after is None else exact_number(after.value - before.value),
    )


def _observation(seen: Observation, series: Series) -> ObservationBody:
    return ObservationBody(
        period=Days(start=seen.window.start, end=_end(seen.window)),
        value=exact_number(seen.value),
        text=in_figures(seen.value, series),
        released=seen.released,
        released_by=seen.released_by,
        inferred=seen.inferred,
        status=seen.status,
    )


def _end(window: Window) -> date | None:
    """The last day; None for a step that is still in force."""
    return None if window.end == date.max else window.end
