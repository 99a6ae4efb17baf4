"""Metadata from the descriptor to ``Series`` without loss."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from service.model.errors import UnknownNameError
from service.model.quantities import Direction
from service.model.series import (
    Alternate,
    Break,
    Derivation,
    Envelope,
    EnvelopeRow,
    Expect,
    Frequency,
    Nature,
    PeriodKind,
    Phrases,
    Series,
    Source,
)
from service.store import entries

ENGINES = ("sqlite", "postgres")

FULL: dict[str, Any] = {
    "publisher_code": "PX1",
    "unit": "GBP",
    "multiplier": "1000",
    "adjustment": "S",
    "lag_days": 40,
    "rests_on_weekends": True,
    "blank_is_zero": True,
    "comparison": 12,
    "accumulates": True,
    "growth_over": 3,
    "better": "up",
    "provisional": True,
    "complete_from": "2020-01-01",
    "begins": "2019-01-01",
    "stale_after": "2026-01-01",
    "notes": "A note.",
    "phrases": {
        "strong": ["parcel deliver*"],
        "weak": ["items"],
        "context": ["post"],
        "nouns": ["parcels"],
        "forbids": ["lost"],
    },
    "envelope": {"basis": "Two.", "rows": [{"published_before": "2023-02-05", "day": "0.10"}, {"absolute": 2}]},
    "siblings": ["post/letters"],
    "alternates": [{"series": "post/letters", "note": "The other."}],
    "breaks": [{"day": "2021-04-01", "note": "New count."}],
    "source": {
        "publisher": "Post Office",
        "title": "Annual report",
        "url": "https://example.org/",
        "licence": "OGL-UK-3.0",
        "released": "2024-05-01",
        "retrieved": "2024-05-02",
    },
}


def test_every_field_arrives(reference: Any) -> None:
    store = reference.series("parcels", "2024-01,1", **FULL).series("letters", "2024-01,1").open()
    assert store.series("post/parcels") == Series(
        id="post/parcels",
        title="Parcels delivered",
        label="parcel deliveries",
        concept="parcels",
        topic="post",
        unit="GBP",
        nature=Nature.FLOW,
        frequency=Frequency.MONTHLY,
        period_kind=PeriodKind.INTERVAL,
        area="GB",
        decimals=0,
        source=Source(
            "Post Office", "Annual report", "https://example.org/", "OGL-UK-3.0", date(2024, 5, 1), date(2024, 5, 2)
        ),
        phrases=Phrases(("parcel deliver*",), ("items",), ("post",), ("parcels",), ("lost",)),
        publisher_code="PX1",
        multiplier=Decimal(1000),
        adjustment="S",
        blank_is_zero=True,
        lag_days=40,
        rests_on_weekends=True,
        comparison=12,
        accumulates=True,
        growth_over=3,
        better=Direction.UP,
        complete_from=date(2020, 1, 1),
        begins=date(2019, 1, 1),
        provisional=True,
        envelope=Envelope(
            (EnvelopeRow(date(2023, 2, 5), day=Decimal("0.10")), EnvelopeRow(None, absolute=Decimal(2))),
            "Two.",
        ),
        siblings=("post/letters",),
        alternates=(Alternate("post/letters", "The other."),),
        breaks=(Break(date(2021, 4, 1), "New count."),),
        stale_after=date(2026, 1, 1),
        notes="A note.",
    )


def test_what_is_left_out_is_the_default(reference: Any) -> None:
    store = reference.series("parcels", "2024-01,1").derived("change", "post/parcels", "growth", 12).open()
    parcels, change = store.series("post/parcels"), store.series("post/change")
    assert (parcels.phrases, parcels.envelope, parcels.multiplier) == (Phrases(), None, Decimal(1))
    assert parcels.source == Source(
        "Post Office", "Parcels delivered", "https://example.org/parcels", "OGL-UK-3.0", None, None
    )
    assert change.source == parcels.source
    assert change.derived == Derivation("post/parcels", "growth", 12)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (entries.SeriesEntry, Series),
        (entries.SourceEntry, Source),
        (entries.PhrasesEntry, Phrases),
        (entries.EnvelopeEntry, Envelope),
        (entries.EnvelopeRowEntry, EnvelopeRow),
        (entries.ExpectEntry, Expect),
        (entries.DerivationEntry, Derivation),
        (entries.AlternateEntry, Alternate),
        (entries.BreakEntry, Break),
    ],
)
def test_the_entries_mirror_the_model(entry: Any, kind: Any) -> None:
    assert is_dataclass(kind)
    assert set(entry.model_fields) == {field.name for field in fields(kind)}


def test_the_catalogue_goes_by_id_over_all_packages(reference: Any) -> None:
    reference.series("zeal", "2024-01,1").series("area", "2024-01,1", package="alpha")
    reference.derived("mid", "alpha/area", "growth", 12)
    store = reference.open()
    assert [series.id for series in store.catalogue()] == ["alpha/area", "post/mid", "post/zeal"]
    assert store.catalogue()[0] == store.series("alpha/area")


def test_an_unknown_id_names_the_nearest(reference: Any) -> None:
    store = reference.series("parcels", "2024-01,1").series("letters", "2024-01,1").open()
    for ask in (store.series, lambda name: store.as_known(name, None)):
        with pytest.raises(
            UnknownNameError, match='no series bears the id "post/parcel"; the nearest are post/parcels'
        ):
            ask("post/parcel")
