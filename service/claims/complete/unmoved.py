"""What has not changed is what its figure is of: "the ECB, which aims for 2%, left its deposit rate at 4%".

Where no series measures the figure, none is held to have stayed where it was.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.records import replace


def of_its_figure(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, those of no change at a figure that no series measures without a series.

    Args:
        row: the sentence's claims.
    """
    told = [claim for claim in row if claim.kind == "no_change" and claim.mark is not None]
    if not told:
        return row
    unread = [claim.quantity for claim in row if claim.kind == "level" and not claim.candidates]
    return [replace(claim, candidates=()) if claim in told and claim.mark in unread else claim for claim in row]
