"""The metadata of a series as plain JSON types, and back, in a way that a cold command can afford.

The plain form holds only what differs from the defaults of ``Series``. ``service.store.entries`` validates it once,
when a store is compiled; here it is trusted.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from service.hints import Any
from service.model.quantities import Direction
from service.model.series import (
    Alternate,
    Break,
    Derivation,
    Envelope,
    EnvelopeRow,
    Expect,
    Frequency,
    Lookalike,
    Nature,
    PeriodKind,
    Phrases,
    Series,
    Source,
)

_DESCRIBED = (Series, Source, Phrases, Envelope, EnvelopeRow, Expect, Derivation, Alternate, Lookalike, Break)

SCHEMA = " ".join(f"{kind.__name__}:{','.join(kind.__match_args__)}" for kind in _DESCRIBED)
"""Names everything that metadata may hold: a store compiled under another schema is compiled anew."""


def series_from(plain: Mapping[str, Any]) -> Series:
    """The series that a plain form describes."""
    found = dict(plain)
    for name, build in _BUILDERS:
        value = found.get(name)
        if value is not None:
            found[name] = build(value)
    return Series(**found)


def _source(plain: Mapping[str, Any]) -> Source:
    return Source(
        plain["publisher"],
        plain["title"],
        plain["url"],
        plain["licence"],
        _day(plain.get("released")),
        _day(plain.get("retrieved")),
    )


def _phrases(plain: Mapping[str, Any]) -> Phrases:
    return Phrases(**{name: tuple(words) for name, words in plain.items()})


def _envelope(plain: Mapping[str, Any]) -> Envelope:
    return Envelope(tuple(_envelope_row(row) for row in plain["rows"]), plain["basis"])


def _envelope_row(plain: Mapping[str, Any]) -> EnvelopeRow:
    tolerances = {name: Decimal(value) for name, value in plain.items() if name != "published_before"}
    return EnvelopeRow(published_before=_day(plain.get("published_before")), **tolerances)


def _expect(plain: Mapping[str, Any]) -> Expect:
    step = plain.get("step")
    return Expect(Decimal(plain["low"]), Decimal(plain["high"]), plain["basis"], Decimal(step) if step else None)


def _alternates(plain: list[Mapping[str, str]]) -> tuple[Alternate, ...]:
    return tuple(Alternate(**alternate) for alternate in plain)


def _lookalikes(plain: list[Mapping[str, Any]]) -> tuple[Lookalike, ...]:
    return tuple(
        Lookalike(one["label"], Decimal(one["low"]), Decimal(one["high"]), tuple(one.get("unless", ())))
        for one in plain
    )


def _breaks(plain: list[Mapping[str, str]]) -> tuple[Break, ...]:
    return tuple(Break(date.fromisoformat(found["day"]), found["note"]) for found in plain)


def _derivation(plain: Mapping[str, Any]) -> Derivation:
    room = plain.get("room")
    return Derivation(plain["source"], plain["transform"], plain["lag"], Decimal(room) if room else Decimal(0))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


_BUILDERS: tuple[tuple[str, Callable[[Any], object]], ...] = (
    ("nature", {nature.value: nature for nature in Nature}.__getitem__),
    ("better", {way.value: way for way in Direction}.__getitem__),
    ("frequency", {frequency.value: frequency for frequency in Frequency}.__getitem__),
    ("period_kind", {kind.value: kind for kind in PeriodKind}.__getitem__),
    ("source", _source),
    ("phrases", _phrases),
    ("multiplier", Decimal),
    ("complete_from", date.fromisoformat),
    ("begins", date.fromisoformat),
    ("published_since", date.fromisoformat),
    ("stale_after", date.fromisoformat),
    ("envelope", _envelope),
    ("expect", _expect),
    ("derived", _derivation),
    ("siblings", tuple),
    ("alternates", _alternates),
    ("lookalikes", _lookalikes),
    ("breaks", _breaks),
)
