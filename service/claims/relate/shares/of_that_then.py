"""Fractions of the same at another time or place: "growth of 0.3% was less than half of that in the first (0.7%)"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.claims.scene import NO_COUNTS, Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT

_OF_THAT = (["of", "that"], ["of", "those"])
_PLACING = frozenset(["in", "of", "at", "for", "on", "from", "a", "recorded", "seen", "", "during", "over"])
_STOPS = frozenset("and but while whereas which when is was are were had than ; :".split())
_COPULAS = frozenset(["is", "was", "are", "were", "came", "represents", "represented"])
_HEDGES = frozenset("to only just still barely hardly not even about now".split())
_OPENED = (["at"], ["with"])
_REACH = 8  # items of "of that at the last general election ("
_CLOSED: tuple[list[str], ...] = ([], [","], ["."], [";"], [")"])
_TOLD = frozenset(["level", "percent_change", "average"])


def of_that_then(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The figure of which the sentence speaks, and that of the other time, of which it is said to be a part.

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    if at < 1 or at + 1 >= len(scene.row) or unit_of(scene.row[at]) != PERCENT:
        return None
    part, whole, words = scene.row[at - 1], scene.row[at + 1], scene.words(at + 1)
    if words[:2] not in _OF_THAT or not _is_told_behind(words, scene.words(at + 2)):
        return None
    if not _is_said_of(scene, at) or part.is_base or part.kind not in _TOLD or whole.kind != "level":
        return None
    return (figure_of(part), figure_of(whole)) if _are_alike(part, whole) else None


def _is_told_behind(words: Sequence[str], behind: Sequence[str]) -> bool:
    """ "… of that in the first (0.7%)", "of that in the first, 0.7%,": whether it is told what that was."""
    if len(words) > _REACH or words[2:3] == [] or words[2] not in _PLACING or not _STOPS.isdisjoint(words):
        return False
    opened, closed = words[-1], [*behind[:1]]
    return (opened == "(" and closed == [")"]) or (opened == "," and "," not in words[:-1] and closed in _CLOSED)


def _is_said_of(scene: Scene, at: int) -> bool:
    """Whether the share is said of the figure before it: "sales of 1,200 in May were", "at 0.3%, growth was"."""
    lead = [word for word in scene.words(at) if word not in _HEDGES]
    if lead[-1:] == [] or lead[-1] not in _COPULAS or not _STOPS.isdisjoint(lead[:-1]):
        return False
    return "," not in lead or (at == 1 and scene.words(0) in _OPENED and lead.index(",") == 0 and lead.count(",") == 1)


def _are_alike(part: Claim, whole: Claim) -> bool:
    return unit_of(part) == unit_of(whole) and (unit_of(part) in NO_COUNTS or agree(part, whole))
