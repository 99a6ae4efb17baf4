"""Jobs gained by the month, retail sales and homes begun in America."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from service.store.interface import Store, Vintage
from tests.ground.everyday.amounts import Amounts, Count, month_name, whole
from tests.ground.everyday.facts import DAYS, rounded, value_of
from tests.ground.everyday.sentences import Scene

SALES = (
    ("census-bureau/retail-trade-sales", "US retail trade sales", "$"),
    ("census-bureau/housing-starts", "US housing starts", ""),
)


def scenes(store: Store) -> Iterator[Scene]:
    for day in DAYS:
        if (facts := _of_jobs(store.as_known("bls/payroll-change", day), day)) is not None:
            yield Scene(day, facts)
        for series, name, unit in SALES:
            if (facts := _of_months(store.as_known(series, day), name, unit, day)) is not None:
                yield Scene(day, facts)


def _of_jobs(view: Vintage, day: date) -> Amounts | None:
    last = view.last()
    if last is None or (day - last.window.end).days > 60 or last.window.end > day:
        return None
    told: list[Count] = []
    for back in range(13):
        window = last.window.shifted_months(-back)
        if (value := value_of(view, window)) is not None:
            told.append(Count(value, whole(value), window, month_name(window), month_name(window)))
    if len(told) < 13 or any(count.value <= 0 for count in told[:3]) or told[0].value == told[1].value:
        return None
    facts = Amounts(jobs=told[0], jobs_before=told[1], month=told[0].month)
    facts["jobs_up"] = "up" if told[0].value > told[1].value else "down"
    facts["jobs_more"] = "more" if told[0].value > told[1].value else "fewer"
    facts["jobs_by"] = whole(abs(told[0].value - told[1].value))
    facts["jobs_three"] = whole(rounded(sum((count.value for count in told[:3]), Decimal(0)) / 3, -3))
    facts["jobs_total"] = whole(sum((count.value for count in told[:3]), Decimal(0)))
    mean = sum((count.value for count in told[1:13]), Decimal(0)) / 12
    if mean > 0:
        facts["jobs_twelve"] = whole(rounded(mean, -3))
    return facts


def _of_months(view: Vintage, name: str, unit: str, day: date) -> Amounts | None:
    """Money in billions, homes at an annual rate in millions."""
    last = view.last()
    if last is None or (day - last.window.end).days > 75 or last.window.end > day:
        return None

    def told(back: int) -> Count | None:
        window = last.window.shifted_months(-back)
        value = value_of(view, window)
        if value is None:
            return None
        text = f"${rounded(value / 10**9, 1)} billion" if unit else f"{rounded(value / 10**6, 2)} million"
        return Count(value, text, window, month_name(window), f"{month_name(window)} {window.end.year}")

    now = told(0)
    if now is None:
        return None
    facts = Amounts(sold=name, sales=now, month=now.month)
    facts.shift("sales_last", told(1), now, decimals=1)
    facts.shift("sales_year", told(12), now, decimals=1)
    return facts
