"""A comparison that goes on as the one before it: "0.6% lower than a year before; in December they were 0.2% lower"."""

from collections.abc import Sequence

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.records import replace

_SHIFTED = frozenset([PeriodRole.SHIFT, PeriodRole.SAME])


def with_base_told(row: Sequence[Claim], before: Scene) -> tuple[Claim, ...]:
    """A sentence's claims, comparatives of another time than the one before compared with as long before.

    Args:
        row: the claims in order.
        before: the sentence before it.
    """
    found: list[Claim] = []
    last = next((claim for claim in reversed(before.row) if claim.kind == "percent_change"), None)
    for claim in row:
        told = claim
        if last is not None and _goes_on(claim, last):
            told = replace(claim, base=last.base, over=last.over)
        found.append(told)
        last = told if claim.kind == "percent_change" else last
    return tuple(found)


def _goes_on(claim: Claim, last: Claim) -> bool:
    """Whether a comparative leaves its base to the one before: of other days, or another measure."""
    open_base = claim.kind == "percent_change" and claim.compares and claim.base is None and claim.over is None
    if not open_base or claim.block is not last.block or not last.compares:
        return False
    if claim.period is not None and claim.period.role is not PeriodRole.WINDOW:
        return False
    if claim.period is not None and claim.period is last.period and _subject(claim) == _subject(last):
        return False
    base = last.base
    return base is not None and base.role in _SHIFTED and base.window is None and base.shift_months != 0


def _subject(claim: Claim) -> str:
    return claim.candidates[0].series_id if claim.candidates else ""
