"""Changes up to days told, from the level told right before: "In 2010 there were 1,768. By 2024 it had risen by 2,899".

Such a change is counted from the days of that level. Of no running total is it told that it had risen by the end of
some month, so that those days are all of that month, or of that year.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.scene import Scene, may_be_of_one, unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.windows import Grain, Window
from service.records import replace

_BY = "by"
_HAVING = frozenset(["had", "has", "have"])
_GRAINS = frozenset([Grain.MONTH, Grain.QUARTER, Grain.YEAR])


def by_then(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """A sentence's claims, changes that had come about by some days counted from the level told right before.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before.
    """
    if _BY not in items.said or _HAVING.isdisjoint(items.said):
        return row
    found: list[Claim] = []
    last = before.row[-1] if before.row else None
    up_to: Period | None = None
    for claim in row:
        again = up_to is not None and claim.period is up_to and claim.base is None  # "by 2,063, or 43%"
        told = _counted_from(claim, last) if last is not None and (again or _is_open(claim)) else None
        found.append(told or claim)
        if told is None:
            last, up_to = claim, None
        else:
            up_to = claim.period
    return found


def _is_open(claim: Claim) -> bool:
    """ "By 2024 the number had climbed by 2,899": a change that names, ahead of it, only the days that it led up to."""
    own = claim.period
    if claim.kind not in CHANGE_KINDS or claim.mood is not Mood.ASSERTED or claim.compares:
        return False
    if own is None or own.role is not PeriodRole.CUTOFF or own.preposition != _BY or own.grain not in _GRAINS:
        return False
    between = claim.sentence.between(own.span.end, claim.span.start)
    return claim.base is None and claim.over is None and not _HAVING.isdisjoint(between)


def _counted_from(claim: Claim, last: Claim) -> Claim | None:
    own, then = claim.period, last.period
    if last.kind not in LEVELS or last.is_base or own is None or own.window is None or then is None:
        return None
    if then.role is not PeriodRole.WINDOW or then.window is None or then.grain is not own.grain:
        return None
    same = may_be_of_one(claim, last)
    if not last.candidates or not (same or (claim.candidates and claim.candidates[0].carried)):
        return None
    if unit_of(last) == unit_of(claim) == PERCENT:
        return replace(claim, candidates=())  # "inflation was 0.6%. By October prices had climbed by 13%"
    kin = claim.candidates if same else last.candidates  # "the index was 108.6. It had climbed by 28%": no rate
    days = _days(own)
    if days is None or days.end <= then.window.end:
        return None
    return replace(
        claim, period=replace(own, role=PeriodRole.WINDOW, window=days), base=then, cutoff=None, candidates=kin
    )


def _days(own: Period) -> Window | None:
    """All days of the month or the year that a cut-off ends."""
    assert own.window is not None
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}[own.grain]
    last = own.window.end
    begins = (last.year * 12 + last.month - months) // 12, (last.year * 12 + last.month - months) % 12 + 1
    return Window(last.replace(year=begins[0], month=begins[1], day=1), last)
