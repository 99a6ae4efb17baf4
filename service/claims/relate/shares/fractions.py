"""Fractions of a figure told before: "480 patients, half as many as the 960 of 2010", "dwindled to a quarter"."""

from service.claims.relate.changes.sentences_of_then import said_of
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.relate.shares.parts_of_shares import AS_MUCH
from service.claims.scene import Scene, agree
from service.model.claims import Claim, Figure
from service.model.quantities import Form

_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ":"])
_BRIEF = 6  # items of "as many as it had, the"


def as_many_of(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The figure that is said to be a fraction of another, and that other."""
    quantity, after = scene.row[at].quantity, scene.words(at + 1)
    if quantity is None or quantity.form is not Form.FRACTION or after[:2] not in AS_MUCH:
        return None
    apposed = at > 0 and scene.words(at) == [","] and scene.is_count(at - 1)
    if after[2:3] == ["as"]:
        tied = at + 1 < len(scene.row) and len(after) <= _BRIEF and after[3:] in (["the"], [], ["its"], ["their"])
        alone = apposed and tied and scene.is_count(at + 1)
        return _pair(scene.row[at - 1], scene.row[at + 1]) if alone else None
    if len(scene.row) > 1:
        before = said_of(scene, before, scene.row[at], "share", scene.row[at - 1 if at else 1])
    others = _of_those_told(scene, at, before)
    if len(others) != 1 or before.is_base(others[0]):
        return None
    if apposed and (after[2:3] == [] or after[2] in _CLOSING):
        levels = [n for n in range(at) if scene.is_count(n)]
        return _pair(scene.row[at - 1], before.row[others[0]]) if levels == [at - 1] else None
    behind = scene.words(at + 2)[:1] if at + 1 < len(scene.row) else ["?"]
    told = after[2:] in ([","], ["("], ["–"], [":"]) and at == 0 and (behind == [] or behind[0] in _CLOSING)
    return _pair(scene.row[1], before.row[others[0]]) if told and scene.is_count(1) else None


def _of_those_told(scene: Scene, at: int, before: Scene) -> list[int]:
    """ "60 of 400 samples were positive. Half as many, 30, were before": of the part, unless the whole gives it."""
    told = [n for n in range(len(before.row)) if before.is_count(n)]
    parts = [n for n in told if not before.is_whole(n)]
    beside = 1 if at == 0 else at - 1
    if len(told) != len(("part", "whole")) or len(parts) != 1 or beside >= len(scene.row):
        return told
    now = scene.row[beside]
    given = [n for n in (parts[0], *told) if holds(scene.row[at], "share", (figure_of(now), figure_of(before.row[n])))]
    return given[:1] or parts


def _pair(now: Claim, base: Claim) -> tuple[Figure, ...] | None:
    return (figure_of(now), figure_of(base)) if agree(now, base) else None
