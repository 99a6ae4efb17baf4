"""What is left of a whole that shares told before are of: "5,670 (90%) backed it, 315 (5%) did not. That leaves …"."""

from collections.abc import Sequence
from itertools import combinations

from service.claims.relate.in_sight import Sight, in_sight, is_plain
from service.claims.relate.quoted import figure_of
from service.claims.relate.rests_led import is_shared_on, leads_rest, leaving
from service.claims.relate.sums import may_give
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Figure
from service.model.quantities import CURRENCIES
from service.records import replace

_LEFT = (["that", "leaves"], ["that", "left"], ["this", "leaves"], ["this", "left"], ["it", "leaves"])
_MOST = 5  # parts of which some may be of another thing
_ONCE = frozenset(["once", "after", "when", "if", "of"])


def rest_in_sight(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The whole, and as losses the parts of it that were told as shares of it; None where none were."""
    words, after = leaving(scene.words(at)), scene.words(at + 1)
    led = words[-1:] == ["leaving"] or leads_rest(words) or (at == 0 and words in _LEFT)
    if not led or is_shared_on(scene, at) or _ONCE & {*after[:1]}:
        return None
    told = [one for row in in_sight(scene, at, before) for one in reversed(row)]
    shares = [one for one in told if one.claim.kind == "share" and len(one.claim.inputs) == len(("part", "whole"))]
    if not shares:
        return None
    whole = shares[0].claim.inputs[1]
    of_it = [one for one in shares if one.claim.inputs[1].span == whole.span]
    parts = [one.claim.inputs[0] for one in of_it]
    claim = scene.row[at]
    same = any(_quotes(one, whole) and agree(one.claim, claim) and is_plain(one, timed=True) for one in told)
    if not same or (unit_of(claim) in CURRENCIES) is not (whole.unit in CURRENCIES):
        return None
    further = [one for one in told if is_plain(one) and not any(_quotes(one, figure) for figure in (whole, *parts))]
    untold = [figure_of(one.claim) for one in further if agree(one.claim, claim) and _is_since(one, of_it[-1], told)]
    untold = [figure for figure in untold if not may_give(parts, figure)]  # "the two together cost £234m"
    stated, found = figure_of(claim), [*parts, *untold]
    few = found[:_MOST]
    ways = (some for number in range(1, len(few) + 1) for some in combinations(few, number))
    fitting = next((figures for some in ways if may_give(figures := _less(whole, some), stated)), None)
    surely = not untold and sum(part.high for part in parts) < whole.low
    return fitting or (_less(whole, parts) if surely else None)


def _quotes(one: Sight, figure: Figure) -> bool:
    return one.claim.quantity is not None and one.claim.quantity.span == figure.span


def _is_since(one: Sight, first: Sight, told: Sequence[Sight]) -> bool:
    """Whether a figure stands behind the first of the shares."""
    return told.index(one) < told.index(first)


def _less(whole: Figure, parts: Sequence[Figure]) -> tuple[Figure, ...]:
    losses = (replace(part, value=-part.value, low=-part.high, high=-part.low) for part in parts)
    return whole, *losses
