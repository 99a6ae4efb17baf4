"""What it proves that a figure fits: the fewer digits it has and the further off it may be, the likelier is chance."""

from decimal import Decimal

from service.model.quantities import Form, Quantity
from service.numeric.rounding import significant_digits

_EXACTLY = Decimal("0.001")
_NEAR = Decimal("0.1")  # of the figure stated: a bound, above all, may lie much further from what it fits


def digits_written(stated: Quantity) -> int:
    """How many digits a figure is told with; one for a figure in words, a fraction or a multiple."""
    return max(1, significant_digits(stated.value, stated.decimals)) if stated.form is Form.DIGITS else 1


def is_telling(stated: Quantity | None) -> bool:
    """Whether a figure is told with two digits, or to a tenth: "0.6%"."""
    return stated is not None and stated.form is Form.DIGITS and (stated.decimals > 0 or digits_written(stated) > 1)


def is_near(value: Decimal, stated: Quantity) -> bool:
    """Whether a value, of whatever sign, lies within a tenth of the figure stated."""
    return abs(abs(value) - stated.value) <= stated.value * _NEAR


def is_exactly(value: Decimal, stated: Quantity) -> bool:
    """Whether a value is the figure stated to three digits, however few are written: £91,500 for 18,300 is £5."""
    return abs(abs(value) - stated.value) < stated.value * _EXACTLY
