"""Steps told of another time: "it had been 2.8% in May, and a year ago was a full point higher" than it is now."""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import window
from service.claims.relate.changes.lower_then import is_of_now, is_of_same_days
from service.claims.relate.figures_in_sight import told_before
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, agree, may_be_of_one, unit_of
from service.model.claims import Claim, Figure
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT, POINTS
from service.records import replace

_STEPS = frozenset(["difference", "point_change", "percent_change"])
_COMPARED = (["higher"], ["lower"])
_BEING = frozenset(["was", "were", "stood", "been"])
_NEAR = 4  # items of "it had been fully"
_APPOSED = ([","], ["–"], ["—"], ["("], [",", "or"])
_NOW = (["now"], ["today"], ["it", "is", "now"], ["there", "are", "now"], ["they", "are", "now"], ["at", "present"])
_JOINING = frozenset([",", "and", "in", ""])
_INTO = frozenset(["in", "at", "on"])
_DATING = frozenset("in at on for during over back the end start of year month quarter".split())
_TO_THAN = 3  # items of "more people than"


def seen_from_then(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """A step by how much it was more or less at another time than now: of no pair of levels told before.

    "It was 2.8% in both April and May, and a full point higher in June last year" is set against this June's, if that
    is told; of levels of several other days the words leave open which is meant. None for any other step, and where
    the level of then is told: "a year ago it was 3.6%, a full point higher", "25% higher, at $90".

    Args:
        claim: the step.
        scene: its sentence.
        at: its place among the figures of it.
        before: the sentence before.
    """
    then, behind = claim.period, scene.words(at + 1)
    if claim.kind not in _STEPS or then is None or behind[:1] not in _COMPARED:
        return None
    led = then.span.end <= claim.span.start
    if "than" in behind or not (_is_led(claim, then, scene, at) if led else _is_followed(then, scene, at)):
        return None
    told = [one for row in told_before(before) for one in row if one.scene.is_level(one.at)]
    levels = [*(one.claim for one in told), *(scene.row[n] for n in range(at) if scene.is_level(n))]
    points = unit_of(claim) == POINTS
    alike = [one for one in levels if may_be_of_one(one, claim) or not claim.candidates]
    later = [one for one in alike if is_of_now(one, claim) and (not points or unit_of(one) == PERCENT)]
    if not later and (not led or then.role is not PeriodRole.SHIFT or then.shift_months >= 0):
        return None
    days = {window(one.period) for one in later}
    same = [one for one in later if is_of_same_days(one, claim)]
    here = [window(scene.row[n].period) for n in range(at) if scene.is_level(n)]
    of_then = any(days and then.window and days.end.year == then.window.end.year for days in here)
    if of_then or (len(days) > 1 and not same):  # "it was 2.2% in July last year, and a full point higher in March"
        return replace(claim, candidates=(), period=replace(then, rule="vague", window=None))
    now = None if then.role is PeriodRole.SHIFT else claim.base
    return replace(claim, base=same[0].period if same else now)


def _is_led(claim: Claim, then: Period, scene: Scene, at: int) -> bool:
    """ "A year ago it was a full point higher", with no level of then told beside it."""
    beside = [one for n, one in enumerate(scene.row[: at + 2]) if n != at]
    told = any(one.span.start >= then.span.end or (one.period == then and one.quantity is not None) for one in beside)
    return not told and not _BEING.isdisjoint(_verbs(scene, at)[-_NEAR:])


def _is_followed(then: Period, scene: Scene, at: int) -> bool:
    """ "It was 2.8% in May, and a full point higher in June last year": the same verb, and the time right behind."""
    behind = [item for item in scene.gaps[at + 1][1:_TO_THAN] if item.word not in _INTO]
    return bool(behind) and behind[0].period == then and not _BEING.isdisjoint(_verbs(scene, at)[-_NEAR:])


def _verbs(scene: Scene, at: int) -> Sequence[str]:
    """The words ahead of a figure; where no more than a time leads to it, those of the one that it is told with."""
    words = scene.words(at)
    joined = words[-1:] == ["and"] or _JOINING.issuperset(words)
    return scene.words(at - 1) if at and joined else words


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
    if _behind_its_days(scene, at) not in _APPOSED or not scene.is_level(at - 1):
        return None
    then, claim = scene.row[at - 1], scene.row[at]
    told = [one.claim for row in told_before(before) for one in row if one.scene.is_level(one.at)]
    told += [scene.row[n] for n in range(at - 1) if scene.is_level(n)]
    pairs = [(figure_of(then), figure_of(one)) for one in told if agree(one, then)]
    plain = replace(claim, direction=None)
    fitting = [ends for ends in pairs if holds(plain, claim.kind, ends)]
    return next(iter(fitting or pairs), None) if len(pairs) == 1 or fitting else None


def _behind_its_days(scene: Scene, at: int) -> Sequence[str]:
    """What leads from a level to the step behind it, but for when it was so: "4.4% at the end of 2024, 0.8 points"."""
    gap = scene.gaps[at]
    last = max((n for n, item in enumerate(gap) if item.period is not None), default=-1)
    dated = last >= 0 and _DATING.issuperset(item.word for item in gap[:last] if item.period is None)
    return [item.word for item in gap[last + 1 :]] if dated else scene.words(at)
