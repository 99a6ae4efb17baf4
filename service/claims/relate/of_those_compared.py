"""Figures of a third area, on which nothing rests that is told of two: "two-thirds the size of Germany's".

"It is ahead of France, at $3.03 trillion, and two-thirds the size of Germany's, at $4.46 trillion": whatever France's
and Germany's give together, it is Britain's that is set against Germany's.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import quotes
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.records import replace

_PAIR = len(("one", "other"))


def are_of_third(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Whether some figures are of a series that is none of those that a claim sets against one another.

    Args:
        claim: what says how two areas stand to each other.
        parts: the figures that would give it.
    """
    if not claim.against or not claim.candidates:
        return False
    meant = {*claim.against, *(one.series_id for one in claim.candidates)}
    return any(part.candidates and meant.isdisjoint(one.series_id for one in part.candidates) for part in parts)


def of_those_compared(claim: Claim, related: Claim, near: Sequence[Claim]) -> Claim:
    """A claim with the figures that it rests on; as it was where one of these is of a third area.

    Args:
        claim: as it was.
        related: the same with the figures that it rests on.
        near: the claims that these may be quoted from.
    """
    if not related.against or not related.inputs:
        return related
    parts = [one for one in near if any(quotes(one, figure) for figure in related.inputs)]
    if are_of_third(related, parts):
        return claim
    return replace(related, candidates=(), against=()) if _are_of_two_times(parts) else related


def _are_of_two_times(parts: Sequence[Claim]) -> bool:
    """ "3.8% in July, 1.8 points above the euro zone's June figure of 2.0%": of no days that both are told of."""
    days = {one.period.window for one in parts if one.period is not None and one.period.role is PeriodRole.WINDOW}
    return len(parts) == _PAIR and len(days) == _PAIR
