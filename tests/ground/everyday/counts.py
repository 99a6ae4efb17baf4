"""Counts that arrive: people and boats by day, week, month and year so far, claims for asylum, visits, deaths."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from service.model.windows import Window
from service.records import dataclass
from service.store.interface import Store, Vintage
from tests.ground.everyday.amounts import QUARTERS, Amounts, Count, month_name, number_word, whole
from tests.ground.everyday.facts import DAYS, MONTHS, value_of
from tests.ground.everyday.sentences import Scene

BOATS = "home-office/small-boat-boats-daily"
PEOPLE = "home-office/small-boat-people-daily"
EARLIER = tuple(date(year, month, 25) for year in (2017, 2018) for month in range(1, 13))


@dataclass(frozen=True, slots=True)
class Flow:
    """A series, what it counts in the plural, who did what (and had done), its step and the days of telling."""

    series: str
    name: str
    came: str
    had_come: str
    step: str = "M"
    days: Sequence[date] = DAYS
    rounds: int = 0


FLOWS = (
    Flow(
        PEOPLE,
        "small-boat arrivals",
        "people crossed the Channel in small boats",
        "people had crossed the Channel in small boats",
    ),
    Flow(
        PEOPLE,
        "Channel crossings",
        "migrants arrived in the UK in small boats",
        "migrants had arrived in the UK in small boats",
    ),
    Flow(
        "home-office/asylum-applications-people",
        "asylum applications in the UK",
        "people claimed asylum in the UK",
        "people had claimed asylum in the UK",
        "Q",
    ),
    Flow(
        "nhs-england/ae-attendances",
        "A&E attendances in England",
        "people went to A&E in England",
        "people had gone to A&E in England",
        "M",
        EARLIER,
    ),
    Flow(
        "labor-department/initial-claims",
        "new US jobless claims",
        "Americans filed new claims for unemployment benefit",
        "",
        "W",
    ),
    Flow(
        "ons/deaths-registered-weekly",
        "deaths registered in England and Wales",
        "deaths were registered in England and Wales",
        "deaths had been registered in England and Wales",
        "W",
        tuple(day.replace(year=year) for year in (2014, 2016, 2018, 2019) for day in EARLIER[:12]),
    ),
)


def scenes(store: Store) -> Iterator[Scene]:
    for flow in FLOWS:
        for day in flow.days:
            view = store.as_known(flow.series, day)
            if (facts := _facts(view, flow, day)) is not None:
                if flow.series == PEOPLE:
                    _of_boats(facts, view, store.as_known(BOATS, day), day)
                yield Scene(day, facts)


def _count(view: Vintage, window: Window, month: str = "", dated: str = "") -> Count | None:
    value = value_of(view, window)
    return None if value is None else Count(value, whole(value), window, month, dated)


def _latest(view: Vintage, flow: Flow, day: date) -> Window | None:
    last = view.last()
    if last is None or last.window.start > day:
        return None
    if flow.step != "M":
        return last.window if timedelta(0) < day - last.window.end < timedelta({"W": 20, "Q": 110}[flow.step]) else None
    end = min(last.window.end, day - timedelta(days=1))
    month = Window.month(end.year, end.month)
    month = month if month.end <= end else month.shifted_months(-1)
    return month if (day - month.end).days < 70 else None


def _moved(window: Window, step: str, steps: int) -> Window:
    if step == "W":
        return Window(window.start + timedelta(weeks=steps), window.end + timedelta(weeks=steps))
    return window.shifted_months(steps * (3 if step == "Q" else 1))


def _named(view: Vintage, window: Window, step: str, latest: Window) -> Count | None:
    """Of "August" ("August 2024"), "the second quarter", "the week to 7 December"."""
    if step == "M":
        return _count(view, window, month_name(window), f"{month_name(window)} {window.end.year}")
    if step == "Q":
        quarter = f"{QUARTERS[(window.start.month - 1) // 3]} quarter"
        return _count(view, window, f"the {quarter}", f"the {quarter} of {window.end.year}")
    named = f"the week to {window.end.day} {month_name(window)}"
    return _count(view, window, named, f"{named} {window.end.year}")


def _facts(view: Vintage, flow: Flow, day: date) -> Amounts | None:
    latest = _latest(view, flow, day)
    now = None if latest is None else _named(view, latest, flow.step, latest)
    if latest is None or now is None or now.value < 50:
        return None
    back = {"M": 12, "Q": 4, "W": 52}[flow.step]
    before = _named(view, _moved(latest, flow.step, -1), flow.step, latest)
    year = _named(view, _moved(latest, flow.step, -back), flow.step, latest)
    facts = Amounts(
        name=flow.name,
        came=flow.came,
        now=now,
        month=now.month,
        period={"M": "month", "Q": "quarter", "W": "week"}[flow.step],
    )
    if now.value > 20000:
        facts["many"] = now
    if flow.had_come:
        facts["had_come"] = flow.had_come
    if before is not None:
        facts["before"] = before
    facts.shift("last", before, now)
    if flow.step != "W" or (year is not None and year.year == now.year - 1):
        facts.shift("year", year, now)
        facts.multiple("times", year, now)
        if year is not None:
            facts["a_year_ago"] = year
            facts["same_last"] = f"the same {facts['period']} of {year.year}" if flow.step != "M" else year.dated
    _averages(facts, view, now, flow.step)
    _records(facts, view, now, flow)
    if flow.step == "M":
        _so_far(facts, view, now, day)
    if flow.step == "Q":
        _four_quarters(facts, view, now)
    return facts


def _averages(facts: Amounts, view: Vintage, now: Count, step: str) -> None:
    if step == "W":
        four = _count(view, Window(_moved(now.window, "W", -3).start, now.window.end))
        values = [value_of(view, _moved(now.window, "W", -back)) for back in range(4)]
        if all(value is not None for value in values):
            facts["four_weeks"] = whole(sum((value for value in values if value is not None), Decimal(0)) / 4)
        if four is not None and four.value > now.value:
            facts["month_of_weeks"] = four
    if step == "M":
        facts["a_day"] = whole(now.value / Decimal((now.window.end - now.window.start).days + 1))
        three = [value_of(view, _moved(now.window, "M", -back)) for back in range(3)]
        if all(three):
            total = sum((value for value in three if value is not None), Decimal(0))
            facts["three_months"], facts["a_month"] = whole(total), whole(total / 3)
            facts["first_of_three"] = month_name(_moved(now.window, "M", -2))


def _records(facts: Amounts, view: Vintage, now: Count, flow: Flow) -> None:
    run = [_named(view, _moved(now.window, flow.step, -back), flow.step, now.window) for back in range(1, 40)]
    told = [count for count in run if count is not None]
    if len(told) < 24:
        return
    since = next((count for count in told if count.value >= now.value), None)
    if since is not None and since not in told[:3]:
        facts["most_since"] = since
    since = next((count for count in told if count.value <= now.value), None)
    if since is not None and since not in told[:3]:
        facts["fewest_since"] = since
    peak = max(told, key=lambda count: count.value)
    if peak.value > now.value * Decimal("1.1"):
        facts.shift("peak", peak, now)


def _so_far(facts: Amounts, view: Vintage, now: Count, day: date) -> None:
    """The months of this year until the latest, against the same months of last year."""
    months = now.window.end.month
    if months < 3:
        return
    window = Window(date(now.year, 1, 1), now.window.end)
    mine, last = (
        _count(view, window),
        _count(view, Window(date(now.year - 1, 1, 1), now.window.shifted_months(-12).end)),
    )
    whole_last = _count(view, Window(date(now.year - 1, 1, 1), date(now.year - 1, 12, 31)))
    if mine is None:
        return
    facts["months"] = number_word(months)
    facts["to_month"] = mine
    facts["mean_month"] = whole(mine.value / months)
    facts.share("of_the_year", now, mine)
    facts.shift("months_last", last, mine)
    if whole_last is not None:
        facts["last_year"] = whole_last
    if months < 12:
        facts["year_number"] = now.year
    if day.year == now.year:
        facts["this_year"] = "this year"
        facts["told_this_year"] = mine


def _four_quarters(facts: Amounts, view: Vintage, now: Count) -> None:
    window = Window(now.window.shifted_months(-9).start, now.window.end)
    mine, last = (
        _count(view, window),
        _count(view, Window(now.window.shifted_months(-21).start, now.window.shifted_months(-12).end)),
    )
    facts["ending"] = f"{month_name(now.window)} {now.year}"
    facts.shift("four", last, mine)
    facts.share("of_four", now, mine)


def _of_boats(facts: Amounts, people: Vintage, boats: Vintage, day: date) -> None:
    last = people.last()
    if last is None:
        return
    end = min(last.window.end, day - timedelta(days=1))
    now = facts["now"]
    assert isinstance(now, Count)
    if (mine := _count(boats, now.window)) is not None and mine.value > 1:
        facts["boats"] = mine
        facts["a_boat"] = whole(now.value / mine.value)
    if (day - end).days > 3 or end.timetuple().tm_yday < 40:
        return
    _until(facts, people, boats, end)
    week = _count(people, Window(end - timedelta(days=6), end))
    if week is not None and week.value > 0:
        facts["seven_days"] = week
        facts.shift("week", _count(people, Window(end - timedelta(days=13), end - timedelta(days=7))), week)
    days = [
        (value, when)
        for back in range(end.timetuple().tm_yday)
        if (value := value_of(people, Window.day(when := end - timedelta(days=back))))
    ]
    top = max(days)
    if sum(value == top[0] for value, _ in days) == 1:
        facts["top_day"], facts["top_date"] = whole(top[0]), f"{top[1].day} {MONTHS[top[1].month - 1]}"
        carried = value_of(boats, Window.day(top[1]))
        if carried:
            facts["top_boats"] = whole(carried)
    if days and days[0][1] == end:
        facts["a_date"], facts["on_day"] = f"{end.day} {MONTHS[end.month - 1]}", whole(days[0][0])
        if carried := value_of(boats, Window.day(end)):
            facts["day_boats"] = whole(carried)


def _until(facts: Amounts, people: Vintage, boats: Vintage, end: date) -> None:
    mine = _count(people, Window(date(end.year, 1, 1), end))
    last = _count(people, Window(date(end.year - 1, 1, 1), end.replace(year=end.year - 1)))
    earlier = (
        _count(people, Window(date(end.year - 2, 1, 1), end.replace(year=end.year - 2))) if end.year > 2019 else None
    )
    facts["until"] = f"{end.day} {MONTHS[end.month - 1]}"
    if mine is not None:
        facts["so_far"] = mine
        facts["this_number"], facts["last_number"], facts["earlier_number"] = end.year, end.year - 1, end.year - 2
    facts.shift("ytd", last, mine)
    facts.multiple("ytd_times", last, mine)
    facts.shift("ytd_two", earlier, mine)
    before, earlier = (
        _count(people, Window(date(year, 1, 1), date(year, 12, 31))) for year in (end.year - 1, max(end.year - 2, 2018))
    )
    if before is not None:
        facts["all_last"] = before
    facts.shift("two_years", earlier, before)
    if mine is not None and before is not None:
        facts.share("of_last", mine, before)
    if carried := value_of(boats, Window(date(end.year, 1, 1), end)):
        facts["boats_so_far"] = whole(carried)
        if mine is not None:
            facts["a_boat_so_far"] = whole(mine.value / carried)
