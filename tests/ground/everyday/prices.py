"""Prices of months and weeks: oil, gasoline, the pound in dollars."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from service.model.windows import Window
from service.records import dataclass
from service.store.interface import Store, Vintage
from tests.ground.everyday.facts import DAYS, MONTHS, Move, Told, rounded, value_of
from tests.ground.everyday.sentences import Scene


@dataclass(frozen=True, slots=True)
class Price:
    """A series, its names in the news, its currency and the words of its unit."""

    series: str
    names: Sequence[str]
    currency: str
    unit: str
    weekly: bool = False


PRICES = (
    Price("eia/brent-price", ("Brent crude", "the price of Brent crude", "Brent"), "$", " a barrel"),
    Price("eia/wti-price", ("West Texas Intermediate", "US crude oil", "WTI crude"), "$", " a barrel"),
    Price("federal-reserve/dollars-per-pound", ("the pound", "sterling"), "$", ""),
    Price(
        "eia/regular-gasoline-price",
        ("regular gasoline in the United States", "the US average price of regular gasoline"),
        "$",
        " a gallon",
        weekly=True,
    ),
)


def scenes(store: Store) -> Iterator[Scene]:
    for price in PRICES:
        for turn, day in enumerate(DAYS):
            view = store.as_known(price.series, day)
            last = view.last()
            if last is None or last.window.end > day or (day - last.window.end).days > 58:
                continue
            facts = (
                _weeks(price, view, last.window, turn) if price.weekly else _months(price, view, last.window, turn, day)
            )
            if facts is not None:
                yield Scene(day, facts)


def _told(price: Price, view: Vintage, window: Window) -> Told | None:
    value = value_of(view, window)
    if value is None:
        return None
    month = MONTHS[window.end.month - 1]
    return Told(value, f"{price.currency}{rounded(value, 2)}", window, month, f"{month} {window.end.year}")


class _Facts(dict[str, object]):
    def move(self, name: str, before: Told | None, after: Told, turn: int) -> None:
        if before is None:
            return
        percent = ((after.value / before.value - 1) * 100).copy_abs()
        whole = percent.quantize(Decimal(1), ROUND_HALF_UP)
        if whole >= 1 and abs(percent - whole) < Decimal("0.4"):
            self[name] = Move(before, after, f"{whole}%", turn)
            self[f"{name}_dollars"] = f"${rounded(abs(after.value - before.value), 2)}"
            self[f"{name}_dear"] = "dearer" if after.value > before.value else "cheaper"
            self[f"{name}_more"] = "more" if after.value > before.value else "less"
            self[f"{name}_gained"] = "gained" if after.value > before.value else "lost"


def _months(price: Price, view: Vintage, window: Window, turn: int, day: date) -> _Facts | None:
    now = _told(price, view, window)
    run = [_told(price, view, window.shifted_months(-back)) for back in range(1, 37)]
    known = [one for one in run if one is not None]
    if now is None or len(known) < 36:
        return None
    facts = _Facts(name=price.names[turn % len(price.names)], now=now, unit=price.unit, month=now.month)
    facts["before"], facts["earlier"] = known[0], known[1]
    for name, back in (("last", 1), ("three", 3), ("six", 6), ("year", 12), ("two_years", 24)):
        facts.move(name, known[back - 1], now, turn)
    high, low = max(known, key=lambda one: one.value), min(known, key=lambda one: one.value)
    if high.value > now.value:
        facts.move("peak", high, now, turn)
    if low.value < now.value:
        facts.move("trough", low, now, turn)
    if day.year == now.year and now.window.start.month > 2:
        facts.move("december", _told(price, view, Window.month(now.year - 1, 12)), now, turn)
        facts.move("january", _told(price, view, Window.month(now.year, 1)), now, turn)
    highest = next((one for one in known if one.value >= now.value), None)
    if highest is not None and highest not in known[:3]:
        facts["highest_since"] = highest
    lowest = next((one for one in known if one.value <= now.value), None)
    if lowest is not None and lowest not in known[:3]:
        facts["lowest_since"] = lowest
    if day.year == now.year:
        year = [one for one in known if one.year == now.year - 1]
        if len(year) == 12:
            facts["high"] = max(year, key=lambda one: one.value)
            facts["low"] = min(year, key=lambda one: one.value)
    return facts


def _weeks(price: Price, view: Vintage, window: Window, turn: int) -> _Facts | None:
    def of_week(back: int) -> Told | None:
        monday = window.start - timedelta(days=7 * back)
        return _told(price, view, Window.day(monday))

    now = of_week(0)
    if now is None:
        return None
    facts = _Facts(name=price.names[turn % len(price.names)], week=now, unit=price.unit)
    facts["monday"] = f"{window.start.day} {MONTHS[window.start.month - 1]}"
    facts.move("week_last", of_week(1), now, turn)
    facts.move("week_month", of_week(4), now, turn)
    facts.move("week_year", of_week(52), now, turn)
    return facts
