"""Changes behind what else is told of a time: "in May 2025, when inflation was 3.4%, it was half a point higher".

What was higher then is what the sentence is about, set against now; neither the measure nor the days of the aside tell
from where it was counted.
"""

from collections.abc import Sequence

from service.claims.relate.changes.base_untold import is_behind_aside_of_then
from service.model.claims import Claim
from service.records import replace


def of_then_and_now(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, changes behind such an aside, compared with nothing that is named, of no series.

    Args:
        row: the claims in order.
    """
    if all(claim.kind != "point_change" for claim in row):
        return row
    return [
        replace(claim, candidates=(), inputs=(), against=()) if is_behind_aside_of_then(claim) else claim
        for claim in row
    ]
