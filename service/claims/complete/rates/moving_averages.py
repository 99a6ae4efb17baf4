"""Averages that move with the weeks: "the four-week moving average was 218,750", "smoothed over four weeks, it was …".

So it is of months: "over three months the gain averaged 182,000". The figure is of so many weeks or months, the last
of them that of the days named or spoken of. How far the average itself moved, no series tells.
"""

from collections.abc import Sequence
from datetime import timedelta

from service.claims.bind.placing.length_of_averages import AVERAGES, MOVED, SMOOTHED, averaged_over
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Quantity
from service.model.windows import DAY, Grain, Window
from service.records import replace

MOVING = "moving-weeks"
_WEEK = 7  # days
_RELATIVE = frozenset(["percent", "points", "multiple"])
_LEVELS = frozenset(["level", "average"])


def over_moving_weeks(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those on an average over so many weeks with these as their days.

    Args:
        row: the sentence's claims in order.
        items: its items.
    """
    if AVERAGES.isdisjoint(items.said) and SMOOTHED.isdisjoint(items.said):
        return row
    for _, start, weeks in averaged_over(items):
        own = next((n for n, claim in enumerate(row) if _may_be(claim, start, weeks)), None)
        if weeks.unit == "months" and own is None:
            continue
        row = [_moved(claim, weeks) if n == own else _of_week(claim, start) for n, claim in enumerate(row)]
    unspelled = _unspelled(items)
    return row if unspelled is None else [_unknown(claim, unspelled) for claim in row]


def _unspelled(items: Row) -> int | None:
    """Where "the moving average" begins that does not say over how long."""
    for at in range(1, len(items)):
        if (
            items.words[at] in AVERAGES
            and items.words[at - 1] in MOVED - {"-"}
            and items.words[at - 2 : at - 1] != ("",)
        ):
            return items[at].start
    return None


def _unknown(claim: Claim, start: int) -> Claim:
    return replace(claim, candidates=()) if claim.span.start > start and not _is_moving(claim) else claim


def _is_moving(claim: Claim) -> bool:
    return claim.period is not None and claim.period.rule == MOVING


def _may_be(claim: Claim, start: int, weeks: Quantity) -> bool:
    """Whether a figure can be the average itself: a level behind the words that tell its weeks."""
    quantity = claim.quantity
    if quantity is None or claim.span.start <= start or quantity == weeks or claim.kind not in _LEVELS:
        return False
    return quantity.unit not in _RELATIVE and not claim.is_base


def _of_week(claim: Claim, start: int) -> Claim:
    """Whatever else follows may be of the average as well: how far it moved, its lowest since when."""
    return claim if claim.span.start <= start or _is_moving(claim) else replace(claim, candidates=())


def _moved(claim: Claim, weeks: Quantity) -> Claim:
    days = _WEEK * int(weeks.value)
    named = None if claim.period is None else claim.period.window
    window = None
    if weeks.unit == "months":
        count = int(weeks.value)
        if named is not None and named.whole_months == 1:
            window = Window.months(named.end.year, named.end.month, count)
        period = Period(weeks.span, PeriodRole.WINDOW, Grain.SPAN, MOVING, window, shift_months=count)
        return replace(claim, kind="average", period=period)
    if named is not None and named.days <= _WEEK:
        window = Window(named.end - timedelta(days=days) + DAY, named.end)
    period = Period(weeks.span, PeriodRole.WINDOW, Grain.SPAN, MOVING, window, shift_days=days)
    return replace(claim, kind="average", period=period)
