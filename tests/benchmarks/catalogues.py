"""Catalogues of a size that no newsroom keeps yet: made-up series with titles, areas and phrases like real ones."""

from collections.abc import Iterator
from datetime import date
from itertools import compress, pairwise, product
from random import Random
from typing import Any

from service.store.history import RELEASED, Row
from service.store.packages import Compiled

PUBLISHERS = ("Central Bureau", "Labour Board", "Monetary Fund", "Statistics Office")

# Measure, topic, unit, nature, and other words for it.
SUBJECTS = (
    ("average earnings", "labour-market", "GBP", "rate", "weekly pay", "wages"),
    ("bankruptcies", "business", "firms", "flow", "company insolvencies", "firms that failed"),
    ("births", "population", "babies", "flow", "live births", "babies born"),
    ("bus journeys", "transport", "journeys", "flow", "journeys by bus", "bus trips"),
    ("business investment", "economy", "GBP", "flow", "capital spending", "investment by firms"),
    ("car registrations", "transport", "cars", "flow", "new cars", "cars registered"),
    ("carbon emissions", "environment", "tonnes", "flow", "greenhouse gas emissions", "emissions"),
    ("consumer price inflation", "prices", "percent", "rate", "inflation", "cost of living"),
    ("consumer price index", "prices", "index", "index", "price index", "consumer prices"),
    ("court backlog", "justice", "cases", "stock", "outstanding court cases", "cases waiting"),
    ("deaths", "population", "people", "flow", "registered deaths", "people who died"),
    ("divorces", "population", "couples", "flow", "marriages dissolved", "couples who parted"),
    ("electricity generation", "energy", "units", "flow", "power generated", "output of power stations"),
    ("employment rate", "labour-market", "percent", "rate", "share in work", "people in work"),
    ("energy bills", "energy", "GBP", "rate", "household energy bills", "gas and electricity bills"),
    ("exports of goods", "trade", "GBP", "flow", "goods exports", "exports"),
    ("factory output", "economy", "percent", "rate", "manufacturing output", "industrial production"),
    ("food prices", "prices", "percent", "rate", "food inflation", "grocery prices"),
    ("government debt", "public-finances", "GBP", "stock", "public debt", "national debt"),
    ("gross domestic product", "economy", "percent", "rate", "gdp", "economic growth"),
    ("hospital admissions", "health", "patients", "flow", "admissions to hospital", "patients admitted"),
    ("house prices", "housing", "GBP", "rate", "property prices", "cost of a home"),
    ("housing starts", "housing", "homes", "flow", "homes begun", "new homes"),
    ("imports of goods", "trade", "GBP", "flow", "goods imports", "imports"),
    ("job vacancies", "labour-market", "jobs", "stock", "vacancies", "unfilled jobs"),
    ("marriages", "population", "couples", "flow", "weddings", "couples who married"),
    ("mortgage approvals", "housing", "loans", "flow", "approved mortgages", "home loans"),
    ("net migration", "population", "people", "flow", "immigration", "people who arrived"),
    ("patients waiting", "health", "patients", "stock", "waiting list", "hospital backlog"),
    ("prison population", "justice", "prisoners", "stock", "prisoners held", "inmates"),
    ("private rents", "housing", "percent", "rate", "rental prices", "cost of renting"),
    ("producer price inflation", "prices", "percent", "rate", "factory gate prices", "producer prices"),
    ("rail journeys", "transport", "journeys", "flow", "train journeys", "journeys by rail"),
    ("recorded crime", "justice", "offences", "flow", "crimes recorded", "police recorded offences"),
    ("retail sales", "economy", "percent", "rate", "shop sales", "high street sales"),
    ("school rolls", "education", "pupils", "stock", "pupils enrolled", "school places"),
    ("tourist arrivals", "tourism", "visitors", "flow", "visits from abroad", "foreign visitors"),
    ("trade deficit", "trade", "GBP", "flow", "trade gap", "balance of trade"),
    ("unemployment rate", "labour-market", "percent", "rate", "unemployment", "jobless rate"),
    ("university applications", "education", "applicants", "flow", "applications to university", "applicants"),
)
SPLITS = ("", "women", "men", "young people", "pensioners", "households with children", "small firms", "large firms",
          "construction", "agriculture", "hospitality", "rural districts", "cities")  # fmt: skip
