"""Figures quoted in the article, with what each may stand for."""

from decimal import Decimal

from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction, Hedge
from service.numeric.intervals import Interval
from service.numeric.unrounding import unrounded
from service.records import replace


def figure_of(claim: Claim, sign: int = 1) -> Figure:
    """The figure of a claim, un-rounded as it is written; ``sign`` −1 turns a loss into a negative part."""
    quantity = claim.quantity
    assert quantity is not None
    whole = quantity.unit not in (PERCENT, POINTS, MULTIPLE)
    hedged = quantity.hedge is not Hedge.EXACT
    if quantity.negative:
        sign = -sign
    counted = not (hedged and quantity.unit in CURRENCIES)
    room = unrounded(quantity.value, quantity.decimals, whole=whole, hedged=hedged, counted=counted)
    text = quantity.span.of(claim.block.text)
    return _figure(claim, quantity.value * sign, room if sign > 0 else room.negated(), text)


def ends_of_range(claim: Claim) -> tuple[Figure, Figure] | None:
    """The lower and the upper end of a range; None where the figure is none."""
    quantity = claim.quantity
    if quantity is None or quantity.high is None or quantity.high <= quantity.value:
        return None
    text, whole = quantity.span.of(claim.block.text), quantity.unit not in (PERCENT, POINTS, MULTIPLE)
    low, high = (
        _figure(claim, end, unrounded(end, quantity.decimals, whole=whole), text)
        for end in (quantity.value, quantity.high)
    )
    return low, high


def before_change(level: Claim, difference: Claim) -> Figure:
    """What a level was before it moved by a difference: "fell by 120 to 480" began at 600."""
    now, moved = figure_of(level), figure_of(difference)
    size = Interval(moved.low, moved.high)
    step = size.negated() if difference.direction is Direction.UP else size
    value = now.value + (moved.value if difference.direction is Direction.DOWN else -moved.value)
    return _figure(difference, value, Interval(now.low, now.high) + step, moved.text)


def in_parts_of(claim: Claim, many: Decimal) -> Figure:
    """A count in so many at a time: "1.31 million residents" are 13.1 hundreds of thousands, which a rate is per."""
    figure = figure_of(claim)
    return replace(figure, value=figure.value / many, low=figure.low / many, high=figure.high / many)


def value_of(claim: Claim) -> Decimal:
    """The value of a claim's figure, unsigned and in single units."""
    assert claim.quantity is not None
    return claim.quantity.value


def quotes(claim: Claim, figure: Figure) -> bool:
    """Whether a figure is that of a claim."""
    return claim.quantity is not None and claim.quantity.span == figure.span


def rested(claim: Claim, kind: str, inputs: tuple[Figure, ...] | None) -> Claim:
    """The claim, of a kind, with the figures that it rests on; as it was where there are none."""
    return claim if inputs is None else replace(claim, kind=kind, inputs=inputs)


def _figure(claim: Claim, value: Decimal, room: Interval, text: str) -> Figure:
    assert claim.quantity is not None
    return Figure(value, room.low, room.high, "article", span=claim.quantity.span, text=text, unit=claim.quantity.unit)
