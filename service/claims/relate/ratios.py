"""Ratios of two figures that the sentence gives: "350 orders for 280 ships, a ratio of 1.25"."""

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure

_TOLD = (["ratio", "of"], ["ratio", "was"], ["ratio", "is"], ["ratio", "stood", "at"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—"])


def ratio_of(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The larger and the smaller of the only two figures before ratio ``at``, or the other way round below one."""
    if "ratio" not in scene.said:
        return None
    words, after = scene.words(at), scene.words(at + 1)[:1]
    told = any(words[-len(tail) :] == tail for tail in _TOLD) and (not after or after[0] in _CLOSING)
    place = next((n for n, word in enumerate(words) if word == "ratio"), 0)
    told = told and words[place - 1 : place] in (["a"], ["the"], ["bill"])  # not "a pupil-teacher ratio of 15"
    if at != len(("one", "other")) or not told or unit_of(scene.row[at]) != "":
        return None
    pair = scene.row[:at]
    counted = all(scene.is_count(n) and unit_of(scene.row[n]) not in APART for n in range(at))
    if not counted or not (agree(*pair) or _are_things(*pair)):
        return None
    low, high = sorted(pair, key=value_of)
    ends = (high, low) if value_of(scene.row[at]) >= 1 else (low, high)
    return figure_of(ends[0]), figure_of(ends[1])


def _are_things(one: Claim, other: Claim) -> bool:
    return all(c.quantity is not None and bool(c.quantity.noun) and not c.quantity.per for c in (one, other))
