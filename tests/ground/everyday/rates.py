"""Rates in per cent of months, of three months rolling and of quarters: inflation, unemployment, pay, growth."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import takewhile

from service.model.windows import Window
from service.records import dataclass
from service.store.interface import Store, Vintage
from tests.ground.everyday.facts import DAYS, MONTHS, ORDINALS, WORDS, Move, Told, rounded, value_of
from tests.ground.everyday.sentences import Scene


@dataclass(frozen=True, slots=True)
class Rate:
    """A series, its names in the news, the months of its windows, a second one that news tells beside it, and the day
    since which its figures are held as they were first published.
    """

    series: str
    names: Sequence[str]
    months: int = 1
    beside: str = ""
    beside_name: str = ""
    since: date = date.min


NEWS = 58  # days after its end for which a figure is the latest
RATES = (
    Rate(
        "ons/cpi-annual-rate",
        (
            "UK inflation",
            "inflation in Britain",
            "the UK's annual inflation rate",
            "consumer price inflation in the UK",
        ),
        beside="bls/cpi-annual-rate",
        beside_name="US inflation",
    ),
    Rate(
        "bls/unemployment-rate",
        ("US unemployment", "the US jobless rate", "the unemployment rate in the United States"),
        beside="bls/participation-rate",
        beside_name="the participation rate",
    ),
    Rate(
        "bls/cpi-annual-rate",
        ("US inflation", "America's annual inflation rate", "US consumer price inflation"),
        beside="bls/core-cpi-annual-rate",
        beside_name="core inflation",
    ),
    Rate(
        "bls/core-cpi-annual-rate",
        ("core US inflation", "US core inflation"),
        beside="bls/cpi-annual-rate",
        beside_name="headline inflation",
    ),
    Rate(
        "eurostat/hicp-annual-rate",
        ("euro zone inflation", "inflation in the euro area", "eurozone inflation"),
        beside="ons/cpi-annual-rate",
        beside_name="UK inflation",
    ),
    Rate("bls/shelter-cpi-annual-rate", ("US shelter inflation",)),
    Rate(
        "ons/private-rent-annual-change",
        ("UK rent inflation", "annual rental inflation in the UK"),
        since=date(2025, 1, 1),
    ),
    Rate("ons/unemployment-rate", ("UK unemployment", "Britain's jobless rate", "the UK unemployment rate"), 3),
    Rate("ons/total-pay-growth", ("UK total pay growth", "annual growth in total pay in Britain"), 3),
)
QUARTERS = ("first", "second", "third", "fourth")


def _told(view: Vintage, window: Window, months: int) -> Told | None:
    value = value_of(view, window)
    if value is None:
        return None
    value = rounded(value, 1)
    month = MONTHS[window.end.month - 1]
    if months == 3:
        month = f"the three months to {month}"
    return Told(value, f"{value}%", window, month, f"{month} {window.end.year}")


def _points(before: Told, after: Told, turn: int, ago: str = "") -> Move:
    return Move(before, after, f"{abs(after.value - before.value)}", turn, ago)


def _run(view: Vintage, window: Window, months: int) -> list[Told]:
    """The figures of five years before, latest first, as far back as none is missing."""
    found = (_told(view, window.shifted_months(-back), months) for back in range(1, 61))
    return [told for told in takewhile(lambda told: told is not None, found) if told is not None]


def _only(figures: Sequence[Told], chosen: Told) -> bool:
    return sum(told.value == chosen.value for told in figures) == 1


class _Facts(dict[str, object]):
    """Facts of a scene; what is not there is not put in."""

    def move(self, name: str, before: Told | None, after: Told, ago: str = "") -> None:
        if before is not None and before.value != after.value:
            self[name] = _points(before, after, after.window.start.month, ago)


def scenes(store: Store) -> Iterator[Scene]:
    for rate in RATES:
        for turn, day in enumerate(DAYS):
            view = store.as_known(rate.series, day)
            last = view.last()
            if last is None or day < rate.since or last.window.end > day or (day - last.window.end).days > NEWS:
                continue
            facts = _facts(view, last.window, rate, turn, day)
            if facts is None:
                continue
            if rate.beside:
                _beside(facts, store.as_known(rate.beside, day), last.window, rate)
            yield Scene(day, facts)


def _beside(facts: _Facts, view: Vintage, window: Window, rate: Rate) -> None:
    now, before = _told(view, window, 1), _told(view, window.shifted_months(-1), 1)
    year = _told(view, window.shifted_months(-12), 1)
    if now is None or before is None:
        return
    facts["other"] = rate.beside_name
    facts["other_now"] = now
    facts["other_before"] = before
    facts.move("other_last", before, now)
    facts.move("other_year", year, now)
    mine = facts["now"]
    assert isinstance(mine, Told)
    facts.move("gap", now, mine)


def _facts(view: Vintage, window: Window, rate: Rate, turn: int, day: date) -> _Facts | None:
    now = _told(view, window, rate.months)
    run = _run(view, window, rate.months)
    if now is None or len(run) < 36:
        return None
    facts = _Facts(name=rate.names[turn % len(rate.names)], now=now, month=now.month, words=f"{now.value} per cent")
    step = rate.months
    ago = "a month earlier" if step == 1 else "three months earlier"
    before, earlier = run[step - 1], run[2 * step - 1]
    facts["before"] = before
    facts["period"] = "month" if step == 1 else "quarter"
    facts["earlier"] = earlier
    if before.value == now.value:
        facts["held"] = before
    facts.move("last", before, now, ago)
    facts.move("prior", earlier, before)
    facts.move("year", run[11], now)
    facts.move("two_years", run[23], now)
    if step == 1:
        facts.move("two", run[1], now)
        facts.move("three", run[2], now)
        facts.move("six", run[5], now)
    else:
        facts.move("shifted", run[0], now)
    if now.value > 0:
        facts["positive"] = now
    then = run[10 + turn % 14]  # told long after
    facts["then"] = then
    facts.move("then_last", _told(view, then.window.shifted_months(-step), rate.months), then, ago)
    facts.move("then_year", _told(view, then.window.shifted_months(-12), rate.months), then)
    _this_year(facts, view, now, rate, day)
    _heights(facts, now, run)
    _streaks(facts, now, run, step)
    if day.year >= 2021:
        facts.move("pandemic", _told(view, Window.month(2020, 2), 1) if step == 1 else None, now)
    return facts


def _this_year(facts: _Facts, view: Vintage, now: Told, rate: Rate, day: date) -> None:
    if rate.months != 1 or day.year != now.year:
        return
    last_year = [_told(view, Window.month(now.year - 1, month), 1) for month in range(1, 13)]
    known = [told for told in last_year if told is not None]
    if len(known) == 12:
        high, low = max(known, key=lambda told: told.value), min(known, key=lambda told: told.value)
        if _only(known, high) and _only(known, low):
            facts["high"], facts["low"] = high, low
    if now.window.start.month > 2:
        facts.move("december", known[-1] if len(known) == 12 else None, now)
        facts.move("january", _told(view, Window.month(now.year, 1), 1), now)
        facts["months"] = WORDS[now.window.start.month]
    so_far = [
        told
        for month in range(1, now.window.start.month + 1)
        if (told := _told(view, Window.month(now.year, month), 1))
    ]
    if len(so_far) > 3:
        high, low = max(so_far, key=lambda told: told.value), min(so_far, key=lambda told: told.value)
        if _only(so_far, high) and _only(so_far, low):
            facts["high_so_far"], facts["low_so_far"] = high, low


def _heights(facts: _Facts, now: Told, run: Sequence[Told]) -> None:
    peak, trough = max(run, key=lambda told: told.value), min(run, key=lambda told: told.value)
    if _only(run, peak) and peak.value - now.value > Decimal("0.5"):
        facts["peak"] = _points(peak, now, 0)
    if _only(run, trough) and now.value - trough.value > Decimal("0.5"):
        facts["trough"] = _points(trough, now, 0)
    since = next((told for told in run if told.value >= now.value), None)
    if since is not None and since not in run[:3]:
        facts["highest_since"] = since
    since = next((told for told in run if told.value <= now.value), None)
    if since is not None and since not in run[:3]:
        facts["lowest_since"] = since


def _streaks(facts: _Facts, now: Told, run: Sequence[Told], step: int) -> None:
    if step != 1:
        return
    values = [now.value, *(told.value for told in run)]
    rising = next(n for n in range(len(values)) if n + 1 >= len(values) or values[n] <= values[n + 1])
    falling = next(n for n in range(len(values)) if n + 1 >= len(values) or values[n] >= values[n + 1])
    for length, streak in ((rising, "rise"), (falling, "fall")):
        if 2 <= length <= 9:
            facts[f"streak_{streak}"] = ORDINALS[length]
            facts[f"running_{streak}"] = WORDS[length]
