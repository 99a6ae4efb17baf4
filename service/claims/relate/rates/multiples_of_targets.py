"""How many times a target, or how far from it: "11.1%, more than five times the Bank's 2% target", "9 points above"."""

from service.claims.relate.comparisons.against_others import AIMS
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, is_light, unit_of
from service.model.claims import Figure, Mood
from service.records import replace

_POINTING = frozenset(["it", "that", "this", "which", "is", "was", "still", "now", "well", "and"])
_LEAVING = frozenset("leaving leaves left putting puts keeping taking it them".split())
_SIDES = frozenset("above below over under short off beyond higher lower more less shy".split())
_TO_TARGET = 6  # items of "the Bank of England's official"


def times_target(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """A level and the target that a multiple is of, or that it is points from, where each is told once.

    Args:
        scene: the sentence.
        at: the multiple, or the points.
        before: the sentence before, of which "it" goes on.
    """
    if (
        scene.row[at].kind not in ("multiple", "point_change")
        or at + 1 >= len(scene.row)
        or AIMS.isdisjoint(scene.said)
    ):
        return None
    target, gap = scene.row[at + 1], scene.words(at + 1)
    if scene.row[at].kind == "point_change":
        if not gap or gap[0] not in _SIDES:
            return None
        gap = gap[1:]
    aimed = not AIMS.isdisjoint([*gap, *scene.words(at + 2)[:2]])
    if not aimed or target.mood is not Mood.FORECAST or len(gap) > _TO_TARGET or "," in gap:
        return None
    if at:
        told = [n for n in range(at) if (scene.is_level(n) and not scene.is_base(n)) or _is_growth(scene, n)]
        level = scene.row[told[-1]] if told and scene.unbroken(told[-1], at) else None
        alone = len(told) == 1 and not _names_another(scene, at)
    else:
        told = [n for n in range(len(before.row)) if before.is_level(n) and not before.is_base(n)]
        level = before.row[told[-1]] if told and _POINTING.issuperset(scene.words(0)) else None
        alone = len(told) == 1
    fits = level is not None and unit_of(level) == unit_of(target) and level.mood is Mood.ASSERTED
    if level is None or not fits or not alone:
        return None
    aim = figure_of(target)
    return figure_of(level), replace(aim, low=aim.value, high=aim.value)  # which was set, and not rounded


def _names_another(scene: Scene, at: int) -> bool:
    """ "Prices rose by 11.1%, food prices by eight times the 2% target": whether another thing is so many times it."""
    gap = scene.gaps[at]
    opens = max((n for n, item in enumerate(gap) if item.word == ","), default=-1)
    known = _POINTING | _LEAVING
    return opens >= 0 and any(not is_light(item) and item.word not in known for item in gap[opens + 1 :])


def _is_growth(scene: Scene, at: int) -> bool:
    """ "Prices rose 9.4%, almost five times the 2% target"."""
    return scene.row[at].kind == "percent_change"
