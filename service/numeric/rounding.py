"""Rounding at a decimals place, which may be negative: at −3 a count is rounded to thousands.

None of these functions raises on a long numeral: places are shifted, never quantised, so the digits of a figure are not
limited by the precision of the context in force.
"""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

#: Wide enough for any figure that news prints, and for the products of a formula over such figures.
_WIDE = Context(prec=120, Emax=999_999, Emin=-999_999)


@lru_cache(maxsize=128)  # a few places, asked for again and again
def unit_of(decimals: int) -> Decimal:
    """One unit of the last place: 0.1 at 1, 1 at 0, 1000 at −3."""
    return Decimal(1).scaleb(-decimals, context=_WIDE)


def half_up(value: Decimal, decimals: int) -> Decimal:
    """``value`` rounded at ``decimals``; a tie goes away from zero."""
    return _rounded(value, decimals, ROUND_HALF_UP)


def half_even(value: Decimal, decimals: int) -> Decimal:
    """``value`` rounded at ``decimals``; a tie goes to the even digit."""
    return _rounded(value, decimals, ROUND_HALF_EVEN)


def truncated(value: Decimal, decimals: int) -> Decimal:
    """``value`` cut off at ``decimals``, towards zero."""
    return _rounded(value, decimals, ROUND_DOWN)


def last_place(value: Decimal) -> int:
    """The place of the last non-zero digit, as decimals: 2 for 3.25, 0 for 7 and for 0, −3 for 25,000."""
    if not value:
        return 0
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return 0
    last = len(digits) - 1
    while not digits[last]:
        exponent, last = exponent + 1, last - 1
    return -exponent


def significant_digits(value: Decimal, decimals: int) -> int:
    """How many digits ``value`` has when written to ``decimals``, leading zeros left out: 3 for 3.20 at 2."""
    whole = int(abs(_rounded(value, decimals, ROUND_HALF_UP)).scaleb(decimals, context=_WIDE))
    return len(str(whole)) if whole else 0


def _rounded(value: Decimal, decimals: int, rounding: str) -> Decimal:
    # Arguments by position: by name they take as long as the arithmetic.
    return value.scaleb(decimals, _WIDE).to_integral_value(rounding).scaleb(-decimals, _WIDE)
