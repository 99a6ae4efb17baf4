"""The small-boats story of a day, as a news desk tells it: the last days, the month, the year so far and what it beats.

Figures run to the day before publication, or to a weekday up to four days earlier, which the sentence then names.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from random import Random

from service.model.windows import Window
from service.records import dataclass
from service.store.interface import Store, Vintage
from tests.ground.everyday.amounts import Amounts, Count, number_word, whole
from tests.ground.everyday.counts import BOATS, PEOPLE
from tests.ground.everyday.facts import MONTHS, ORDINALS
from tests.ground.everyday.sentences import Scene

DAY = timedelta(days=1)
BEGUN = date(2018, 1, 1)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SINCE = (
    ("johnson", date(2019, 7, 24), date(2022, 9, 5)),
    ("sunak", date(2022, 10, 25), date(2024, 7, 4)),
    ("labour", date(2024, 7, 5), date.max),
)
PUBLISHED = sorted(
    Random("small boats").sample([date(2018, 12, 1) + DAY * number for number in range(2810)], 420)  # to August 2026
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many came on each day since 2018, as known on a day; ``before`` sums those before a day."""

    days: Mapping[date, int]
    before: Mapping[date, int]

    def of(self, start: date, end: date) -> int:
        return self.before[end + DAY] - self.before[start]

    def count(self, start: date, end: date) -> Count:
        number = Decimal(self.of(start, end))
        month = MONTHS[end.month - 1]
        return Count(number, whole(number), Window(start, end), month, f"{month} {end.year}")


@dataclass(frozen=True, slots=True)
class Desk:
    """What the desk has before it: people and boats up to ``end``."""

    people: Tally
    boats: Tally
    end: date

    @property
    def january(self) -> date:
        return date(self.end.year, 1, 1)


def scenes(store: Store) -> Iterator[Scene]:
    """Of each day of publication, one of figures to the day before, and one of figures of two to four days ago."""
    for number, day in enumerate(PUBLISHED):
        people, boats = (_tally(store.as_known(series, day)) for series in (PEOPLE, BOATS))
        for lag in (1, 2 + number % 3):
            end = day - DAY * lag
            if end in people.days and end in boats.days and (end.month, end.day) != (2, 29):
                yield Scene(day, _facts(Desk(people, boats, end), lag == 1))


def _tally(view: Vintage) -> Tally:
    days = {found.window.start: int(found.value) for found in view.observations}
    after = [*sorted(days), max(days) + DAY]
    return Tally(days, dict(zip(after, accumulate((days[day] for day in after[:-1]), initial=0), strict=True)))


