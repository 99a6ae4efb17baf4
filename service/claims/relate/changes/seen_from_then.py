"""Steps told of another time: "it had been 2.8% in May, and a year ago was a full point higher" than it is now."""

from service.claims.relate.figures_in_sight import told_before
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, agree
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.records import replace

_STEPS = frozenset(["difference", "point_change", "percent_change"])
_COMPARED = (["higher"], ["lower"])
_BEING = frozenset(["was", "were", "stood", "been"])
_NEAR = 4  # items of "it had been fully"
_APPOSED = ([","], ["–"], ["—"], ["("], [",", "or"])
_NOW = (["now"], ["today"], ["it", "is", "now"], ["there", "are", "now"], ["they", "are", "now"], ["at", "present"])
_TO_THAN = 3  # items of "more people than"


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


def than_now(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "It has 14,256 members. A year ago it had 13,610, 646 fewer than now": the level of then, and the one of now.

    Of several levels told before, the one from which it is so many, whichever way.
    """
    behind = [
        "today" if item.period is not None and item.period.rule == "today" else item.word for item in scene.gaps[at + 1]
    ]
    than = behind.index("than") if "than" in behind[:_TO_THAN] else -1
    if than < 0 or not any(behind[than + 1 :][: len(words)] == words for words in _NOW):
        return None
    if scene.words(at) not in _APPOSED or not scene.is_level(at - 1):
        return None
    told = [one for row in told_before(before) for one in row if one.scene.is_level(one.at)]
    then, claim = scene.row[at - 1], scene.row[at]
    pairs = [(figure_of(then), figure_of(one.claim)) for one in told if agree(one.claim, then)]
    plain = replace(claim, direction=None)
    fitting = [ends for ends in pairs if holds(plain, claim.kind, ends)]
    return next(iter(fitting or pairs), None) if len(pairs) == 1 or fitting else None
