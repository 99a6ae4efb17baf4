"""Figures of years: people, output in dollars, emissions, carbon dioxide, warmth, homicide; countries side by side."""

from collections.abc import Iterator
from datetime import date

from service.records import dataclass
from service.store.interface import Store
from tests.ground.everyday.amounts import Amounts, Count
from tests.ground.everyday.facts import ORDINALS, rounded
from tests.ground.everyday.sentences import Scene


@dataclass(frozen=True, slots=True)
class Yearly:
    """A series, its name, its verb, and how it is printed: what it is divided by, decimals, what stands around."""

    series: str
    name: str
    was: str
    divisor: int
    decimals: int
    before: str = ""
    after: str = ""
    area: str = ""
    kind: str = "amount"
    month: int = 7
    step: int = 0


BILLION, TRILLION, MILLION = 10**9, 10**12, 10**6
AREAS = (
    ("deu", "Germany"),
    ("fra", "France"),
    ("ind", "India"),
    ("usa", "the United States"),
    ("chn", "China"),
    ("gbr", "Britain"),
)
SERIES = (
    Yearly("ons/population-mid-year", "the UK's population", "was", MILLION, 1, after=" million", month=6),
    Yearly(
        "noaa/carbon-dioxide-annual",
        "the annual mean of carbon dioxide at Mauna Loa",
        "was",
        1,
        1,
        after=" ppm",
        kind="level",
        month=1,
    ),
    Yearly(
        "desnz/greenhouse-gas-emissions",
        "UK greenhouse gas emissions",
        "were",
        MILLION,
        1,
        after=" million tonnes",
        month=2,
    ),
    Yearly(
        "nasa/global-temperature-anomaly",
        "NASA's global temperature anomaly",
        "was",
        1,
        2,
        after=" degrees Celsius",
        kind="level",
        month=1,
    ),
    Yearly(
        "ons/homicide-rate",
        "the homicide rate in England and Wales",
        "was",
        1,
        1,
        after=" per million people",
        kind="fiscal",
        month=2,
    ),
    Yearly(
        "mhclg/rough-sleeping", "the number of people sleeping rough in England", "was", 1, 0, kind="count", month=3
    ),
    *(
        Yearly(
            f"world-bank/population-{code}", f"the population of {area}", "was", MILLION, 1, after=" million", area=area
        )
        for code, area in AREAS
        if code not in ("ind", "chn")
    ),
    *(
        Yearly(
            f"world-bank/population-{code}", f"the population of {area}", "was", BILLION, 2, after=" billion", area=area
        )
        for code, area in AREAS
        if code in ("ind", "chn")
    ),
    *(
        Yearly(
            f"world-bank/gdp-{code}",
            f"the GDP of {area}",
            "was",
            TRILLION,
            2,
            "$",
            " trillion",
            area=area,
            kind="gdp",
        )
        for code, area in AREAS
    ),
)


def scenes(store: Store) -> Iterator[Scene]:
    for yearly in SERIES:
        seen = list(store.as_known(yearly.series, None).observations)
        for index in range(1, len(seen)):
            year = seen[index].window.end.year
            if year < 2006 or seen[index - 1].window.end.year != year - 1:
                continue
            day = seen[index].released or date(year + 1, yearly.month, 28)
            known = store.as_known(yearly.series, day).observations
            told = [
                _told(one.value * store.series(yearly.series).multiplier, one, yearly)
                for one in known
                if one.window.end.year <= year
            ]
            if told and told[-1].year == year and day < date(2026, 9, 20):
                facts = _facts(told, yearly)
                if yearly.area:
                    _beside(facts, store, yearly, day, year)
                if day.year == year + 1:
                    facts["last_year"] = "last year"
                yield Scene(day, facts)


def _told(value, one, yearly: Yearly) -> Count:  # type: ignore[no-untyped-def]
    text = f"{yearly.before}{rounded(value / yearly.divisor, yearly.decimals):,}{yearly.after}"
    year = one.window.end.year
    named = f"the year to {'March'} {year}" if yearly.kind == "fiscal" else str(year)
    return Count(value, text, one.window, named, named)


def _facts(told: list[Count], yearly: Yearly) -> Amounts:
    by_year = {count.year: count for count in told}
    now, before = told[-1], told[-2]
    facts = Amounts(
        name=yearly.name,
        was=yearly.was,
        now=now,
        before=before,
        it="they" if yearly.was == "were" else "it",
        were=yearly.was,
    )
    facts["has"] = "have" if yearly.was == "were" else "has"
    facts["year"] = now.dated
    if yearly.kind in ("amount", "count"):
        facts.shift("last", before, now, decimals=1)
        facts.shift("ten", by_year.get(now.year - 10), now, decimals=1)
        facts.shift("two", by_year.get(now.year - 2), now, decimals=1)
        facts.shift("twenty", by_year.get(now.year - 20), now, decimals=0)
        facts.shift("since_1990", by_year.get(1990), now, decimals=1)
        facts.multiple("times", by_year.get(now.year - 20), now)
    facts.shift("move", before, now, decimals=1, most=10**6)
    facts.shift("ten_move", by_year.get(now.year - 10), now, decimals=1, most=10**6)
    if yearly.kind in ("amount", "count", "level", "gdp") and now.text != before.text:
        by = abs(
            rounded(now.value / yearly.divisor, yearly.decimals)
            - rounded(before.value / yearly.divisor, yearly.decimals)
        )
        facts["by"] = f"{yearly.before}{by:,}{yearly.after}"
    run = told[:-1]
    if len(run) > 15:
        if now.value > max(count.value for count in run):
            facts["record"] = now
        if now.value < min(count.value for count in run):
            facts["record_low"] = now
        above = sum(count.value > now.value for count in run) + 1
        if 1 < above <= 9:
            facts["rank"] = ORDINALS[above]
        since = next((count for count in reversed(run) if count.value <= now.value), None)
        if since is not None and since not in run[-3:]:
            facts["lowest_since"] = since
        since = next((count for count in reversed(run) if count.value >= now.value), None)
        if since is not None and since not in run[-3:]:
            facts["highest_since"] = since
        peak = max(run, key=lambda count: count.value)
        if peak.value > now.value and yearly.kind not in ("level", "gdp"):
            facts.shift("peak", peak, now, decimals=1)
    third = by_year.get(now.year - 2)
    if third is not None:
        facts["earlier"] = third
    return facts


def _beside(facts: Amounts, store: Store, yearly: Yearly, day: date, year: int) -> None:
    """The same of another country in the same year."""
    codes = [code for code, _ in AREAS]
    mine = codes.index(yearly.series[-3:])
    for other in (mine + 1, mine + 2, mine + 3):
        code, area = AREAS[other % len(AREAS)]
        twin = next(one for one in SERIES if one.series == f"{yearly.series[:-3]}{code}")
        view = store.as_known(twin.series, day).observations
        told = {one.window.end.year: _told(one.value, one, twin) for one in view}
        if year in told and year - 1 in told:
            facts["area"], facts["other"], facts["other_now"], facts["other_before"] = (
                yearly.area,
                area,
                told[year],
                told[year - 1],
            )
            facts["what"] = "population" if yearly.kind == "amount" else "GDP"
            now = facts["now"]
            assert isinstance(now, Count)
            facts.shift("other_last", told[year - 1], told[year], decimals=1)
            facts["larger"] = "larger" if now.value > told[year].value else "smaller"
            facts.multiple("times_other", told[year], now)
            facts.shift("than_other", told[year], now, most=200)
            return
