"""What a written figure may stand for.

A figure in print is rounded, and its last digit says where: "2.4" may be anything from 2.35 to 2.45. A whole count of a
hundred or more may hide digits behind its zeros; a count below a hundred is taken at its word. Restated for news from
the consistency rules of statcheck and scrutiny, two checkers of figures in research papers.
"""

from decimal import Decimal

from service.numeric.intervals import Interval
from service.numeric.rounding import last_place, unit_of

#: A round thousand or million is precise to its last non-zero digit, but a one-digit figure ("20,000") would then stand
#: for ±25%, which no reader grants. A twentieth keeps 19,000–21,000.
_LOOSEST = Decimal("0.05")
#: A hedged one ("about 20,000") is granted twice that.
_LOOSEST_HEDGED = Decimal("0.10")
#: From here on people leave digits unwritten; smaller counts are counted.
_COUNTED_BELOW = 100


def written_place(value: Decimal, decimals: int, *, whole: bool) -> int:
    """The decimals to which a figure is meant to be exact.

    Args:
        value: unsigned, in single units.
        decimals: the place of the last digit written.
        whole: whether it is a count or amount, whose trailing zeros may stand for unwritten digits; percentages, points
            and multiples are written to the unit.
    """
    if not whole:
        return max(decimals, 0)
    if decimals > 0:
        return decimals
    if abs(value) < _COUNTED_BELOW:
        return 0
    # A decimal point before a scale word ("£2.0bn", −8) makes the zero after it a written digit; a whole numeral
    # ("£70 million", −6) leaves its zeros open. Scale words are powers of a thousand.
    return last_place(value) if decimals % 3 == 0 else decimals


def half_unit(value: Decimal, decimals: int, *, whole: bool, hedged: bool = False) -> Decimal:
    """Half of what the last written place counts, in single units.

    Args:
        value: unsigned, in single units.
        decimals: the place of the last digit written (0 for "2%", −3 for "25,000", −8 for "£2.4bn").
        whole: as in :func:`written_place`.
        hedged: whether a hedge stands before it.
    """
    half = unit_of(written_place(value, decimals, whole=whole)) / 2
    if not is_capped(value, decimals, whole=whole):
        return half
    return min(half, abs(value) * (_LOOSEST_HEDGED if hedged else _LOOSEST))


def is_capped(value: Decimal, decimals: int, *, whole: bool) -> bool:
    """Whether the figure is a round count whose half unit is limited to a part of it."""
    return whole and decimals <= 0 and abs(value) >= _COUNTED_BELOW


def unrounded(value: Decimal, decimals: int, *, whole: bool, hedged: bool = False, counted: bool = True) -> Interval:
    """The interval that a figure quoted in a text stands for.

    A whole count below a hundred stands for itself alone.

    Args:
        value: as in :func:`half_unit`.
        decimals: as in :func:`half_unit`.
        whole: as in :func:`written_place`.
        hedged: as in :func:`half_unit`.
        counted: whether it is a count; "about $63" is not.
    """
    if whole and decimals <= 0 and abs(value) < _COUNTED_BELOW and counted:
        return Interval.exactly(value)
    return Interval.around(value, half_unit(value, decimals, whole=whole, hedged=hedged))


def published(value: Decimal, decimals: int) -> Interval:
    """What a rate published to ``decimals`` may have been before it was rounded."""
    return Interval.around(value, unit_of(decimals) / 2)
