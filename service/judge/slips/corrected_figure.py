"""What a hand may have meant to write: a figure with one slip of the pen put right."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

from service.claims.subject.carried.implied import LOOSE
from service.judge.fit.trials import Trial
from service.judge.slips.digit_slips import digits_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.mentions import Analysis, Row
from service.model.quantities import Quantity
from service.model.report import Label
from service.numeric.rounding import unit_of
from service.records import dataclass, replace

_SEVERAL = 2  # digits
_TELLING = 3  # digits, of which the first may be off, or the point moved
_SCALE = (3, -3)  # million for billion, or thousand for million
_POINT = (1, -1)  # a point moved by more is a unit left out: "between 1990 (813.4 million) and 2010 (613.0)"


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip in what is told of a figure, put right.

    Attributes:
        claim: the figure as it is told.
        read: gives a sentence with the slip put right.
        holds: whether the verdict on the figure, so read, shows that it was meant so.
        written: gives what was written, of the claim that the sentence put right makes.
        tried: holds what was written against what it is of, where that is not what the sentence put right is of.
    """

    claim: Claim
    read: Callable[[Analysis], Analysis]
    holds: Callable[[Verdict], bool]
    written: Callable[[Claim], Claim]
    tried: Callable[[Claim, Verdict], Trial | None] | None = None


def figure_put_right(claim: Claim, quantity: Quantity) -> Slip:
    """A figure with another in its place."""
    return Slip(
        claim,
        lambda analysis: with_quantity(quantity, claim, analysis),
        _is_read,
        lambda meant: replace(meant, quantity=claim.quantity),
    )


def put_right(stated: Quantity, written: int) -> Iterator[Quantity]:
    """The figures that become ``stated`` by two digits changing places, a point slipping or a first digit going wrong.

    Args:
        stated: as written.
        written: how many digits it is written with, noughts at its end among them: "640,000 jobs" tells with six.
    """
    digits = digits_of(stated.value, stated.decimals)
    yield from swapped(stated, written)
    if len(digits) >= _TELLING or written > _TELLING or (stated.unit and written == _TELLING):
        yield from (_scaled(stated, power) for power in _POINT)
    yield from first_off(stated)


def rescaled(stated: Quantity) -> Iterator[Quantity]:
    """The figures that become one by another word of scale: "6.1 billion" for 6.1 million."""
    yield from (_scaled(stated, power) for power in _SCALE)


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
    value, written = stated.value.scaleb(power), stated.written.scaleb(power)
    return replace(stated, value=value, written=written, decimals=stated.decimals - power)


def with_quantity(quantity: Quantity, claim: Claim, analysis: Analysis) -> Analysis:
    """A sentence with a figure in the place of its own."""
    if analysis.sentence is not claim.sentence:
        return analysis
    items = [
        replace(item, quantity=quantity)
        if item.quantity is not None and item.quantity.figure == quantity.figure
        else item
        for item in analysis.items
    ]
    return replace(analysis, items=Row(items))


def _is_read(verdict: Verdict) -> bool:
    """Whether a figure is what was published; a level of two digits by words that name it, or its days."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or claim.quantity is None:
        return False
    if digits_told(claim, claim.quantity) > _SEVERAL:
        return True
    if not trial.option.direct and (claim.base is not None or claim.period is not None):
        return True
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried:
        return False
    return not trial.option.reading.assumptions or named.weight > LOOSE


def digits_told(claim: Claim, quantity: Quantity) -> int:
    """How many digits a figure is written with, noughts at its end among them."""
    return sum(map(str.isdecimal, quantity.figure.of(claim.block.text).lstrip("0.")))
