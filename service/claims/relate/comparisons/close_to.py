"""How near a figure lies to another: "within half a point of the 3.5% of February 2020", "within 100 of 2017's 4,751".

It is a bound on what lies between the two, whichever is the larger, and no change from what stood before.
"""

from collections.abc import Iterator

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS, Hedge
from service.records import replace

_WITHIN = ["within"]
_TO = 9  # items of "of where it stood before the pandemic:"
_LIGHT = frozenset(", and is are was now still just at to on last month year it within that which – —".split())
_POINTING = (["it"], ["that"], ["this"])
_LEVELS = frozenset(["level", "average", "total"])


def close_to(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """The claim as a bound on the distance of two levels, of no series; None where it tells of none.

    Args:
        claim: the figure.
        scene: its sentence.
        at: its place among the figures of it.
        before: the sentence before.
    """
    behind, unit = scene.words(at + 1), unit_of(claim)
    if scene.words(at)[-1:] != _WITHIN or behind[:1] != ["of"] or unit in (APART - {PERCENT, POINTS}):
        return None
    told = replace(claim, direction=None, base=None, candidates=(), inputs=())
    base = scene.row[at + 1] if at + 1 < len(scene.row) and len(behind) <= _TO else None
    now = next((one for one in _levels(scene, at, before) if base is not None and _are_alike(one, base)), None)
    if base is None or now is None or claim.quantity is None or not _may_lie_between(claim, base):
        return told
    kind = "point_change" if unit == POINTS else "difference"
    bound = replace(claim.quantity, hedge=Hedge.AT_MOST)
    found = replace(told, kind=kind, quantity=bound, inputs=(figure_of(now), figure_of(base)))
    sure = _is_said_of(now, scene, at, before)
    return found if sure or holds(found, kind, found.inputs) else told


def _is_said_of(now: Claim, scene: Scene, at: int, before: Scene) -> bool:
    """Whether nothing else is named between a level and how near it is: "fell to 3.9%, and is now within a point"."""
    if now.sentence is not scene.row[at].sentence:
        return scene.words(0)[:1] in _POINTING and len(before.row) == 1
    if not at or now is not scene.row[at - 1]:
        return False
    apposed = scene.words(at)[-2:] == [",", *_WITHIN] and at == 1  # "4,667 slept rough that night, within 100 of"
    return apposed or all(one.period or one.word in _LIGHT for one in scene.gaps[at])


def _levels(scene: Scene, at: int, before: Scene) -> Iterator[Claim]:
    """The levels of now that stand before a figure, the nearest first: none that another came from."""
    rows = [*reversed(scene.row[:at])], [*reversed(before.row)]
    for one in (claim for row in rows for claim in row):
        if one.kind in _LEVELS and one.rank is None and not one.is_base:
            yield one


def _are_alike(one: Claim, other: Claim) -> bool:
    level = other.kind in _LEVELS and other.quantity is not None and other.quantity.high is None
    return level and one.quantity is not None and one.quantity.high is None and agree(one, other)


def _may_lie_between(claim: Claim, base: Claim) -> bool:
    """Points lie between percentages, and a number between figures of its sort."""
    return unit_of(base) == PERCENT if unit_of(claim) == POINTS else agree(claim, base)
