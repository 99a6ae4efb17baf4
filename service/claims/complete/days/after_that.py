"""Levels of the time behind what was told last: "It was £1,717 in October to December and £1,738 after that".

Of a value in force it is what came into force when that time was over, of a rate or an index the next figure, if not a
later one. What adds up may be all that came since: that is left open.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS
from service.claims.bind.earlier_times.before_that import UNTIL
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.windows import DAY, Grain, Window
from service.records import replace

TIME_AFTER = "time-after"
"""The rule of a period that is told as the one behind another."""
_BEHIND = (("after", "that"), ("after", "then"), ("from", "then"), ("since", "then"), ("thereafter",), ("afterwards",))
_CLOSING = frozenset([".", ",", ";", ")", "–", "—", "and", "but", "on", "onwards"])
_TO_COME = frozenset("is are goes rises falls drops climbs changes will increases moves".split())
_CLAUSE = 3  # items of "it then goes"
_THEN = ((",", "then"), ("and", "then"), (";", "then"))
_CUES = frozenset(["that", "then", "thereafter", "afterwards"])


def after_that(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, levels right ahead of "after that" with the time behind that of the level before it.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the catalogue.
    """
    if "when" in items.said and not UNTIL.isdisjoint(items.said):
        row = [_when_over(claim, items, shelf) for claim in row]
    if _CUES.isdisjoint(items.said):
        return row
    closed = {items[at].start for at in items.figures if _is_closed(items, at)}
    listed = {items[at].start for at in items.figures if items.words[max(0, at - 2) : at] in _THEN}
    if not closed and not listed:
        return row
    found = [*row]
    for at, (told, claim) in enumerate(pairwise(row), start=1):
        if claim.kind not in LEVELS or told.kind not in LEVELS:
            continue
        if claim.span.start in closed:
            found[at] = _behind(claim, told.period, shelf)
        elif claim.span.start in listed and _is_dated_between(claim, told):
            found[at : at + 2] = _in_order(row[at : at + 2], told, shelf)
    return found


def _is_dated_between(claim: Claim, told: Claim) -> bool:
    """ "192,000 in the week to 29 November, then 237,000"; not "in July and August 5,454, then 3,567"."""
    period = claim.period
    return period is not None and period is told.period and told.span.end <= period.span.start < claim.span.start


def _in_order(row: Sequence[Claim], told: Claim, shelf: Shelf) -> list[Claim]:
    """ "192,000 in the week to 29 November, then 237,000, a jump of 45,000": a level of later, and its own change."""
    level, *change = row
    if level.candidates and shelf.series(level.candidates[0].series_id).nature is Nature.STEP:
        return [*row]
    later = _behind(level, told.period, shelf)
    return [later, *(replace(one, period=later.period) if _is_its_own(one, level) else one for one in change)]


def _is_its_own(change: Claim, level: Claim) -> bool:
    """Whether a change told right behind a level is the one that led to it."""
    return change.kind not in LEVELS and change.period is level.period and change.base is None


def _when_over(claim: Claim, items: Row, shelf: Shelf) -> Claim:
    """ "The cap was £1,641 until the end of June, when it went up to £1,663": of the day behind, if that was told."""
    period = claim.period
    if claim.kind not in LEVELS or period is None or period.window is None or not claim.candidates:
        return claim
    at = next((at for at in items.dates if items[at].start == period.span.start), 0)
    ended = period.rule == "end-of" or period.grain is Grain.DAY
    if not at or not ended or items.words[at - 1] not in UNTIL or items[at].end > claim.span.start:
        return claim
    if items.words[at + 1 : at + 3] != (",", "when"):
        return claim
    if shelf.series(claim.candidates[0].series_id).nature is not Nature.STEP:
        return claim
    if not _TO_COME.isdisjoint(items.words[at + 3 : at + 3 + _CLAUSE]):
        return replace(claim, period=None, peak=True)
    return _behind(claim, replace(period, role=PeriodRole.WINDOW), shelf)


def _is_closed(items: Row, at: int) -> bool:
    """Whether words that point back to a time that was over end the clause of a figure."""
    for lead in _BEHIND:
        end = at + 1 + len(lead)
        if items.words[at + 1 : end] == lead:
            return (*items.words[end : end + 1], ".")[0] in _CLOSING
    return False


def _behind(claim: Claim, told: Period | None, shelf: Shelf) -> Claim:
    window = None if told is None or told.role is not PeriodRole.WINDOW else told.window
    if window is None or told is None or not claim.candidates or claim.period not in (None, told):
        return claim
    nature = shelf.series(claim.candidates[0].series_id).nature
    if nature is Nature.STEP:
        next_one, grain = Window.day(window.end + DAY), Grain.DAY
    elif nature is not Nature.FLOW and window.whole_months:
        next_one, grain = window.shifted_months(window.whole_months), told.grain
    else:
        return replace(claim, period=None, peak=True)
    return replace(claim, period=replace(told, window=next_one, grain=grain, rule=TIME_AFTER, others=()))
