"""A claim of the report as JSON: what is stated, what the figures say, and how it was worked out."""

from datetime import date
from typing import Literal

from service.api.schema.common import Body, Cited, Days, Number
from service.model.quantities import Hedge
from service.model.report import Label, Reason, Severity

Basis = Literal["official", "article"]
Origin = Literal["official", "article", "constant"]


class Sentence(Body):
    """The sentence of a claim."""

    offset: int
    """Where it starts."""
    length: int
    """How long it is."""
    text: str
    """The sentence as sent."""


class Stated(Body):
    """What the text says."""

    value: Number | None
    """Unsigned and in single units: £75 million is 75000000, 25 basis points 0.25 points, a third 33.3333 percent,
    doubled 2; null for ranks."""
    value_high: Number | None = None
    """The upper end of a range."""
    unit: str
    """`percent`, `points`, `multiple`, a currency code, `days`, or the thing counted (`people`, `boats`…)."""
    text: str
    """The figure as written."""
    decimals: int
    """The place of the last digit written, as a power of ten negated: 1 for "2.0%", −3 for "25,000"."""
    hedge: Hedge
    """How firmly it is stated."""
    direction: Literal["up", "down"] | None
    """Of the change asserted; null for levels."""


class SeriesRef(Body):
    """The series a claim was checked against."""

    id: str
    """As in `/v1/series/{id}`."""
    title: str
    """The publisher's title."""
    publisher: str
    """Who publishes it."""


class Actual(Body):
    """What the data say."""

    value: Number
    """Not rounded."""
    unit: str
    """As in `stated`."""
    text: str
    """With its unit, rounded for reading."""
    rounded_as_stated: str
    """Rounded and written as the text writes its own figure."""


class Discrepancy(Body):
    """How far the text is off: claimed minus actual."""

    absolute: Number
    """In `unit`, signed."""
    relative: Number | None
    """Divided by the actual figure; null where that is zero."""
    unit: str
    """The unit of `absolute`: points for percentages."""
    direction: Literal["overstated", "understated", "none"]
    """The same in a word."""
    within_rounding: bool
    """Whether rounding as the text rounds explains it."""


class CheckInput(Body):
    """A figure that a check rests on."""

    series: str | None = None
    """Its series; null for a figure quoted in the article."""
    period: Days | None = None
    """The days it belongs to; null where the article does not say."""
    value: Number
    """In single units."""
    released: date | None = None
    """When it was released; null where that is not known."""
    provisional: bool = False
    """Whether its publisher calls it provisional."""
    basis: Origin
    """`official`, `article` for a figure quoted in the same text, or `constant` for one that is so anywhere (100%)."""
    text: str | None = None
    """As quoted in the article."""


class Check(Body):
    """One basis on which a claim was checked, with the working."""

    basis: Basis
    """`official`: against a stored series. `article`: against other figures of the same text."""
    verdict: Label
    """The outcome on this basis alone."""
    formula: str
    """The working in figures."""
    value: Number | None
    """Its result, not rounded; null for ranks."""
    range: list[Number] | None
    """Lower and upper end of what rounding of the inputs allows."""
    inputs: list[CheckInput]
    """The figures used."""
    assumptions: list[str]
    """What the text leaves to be assumed, in words. This stands in place of a confidence."""


class Dated(Body):
    """A value and the day it was released."""

    value: Number
    """In single units."""
    released: date | None
    """When it was released; null where that is not known."""


class Fits(Body):
    """What the stated figure would fit."""

    period: Days | None = None
    """Another period."""
    value: Number | None = None
    """The value there."""


class Diagnosis(Body):
    """The slip that would explain a contradiction: a suggestion, never the verdict."""

    code: str
    """A stable name, such as `wrong_period`."""
    detail: str
    """The evidence, in a sentence."""
    fits: Fits | None = None
    """What the stated figure would fit."""


class Caution(Body):
    """What an editor should know about a figure that is true."""

    code: str
    """A stable name, such as `provisional`."""
    detail: str
    """The same in words."""


class Replacement(Body):
    """What could stand in the text instead, in its own style."""

    value: str
    """The new wording."""
    offset: int
    """Where the old one starts."""
    length: int
    """How long the old one is."""


class SourceRef(Cited):
    """A source, as cited."""

    released: date | None
    """When the figure was released."""
    retrieved: date | None
    """When it was fetched."""


class Claim(Body):
    """One claim of the text, with its verdict. There is one claim for each figure."""

    id: str
    """Unique in the report."""
    fingerprint: str
    """Survives moves in the text; the key for `ignore`."""
    kind: str
    """The kind of claim, as in `/v1/kinds/{kind}`."""
    offset: int
    """Where the quote starts, in `offset_unit`s from the start of the text as sent."""
    length: int
    """How long the quote is."""
    quote: str
    """The figure with its unit word or sign; the words of a rank."""
    prefix: str
    """A little of the text before it."""
    suffix: str
    """A little of the text after it."""
    block_id: str
    """The block it stands in: the caller's `id` for blocks, otherwise `b1`, `b2`…"""
    block_offset: int
    """Where the quote starts in its block."""
    line: int
    """The line it starts on, from 1."""
    column: int
    """Where on that line, from 1."""
    sentence: Sentence
    """The sentence around it."""
    in_quotation: bool
    """Whether it stands inside quotation marks; then its severity is at most `info`."""
    stated: Stated
    """What the text says."""
    series: SeriesRef | None
    """The series it was checked against; null when none."""
    period: Days | None
    """The window asked about, in inclusive days."""
    base_period: Days | None
    """The window compared with; null when none."""
    verdict: Label
    """What became of it."""
    reason: Reason | None
    """Why it could not be checked."""
    severity: Severity
    """How much it matters to an editor."""
    reverses: bool
    """Whether the conclusion flips, not only the digits."""
    actual: Actual | None
    """What the data say."""
    discrepancy: Discrepancy | None
    """How far off the text is."""
    message: str
    """A sentence that stands alone: subject, both numbers, period, publisher."""
    short_message: str
    """A few words for a narrow margin."""
    checks: list[Check]
    """The working, on each basis."""
    as_published: Dated | None
    """The figure as it stood on the day by which the article is judged."""
    latest: Dated | None
    """The figure as it stands now."""
    diagnosis: Diagnosis | None
    """The slip that would explain a contradiction."""
    cautions: list[Caution]
    """True, but…; at most two."""
    replacements: list[Replacement]
    """What could stand in the text instead."""
    sources: list[SourceRef]
    """Where the figures come from."""
