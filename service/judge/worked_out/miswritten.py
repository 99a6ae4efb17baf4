"""How likely a figure was to be written where another was meant, against its being just any figure of so many digits.

Hundredths of a natural logarithm of the odds, as ``points.tsv`` has them. Of the slips that sub-editors and authors of
wrong copies make about a third exchange a digit, a fifth turn two about, a tenth move the point, and what is left lies
anywhere near; a figure of n digits that has nothing to do with another is it by chance once in 9 × 10^(n-1).
"""

from decimal import Context, Decimal
from itertools import pairwise

from service.judge.fit.hedges import BOUNDS
from service.model.quantities import Form, Quantity
from service.numeric.rounding import unit_of

_ROUGHLY = Context(prec=6)
_IN_WORDS = 41  # hundredths less for what is told in words, which has few to choose from
_WIDTH, _WIDTH_OF_WORDS = Decimal("0.245"), Decimal("0.32")  # twice the square of how far off in logarithms
_ANYWHERE = 72  # what lies anywhere near, of a figure that begins with 1 and is as far off as nothing
_OTHER_DIGIT, _TURNED, _MOVED = Decimal("3.15"), Decimal("1.8"), Decimal("0.3")  # times 10^(n-1), over their places
_POWERS = tuple(Decimal(10) ** power for power in (1, 2, 3, -1, -2, -3))
_SAME_DIGITS, _MOST_PLACES = Decimal("0.06"), 3
_AS_ROUNDED, _ROUNDED = Decimal("2.5"), Decimal("0.06")  # units of the last place, and how far, that rounding explains
_TOO_NEAR = Decimal("0.012")
WRONG_SIDE = -10_000
"""Stands for the points of a bound told of what lies on its other side, of which no slip has so few."""
_LOW, _HIGH = Decimal("0.3"), Decimal("3.4")


def may_be_meant(stated: Quantity, given: Decimal) -> bool:
    """Whether a figure is near enough to what a working gives, or a power of ten from it, to be meant as that.

    Args:
        stated: the figure.
        given: what the working gives, above nought.
    """
    value = stated.value
    if _LOW * given < value < _HIGH * given:
        return True
    apart = value.adjusted() - given.adjusted()
    return 0 < abs(apart) <= _MOST_PLACES and abs(given.scaleb(apart) - value) < _SAME_DIGITS * value


def slip_points(stated: Quantity, given: Decimal) -> int | None:
    """The points that what is written has as a slip of what a working gives; None where rounding may explain it.

    Rounding explains no bound: "more than 10,000 a night" of 9,030.

    Args:
        stated: the figure.
        given: what the working gives, which refutes it, above nought.
    """
    value, unit = stated.value, unit_of(stated.decimals)
    gap = abs(given - value)
    if gap < _TOO_NEAR * value or (gap < _AS_ROUNDED * unit and gap < _ROUNDED * value):
        return WRONG_SIDE if stated.hedge in BOUNDS else None
    off = (value / given).ln(_ROUGHLY) ** 2
    if stated.form is not Form.DIGITS:
        return -_IN_WORDS - _hundredths(off / _WIDTH_OF_WORDS)
    written, meant = (f"{one.scaleb(stated.decimals).to_integral_value():f}" for one in (value, given))
    digits = len(written.rstrip("0")) or 1
    leading = value.scaleb(-value.adjusted())
    points = _ANYWHERE - _hundredths(leading.ln(_ROUGHLY)) - _hundredths(off / _WIDTH)
    odds = Decimal(10) ** (digits - 1)
    for chance in _slips(written, meant, digits):
        points = max(points, _hundredths((odds * chance).ln(_ROUGHLY)))
    if any(abs(given * power - value) <= unit * Decimal("0.6") for power in _POWERS):
        points = max(points, _hundredths((odds * _MOVED).ln(_ROUGHLY)))
    return points


def _slips(written: str, meant: str, digits: int) -> list[Decimal]:
    """How often each slip that turns one figure into the other is made at just those places."""
    other = [at for at, (one, two) in enumerate(zip(written, meant, strict=False)) if one != two]
    if len(written) != len(meant):
        return []
    if len(other) == 1:
        return [_OTHER_DIGIT / 9 / digits]
    turned = len(other) == 2 and any(pair == tuple(other) for pair in pairwise(range(len(written))))
    if turned and written[other[0]] == meant[other[1]] and written[other[1]] == meant[other[0]]:
        return [_TURNED / max(1, digits - 1)]
    return []


def _hundredths(logarithm: Decimal) -> int:
    return int((logarithm * 100).to_integral_value())
