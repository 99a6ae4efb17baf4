"""Whether figures give what is stated of them: what doubtful words are held to."""

from decimal import Decimal

from service.claims import KIND_BY_NAME
from service.claims.relate.quoted import figure_of
from service.model.claims import Claim, Figure
from service.model.quantities import Direction, Form, Hedge

#: How far a figure in words or under a hedge may lie from what it tells of, as a part of it.
_LOOSELY = Decimal("0.1")
_ROUNDLY, _FIFTH = Decimal("0.1"), Decimal("0.2")
_ALL = 100  # per cent
_POINTS_OFF = Decimal(5)  # by which a fraction in words may be off at most
_HARDLY, _STRETCHED = Decimal("0.025"), Decimal("0.3")  # of a bound, by which it may be off on either side
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


def is_beyond_bound(share: Claim, inputs: tuple[Figure, Figure]) -> bool:
    """ "Under three quarters", of what comes to 82%: whether a part and its whole lie on the other side of a bound."""
    hedge, (part, whole) = None if share.quantity is None else share.quantity.hedge, inputs
    apart = part.value * _ALL - figure_of(share).value * whole.value
    return apart >= 0 if hedge in _BELOW else apart <= 0 if hedge in _ABOVE else False


def may_give(claim: Claim, kind: str, inputs: tuple[Figure, ...]) -> bool:
    """Whether two figures give one, or nearly: what a hedge or a round word may be stretched to is never held wrong."""
    formula, quantity = KIND_BY_NAME[kind].formula, claim.quantity
    computation = None if formula is None or quantity is None else formula(inputs)
    if quantity is None or computation is None or None in (computation.value, computation.low, computation.high):
        return False
    value = abs(computation.value)  # type: ignore[arg-type]
    low, high = sorted(map(abs, (computation.low, computation.high)))  # type: ignore[arg-type]
    rose = computation.value > 0  # type: ignore[operator]
    if claim.kind == kind == "percent_change" and claim.direction in ((Direction.DOWN,) if rose else (Direction.UP,)):
        return False
    stated = figure_of(claim)
    if quantity.hedge in _ABOVE | _BELOW:
        least, most = (_STRETCHED, _HARDLY) if quantity.hedge in _BELOW else (_HARDLY, _STRETCHED)
        return stated.value * (1 - least) <= value <= stated.value * (1 + most)
    if quantity.form not in (Form.FRACTION, Form.MULTIPLE) and quantity.hedge is Hedge.EXACT:
        return low <= stated.high and stated.low <= high
    room = min(stated.value * _FIFTH, _POINTS_OFF) if quantity.form is Form.FRACTION else stated.value * _ROUNDLY
    return low <= stated.value + room and stated.value - room <= high
