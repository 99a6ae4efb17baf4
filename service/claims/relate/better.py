"""Which way a rate moved that is said to be better or worse: a higher pass rate is better."""

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.quantities import Direction

_THE_MORE_THE_BETTER = frozenset("pass success finishing survival attendance punctuality completion recovery".split())
_NEAR = 6  # items of "The pass rate of"


def way_for_the_better(scene: Scene, at: int, claim: Claim) -> Direction | None:
    """The direction of a difference in points between two rates of which the higher is the better one.

    Args:
        scene: the sentence.
        at: the difference.
        claim: the same with the two rates that it lies between.
    """
    told, words = scene.words(at + 1)[:1], scene.words(0)[:_NEAR]
    if claim.kind != "point_change" or claim.direction is not None or told not in (["better"], ["worse"]):
        return claim.direction
    if not _THE_MORE_THE_BETTER & set(words) or "rate" not in words or len(claim.inputs) != len(("now", "base")):
        return None
    return Direction.UP if told == ["better"] else Direction.DOWN