def dated(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _facts(desk: Desk, fresh: bool) -> Amounts:
    end = desk.end
    facts = Amounts(
        weekday=WEEKDAYS[end.weekday()],
        date=dated(end),
        month_first=f"{MONTHS[end.month - 1]} {end.day}",
        this_year=end.year,
        last_year=end.year - 1,
    )
    if fresh:
        facts["fresh"] = ""
    _of_the_day(facts, desk)
    _of_days_before(facts, desk, fresh)
    _of_the_year(facts, desk)
    _against_years(facts, desk)
    _of_months(facts, desk)
    _of_busy_days(facts, desk)
    _of_quiet_days(facts, desk)
    _of_all_years(facts, desk)
    return facts


def _landed(facts: Amounts, name: str, people: int, boats: int) -> None:
    """ "{name}" people in "{name_boats}", told where each is more than one."""
    if people > 1 and boats > 1:
        facts[name] = f"{people:,}"
        facts[f"{name}_boats"] = number_word(boats) if boats < 10 else f"{boats:,}"
        facts[f"{name}_each"] = whole(Decimal(people) / boats)


def _of_the_day(facts: Amounts, desk: Desk) -> None:
    _landed(facts, "day", desk.people.days[desk.end], desk.boats.days[desk.end])


def _of_days_before(facts: Amounts, desk: Desk, fresh: bool) -> None:
    """The day before, the weekend, since Sunday, the week."""
    people, boats, end = desk.people, desk.boats, desk.end
    other = end - DAY * (1 + end.day % 3)
    facts["other_day"] = WEEKDAYS[other.weekday()]
    _landed(facts, "other", people.days[other], boats.days[other])
    if end.weekday() == 6:
        _landed(facts, "weekend", people.of(end - DAY, end), boats.of(end - DAY, end))
        _landed(facts, "saturday", people.days[end - DAY], boats.days[end - DAY])
    if end.weekday() in (1, 2, 3):
        facts["since_day"] = "Sunday"
        _landed(facts, "since_sunday", people.of(end - DAY * (end.weekday() + 1), end), 2)
    week = people.count(end - DAY * 6, end)
    if week.value > 20:
        facts["week"] = week
        facts.shift("w", people.count(end - DAY * 13, end - DAY * 7), week)


def _of_the_year(facts: Amounts, desk: Desk) -> None:
    people, boats, end = desk.people, desk.boats, desk.end
    so_far, carried = people.count(desk.january, end), boats.count(desk.january, end)
    if so_far.value < 30 or carried.value < 2 or end.month == end.day == 1:
        return
    facts["so_far"], facts["boats_so_far"] = so_far, carried
    facts["each_so_far"] = whole(so_far.value / carried.value)
    facts["a_day"] = whole(so_far.value / so_far.window.days)
    floor = int(so_far.value) // 1000 * 1000
    if floor >= 2000:
        facts["past"] = f"{floor:,}"
        facts["past_date"] = dated(_passing(people, desk.january, floor))
        facts["ordinal_thousand"] = f"{floor:,}th"
    if (nearly := floor + 1000) - so_far.value < nearly * Decimal("0.03"):
        facts["nearly"] = f"{nearly:,}"
    month = people.count(end.replace(day=1), end)
    if month.value > 1:
        facts["month"], facts["month_so_far"] = month.month, month
        if end.month > 1:
            facts.share("of_year", month, so_far)


def _passing(people: Tally, january: date, floor: int) -> date:
    return next(day for day in sorted(people.days) if day >= january and people.of(january, day) >= floor)


def _against_years(facts: Amounts, desk: Desk) -> None:
    """The same date one, two and three years ago, whole years, and the rank among all years."""
    people, end = desk.people, desk.end
    so_far = people.count(desk.january, end)
    points = {
        year: people.count(date(year, 1, 1), end.replace(year=year)) for year in range(end.year - 1, BEGUN.year - 1, -1)
    }
    if so_far.value < 30:
        return
    for ago, (year, before) in enumerate(points.items(), 1):
        if before.value > 30:
            facts.shift(f"y{ago}", before, so_far, most=200)
            facts[f"year_{ago}"] = year
    if end.year - 1 in points:
        facts.multiple("times", points[end.year - 1], so_far)
        facts.shift(
            "b1",
            desk.boats.count(date(end.year - 1, 1, 1), end.replace(year=end.year - 1)),
            desk.boats.count(desk.january, end),
        )
        all_last = people.count(date(end.year - 1, 1, 1), date(end.year - 1, 12, 31))
        facts["all_last"] = all_last
        if so_far.value > all_last.value:
            facts["beaten"] = all_last
        facts.share("of_last", so_far, all_last)
    if len(points) > 2 and end.month > 1:
        if all(point.value < so_far.value for point in points.values()):
            facts["most_ever"] = ""
        lower = [year for year, point in points.items() if point.value <= so_far.value]
        if lower and lower[0] < end.year - 2:
            facts["fewest_since"] = lower[0]


def _of_months(facts: Amounts, desk: Desk) -> None:
    """This month so far, and the last whole month against other months and the same month of other years."""
    people, end = desk.people, desk.end
    start = end.replace(day=1)
    if end.year > BEGUN.year and end.day > 3:
        facts["first_days"] = end.day
        facts.shift(
            "m1",
            people.count(start.replace(year=end.year - 1), end.replace(year=end.year - 1)),
            people.count(start, end),
        )
    window = Window.month(end.year, end.month)
    window = window if window.end == end else window.shifted_months(-1)
    whole_month = people.count(window.start, window.end)
    if whole_month.value < 50:
        return
    facts["whole_month"] = whole_month
    _landed(facts, "whole_month_carried", int(whole_month.value), desk.boats.of(window.start, window.end))
    facts["month_a_day"] = whole(whole_month.value / window.days)
    earlier = window.shifted_months(-1)
    facts.shift("mm", people.count(earlier.start, earlier.end), whole_month)
    years = [window.shifted_years(-ago) for ago in range(1, window.start.year - BEGUN.year + 1)]
    same = [people.count(one.start, one.end) for one in years]
    if same:
        facts.shift("my", same[0], whole_month)
    _month_among(facts, whole_month, same)
    months = [
        people.count(one.start, one.end) for ago in range(1, window.start.month) if (one := window.shifted_months(-ago))
    ]
    if len(months) > 2 and all(one.value < whole_month.value for one in months):
        facts["busiest_month"] = ""


def _month_among(facts: Amounts, mine: Count, same: list[Count]) -> None:
    if len(same) < 3:
        return
    if all(one.value < mine.value for one in same):
        facts["month_most_ever"] = ""
    for name, since in (
        ("month_most_since", next((one for one in same if one.value >= mine.value), None)),
        ("month_fewest_since", next((one for one in same if one.value <= mine.value), None)),
    ):
        if since is not None and since.year < mine.year - 1:
            facts[name] = since


def _of_busy_days(facts: Amounts, desk: Desk) -> None:
    people, end = desk.people, desk.end
    days = sorted((day for day in people.days if day <= end), reverse=True)
    mine = people.days[end]
    of_year = [day for day in days if day >= desk.january]
    top = max(of_year, key=lambda day: people.days[day])
    alone = sum(people.days[day] == people.days[top] for day in of_year) == 1
    if alone and people.days[top] > 50 and len(of_year) > 30:
        name = "top_now" if top == end else "top"
        _landed(facts, name, people.days[top], desk.boats.days[top])
        facts[f"{name}_date"] = dated(top)
    record = max(days, key=lambda day: people.days[day])
    if record != end:
        facts["record"], facts["record_date"] = f"{people.days[record]:,}", f"{dated(record)} {record.year}"
    elif mine > 50:
        facts["record_now"] = f"{mine:,}"
    since = next((day for day in days[1:] if people.days[day] >= mine), None)
    if since is not None and mine > 50 and (end - since).days > 25:
        facts["busiest_since"] = f"{dated(since)} {since.year}" if since.year < end.year else dated(since)
    for level in (1000, 500):
        over = [day for day in of_year if people.days[day] > level]
        if len(over) > 1:
            facts["over"], facts["over_days"] = f"{level:,}", number_word(len(over))
            if over[0] == end and len(over) < len(ORDINALS):
                facts["over_ordinal"] = ORDINALS[len(over)]
            return


def _of_quiet_days(facts: Amounts, desk: Desk) -> None:
    """No crossings for so many days up to the end, or before the end; five or more."""
    people, end = desk.people, desk.end
    last = end
    while people.days.get(last) == 0:
        last -= DAY
    if (end - last).days >= 5 and last in people.days:
        facts["quiet"] = number_word((end - last).days)
        facts["quiet_since"], facts["quiet_from"] = dated(last), dated(last + DAY)
        _landed(facts, "quiet_last", people.days[last], desk.boats.days[last])
    last = end - DAY
    while people.days.get(last) == 0:
        last -= DAY
    if people.days[end] and (gap := (end - last).days - 1) >= 5 and last in people.days:
        facts["broken"] = number_word(gap)
        facts["broken_from"], facts["broken_to"] = dated(last + DAY), dated(end - DAY)


def _of_all_years(facts: Amounts, desk: Desk) -> None:
    people, end = desk.people, desk.end
    if end.year > BEGUN.year:
        facts["ever"] = people.count(BEGUN, end)
        floor = int(people.of(BEGUN, end)) // 10000 * 10000
        if floor:
            facts["ever_past"] = f"{floor:,}"
    for name, start, until in SINCE:
        if start + DAY * 20 < end < until:
            facts[name] = people.count(start, end)
