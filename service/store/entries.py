"""What a ``datapackage.json`` may say, as pydantic models; imported only when a store is compiled.

The models mirror ``service.model.series`` field by field (a test holds them equal) and add what a reader cannot see:
ranges, allowed words, and that no field is unknown.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from service.model.quantities import Direction
from service.model.series import Frequency, Nature, PeriodKind
from service.store.phrases import LETTERS

CURRENCIES = ("AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "INR", "JPY", "NOK", "NZD", "PLN", "SEK", "USD", "ZAR")
"""ISO 4217 codes that a unit may be; add one here with the first series that counts it."""

_FREQUENCIES = {
    PeriodKind.ROLLING_3M_CENTRE: {Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL},
    PeriodKind.FISCAL_YEAR_APR: {Frequency.ANNUAL},
    PeriodKind.FISCAL_YEAR_US: {Frequency.ANNUAL},
    PeriodKind.YEAR_ENDING: {Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL},
    PeriodKind.WEEK_ENDING: {Frequency.WEEKLY},
    PeriodKind.STEP: {Frequency.IRREGULAR},
}


def _phrase(words: str) -> str:
    if not words.strip() or words != words.lower():
        raise ValueError("lower case, in which phrases are matched")
    if any(word.endswith("*") and len(word) <= LETTERS for word in words.replace("-", " ").split()):
        raise ValueError(f"at least {LETTERS} letters before each *, which stands for any ending")
    return words


def _known_unit(unit: str) -> str:
    counted = unit == unit.lower() and unit.replace(" ", "").replace("-", "").isalpha()
    if not counted and unit not in CURRENCIES:
        raise ValueError("percent, index, a known currency code, or the thing counted in lower case")
    return unit


Words = Annotated[str, AfterValidator(_phrase)]
Text = Annotated[str, Field(min_length=1)]
Fraction = Annotated[Decimal, Field(ge=0, le=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceEntry(_Entry):
    """``Source``; the title is that of the series unless given."""

    publisher: Text
    title: Text | None = None
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]
    licence: Text
    released: date | None = None
    retrieved: date | None = None


class PhrasesEntry(_Entry):
    """``Phrases``."""

    strong: tuple[Words, ...] = ()
    weak: tuple[Words, ...] = ()
    context: tuple[Words, ...] = ()
    nouns: tuple[Words, ...] = ()
    forbids: tuple[Words, ...] = ()


class EnvelopeRowEntry(_Entry):
    """``EnvelopeRow``."""

    published_before: date | None = None
    day: Fraction = Decimal(0)
    week: Fraction = Decimal(0)
    month: Fraction = Decimal(0)
    longer: Fraction = Decimal(0)
    at_least: Annotated[Decimal, Field(ge=0)] = Decimal(0)
    absolute: Annotated[Decimal, Field(ge=0)] | None = None


class EnvelopeEntry(_Entry):
    """``Envelope``."""

    rows: Annotated[tuple[EnvelopeRowEntry, ...], Field(min_length=1)]
    basis: Text

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        days = [row.published_before or date.max for row in self.rows]
        if days != sorted(set(days)):
            raise ValueError("rows in order of published_before, the one without it last")
        return self


class ExpectEntry(_Entry):
    """``Expect``."""

    low: Decimal
    high: Decimal
    basis: Text
    step: Annotated[Decimal, Field(gt=0)] | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low >= self.high:
            raise ValueError("low below high")
        return self


class DerivationEntry(_Entry):
    """``Derivation``."""

    source: Text
    transform: Literal["growth", "difference", "sum", "mean", "inverse", "complement"]
    lag: Annotated[int, Field(ge=1, le=240)]
    room: Annotated[Decimal, Field(ge=0)] | None = None


class AlternateEntry(_Entry):
    """``Alternate``."""

    series: Text
    note: Text


class LookalikeEntry(_Entry):
    """``Lookalike``."""

    label: Text
    low: Annotated[Decimal, Field(gt=0)]
    high: Annotated[Decimal, Field(gt=0)]
    unless: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low >= self.high:
            raise ValueError("low below high")
        return self


class BreakEntry(_Entry):
    """``Break``."""

    day: date
    note: Text


class SeriesEntry(_Entry):
    """``Series``; ``id`` and ``title`` follow from the resource where they are left out."""

    id: Text
    title: Text
    label: Text
    concept: Text
    topic: Text
    unit: Annotated[str, AfterValidator(_known_unit)]
    nature: Nature
    frequency: Frequency
    period_kind: PeriodKind
    area: Annotated[str, Field(pattern=r"^([A-Z]{2}(-[A-Z0-9]{1,3})?|WORLD)$")]
    decimals: Annotated[int, Field(ge=0, le=15)]
    source: SourceEntry
    phrases: PhrasesEntry = PhrasesEntry()
    publisher_code: str = ""
    multiplier: Annotated[Decimal, Field(gt=0)] = Decimal(1)
    adjustment: Literal["S", "N", ""] = ""
    blank_is_zero: bool = False
    lag_days: Annotated[int, Field(ge=-400, le=2000)] = 0
    rests_on_weekends: bool = False
    comparison: Literal[12, 3, 1] | None = None
    accumulates: bool = False
    growth_over: Annotated[int, Field(ge=1, le=120)] | None = None
    better: Direction | None = None
    per: Text | Literal[""] = ""
    complete_from: date | None = None
    begins: date | None = None
    published_since: date | None = None
    provisional: bool = False
    envelope: EnvelopeEntry | None = None
    expect: ExpectEntry | None = None
    derived: DerivationEntry | None = None
    siblings: tuple[Text, ...] = ()
    alternates: tuple[AlternateEntry, ...] = ()
    lookalikes: tuple[LookalikeEntry, ...] = ()
    breaks: tuple[BreakEntry, ...] = ()
    stale_after: date | None = None
    notes: str = ""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.nature is Nature.STEP) != (self.period_kind is PeriodKind.STEP):
            raise ValueError('nature "step" where period_kind is "step", and only there')
        allowed = _FREQUENCIES.get(self.period_kind, set(Frequency))
        if self.frequency not in allowed:
            known = ", ".join(sorted(frequency.value for frequency in allowed))
            raise ValueError(f'a frequency of {known} with period_kind "{self.period_kind.value}"')
        if self.begins and self.complete_from and self.complete_from < self.begins:
            raise ValueError("complete_from on or after begins, the true start of the series")
        return self

    def plain(self) -> dict[str, Any]:
        """The entry as plain JSON types, without defaults, as ``service.store.catalogue`` reads it."""
        found = self.model_dump(mode="json", exclude_defaults=True)
        found["source"].setdefault("title", self.title)
        return found


class ExtentEntry(_Entry):
    """``service.store.extent.Extent``."""

    first: Text
    last: Text
    rows: Annotated[int, Field(ge=1)]
    gaps: tuple[Text, ...] = ()


class ResourceEntry(BaseModel):
    """A resource of a Data Package with our objects ``series`` and ``held``; other properties are left alone."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$")]
    path: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+\.csv$")]
    title: Text | None = None
    held: ExtentEntry | None = None
    series: dict[str, Any]


class DerivedEntry(BaseModel):
    """An item of ``derivedSeries``."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$")]
    title: Text | None = None
    series: dict[str, Any]


class PackageEntry(BaseModel):
    """The frame of a ``datapackage.json``; resources are validated one by one, so that each names itself."""

    name: Text
    resources: list[dict[str, Any]]
    derived_series: Annotated[list[dict[str, Any]], Field(alias="derivedSeries")] = []
