"""Shares of what the same thing had been: "it is £1,717, 6% lower, and less than half of the £4,279 it had reached".

What it is a part of is told to be what "it" was; the part is the one level of the sentence, or of the sentence before,
that is no base.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT

_OF_THE = (["of", "the"], ["the"])
_WHAT_IT = frozenset(["it", "they", "that", "which"])
_WAS = frozenset("it they had been was were reached hit stood peaked cost came recorded seen paid charged".split())
_BEING = frozenset("is was are were has have".split())
_STILL = frozenset("still only just barely now however even merely scarcely at".split())
_LINKING = frozenset(", and but or is was are were – — being".split())
_SUBJECT = 3  # words of "that it had"


def of_former_level(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The level that stands now, and the one that it was, of which it is said to be a part.

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    if unit_of(scene.row[at]) != PERCENT or scene.words(at + 1) not in _OF_THE or not scene.is_count(at + 1):
        return None
    if not _is_said_of_level(scene.words(at)):
        return None
    whole, behind = scene.row[at + 1], scene.words(at + 2)[:_SUBJECT]
    if behind[:1] == [] or behind[0] not in _WHAT_IT or _WAS.isdisjoint(behind[1:]):
        return None
    if not _BEING.isdisjoint(scene.words(at + 2)[_SUBJECT:]):
        return None  # "and half of the 310 it had are in the north"
    parts = _levels(scene, range(at), whole) or _levels(before, range(len(before.row)), whole)
    if len(parts) != 1 or value_of(parts[0]) > value_of(whole):
        return None
    return figure_of(parts[0]), figure_of(whole)


def _is_said_of_level(lead: Sequence[str]) -> bool:
    """ "…, and still only half of", "the cap is half of": not "it has shut half of the 310 it had"."""
    words = [word for word in lead if word not in _STILL]
    return words[-1:] == [] or words[-1] in _LINKING


def _levels(scene: Scene, places: Sequence[int], whole: Claim) -> Sequence[Claim]:
    """The levels of a sentence that are in the unit of another, and not what something is compared with."""
    found = [scene.row[n] for n in places if scene.is_count(n) and not scene.is_base(n)]
    return [one for one in found if agree(one, whole)]
