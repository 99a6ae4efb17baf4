"""Ratios of two figures that the text gives: "350 orders for 280 ships, a ratio of 1.25", "£7 for every £1 spent"."""

from decimal import Decimal
from itertools import permutations

from service.claims.relate.cues import EACH
from service.claims.relate.figures_in_sight import in_sight, is_plain
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.records import replace

_TOLD = (["ratio", "of"], ["ratio", "was"], ["ratio", "is"], ["ratio", "stood", "at"])
_LED = ([",", "or"], ["or"], [",", "so"], [",", "that"])
_MOST = 1000  # of what a ratio is told for each of
_MANY = 10  # times as much as that
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


def of_every(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "A profit of £96.6m on sales of £1.38bn: for every £100 taken it kept £7": the one, and how many hundreds of it.

    Where a share is told again ("87.5%, or £7 of every £8 given"), it is of the part and the whole of that share.
    """
    if EACH.isdisjoint(scene.said) or unit_of(scene.row[at]) not in CURRENCIES:
        return None
    unit = next((n for n in (at + 1, at - 1) if _is_unit(scene, n, at)), None)
    if unit is None:
        return None
    first, claim, each = min(at, unit), scene.row[at], value_of(scene.row[unit])
    told = scene.row[first - 1] if first and scene.words(first) in (["or"], [",", "or"], ["("]) else None
    own = {scene.row[n].quantity.span for n in (at, unit)}  # type: ignore[union-attr]
    again = told is not None and told.kind == "share" and len(told.inputs) == len(("part", "whole"))
    if told is not None and again and own.isdisjoint(figure.span for figure in told.inputs):
        return told.inputs[0], _in_units(told.inputs[1], each)
    rows = in_sight(scene, first, before)
    sums = [one for row in rows for one in row if is_plain(one) and unit_of(one.claim) == unit_of(claim)]
    sums = [one for one in sums if value_of(one.claim) > each * _MANY and not one.scene.is_base(one.at)]
    pairs = permutations((figure_of(one.claim) for one in sums), len(("part", "whole")))
    ways = [(part, _in_units(whole, each)) for part, whole in pairs]
    fitting = next((way for way in ways if holds(claim, "average", way)), None)
    here = all(one.scene is scene for one in sums) and scene.words(first)[:2] in _LED
    if fitting is not None or len(sums) != len(("part", "whole")) or not here:
        return fitting
    larger = value_of(claim) > each
    return next(way for way in ways if (way[0].value > way[1].value * each) is larger)


def _is_unit(scene: Scene, at: int, ratio: int) -> bool:
    """ "For every £100 taken", "£7 of every £8 given": whether figure ``at`` is what a ratio is told for each of."""
    if not 0 <= at < len(scene.row) or unit_of(scene.row[at]) != unit_of(scene.row[ratio]):
        return False
    words = scene.words(at)
    led = words[-2:] in (["for", "every"], ["of", "every"], ["in", "every"], ["for", "each"], ["of", "each"])
    return led and (at < ratio or len(words) == len(("for", "every"))) and value_of(scene.row[at]) <= _MOST


def _in_units(whole: Figure, each: Decimal) -> Figure:
    return replace(whole, value=whole.value / each, low=whole.low / each, high=whole.high / each)


def _are_things(one: Claim, other: Claim) -> bool:
    return all(c.quantity is not None and bool(c.quantity.noun) and not c.quantity.per for c in (one, other))