COUNTRIES = (
    ("AR", "Argentina"), ("AT", "Austria"), ("AU", "Australia"), ("BE", "Belgium"), ("BG", "Bulgaria"),
    ("BR", "Brazil"), ("CA", "Canada"), ("CH", "Switzerland"), ("CL", "Chile"), ("CN", "China"),
    ("CO", "Colombia"), ("CZ", "Czechia"),
    ("DE", "Germany"), ("DK", "Denmark"), ("EE", "Estonia"), ("EG", "Egypt"), ("ES", "Spain"), ("FI", "Finland"),
    ("FR", "France"), ("GB", "United Kingdom"), ("GR", "Greece"), ("HR", "Croatia"), ("HU", "Hungary"),
    ("ID", "Indonesia"), ("IE", "Ireland"), ("IN", "India"), ("IT", "Italy"), ("JP", "Japan"), ("KE", "Kenya"),
    ("KR", "South Korea"), ("LT", "Lithuania"), ("LV", "Latvia"), ("MX", "Mexico"), ("MY", "Malaysia"),
    ("NG", "Nigeria"), ("NL", "Netherlands"), ("NO", "Norway"), ("NZ", "New Zealand"), ("PE", "Peru"),
    ("PL", "Poland"), ("PT", "Portugal"), ("RO", "Romania"), ("SE", "Sweden"), ("SI", "Slovenia"), ("SK", "Slovakia"),
    ("TH", "Thailand"), ("TR", "Turkey"), ("UA", "Ukraine"), ("US", "United States"), ("ZA", "South Africa"),
)  # fmt: skip
PARTS = (("", ""), ("-N", "North "), ("-E", "East "), ("-S", "South "), ("-W", "West "))
ADJUSTMENTS = (("N", "not seasonally adjusted"), ("S", "seasonally adjusted"))
MOST = len(PUBLISHERS) * len(SUBJECTS) * len(SPLITS) * len(COUNTRIES) * len(PARTS) * len(ADJUSTMENTS)
"""Series in the largest catalogue: 1,040,000."""

_MONTHS = 24
_HISTORIES = 50  # different ones; the packing of histories has a benchmark of its own


def catalogue(size: int) -> Iterator[Compiled]:
    """So many series in order of id: any of all the combinations, always the same."""
    every = product(PUBLISHERS, SUBJECTS, SPLITS, COUNTRIES, PARTS, ADJUSTMENTS)
    chosen = bytearray(MOST)
    for place in Random(size).sample(range(MOST), size):
        chosen[place] = 1
    histories = [_rows(seed) for seed in range(_HISTORIES)]
    for number, combination in enumerate(compress(every, chosen)):
        yield Compiled(_plain(number, *combination), histories[number % _HISTORIES])


def _plain(
    number: int,
    publisher: str,
    subject: tuple[str, ...],
    split: str,
    country: tuple[str, str],
    part: tuple[str, str],
    adjustment: tuple[str, str],
) -> dict[str, Any]:
    measure, topic, unit, nature, *others = subject
    code, adjusted = adjustment
    area = f"{part[1]}{country[1]}"
    title = ", ".join(filter(None, (measure.capitalize(), split, area, adjusted)))
    concept = f"{measure} {split}".strip().replace(" ", "-")
    return {
        "id": f"{publisher.lower().replace(' ', '-')}/{number:07d}-{concept}",
        "title": title,
        "label": f"{measure} in {area}",
        "concept": concept,
        "topic": topic,
        "unit": unit,
        "nature": nature,
        "frequency": "M",
        "period_kind": "point" if nature == "stock" else "interval",
        "area": f"{country[0]}{part[0]}",
        "decimals": 1,
        "lag_days": 30,
        "adjustment": code,
        "publisher_code": f"{publisher[0]}{number:07d}",
        "source": {
            "publisher": publisher,
            "title": title,
            "url": f"https://example.org/{number}",
            "licence": "CC-BY-4.0",
        },
        "phrases": _phrases(measure, others, split, unit),
    }


def _phrases(measure: str, others: list[str], split: str, unit: str) -> dict[str, list[str]]:
    counted = [unit] if unit.islower() and unit not in {"percent", "index"} else []
    if not split:
        return {"strong": [measure, *others[:1]], "weak": others[1:], "context": [measure], "nouns": counted,
                "forbids": list(SPLITS[1:])}  # fmt: skip
    return {"strong": [f"{measure} among {split}", f"{split} {measure}"], "weak": [measure, *others],
            "context": [split], "nouns": counted}  # fmt: skip


def _rows(seed: int) -> tuple[Row, ...]:
    """Two years of months, each released thirty days after its end and revised half a year later."""
    starts = [date(2023 + month // 12, month % 12 + 1, 1).toordinal() for month in range(_MONTHS + 1)]
    rows = []
    for month, (start, following) in enumerate(pairwise(starts)):
        value = 1000 + seed * 37 + (seed * month * 31) % 97
        rows.append(Row(start, following - 1, following + 30, RELEASED, value))
        rows.append(Row(start, following - 1, following + 210, RELEASED, value + 1))
    return tuple(rows)
