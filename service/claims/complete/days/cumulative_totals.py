"""Totals said to be cumulative: "473 came on Monday, for a cumulative 10,358" is of no day, but runs up to one."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period
from service.model.windows import Grain
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
    return [replace(c, period=None) if n >= at and c.period is day else c for n, c in enumerate(row)]


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
    if claim.kind not in _TOTALS or period is None or period.grain is not Grain.DAY:
        return False
    lead = {item.word for item in [i for i in items if period.span.end <= i.start < claim.span.start][-_OVER_REACH:]}
    running = "cumulative" in lead or ("running" in lead and not lead.isdisjoint(_TALLY))
    return running and "daily" not in lead
