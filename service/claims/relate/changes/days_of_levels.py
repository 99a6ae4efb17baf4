"""The days of a change whose two levels the text tells: those of the levels."""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import in_time
from service.claims.relate.quoted import quotes
from service.claims.scene import Scene
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.records import replace


def of_told_days(claim: Claim, scene: Scene, at: int, inputs: Sequence[Figure], before: Scene) -> Claim:
    """The change, with the days of its two levels for its own.

    "1.82m in April 2022; in August 2025 they were 1.31m, a fall of 513,000" is no fall since July. And "$84 in July; in
    February it had been $71, 15% less" is said of February: of the two figures, and of no change that a series knows.

    Args:
        claim: the change.
        scene: its sentence.
        at: its place among the figures of it.
        inputs: the two levels, that of which it is said first.
        before: the sentence before.
    """
    further = () if before.before is None else before.before.row
    levels = [one for one in (*further, *before.row, *scene.row[:at]) if one.rank is None]
    ends = [one for figure in inputs for one in levels if quotes(one, figure)]
    if len(ends) != len(("now", "then")) or len(inputs) != len(ends):
        return claim
    now, then = ends
    if now is scene.row[at - 1] and _is_earlier(now, then):
        return replace(claim, backward=claim.kind != "multiple")
    shared = {c.series_id for c in now.candidates} & {c.series_id for c in then.candidates}
    told = claim.base is None and claim.period is not None and claim.period == now.period and shared
    if told and next(in_time(then, now), None) == (now, then):
        return replace(claim, base=then.period)
    return claim


def _is_earlier(one: Claim, other: Claim) -> bool:
    """Whether a level is told of days before those of another: "a year earlier", "in February" beside July."""
    period = one.period
    if period is not None and period.role is PeriodRole.SHIFT:
        return min(period.shift_months, period.shift_days) < 0
    return next(in_time(one, other), None) == (other, one)
