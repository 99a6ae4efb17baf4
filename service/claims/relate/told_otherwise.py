"""Claims that rest on no figures as they are told, and would in points, in per cent or with another hedge."""

from service.claims.relate.related_as import Relating
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT, POINTS, Hedge


def told_otherwise(claim: Claim, scene: Scene, at: int, before: Scene, related: Relating) -> Claim:
    """The claim with the figures that it would rest on so; as it is where it would rest on none.

    Args:
        claim: a figure of a sentence, as its words were understood.
        scene: the figures of its sentence.
        at: its place among them.
        before: the figures of the sentence before.
        related: what gives a claim the figures that it rests on.
    """
    if claim.mood is not Mood.ASSERTED or claim.quantity is None:
        return claim
    if claim.quantity.hedge is not Hedge.EXACT:
        from service.claims.relate.told_on_other_side import told_on_other_side  # noqa: PLC0415  (seldom needed)

        return told_on_other_side(scene, at, before, related) or claim
    if unit_of(claim) == POINTS:
        from service.claims.relate.changes.told_as_per_cent import told_as_per_cent  # noqa: PLC0415  (seldom needed)

        return told_as_per_cent(scene, at, before, related) or claim
    if unit_of(claim) != PERCENT:
        return claim
    from service.claims.relate.changes.told_as_points import told_as_points  # noqa: PLC0415  (seldom needed)

    return told_as_points(scene, at, before, related) or claim
