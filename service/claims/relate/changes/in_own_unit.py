"""Changes in another unit than their two figures, or of one that has none: "5.21 metres, 19cm short of the 5.40".

"145p, 18p below the record 163" is of pence as well.
"""

import re
from decimal import Decimal

from service.claims.relate.quoted import quotes
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.numeric.conversions import MEASURED, conversions
from service.records import replace

_TWO = len(("now", "base"))
_HALF = Decimal("0.5")
_PENCE = re.compile(r"\d ?(?:p|pence|c|cents?)\b")
_FAR = 8  # times as much as is told, where other lengths are meant: "12 metres long, 10cm higher than the 2 allowed"


def may_be_put_over(claim: Claim, level: Claim) -> bool:
    """Whether a level is told in a unit that a difference can be put over from: metres, of centimetres."""
    own, unit = unit_of(claim), unit_of(level)
    return own in MEASURED and unit in MEASURED and own != unit and bool(conversions(unit, own, difference=True))


def is_base_of_other(scene: Scene, at: int, now: Claim, base: Claim) -> bool:
    """ "It weighs 640g, 210 less than the old one's 850, and costs $1,900, $300 more": whether the 850 are grams.

    Args:
        scene: the sentence.
        at: the change.
        now: what would be the level now.
        base: what it would be taken from.
    """
    if unit_of(base) or not unit_of(now):
        return False
    others = [one for one in scene.row[:at] if len(one.inputs) > 1 and quotes(base, one.inputs[1])]
    return any(figure.unit not in ("", unit_of(now)) for one in others for figure in one.inputs)


def in_own_unit(claim: Claim, inputs: tuple[Figure, ...] | None) -> tuple[Figure, ...] | None:
    """The two figures in the unit of a difference, a bare one as the other; none where they cannot be put over.

    Args:
        claim: the change.
        inputs: the two figures, as they are told.
    """
    if inputs is None:
        return None
    inputs = _in_pence(inputs)
    own, units = unit_of(claim), {one.unit for one in inputs} - {""}
    if claim.kind != "difference" or own not in MEASURED or units in (set(), {own}) or len(inputs) != _TWO:
        return inputs
    unit, *others = units
    found = () if others else conversions(unit, own, difference=True)
    if len(found) != 1:
        return None  # of tons there are two
    now, base = (_put_over(one, found[0].factor, own) for one in inputs)
    assert claim.quantity is not None
    return (now, base) if abs(now.value - base.value) <= claim.quantity.value * _FAR else None


def _put_over(one: Figure, factor: Decimal, unit: str) -> Figure:
    """A figure in a smaller unit; a whole one is not told to the centimetre: "2 metres, 30cm more than the 1.5"."""
    low, high = (one.low - _HALF, one.high + _HALF) if one.low == one.high else (one.low, one.high)
    return replace(one, value=one.value * factor, low=low * factor, high=high * factor, unit=unit)


def _in_pence(inputs: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """A bare figure beside one of pence or cents as so many of these: "145p, 18p below the record 163"."""
    coins = {one.unit for one in inputs if one.unit in CURRENCIES and _PENCE.search(one.text)}
    if len(inputs) != _TWO or len(coins) != 1 or all(one.unit for one in inputs):
        return inputs
    unit, penny = next(iter(coins)), Decimal("0.01")
    return tuple(
        one
        if one.unit
        else replace(one, value=one.value * penny, low=one.low * penny, high=one.high * penny, unit=unit)
        for one in inputs
    )
