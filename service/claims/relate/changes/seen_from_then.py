"""Steps told of another time: "it had been 2.8% in May, and a year ago was a full point higher" than it is now."""

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.periods import PeriodRole

_STEPS = frozenset(["difference", "point_change", "percent_change"])
_COMPARED = (["higher"], ["lower"])
_BEING = frozenset(["was", "were", "stood", "been"])
_NEAR = 4  # items of "it had been fully"


def is_seen_from_then(claim: Claim, scene: Scene, at: int) -> bool:
    """Whether a step is by how much it was more or less at another time than now: of no pair of levels told before.

    Not so where the level of then is told: "a year ago it was 3.6%, a full point higher", "25% higher, at $90".

    Args:
        claim: the step.
        scene: its sentence.
        at: its place among the figures of it.
    """
    then = claim.period
    if claim.kind not in _STEPS or then is None or then.role is not PeriodRole.SHIFT or then.shift_months >= 0:
        return False
    if then.span.end > claim.span.start or scene.words(at + 1)[:1] not in _COMPARED or "than" in scene.words(at + 1):
        return False
    beside = [one for n, one in enumerate(scene.row[: at + 2]) if n != at]
    told = any(one.span.start >= then.span.end for one in beside)
    return not told and not _BEING.isdisjoint(scene.words(at)[-_NEAR:])
