"""Whether figures give what is stated of them: what doubtful words are held to."""

from decimal import Decimal

from service.claims import KIND_BY_NAME
from service.claims.relate.quoted import figure_of
from service.model.claims import Claim, Figure
from service.model.quantities import Direction, Form, Hedge

#: How far a figure in words or under a hedge may lie from what it tells of, as a part of it.
_LOOSELY = Decimal("0.1")
_SIGNED = frozenset(["percent_change", "difference", "point_change"])
_WORDED = frozenset([Form.FRACTION, Form.MULTIPLE])
_ABOUT = frozenset([Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER])
_ABOVE = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST])
_BELOW = frozenset([Hedge.LESS_THAN, Hedge.AT_MOST])


def holds(claim: Claim, kind: str, inputs: tuple[Figure, ...], *, rounded: bool = True) -> bool:
    """Whether the figures give the one stated, as far as that is rounded and hedged.

    Args:
        claim: the figure stated.
        kind: the kind of claim that it is read as.
        inputs: the figures that it would rest on.
        rounded: whether these may be rounded, too.
    """
    formula, quantity = KIND_BY_NAME[kind].formula, claim.quantity
    computation = None if formula is None or quantity is None else formula(inputs)
    if quantity is None or computation is None or computation.value is None:
        return False
    if computation.low is None or computation.high is None:
        return False
    told = claim.direction is not None and kind in _SIGNED and computation.value != 0
    if told and (computation.value > 0) is not (claim.direction is Direction.UP):
        return False
    ends = (computation.low, computation.high) if rounded else (computation.value, computation.value)
    low, high = sorted(map(abs, ends))
    stated = figure_of(claim)
    room = abs(stated.value) * _LOOSELY if quantity.form in _WORDED or quantity.hedge in _ABOUT else Decimal(0)
    least, most = abs(stated.low) - room, abs(stated.high) + room
    return (low <= most or quantity.hedge in _ABOVE) and (least <= high or quantity.hedge in _BELOW)
