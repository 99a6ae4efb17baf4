"""Values in force from a day until the next: Bank Rate and the energy price cap."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from service.model.series import Observation
from service.model.windows import Window
from service.records import dataclass
from service.store.interface import Store
from tests.ground.everyday.facts import DAYS, MONTHS, ORDINALS, WORDS, Move, Told
from tests.ground.everyday.sentences import Scene


@dataclass(frozen=True, slots=True)
class InForce:
    """A series, its names in the news, how print has a value of it and how a difference."""

    series: str
    names: Sequence[str]
    value: Callable[[Decimal], str]
    difference: Callable[[Decimal], str]


def _percent(value: Decimal) -> str:
    return f"{value.normalize():f}%"


def _points(value: Decimal) -> str:
    return f"{value.normalize():f} percentage points"


def _pounds(value: Decimal) -> str:
    return f"£{value:,.0f}"


SERIES = (
    InForce(
        "bank-of-england/bank-rate",
        (
            "Bank Rate",
            "the Bank of England's base rate",
            "UK interest rates",
            "the Bank of England's key interest rate",
        ),
        _percent,
        _points,
    ),
    InForce(
        "ofgem/energy-price-cap",
        ("the energy price cap", "Ofgem's price cap", "the price cap on a typical household's energy bill"),
        _pounds,
        _pounds,
    ),
)
TIMES = ("not", "once", "twice", "three times", "four times", "five times", "six times", "seven times", "eight times")


def scenes(store: Store) -> Iterator[Scene]:
    for series in SERIES:
        for turn, day in enumerate(DAYS):
            steps = [step for step in store.as_known(series.series, day).observations if step.window.start <= day]
            if len(steps) >= 4:
                breaks = [change.day for change in store.series(series.series).breaks]
                yield Scene(day, _facts(series, steps[-40:], turn, day, breaks))


def _facts(
    series: InForce, steps: Sequence[Observation], turn: int, day: date, breaks: Sequence[date]
) -> dict[str, object]:
    name = series.names[turn % len(series.names)]
    told = [_told(series, step, day) for step in steps]
    now = told[-1]
    facts: dict[str, object] = {
        "name": name,
        "now": now,
        "month": now.month,
        "verb": "are" if name.endswith("rates") else "is",
    }
    facts["was"] = "were" if name.endswith("rates") else "was"
    facts["has"] = "have" if name.endswith("rates") else "has"
    facts["stands"] = "stand" if name.endswith("rates") else "stands"
    facts["it"] = "they" if name.endswith("rates") else "it"

    def move(fact: str, before: Told) -> None:
        redefined = any(before.window.start < change <= now.window.start for change in breaks)
        if before.value != now.value and not redefined:
            by = series.difference(abs(now.value - before.value))
            facts[fact] = Move(before, now, by, turn)

    move("step", told[-2])
    facts["day"] = _day(now.window.start, day)
    if told[-2].window.start.replace(day=1) != now.window.start.replace(day=1):
        facts["lone"] = now.month  # the one change of its month
    facts["former"] = told[-3]
    january = [one for one in told if one.window.start < date(day.year, 1, 1)]
    if january and not any(one.window.start == date(day.year, 1, 1) for one in told):
        move("january", january[-1])
        changes = [one for one in told if one.window.start.year == day.year]
        if 1 <= len(changes) < len(TIMES):
            facts["times"] = TIMES[len(changes)]
            up = {later.value > former.value for former, later in pairwise(told) if later in changes}
            if len(up) == 1 and len(changes) > 1:
                facts["all_up" if up == {True} else "all_down"] = TIMES[len(changes)]
                facts["nth"] = ORDINALS[len(changes)]
    for fact, years in (("year", 1), ("two_years", 2), ("five_years", 5)):
        then = date(day.year - years, day.month, min(day.day, 28))
        earlier = [one for one in told if one.window.start <= then]
        if earlier and (years < 5 or len(steps) == 40):
            move(fact, earlier[-1])
    ten = [one for one in told if one.window.end.year > day.year - 10]
    high, low = max(ten, key=lambda one: one.value), min(ten, key=lambda one: one.value)
    if sum(one.value == high.value for one in ten) == 1 and high is not now:
        move("peak", high)
    if sum(one.value == low.value for one in ten) == 1 and low is not now:
        move("trough", low)
    highest = next((one for one in reversed(told[:-1]) if one.value >= now.value), None)
    if highest is not None and highest not in told[-4:]:
        facts["highest_since"] = highest
    lowest = next((one for one in reversed(told[:-1]) if one.value <= now.value), None)
    if lowest is not None and lowest not in told[-4:]:
        facts["lowest_since"] = lowest
    if (day - now.window.start).days < 25:
        facts["fresh"] = now
    months = (day.year - now.window.start.year) * 12 + day.month - now.window.start.month
    if 2 <= months < len(WORDS) and now.window.start.day == 1 and day.day > 1:
        facts["months"] = WORDS[months]
    return facts


def _told(series: InForce, step: Observation, day: date) -> Told:
    month = MONTHS[step.window.start.month - 1]
    year = "" if step.window.start.year == day.year else f" {step.window.start.year}"
    window = Window(step.window.start, min(step.window.end, day))
    return Told(step.value, series.value(step.value), window, f"{month}{year}", f"{month} {step.window.start.year}")


def _day(start: date, day: date) -> str:
    return f"{start.day} {MONTHS[start.month - 1]}" + ("" if start.year == day.year else f" {start.year}")
