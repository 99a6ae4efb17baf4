"""Moves inside the time that another was told over: "24% up on two years before, a spell in which it fell from 5%".

What it went from was so as that time began, and what it went to as it ended.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Window
from service.records import replace

_SPELLS = frozenset("spell period stretch time span interval years months".split())
_IN = frozenset(["in", "over", "during"])
_LONG = 32  # days of a month and one more: a time that something is told over has two ends


def inside_spells(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, both ends of a move told so with those of the time it is told in.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if "which" not in items.said or "from" not in items.said or _SPELLS.isdisjoint(items.said):
        return row
    words = items.words
    at = next((at for at in items.places(_SPELLS) if _is_told_of(words[at + 1 : at + 3])), None)
    if at is None:
        return row
    place = items[at].start
    told = next((claim for claim in reversed(row) if claim.span.end <= place and claim.period is not None), None)
    ends = None if told is None else _ends(told)
    if ends is None:
        return row
    return [_at_its_end(claim, place, *ends) if claim.span.start > place else claim for claim in row]


def _is_told_of(behind: Sequence[str]) -> bool:
    """ "A spell in which", "a time over which"."""
    return len(behind) > 1 and behind[0] in _IN and behind[1] == "which"


def _ends(told: Claim) -> tuple[Period, Period] | None:
    """When the time that a figure is told over began and ended, where both are known."""
    period, base = told.period, told.base
    if period is None or period.window is None or period.role is not PeriodRole.WINDOW:
        return None
    if base is None:
        return _edges(period, period.window) if period.window.days > _LONG else None
    began = base.window
    if base.role is PeriodRole.SHIFT and base.shift_months:
        began = period.window.shifted_months(base.shift_months)
    if began is None or base.role not in (PeriodRole.SHIFT, PeriodRole.WINDOW):
        return None
    return replace(base, role=PeriodRole.WINDOW, window=began, others=(), shift_months=0), period


def _edges(period: Period, window: Window) -> tuple[Period, Period]:
    """ "Over the year to May": the month before it, or its first, and its last."""
    first, last = (Window.month(day.year, day.month) for day in (window.start, window.end))
    return replace(period, window=first, others=(first.shifted_months(-1),)), replace(period, window=last, others=())


def _at_its_end(claim: Claim, place: int, first: Period, last: Period) -> Claim:
    """A level behind "a spell in which", without days of its own, with the beginning or the end of that time."""
    own = claim.period is not None and claim.period.span.start > place
    if claim.kind not in LEVELS or claim.quantity is None or own:
        return claim
    led = claim.sentence.before(claim.span.start)[-1:]
    if led == ["from"]:
        return replace(claim, period=first, is_base=False)
    return replace(claim, period=last) if led == ["to"] else claim
