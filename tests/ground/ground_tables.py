"""The series that the tests of grounding read their sentences against."""

from datetime import date, timedelta
from typing import Any

FIRST_DAY = date(2021, 1, 1)
LAST_DAY = date(2024, 10, 15)


def daily() -> dict[str, str]:
    """A count for every day that tells days, months and years apart: day of the month × month × (year − 2020)."""
    days = (LAST_DAY - FIRST_DAY).days + 1
    dates = [FIRST_DAY + timedelta(days=n) for n in range(days)]
    return {f"{day}": str(day.day * day.month * (day.year - 2020)) for day in dates}


def total(start: str, end: str) -> int:
    """The ferry passengers from one day to another, both included."""
    return sum(int(value) for day, value in daily().items() if start <= day <= end)


FERRIES: dict[str, Any] = {
    "name": "ferry-passengers",
    "topic": "ferries",
    "unit": "people",
    "frequency": "D",
    "lag_days": 1,
    "accumulates": True,
    "begins": FIRST_DAY,
    "complete_from": FIRST_DAY,
    "phrases": {
        "strong": ["ferry passengers", "took the ferry"],
        "weak": ["crossings", "crossed"],
        "context": ["ferry"],
        "nouns": ["people", "passengers", "travellers", "crossings"],
        "forbids": ["hovercraft"],
    },
    "siblings": ["board/ferry-sailings"],
    "values": daily(),
}
SAILINGS: dict[str, Any] = {
    **{key: FERRIES[key] for key in ("topic", "frequency", "lag_days", "accumulates")},
    "name": "ferry-sailings",
    "unit": "sailings",
    "phrases": {"strong": ["ferry sailings"], "nouns": ["sailings"]},
    "values": {day: str(int(value) // 10) for day, value in daily().items()},
}
INFLATION: dict[str, Any] = {
    "name": "inflation-gb",
    "label": "inflation",
    "concept": "inflation-rate",
    "topic": "prices",
    "unit": "percent",
    "nature": "rate",
    "decimals": 1,
    "lag_days": 14,
    "growth_over": 12,
    "phrases": {"strong": ["inflation", "consumer prices"], "weak": ["prices"], "forbids": ["core"]},
    "values": {"2023-08": "6.7", "2024-05": "2.0", "2024-06": "2.0", "2024-07": "2.2", "2024-08": "2.3"},
}
INFLATION_US: dict[str, Any] = {
    **INFLATION,
    "name": "inflation-us",
    "area": "US",
    "values": {"2023-08": "3.7", "2024-06": "3.0", "2024-07": "2.9", "2024-08": "2.5"},
}
INFLATION_EA: dict[str, Any] = {
    **INFLATION,
    "name": "inflation-ea",
    "area": "EA",
    "values": {"2024-07": "2.6", "2024-08": "2.1"},
}
JOBLESS: dict[str, Any] = {
    "name": "jobless-rate",
    "topic": "labour",
    "unit": "percent",
    "nature": "rate",
    "decimals": 1,
    "lag_days": 42,
    "period_kind": "rolling_3m_centre",
    "phrases": {"strong": ["unemployment", "jobless rate"]},
    "values": {
        "2023-06": "4.2", "2024-02": "4.2", "2024-03": "4.3", "2024-04": "4.4", "2024-05": "4.3", "2024-06": "4.1",
    },
}  # fmt: skip
QUEUE: dict[str, Any] = {
    "name": "surgery-queue",
    "topic": "health",
    "unit": "patients",
    "nature": "stock",
    "period_kind": "point",
    "lag_days": 12,
    "phrases": {"strong": ["surgery queue", "queue for surgery"], "nouns": ["patients", "people"]},
    "values": {"2023-06": "7400", "2023-12": "7600", "2024-06": "7620", "2024-07": "7510", "2024-08": "7480"},
}
TARIFF: dict[str, Any] = {
    "name": "water-tariff",
    "topic": "water",
    "unit": "GBP",
    "nature": "step",
    "period_kind": "step",
    "frequency": "I",
    "lag_days": -30,
    "phrases": {"strong": ["water tariff"]},
    "values": {
        "2023-04-02": [{"value": "448", "released": "2023-02-20"}],
        "2024-04-02": [{"value": "473", "released": "2024-02-19"}],
        "2024-10-02": [{"value": "491", "released": "2024-08-27"}],
    },
}
CONES: dict[str, Any] = {
    "name": "cone-sales",
    "topic": "ices",
    "unit": "cones",
    "frequency": "M",
    "lag_days": 10,
    "begins": "2019-06-01",
    "complete_from": "2019-06-01",
    "comparison": 12,
    "phrases": {"strong": ["cone sales", "cones sold"], "nouns": ["cones"]},
    "breaks": [{"day": "2021-01-01", "note": "kiosks counted from here on"}],
    "values": {
        "2019-06": "50", "2019-07": "80", "2019-08": "90", "2020-06": "40", "2020-07": "70", "2020-08": "85",
        "2021-06": "60", "2021-07": "95", "2021-08": "99", "2022-06": "55", "2022-07": "70", "2022-08": "88",
        "2023-06": "60", "2023-07": "75", "2023-08": "80", "2024-06": "72", "2024-07": "60", "2024-08": "79",
    },
}  # fmt: skip
TABLES = (FERRIES, SAILINGS, INFLATION, INFLATION_US, INFLATION_EA, JOBLESS, QUEUE, TARIFF, CONES)
