"""Totals said to be cumulative: "473 came on Monday, for a cumulative 10,358" is of no day, but runs up to one."""

from collections.abc import Sequence
from datetime import date

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_TALLY = frozenset("total tally number count figure sum".split())
_CHANGES = frozenset(["percent_change", "multiple"])
_TOTALS = frozenset(["level", "threshold"])
_RUNNING = frozenset(["running", "cumulative"])
_OPENING = frozenset([",", ";", ":", "after", "with", "when"])
_OVER_REACH = 7  # items of "and the running total for all now stands at"


def of_no_day(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """ "473 came on Monday, for a cumulative 10,358, up 45%": neither is of that day."""
    if _RUNNING.isdisjoint(items.said):
        return row
    row = _of_year_on_day(row, items)
    at = next((n for n, claim in enumerate(row) if _is_running(claim, items)), len(row))
    day = row[at].period if at < len(row) else None
    own = None if day is None or day.grain is Grain.DAY else _to_month_told(day, items)
    return [replace(c, period=own) if n >= at and c.period is day else c for n, c in enumerate(row)]


def _to_month_told(aside: Period, items: Row) -> Period | None:
    """ "June brought 5,170 (the old high, 3,823, was in 2023) and a cumulative 19,982": the year to the end of June."""
    named = [items[at].period for at in items.dates if items[at].start < aside.span.start]
    months = [one for one in named if one is not None and one.grain is Grain.MONTH and one.role is PeriodRole.WINDOW]
    window = months[0].window if months else None
    if window is None:
        return None
    year = Window(date(window.end.year, 1, 1), window.end)
    return replace(months[0], role=PeriodRole.TO_DATE, grain=Grain.YEAR, rule="year-to-date", window=year, others=())


def _of_year_on_day(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """ "The cumulative number in 2025 was 14,812 on Saturday, up 42%": of the year up to that day, as is the rise."""
    at, year = next(((n, named) for n, c in enumerate(row) if (named := _year_led_by(c, items)) is not None), (0, None))
    if year is None:
        return row
    day, behind = row[at].period, row[at + 1 :]
    found = [*row[:at], replace(row[at], period=year)]
    for claim in behind:
        beside = claim.kind in _CHANGES or claim.block.text[: claim.span.start].endswith("(")
        found.append(replace(claim, period=year) if beside and claim.period is day else claim)
    return found


def _year_led_by(claim: Claim, items: Row) -> Period | None:
    """The year that a cumulative total is said to be of, before it, where the day to which it runs stands behind it."""
    period = claim.period
    if claim.kind not in _TOTALS or period is None or period.grain is not Grain.DAY or claim.is_base:
        return None
    if period.span.start < claim.span.end or period.window is None:
        return None
    lead = [item for item in items if item.start < claim.span.start]
    opens = max((n for n, item in enumerate(lead) if item.quantity is not None or item.word in _OPENING), default=-1)
    own = lead[opens + 1 :]
    words = {item.word for item in own}
    if _RUNNING.isdisjoint(words) or _TALLY.isdisjoint(words):
        return None
    years = [item.period for item in own if item.period is not None and item.period.grain is Grain.YEAR]
    return years[-1] if years else None


def _is_running(claim: Claim, items: Row) -> bool:
    period = claim.period
    if claim.kind not in _TOTALS or period is None or not (period.grain is Grain.DAY or _is_in_aside(period, claim)):
        return False
    lead = {item.word for item in [i for i in items if period.span.end <= i.start < claim.span.start][-_OVER_REACH:]}
    running = "cumulative" in lead or ("running" in lead and not lead.isdisjoint(_TALLY))
    return running and "daily" not in lead


def _is_in_aside(period: Period, claim: Claim) -> bool:
    """ "The most for any June (the old high, 3,823, dated from 2023), and a cumulative 19,982": of brackets closed."""
    between = claim.block.text[period.span.end : claim.span.start]
    return claim.sentence.span.contains(period.span) and between.partition(")")[1] != "" and "(" not in between
