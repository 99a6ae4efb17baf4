"""The report that every face gives: `CONTRACT` field for field."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from service.model.quantities import Hedge
from service.model.windows import Window
from service.records import dataclass, field


class Label(StrEnum):
    """What became of a claim."""

    SUPPORTED = "supported"
    IMPRECISE = "imprecise"
    OUTDATED = "outdated"
    CONTRADICTED = "contradicted"
    AMBIGUOUS = "ambiguous"
    UNVERIFIABLE = "unverifiable"


class Severity(StrEnum):
    """How much it matters to an editor; in ascending order."""

    NONE = "none"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Reason(StrEnum):
    """Why a claim could not be checked."""

    NO_SERIES = "no_series"
    NO_PERIOD = "no_period"
    NO_PUBLICATION_DATE = "no_publication_date"
    NOT_PUBLISHED_YET = "not_published_yet"
    OUT_OF_RANGE = "out_of_range"
    VINTAGE_NOT_HELD = "vintage_not_held"
    TOO_COARSE = "too_coarse"
    FORECAST_OR_TARGET = "forecast_or_target"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Stated:
    """What the text says; ``value`` is unsigned and in single units, None for ranks."""

    value: Decimal | None
    unit: str
    text: str
    decimals: int
    hedge: Hedge
    direction: str | None
    value_high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Actual:
    """What the data say: unrounded value, as words with its unit, and rounded as the text rounds."""

    value: Decimal
    unit: str
    text: str
    rounded_as_stated: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Claimed minus actual; ``relative`` is to the actual (None where that is zero)."""

    absolute: Decimal
    relative: Decimal | None
    unit: str
    direction: str  # overstated, understated, none
    within_rounding: bool


@dataclass(frozen=True, slots=True)
class CheckInput:
    """A figure that a check rests on."""

    value: Decimal
    basis: str
    series: str | None = None
    period: Window | None = None
    released: date | None = None
    provisional: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One basis on which a claim was checked."""

    basis: str
    verdict: Label
    formula: str
    value: Decimal | None
    range: tuple[Decimal, Decimal] | None
    inputs: tuple[CheckInput, ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """A value and the day it was released."""

    value: Decimal
    released: date | None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The slip that would explain a contradiction; a suggestion."""

    code: str
    detail: str
    fits_period: Window | None = None
    fits_value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Caution:
    """What makes a true figure fragile."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """What could stand in the text instead (document offsets, code points)."""

    value: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class SeriesRef:
    """The series a claim was checked against."""

    id: str
    title: str
    publisher: str


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source, as cited."""

    publisher: str
    title: str
    url: str
    licence: str
    released: date | None
    retrieved: date | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim of the text with its verdict. All offsets are code points of the text as sent."""

    id: str
    fingerprint: str
    kind: str
    offset: int
    length: int
    quote: str
    prefix: str
    suffix: str
    block_id: str
    block_offset: int
    line: int
    column: int
    sentence_offset: int
    sentence_length: int
    sentence_text: str
    in_quotation: bool
    stated: Stated
    verdict: Label
    severity: Severity
    message: str
    short_message: str
    reason: Reason | None = None
    reverses: bool = False
    series: SeriesRef | None = None
    period: Window | None = None
    base_period: Window | None = None
    actual: Actual | None = None
    discrepancy: Discrepancy | None = None
    checks: tuple[Check, ...] = ()
    as_published: Dated | None = None
    latest: Dated | None = None
    diagnosis: Diagnosis | None = None
    cautions: tuple[Caution, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Coverage and outcome, counted."""

    numbers: int
    checkable: int
    checked: int
    supported: int
    imprecise: int
    outdated: int
    contradicted: int
    ambiguous: int
    unverifiable: int
    highest_severity: Severity


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the whole check that its reader must know."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of checking one text.

    Attributes:
        text: the text as sent, kept for offset conversion and for marking it on a page; never serialised.
        snapshot: id of the data the verdicts rest on.
        known_at: the day whose knowledge the article was judged by; None for today's figures.
        published: the publication date used.
        published_from: where it was found.
        language: BCP 47 tag.
        summary: counts.
        findings: the claims in order of the text.
        warnings: notices.
    """

    text: str = field(repr=False)
    snapshot: str
    known_at: date | None
    published: date | None
    published_from: str
    language: str
    summary: Summary
    findings: tuple[Finding, ...]
    warnings: tuple[Notice, ...] = ()

    def to_dict(self, offset_unit: str = "codepoint") -> dict[str, object]:
        """The report as plain JSON types.

        Args:
            offset_unit: ``codepoint``, ``utf16`` or ``utf8``: what offsets, lengths and columns count.
        """
        from service.model.serialise import report_to_dict  # noqa: PLC0415  (kept out of the hot path's imports)

        return report_to_dict(self, offset_unit)
