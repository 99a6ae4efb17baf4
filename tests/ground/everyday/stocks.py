"""Stocks: how many wait for asylum, live in hotels, sleep rough; jobs that are vacant or filled."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from service.records import dataclass
from service.store.interface import Observation, Store
from tests.ground.everyday.amounts import Amounts, Count, month_name, whole
from tests.ground.everyday.facts import rounded
from tests.ground.everyday.sentences import Scene


@dataclass(frozen=True, slots=True)
class Stock:
    """A series, its name, who are what in the plural, how many observations make a year, and its print."""

    series: str
    name: str
    are: str
    in_a_year: int
    step: str
    shown: str = "whole"
    since: int = 2012


STOCKS = (
    Stock(
        "home-office/asylum-backlog-people",
        "the UK asylum backlog",
        "people were waiting for an initial decision on an asylum claim in the UK",
        4,
        "end",
    ),
    Stock(
        "home-office/asylum-backlog-people",
        "the number of people awaiting an initial asylum decision in the UK",
        "people were awaiting an initial asylum decision in the UK",
        4,
        "end",
    ),
    Stock(
        "home-office/asylum-hotels-people",
        "the number of asylum seekers in hotels in the UK",
        "asylum seekers were living in hotels in the UK",
        4,
        "end",
    ),
    Stock(
        "ons/vacancies", "the number of job vacancies in the UK", "jobs were vacant in the UK", 12, "three", since=2018
    ),
    Stock(
        "bls/job-openings",
        "the number of job openings in the United States",
        "job openings were counted in the United States",
        12,
        "month",
        "million",
        2019,
    ),
    Stock("bls/payrolls", "US nonfarm employment", "people were on US nonfarm payrolls", 12, "month", "million", 2019),
)


def scenes(store: Store) -> Iterator[Scene]:
    for stock in STOCKS:
        view = store.as_known(stock.series, None)
        seen = list(view.observations)
        for index in range(stock.in_a_year + 1, len(seen)):
            end = seen[index].window.end
            if end.year < stock.since:
                continue
            day = (seen[index].released or end + timedelta(days=62)) + timedelta(days=2)
            known = list(store.as_known(stock.series, day).observations)
            if known and known[-1].window == seen[index].window and len(known) > index and day < date(2026, 9, 20):
                yield Scene(day, _facts(day, known[: index + 1], stock, store.series(stock.series).multiplier))


def _told(seen: Observation, stock: Stock, multiplier: int) -> Count:
    value = seen.value * multiplier
    window = seen.window
    text = whole(value) if stock.shown == "whole" else f"{rounded(value / 10**6, 1 if value < 10**8 else 2)} million"
    when = {"end": "the end of ", "three": "the three months to ", "month": ""}[stock.step]
    return Count(value, text, window, f"{when}{month_name(window)}", f"{when}{month_name(window)} {window.end.year}")


def _facts(day: date, seen: list[Observation], stock: Stock, multiplier: int) -> Amounts:
    counts = [_told(one, stock, multiplier) for one in seen]
    now, year = counts[-1], counts[-1 - stock.in_a_year]
    before = counts[-2] if stock.step != "three" else counts[-4]
    kind = "end" if stock.step == "end" else "span"
    facts = Amounts(
        {
            kind: now,
            "name": stock.name,
            "are": stock.are,
            "now": now,
            "at": f"{'at' if kind == 'end' else 'in'} {now.month}",
        }
    )
    facts["before"] = before
    facts["at_before"] = f"{'at' if kind == 'end' else 'in'} {before.month}"
    facts["ago"] = "a month earlier" if stock.step == "month" else "three months earlier"
    facts["period"] = "month" if stock.step == "month" else "quarter"
    by = None if stock.shown == "whole" else ""
    _shift(facts, "last", before, now, by)
    _shift(facts, "year", year, now, by)
    if len(counts) > 2 * stock.in_a_year:
        _shift(facts, "two_years", counts[-1 - 2 * stock.in_a_year], now, by)
    if len(counts) > 5 * stock.in_a_year:
        _shift(facts, "five_years", counts[-1 - 5 * stock.in_a_year], now, by)
        facts.multiple("times", counts[-1 - 5 * stock.in_a_year], now)
    facts["year_before"] = year
    facts["at_year"] = f"{'at' if kind == 'end' else 'in'} {year.dated}"
    if kind == "end":
        facts["ends"], facts["end_month"] = now, month_name(now.window)
        if now.value > 20000:
            facts["many"] = now
        if len(counts) > 3:
            facts["earlier"] = counts[-3]
            facts["at_earlier"] = f"at {counts[-3].month}"
    run = counts[:-1]
    peak = max(run, key=lambda count: count.value)
    if peak.value > now.value * Decimal("1.05") and (now.window.end - peak.window.end).days < 1500:
        _shift(facts, "peak", peak, now, by)
        facts["peak_at"] = f"{'at' if kind == 'end' else 'in'} {peak.dated}"
    if len(run) > 20 and now.value > peak.value:
        facts["record"] = now
    since = next((count for count in reversed(run) if count.value >= now.value), None)
    if since is not None and since not in run[-3:]:
        facts["most_since"] = since
    since = next((count for count in reversed(run) if count.value <= now.value), None)
    if since is not None and since not in run[-3:]:
        facts["fewest_since"] = since
    december = next((count for count in reversed(run) if count.window.end.month == 12), None)
    if december is not None and december.year == now.year - 1 and day.year == now.year and kind == "end":
        _shift(facts, "this_year", december, now, by)
    return facts


def _shift(facts: Amounts, name: str, before: Count, after: Count, by: str | None) -> None:
    facts.shift(name, before, after)
    if by is not None and name in facts:
        facts[f"{name}_pct_only"] = facts.pop(name)
        facts[f"{name}_m"] = facts[f"{name}_pct_only"]
    elif name in facts:
        facts[f"{name}_m"] = facts[name]
