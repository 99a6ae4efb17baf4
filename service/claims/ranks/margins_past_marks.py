"""By how much something lay past a mark: "overshot the 2% target by more than a point", "a point or more above 2%".

What lay so far past a mark lay past the mark so much further on: above 3%. A margin that is no bound ("by a point", "by
nearly a point", "by 20%") says of no single period how far it lay.
"""

from decimal import Decimal

from service.model.mentions import Row
from service.model.quantities import PERCENT, POINTS, Hedge, Quantity
from service.model.ranks import Extreme
from service.records import dataclass, replace

_REACHED = {Hedge.AT_LEAST: True, Hedge.MORE_THAN: False}
_MARK = frozenset("target goal mark level ceiling floor limit of its own".split())
_MARK_REACH = 4  # items of "target of its own by"
_SIZE = 4  # items of "more than a point"
_BEFORE_MARK = 9  # items of "above the Bank of England 's"
_POINT = (("a", "point"), ("a", "full", "point"), ("a", "whole", "point"), ("a", "good", "point"), ("one", "point"))
"""A point told in words alone, which is no figure."""
_LEAST = (("at", "least"),)
_MORE = (("more", "than"), ("over",), ("upwards", "of"))
_OR_MORE = (("or", "more"), ("and", "more"), ("or", "over"))
_VAGUELY = frozenset("well far way comfortably substantially considerably significantly markedly much miles".split())
_LOOSELY = frozenset("margin distance lot way much".split())
_SIDES = frozenset("above over beyond past below under beneath".split())


@dataclass(frozen=True, slots=True)
class Margin:
    """How far past a mark something lay.

    Attributes:
        first: the item with which the margin begins, or the mark where that stands first.
        last: the item with which it ends, or the mark.
        size: how far, in the unit of the mark; None where no bound is told.
        reached: whether to lie just so far past it is enough.
    """

    first: int
    last: int
    size: Decimal | None
    reached: bool = False


def margin_told(items: Row, mark: int, text: str) -> Margin | None:
    """How far past a mark something is said to have lain; None where nothing is said of it.

    Args:
        items: the sentence.
        mark: the place of the mark.
        text: that of its block.
    """
    quantity = items[mark].quantity
    hedge = None if quantity is None else quantity.hedge_span
    if hedge is not None and not _VAGUELY.isdisjoint(hedge.of(text).lower().split()):
        return Margin(mark, mark, None)  # "well above 2%"
    return _behind(items, mark) or _ahead(items, mark)


def moved_by(mark: Quantity, margin: Margin, extreme: Extreme) -> Quantity:
    """The mark further on that what lay past another by a margin lay past: 3% for "a point above 2%"."""
    assert margin.size is not None
    size = margin.size if extreme is Extreme.HIGHEST else -margin.size
    value = (-mark.value if mark.negative else mark.value) + size
    return replace(mark, value=abs(value), negative=value < 0, decimals=max(mark.decimals, 0), written=abs(value))


def _behind(items: Row, mark: int) -> Margin | None:
    """ "Overshot the 2% target by more than a point"."""
    by = next((at for at in range(mark + 1, mark + 1 + _MARK_REACH) if items.words[at : at + 1] == ("by",)), None)
    if by is None or not _MARK.issuperset(items.words[mark + 1 : by]):
        return None
    for at in range(by + 1, min(len(items), by + 1 + _SIZE)):
        size = _size(items, at, mark)
        if size is not None:
            return replace(size, first=mark)
    vaguely = not _LOOSELY.isdisjoint(items.words[by + 1 : by + 1 + _SIZE])  # "by a wide margin"
    return Margin(mark, mark, None) if vaguely else None


def _ahead(items: Row, mark: int) -> Margin | None:
    """ "More than a point above the Bank's 2% target", "well above 2%"."""
    reach = range(mark - 1, max(0, mark - _BEFORE_MARK), -1)
    side = next((at for at in reach if items.words[at] in _SIDES or items[at].quantity is not None), None)
    if side is None or items[side].quantity is not None:
        return None
    if items.words[side - 1] in _VAGUELY:
        return Margin(side - 1, mark, None)
    for at in range(side - 1, max(-1, side - 1 - _SIZE), -1):
        size = _size(items, at, mark)
        if size is not None and size.last + 1 == side:
            return replace(size, last=mark)
    return None


def _size(items: Row, at: int, mark: int) -> Margin | None:
    """The margin that a figure at ``at`` tells, or a point in words that begins there."""
    quantity, own = items[at].quantity, items[mark].quantity
    words = next((one for one in _POINT if items.words[at : at + len(one)] == one), ())
    if own is None or not (words or quantity is not None):
        return None
    last = at if quantity is not None else at + len(words) - 1
    more = items.words[last + 1 : last + 3] in _OR_MORE
    if quantity is None:
        hedge = Hedge.AT_LEAST if more or items.words[max(0, at - 2) : at] in _LEAST else Hedge.EXACT
        hedge = Hedge.MORE_THAN if any(items.words[max(0, at - len(one)) : at] == one for one in _MORE) else hedge
        value, unit = Decimal(1), POINTS
    else:
        hedge = Hedge.AT_LEAST if more else quantity.hedge
        value, unit = quantity.value, quantity.unit
    alike = unit == (POINTS if own.unit == PERCENT else own.unit) and hedge in _REACHED
    alike = alike and (quantity is None or quantity.high is None)
    return Margin(at, last + 2 * more, value if alike else None, _REACHED.get(hedge, False))
