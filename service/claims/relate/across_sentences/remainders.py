"""What is left of a whole that shares told before are of: "5,670 (90%) backed it, 315 (5%) did not. That leaves …"."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from service.claims.relate.figures_in_sight import Sight, in_sight, is_plain, quotes
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.remainder_words import is_shared_on, leads_rest, leaving
from service.claims.relate.totals.sums import may_give
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.records import replace

_LEFT = (["that", "leaves"], ["that", "left"], ["this", "leaves"], ["this", "left"], ["it", "leaves"])
_REMAIN = (["remain"], ["remained"], ["left"])
_ARE_LEFT = (["are", "left"], ["were", "left"], ["are", "still"], ["still", "remain"])
_MOST = 5  # parts of which some may be of another thing
_COMPARED = frozenset(["compares", "compared", "compare"])
_ONCE = frozenset(["once", "after", "when", "if", "of"])


def rest_in_sight(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The whole, and as losses the parts of it that were told as shares of it; None where none were."""
    words, after = leaving(scene.words(at)), scene.words(at + 1)
    left = words[-1:] == ["and"] and (after[:1] in _REMAIN or after[:2] in _ARE_LEFT)
    led = left or words[-1:] == ["leaving"] or leads_rest(words) or (at == 0 and words in _LEFT)
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
    same = any(quotes(one, whole) and agree(one.claim, claim) for one in told)
    if not same or (unit_of(claim) in CURRENCIES) is not (whole.unit in CURRENCIES):
        return None
    further = [one for one in told if (is_plain(one) or _is_more(one)) and _is_like(one, claim)]
    further = [one for one in further if not any(quotes(one, figure) for figure in (whole, *parts))]
    untold = [
        figure_of(one.claim) for one in further if agree(one.claim, claim) and _is_since(one, of_it[-1], whole, told)
    ]
    untold = [
        one for one in untold if not any(may_give(some, one) for some in (parts, [*parts, *_others(untold, one)]))
    ]
    parts += [figure_of(one.claim) for one in further if _is_another(one) and any(quotes(one, f) for f in untold)]
    untold = [figure for figure in untold if figure.span not in {part.span for part in parts}]
    stated, found = figure_of(claim), [*parts, *untold]
    few = found[:_MOST]
    ways = (some for number in range(1, len(few) + 1) for some in combinations(few, number))
    fitting = next((figures for some in ways if may_give(figures := _less(whole, some), stated)), None)
    again = [figure_of(one.claim) for one in further if _is_more(one)]  # as many more of the same are parts as well
    every = [*parts, *untold] if all(figure in again for figure in untold) else None
    surely = every is not None and sum(part.high for part in every) < whole.low
    surely = surely and not any(_is_behind(one, whole, told) for one in further if figure_of(one.claim) not in found)
    if fitting is not None or every is None or not surely:
        return fitting
    others = _rest_of_others(told, claim)
    compared = any(quotes(one, whole) and not _COMPARED.isdisjoint(one.scene.said) for one in told)
    return others or (None if compared else _less(whole, every))


def _rest_of_others(told: Sequence[Sight], claim: Claim) -> tuple[Figure, ...] | None:
    """ "It hit 1,120 homes, 280 of them badly. In 2019 65 fell out of 1,300, or 5%. The other 840 …": of two others."""
    for part, whole in pairwise(told):  # the last one first
        like = part.scene is whole.scene and all(is_plain(one) and _is_like(one, claim) for one in (part, whole))
        if like and value_of(whole.claim) - value_of(part.claim) == value_of(claim):
            return _less(figure_of(whole.claim), [figure_of(part.claim)])
    return None


def _is_more(one: Sight) -> bool:
    """ "A second choice went to 196 more, which left 65": as many again of the same, compared with nothing."""
    after = one.scene.words(one.at + 1)
    return one.claim.kind == "difference" and after[:1] == ["more"] and "than" not in after


def _is_like(one: Sight, claim: Claim) -> bool:
    """Whether a figure may be a part; not the number of those told: "Together the two swallow £268m"."""
    if (unit_of(one.claim) in CURRENCIES) is not (unit_of(claim) in CURRENCIES):
        return False
    return one.scene.words(one.at)[-1:] != ["the"] or unit_of(one.claim) in CURRENCIES


def _others(figures: Sequence[Figure], one: Figure) -> list[Figure]:
    """The figures but for one, which may be the sum of them: "the two together cost £234m"."""
    return [figure for figure in figures if figure is not one]


def _is_another(one: Sight) -> bool:
    """ "£173m goes on care, with another £95m on schools": a part like the one before it, without its share."""
    return one.at > 0 and one.scene.words(one.at)[-1:] in (["another"], ["further"]) and not one.scene.is_base(one.at)


def _is_since(one: Sight, first: Sight, whole: Figure, told: Sequence[Sight]) -> bool:
    """Whether a figure stands behind the first of the shares, or in its sentence between that and the whole.

    "It timetabled 11,400; 342 were cancelled and another 1,596, or 14%, ran late. That leaves 9,462".
    """
    at = next((n for n, other in enumerate(told) if quotes(other, whole)), len(told))
    return told.index(one) < told.index(first) or (one.scene is first.scene and told.index(one) < at)


def _is_behind(one: Sight, whole: Figure, told: Sequence[Sight]) -> bool:
    """ "Of the 1,240, 397 mean to. One in five, 253, will not. The other 590 …": another that may be a part, too."""
    at = next((n for n, other in enumerate(told) if quotes(other, whole)), 0)
    return told.index(one) < at


def _less(whole: Figure, parts: Sequence[Figure]) -> tuple[Figure, ...]:
    losses = (replace(part, value=-part.value, low=-part.high, high=-part.low) for part in parts)
    return whole, *losses
