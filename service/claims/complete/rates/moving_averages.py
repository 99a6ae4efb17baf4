"""Averages that move with the weeks: "the four-week moving average was 218,750", "smoothed over four weeks, it was …".

So it is of months: "over three months the gain averaged 182,000". The figure is of so many weeks or months, the last
of them that of the days named or spoken of. How far the average itself moved, no series tells.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from service.claims.bind.placing.length_of_averages import AVERAGES, MOVED, NAMED, SMOOTHED, TOTALS, averaged_over
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import MOVING, Period, PeriodRole
from service.model.quantities import PERCENT, Quantity
from service.model.windows import DAY, Grain, Window
from service.records import replace

_WEEK = 7  # days
_WEEKLY = "weekly"
_READINGS = frozenset(["readings", "figures", "reports", "numbers", "totals", "counts", "tallies"])
_NEWEST = (("last",), ("latest",), ("past",), ("final",), ("recent",))
_BEHIND = 8  # items of "readings, through December 27, average out"
_LAST = frozenset(["last-units", "past-units"])
_ENDING = (("(", "ending"), ("(", "ended"), ("(", "through"), ("(", "to"))
_TOTALLED = 2  # words of "rolling total"
_APART = 5  # words of ", which is up by"
_RELATIVE = frozenset(["percent", "points", "multiple"])
_LEVELS = frozenset(["level", "average"])


def over_moving_weeks(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those on an average over so many weeks with these as their days.

    Args:
        row: the sentence's claims in order.
        items: its items.
    """
    if NAMED.isdisjoint(items.said) and SMOOTHED.isdisjoint(items.said):
        return row
    row = _to_their_end(row, items)
    for start, weeks in (*((start, weeks) for _, start, weeks in averaged_over(items)), *_readings(row, items)):
        own = next((n for n, claim in enumerate(row) if _may_be(claim, start, weeks)), None)
        if weeks.unit == "months" and own is None:
            continue
        average = None if own is None else _moved(row[own], weeks)
        row = [
            average if average is not None and n == own else _of_week(claim, start, average)
            for n, claim in enumerate(row)
        ]
    unspelled = _unspelled(items)
    return row if unspelled is None else [_unknown(claim, unspelled) for claim in row]


def _readings(row: Sequence[Claim], items: Row) -> Iterator[tuple[int, Quantity]]:
    """ "The last four weekly readings average out at 218,750": as many weeks, where their average is told behind."""
    for at in items.figures:
        count = items[at].quantity
        if count is None or count.noun not in _READINGS or items.words[at - 1 : at] not in _NEWEST or count.value <= 1:
            continue
        told = row[0].block.text[count.span.start : count.span.end].lower()
        if _WEEKLY in told.split() and not (AVERAGES | SMOOTHED).isdisjoint(items.words[at + 1 : at + _BEHIND]):
            yield items[at].start, replace(count, unit="weeks")


def _to_their_end(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """ "Over the last four weeks of 2025 (ending Dec. 27) claims averaged 218,750": of so many weeks to that day."""
    for at in items.dates:
        opened = items.words[at + 1 : at + 3] in _ENDING and items.words[at + 4 : at + 5] == (")",)
        weeks, last = items[at].period, items[at + 3].period if opened else None
        if weeks is None or last is None or weeks.window is None or last.window is None or last.grain is not Grain.DAY:
            continue
        if weeks.rule not in _LAST or weeks.window.days % _WEEK or weeks.window.days <= _WEEK:
            continue
        days = timedelta(days=weeks.window.days) - DAY
        own = replace(weeks, window=Window(last.window.end - days, last.window.end), others=(), rule="rolling")
        row = [
            replace(one, period=own) if one.kind == "average" and one.period in (weeks, last) else one for one in row
        ]
    return row


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
    if quantity.unit == PERCENT and weeks.unit == "months":
        return not SMOOTHED.isdisjoint(claim.sentence.before(claim.span.start)[-1:])  # a rate, "averaging 3.87%"
    return quantity.unit not in _RELATIVE and not claim.is_base


def _of_week(claim: Claim, start: int, average: Claim | None) -> Claim:
    """Whatever else follows may be of the average as well: how far it moved, its lowest since when."""
    if claim.span.start <= start or _is_moving(claim):
        return claim
    if average is None or not _tells_move(claim, average):
        return replace(claim, candidates=())
    base = Period(average.span, PeriodRole.SHIFT, Grain.WEEK, "moved", shift_days=-_WEEK)
    return replace(claim, candidates=average.candidates, period=average.period, base=base)


def _tells_move(claim: Claim, average: Claim) -> bool:
    """ "Edged up by 1,750 to 218,750", "218,750, up 1,750 from the week before": by how much the average moved."""
    told, level = claim.quantity, average.quantity
    if claim.kind != "difference" or told is None or level is None or told.unit != level.unit:
        return False
    if claim.span.start < average.span.start:
        return claim.sentence.between(claim.span.end, average.span.start) == ["to"]
    between = claim.sentence.between(average.span.end, claim.span.start)
    of_week = claim.base is None or claim.base.shift_days == -_WEEK
    return of_week and between[:1] == [","] and len(between) < _APART


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
    totalled = not TOTALS.isdisjoint(claim.sentence.between(weeks.span.end, claim.span.start)[:_TOTALLED])
    return replace(claim, kind=claim.kind if totalled else "average", period=period)
