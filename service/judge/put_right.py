"""What a hand may have meant to write: a figure with one slip of the pen put right."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from service.judge.slips import digits_of
from service.model.quantities import Quantity
from service.numeric.rounding import unit_of
from service.records import replace

_TELLING = 3  # digits, of which the first may be off, or the point moved
_POINT = (1, -1)  # a point moved by more is a unit left out: "between 1990 (813.4 million) and 2010 (613.0)"


def put_right(stated: Quantity, written: int) -> Iterator[Quantity]:
    """The figures that become ``stated`` by two digits changing places, a point slipping or a first digit going wrong.

    Args:
        stated: as written.
        written: how many digits it is written with, noughts at its end among them: "640,000 jobs" tells with six.
    """
    digits = digits_of(stated.value, stated.decimals)
    yield from swapped(stated, written)
    if len(digits) >= _TELLING or (stated.unit and written >= _TELLING):
        yield from (replace(_scaled(stated, power), decimals=stated.decimals - power) for power in _POINT)
    yield from first_off(stated)


def swapped(stated: Quantity, written: int) -> Iterator[Quantity]:
    """The figures of which two digits have changed places, the one nought at the end of "140" among them.

    Args:
        stated: as written.
        written: how many digits it is written with.
    """
    digits = digits_of(stated.value, stated.decimals)
    if stated.decimals == -1 and len(digits) < written == len(digits) + 1:
        stated, digits = replace(stated, decimals=0), f"{digits}0"
    yield from (_of_digits(other, stated) for other in dict.fromkeys(_swapped(digits)))


def first_off(stated: Quantity) -> Iterator[Quantity]:
    """The figures of which the first digit is one off: "222" for 122."""
    digits = digits_of(stated.value, stated.decimals)
    yield from (_of_digits(other, stated) for other in _with_first_off(digits))


def _swapped(digits: str) -> Iterator[str]:
    for at, (one, other) in enumerate(pairwise(digits)):
        if one != other and (at or other != "0"):
            yield digits[:at] + other + one + digits[at + 2 :]


def _with_first_off(digits: str) -> Iterator[str]:
    if len(digits) >= _TELLING:
        yield from (str(first) + digits[1:] for first in (int(digits[0]) - 1, int(digits[0]) + 1) if 0 < first < 10)


def _of_digits(digits: str, stated: Quantity) -> Quantity:
    value = Decimal(digits) * unit_of(stated.decimals)
    return replace(stated, value=value, written=stated.written * value / stated.value)


def _scaled(stated: Quantity, power: int) -> Quantity:
    return replace(stated, value=stated.value.scaleb(power), written=stated.written.scaleb(power))
