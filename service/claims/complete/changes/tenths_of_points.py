"""Tenths of a point: "unemployment climbed to 5.2%, eight-tenths up on a year earlier", "a tenth more than in July".

Beside a rate they are tenths of the points that it is told in, and no part of it.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS, Form, Quantity
from service.model.shelf import Shelf
from service.records import replace

_MOVES = frozenset(["percent_change", "point_change"])
_TENTHS = ("tenth", "tenths")
_SIDES = (["above", "the"], ["below", "the"], ["over", "the"], ["under", "the"])
_OF_WHOLE = Decimal(100)


def in_tenths(row: Sequence[Claim], before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """A sentence's claims, tenths by which a rate is told to have moved as points.

    Args:
        row: the claims in order.
        before: the sentence before.
        shelf: the series that they may be of.
    """
    if not any(_is_in_tenths(claim) for claim in row):
        return row
    return [
        _in_points(_from_level(claim, row[at + 1 :])) if _is_of_rate(claim, row, before, shelf) else claim
        for at, claim in enumerate(row)
    ]


def _from_level(claim: Claim, behind: Sequence[Claim]) -> Claim:
    """ "Eight tenths above the 4.4% of a year earlier": counted from the days of the rate right behind it."""
    base = behind[0] if behind else None
    if claim.base is not None or base is None or not _is_rate(base) or base.period is None:
        return claim
    between = claim.sentence.between(claim.span.end, base.span.start)
    return replace(claim, base=base.period) if between in _SIDES else claim


def _is_in_tenths(claim: Claim) -> bool:
    quantity = claim.quantity
    if claim.kind not in _MOVES or quantity is None or quantity.form is not Form.FRACTION or quantity.unit == POINTS:
        return False
    return quantity.figure.of(claim.block.text).lower().endswith(_TENTHS)


def _is_of_rate(claim: Claim, row: Sequence[Claim], before: Scene, shelf: Shelf) -> bool:
    """Whether what moved is told in per cent, in its sentence or in the one before, or a move beside it in points."""
    if not _is_in_tenths(claim) or not claim.candidates:
        return False
    if shelf.series(claim.candidates[0].series_id).unit != PERCENT:
        return False
    return any(_is_rate(one) or _is_in_points(one) for one in (*before.row, *row))


def _is_rate(claim: Claim) -> bool:
    quantity = claim.quantity
    return claim.kind == "level" and quantity is not None and quantity.unit == PERCENT and quantity.decimals > 0


def _is_in_points(claim: Claim) -> bool:
    """ "CPI inflation slowed by half a point, RPI inflation by a tenth"."""
    return claim.kind == "point_change" and claim.quantity is not None and claim.quantity.unit == POINTS


def _in_points(claim: Claim) -> Claim:
    quantity = claim.quantity
    assert quantity is not None
    return replace(claim, kind="point_change", quantity=_points(quantity))


def _points(quantity: Quantity) -> Quantity:
    return replace(quantity, value=quantity.value / _OF_WHOLE, unit=POINTS, decimals=1)
