"""Runs of days at nought that are told by the days that ended them: "Arrivals on Sunday ended a lull of 12 days"."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby, pairwise

from service.model.claims import Claim
from service.model.quantities import Quantity
from service.model.series import Frequency, Nature
from service.model.windows import Grain, Window
from service.store.interface import Vintage

_ENDING = frozenset("end ended ending ends broke breaking broken break snapped snapping after following".split())
_HAVING = frozenset(["has", "have", "'s", "now"])
_GONE = frozenset(["gone", "been", "had", "passed", "enjoyed", "seen"])
_NONE = frozenset(["no", "none", "nobody", "not", "without"])
_PERFECT = frozenset(["has", "have", "hasn't", "haven't", "hasn’t", "haven’t"])
_LAST = frozenset(["last", "latest", "previous", "most", "preceding"])
_LEADING = frozenset(["the", "their", "its"])
_GONE_REACH = 5  # words of "has now gone a full"
_WEEK = 7
_LONGEST = 3660  # days
_FIRST = 5  # words of "the first to come for"
_REACH = 8  # words from "ended" to the number of days


def lull(claim: Claim, vintage: Vintage, ended: Window) -> Window | None:
    """The run of days that a number of days without anything is of; None where it is one inside the days named.

    Of the runs that lie in as many days before the end, or reach into them, that nearest in length is meant; where
    there is none, the days before.

    Args:
        claim: a duration.
        vintage: the series as known on the day.
        ended: the days named, in which the run came to its end, or which hold it.
    """
    series, quantity = vintage.series, claim.quantity
    if claim.kind != "duration" or claim.mark is not None or quantity is None:
        return None
    if series.frequency is not Frequency.DAILY or series.nature is not Nature.FLOW:
        return None
    days = int(quantity.value) * days_in(quantity)
    if 0 < days < _LONGEST and _is_from(claim):
        return _begun(vintage, ended, days)
    if 0 < days < _LONGEST and _is_past_last(claim):
        return _begun(vintage, Window.day(ended.end + timedelta(days=1)), days)
    if not 0 < days < _LONGEST or (days <= ended.days and not ends_lull(claim)):
        return None
    try:
        before = Window(ended.start - timedelta(days=days), ended.start - timedelta(days=1))
        reach = Window(before.start - timedelta(days=days), ended.end)
    except OverflowError:
        return None
    runs = [run for run in _empty_runs(vintage, reach) if run.end >= before.start]
    told = min(runs, key=lambda run: abs(run.days - days), default=before)
    return Window(told.start - timedelta(days=1), told.end) if told.days == days - 1 and is_first_since(claim) else told


def is_first_since(claim: Claim) -> bool:
    """ "The first for nine days", after eight with none: some count from the day on which the last came."""
    return "first" in claim.sentence.before(claim.span.start)[-_FIRST:]


def days_in(quantity: Quantity) -> int:
    """The days of each of what a run is counted in: "two weeks without a crossing"."""
    return _WEEK if quantity.unit == "weeks" else 1


def is_lasting(claim: Claim) -> bool:
    """ "Britain has gone 28 days without a single arrival", "none have come for 28 days": to that of the article."""
    if claim.kind != "duration" or claim.tally is not None:
        return False
    words = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    if words[-1:] == ["for"] and not _NONE.isdisjoint(words):
        return not _PERFECT.isdisjoint(words)
    words = words[-_GONE_REACH:]
    return not _HAVING.isdisjoint(words) and not _GONE.isdisjoint(words)


def is_lasting_still(claim: Claim) -> bool:
    """ "After six days without a crossing, the total for 2026 is still 1,530": to the day of the article, too.

    Not so "After 28 days without an arrival 737 people came on Saturday", which is of the days before that.
    """
    if claim.kind != "duration" or claim.period is None or claim.period.grain is not Grain.YEAR:
        return False
    return claim.sentence.before(claim.span.start) == ["after"]


def _is_from(claim: Claim) -> bool:
    """ "No one came for 28 days from 15 November"; not "all of them from Thursday on, after two weeks with none"."""
    period = claim.period
    begun = period is not None and period.preposition == "from" and period.grain is Grain.DAY
    return begun and period is not None and period.span.start > claim.span.start


def _is_past_last(claim: Claim) -> bool:
    """ "No crossings for 28 days, the last having taken place on November 14": from the day behind it on."""
    period = claim.period
    if period is None or period.grain is not Grain.DAY or period.span.start < claim.span.end:
        return False
    words = claim.sentence.between(claim.span.end, period.span.start)
    return any(word in _LAST and lead in _LEADING for lead, word in pairwise(words))


def _begun(vintage: Vintage, start: Window, days: int) -> Window:
    """The run of days at nought that began on a day, or next to it; else as many days from that day on."""
    told = Window(start.start, start.start + timedelta(days=days - 1))
    reach = Window(start.start - timedelta(days=1), start.start + timedelta(days=2 * days))
    near = [run for run in _empty_runs(vintage, reach) if run.start <= start.start + timedelta(days=1)]
    return near[0] if near else told


def ends_lull(claim: Claim) -> bool:
    """ "Ending a 26-day break", "snapped a run of 12 days with none": whether words say that a lull is over."""
    if claim.kind != "duration" or claim.tally is not None:
        return False
    words = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    return not _ENDING.isdisjoint(words[-_REACH:])


def _empty_runs(vintage: Vintage, window: Window) -> Sequence[Window]:
    days = [*vintage.between(window)]
    runs = ((empty, [*run]) for empty, run in groupby(days, lambda day: day.value == 0))
    return [Window(run[0].window.start, run[-1].window.end) for empty, run in runs if empty]
