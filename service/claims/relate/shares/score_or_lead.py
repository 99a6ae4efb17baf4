"""What a share behind a score is of: "by 58 votes, 3,941 to 3,883, or three-quarters of one percent of the 7,824"."""

from service.claims.relate.quoted import value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim
from service.records import replace


def score_or_lead(scene: Scene, at: int, whole: Claim) -> Claim:
    """The first of the two figures of a score; or what it won by, told before it, where the share is nearer to that.

    Args:
        scene: the sentence.
        at: the share, behind the two.
        whole: all of whom it is a share.
    """
    won, lost = scene.row[at - 2 : at]
    lead = scene.row[at - 3] if at > len(("won", "lost")) and scene.is_amount(at - 3) else None
    if lead is None or lead.quantity is None or value_of(lead) != abs(value_of(won) - value_of(lost)):
        return won
    stated = value_of(scene.row[at]) * value_of(whole) / 100
    if abs(value_of(won) - stated) < abs(value_of(lead) - stated):
        return won
    return replace(lead, quantity=replace(lead.quantity, unit=unit_of(won)))  # "58 votes" of so many "ballots"
