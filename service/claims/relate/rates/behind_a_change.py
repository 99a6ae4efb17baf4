"""Rates of a total that stand behind what it changed by: "93,000 came in June, 5% more than in May and 3,100 a day"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.claims.relate.rates.rate_of_total import units_of
from service.claims.relate.rates.spread_over import may_be_spread
from service.claims.scene import Scene
from service.model.claims import Figure

_CHANGES = frozenset(["percent_change", "difference"])
_JOINING = frozenset(["and", "or"])
_WORKED_OUT = frozenset(
    "an a average averaging of about some roughly around nearly almost just over or an equal to".split()
)
_ENDING = frozenset([".", ",", ";", ":", ")", "–", "—"])


def rate_behind_change(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The total and how many days, weeks or months it is of.

    Args:
        scene: the sentence.
        at: the rate.
        before: the sentence before.
    """
    claim = scene.row[at]
    per = "" if claim.quantity is None else claim.quantity.per
    if at < len(("total", "change")) or not per or not _is_joined(scene.words(at)):
        return None
    total, change = scene.row[at - 2], scene.row[at - 1]
    if change.kind not in _CHANGES or change.direction is None or change.base is None or change.is_base:
        return None
    if not scene.is_count(at - 2) or scene.is_base(at - 2) or not may_be_spread(total, claim):
        return None
    if not _ENDING.issuperset(scene.words(at + 1)[:1]):
        return None
    units = units_of(total, per)
    return None if units is None else (figure_of(total), units)


def _is_joined(words: Sequence[str]) -> bool:
    """ "And about", "or an average of": whether the rate goes on about what the change is of."""
    place = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _JOINING), None)
    return place is not None and _WORKED_OUT.issuperset(words[place + 1 :]) and ";" not in words
