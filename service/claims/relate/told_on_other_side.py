"""A figure with the hedge of the wrong side: "79,500 came over the four days, just over 20,000 a day".

What the words tie it to gives a little less, which the text would say with the other hedge.
"""

from service.claims.relate.holding import holds
from service.claims.relate.related_as import Relating, related_as
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.quantities import Hedge
from service.records import replace

_OTHER = {
    Hedge.JUST_OVER: Hedge.NEARLY,
    Hedge.MORE_THAN: Hedge.NEARLY,
    Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.LESS_THAN: Hedge.JUST_OVER,
}

_OF_FEWER = frozenset("on for since of in at when where among".split())
"""What brings in other days or things than those told: "just over 20,000 on each of the last two"."""
_BEHIND = 3  # words of "each for the 38"


def on_other_side(claim: Claim) -> Claim | None:
    """The claim as it would be told with the hedge of the other side; None where it has none."""
    quantity = claim.quantity
    if (
        quantity is None
        or quantity.hedge not in _OTHER
        or not _OF_FEWER.isdisjoint(claim.sentence.behind(claim.span.end)[:_BEHIND])
    ):
        return None
    return replace(claim, quantity=replace(quantity, hedge=_OTHER[quantity.hedge]))


def told_on_other_side(scene: Scene, at: int, before: Scene, related: Relating) -> Claim | None:
    """The claim with the figures that give it but for the side its hedge sets it on; None where it is tied to none.

    Args:
        scene: the figures of its sentence.
        at: which of them it is.
        before: the figures of the sentence before.
        related: what gives a claim the figures that it rests on.
    """
    claim = scene.row[at]
    other = on_other_side(claim)
    if other is None:
        return None
    told = related_as(other, scene, at, before, related)
    if not told.inputs or not holds(told, told.kind, told.inputs):
        return None
    return replace(told, quantity=claim.quantity)
