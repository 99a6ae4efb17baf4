"""Slips of the pen: what a hand makes of a figure that it means to write."""

from decimal import Decimal
from enum import StrEnum

from service.numeric.rounding import half_up, unit_of

#: Thousand against million or billion, and a slipped point.
MAGNITUDES = (3, -3, 6, -6, 1, -1)
_REORDERED = 4  # digits that stand in another order hardly do so by chance
_KEPT = 3  # … nor do as many that stand there but for one


class Slip(StrEnum):
    """What became of the digits."""

    SWAPPED = "two digits have changed places"
    REORDERED = "the digits stand in another order"
    WRONG = "one digit is off"
    MISSING = "a digit is missing"
    ADDED = "there is a digit too many"


def slip_of_digits(stated: Decimal, actual: Decimal, place: int) -> Slip | None:
    """The slip that turns one figure into another, both written to ``place``; None where it takes more than one."""
    one, other = digits_of(stated, place), digits_of(actual, place)
    apart = [at for at, (first, second) in enumerate(zip(one, other, strict=False)) if first != second]
    if abs(len(one) - len(other)) == 1:
        shorter, longer = sorted((one, other), key=len)
        needed = _KEPT if shorter is one else _REORDERED
        dropped = len(shorter) >= needed and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
        return None if not dropped else Slip.MISSING if len(one) < len(other) else Slip.ADDED
    if len(one) != len(other) or not apart:
        return None
    if len(apart) == 2 and all(one[apart[at]] == other[apart[1 - at]] for at in (0, 1)):
        return Slip.SWAPPED
    if len(one) >= _REORDERED and sorted(one) == sorted(other):
        return Slip.REORDERED
    return Slip.WRONG if len(apart) == 1 else None


def digits_of(value: Decimal, place: int) -> str:
    """The digits of a figure written to ``place``."""
    return str(int(half_up(value, place) / unit_of(place)))
