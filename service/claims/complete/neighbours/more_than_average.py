"""By how much an average differs, told right behind it: "62 passengers into each, nine more than a year ago".

That is of the load of a boat, and not of the boats.
"""

from collections.abc import Sequence

from service.claims.scene import unit_of
from service.model.claims import Claim
from service.records import replace

_FEW = 4  # words of "into each one ,"


def without_more_than_average(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, such a difference of another series than the average's without one.

    Args:
        row: the claims in order.
    """
    if len(row) < len(("average", "more")) or all(claim.kind != "average" for claim in row):
        return row
    return [
        replace(claim, candidates=()) if n and _is_of_average(claim, row[n - 1]) else claim
        for n, claim in enumerate(row)
    ]


def _is_of_average(claim: Claim, average: Claim) -> bool:
    if claim.kind != "difference" or average.kind != "average" or unit_of(claim) not in ("", unit_of(average)):
        return False
    if not claim.candidates or not average.candidates:
        return False
    between = claim.sentence.between(average.span.end, claim.span.start)
    apart = claim.candidates[0].series_id != average.candidates[0].series_id
    return apart and between[-1:] == [","] and len(between) <= _FEW and "and" not in between
