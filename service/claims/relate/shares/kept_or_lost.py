"""What was kept or lost of all there was, and what that comes to: "kept 29 of its 34, a loss of five"."""

from service.claims.relate.cues import KEEPING, LOSING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Figure
from service.model.quantities import PERCENT

_OF_ITS = (["of", "its"], ["of", "their"], ["of", "his"], ["of", "her"], ["of", "the"])
_CUT = frozenset("cut loss fall drop reduction decrease".split())
_CLOSING = frozenset([",", ".", ";", ")", "–", "—"])
_NEAR = 3  # words of "Labour kept just"


def change_of_those_kept(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Kept 29 of its 34, a loss of five": what is left, and what there was."""
    if (
        KEEPING.isdisjoint(scene.said)
        or not _is_of_all(scene, at, KEEPING)
        or scene.words(at)[-1:] != ["of"]
        or len(scene.words(at)) > _NEAR + 1
    ):
        return None
    part, whole = scene.row[at - 2], scene.row[at - 1]
    measured = unit_of(scene.row[at]) == PERCENT or agree(scene.row[at], part)
    return (figure_of(part), figure_of(whole)) if measured else None


def share_lost(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Libraries lose £300,000 of their £2m, a cut of 15%": what is lost, and what there was."""
    if LOSING.isdisjoint(scene.said):
        return None
    words = scene.words(at)
    if unit_of(scene.row[at]) != PERCENT or words[-3:-2] != ["a"] or words[-1:] != ["of"] or words[-2] not in _CUT:
        return None
    return (figure_of(scene.row[at - 2]), figure_of(scene.row[at - 1])) if _is_of_all(scene, at, LOSING) else None


def _is_of_all(scene: Scene, at: int, verbs: frozenset[str]) -> bool:
    """Whether a verb, a part and all of it stand right before figure ``at``, set off by a comma."""
    if at < len(("part", "whole")) or "," not in scene.words(at) or scene.words(at - 1) not in _OF_ITS:
        return False
    part, whole, after = scene.row[at - 2], scene.row[at - 1], scene.words(at + 1)[:1]
    counted = (scene.is_count(at - 2) or part.kind == "difference") and scene.is_count(at - 1) and agree(part, whole)
    told = bool(verbs & set(scene.words(at - 2)[-_NEAR:])) and value_of(part) < value_of(whole)
    return counted and told and not (after and after[0] not in _CLOSING)
