"""Four small series to draw, one of each shape, and one with a hostile title."""

from datetime import date, timedelta
from pathlib import Path

from service.store.interface import Store
from tests.store.conftest import Reference

PARCELS, RATE, CHARGE, HOLDINGS, HOSTILE = "post/parcels", "post/late", "post/charge", "post/vans", "post/hostile"


def store_of_charts(root: Path) -> Store:
    """The store, with its packages below ``root``."""
    reference = Reference(root)
    reference.series(
        "parcels",
        _daily(),
        title="Parcels delivered, daily",
        frequency="D",
        breaks=[{"day": "2024-02-01", "note": "counted at the door"}],
    )
    reference.series(
        "late",
        _late(),
        title="Share of parcels that came late",
        unit="percent",
        nature="rate",
        decimals=1,
    )
    reference.series(
        "charge",
        "2019-03-04,1.10 2021-07-01,1.25 2023-01-09,0.95 2024-05-20,1.40",
        title="Charge for a parcel",
        unit="GBP",
        nature="step",
        period_kind="step",
        frequency="I",
        decimals=2,
    )
    reference.series(
        "vans",
        " ".join(f"{year},{1_200_000 + 31_250 * (year - 2010)}" for year in range(2010, 2025)),
        title="Vans on the road",
        unit="vans",
        nature="stock",
        period_kind="point",
        frequency="A",
    )
    reference.series(
        "hostile",
        "2024-01,1 2024-02,2",
        title="</title><script>alert(1)</script> & \"quoted\" \u202e 'x' ]]>",
        source={"publisher": 'Post <i> & "Sons"', "url": "https://example.org", "licence": "<own>"},
    )
    return reference.open()


def _daily() -> str:
    """Two years of days, rising through each month; one day of March 2024 was later put up by 90."""
    rows = ["period,value,released"]
    day = date(2023, 1, 1)
    while day < date(2025, 1, 1):
        released = day + timedelta(days=1)
        rows.append(f"{day},{10 * day.month + day.day},{released}")
        if day == date(2024, 3, 10):
            rows.append(f"{day},{10 * day.month + day.day + 90},2024-04-20")
        day += timedelta(days=1)
    return "\n".join(rows)


def _late() -> str:
    """Monthly from 2022 to September 2024, each figure put down by 0.3 half a year later; August 2023 is missing."""
    rows = ["period,value,released"]
    for number in range(33):
        year, month = 2022 + number // 12, number % 12 + 1
        if (year, month) == (2023, 8):
            continue
        first = date(year + month // 12, month % 12 + 1, 15)
        value = 60 + 7 * (number % 5)
        rows.append(f"{year}-{month:02},{value / 10:.1f},{first}")
        rows.append(f"{year}-{month:02},{(value - 3) / 10:.1f},{first + timedelta(days=182)}")
    return "\n".join(rows)
