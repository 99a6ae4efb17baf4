"""Conversion.

“The trail is 84 miles (135km) long.”  “… a fever of 39C (102F).”

Asserts        the figure in parentheses is the one before it, put into another unit of the same dimension
Checked        by the exact factor of the two units (a gallon, pint or ton may be British or American), or by the rate
               of exchange told with it
Not this       “£75m ($95m)”: a rate of exchange is no constant, unless the text gives it: “$46m (£36.8m at $1.25 to the
               pound)”
Easy to miss   the figure put into the other unit was rounded too: 10 miles may be anything from 15.3 to 16.9 km
Source         the international yard and pound (1959), the SI Brochure, the Units of Measurement Regulations 1995, NIST
               Handbook 44
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.kind import ClaimKind, plain, reach_of
from service.model.claims import Computation, Figure

_SHOWN = 5  # decimals of a rate of exchange in a working


def formula(figures: Sequence[Figure]) -> Computation:
    """The first figure times the second, the factor or rate, plus the third, the offset of a scale that has one."""
    figure, factor, *offsets = figures
    offset = sum((o.value for o in offsets), Decimal(0))
    reach, by = reach_of(figure), reach_of(factor)
    products = [end * times + offset for end in (reach.low, reach.high) for times in (by.low, by.high)]
    low, high = min(products), max(products)
    by_rate = f"× {round(factor.value, _SHOWN).normalize():f}" if factor.span is not None else factor.text
    shown = " ".join((plain(figure.value), by_rate, *(constant.text for constant in offsets)))
    return Computation(
        figure.value * factor.value + offset, low, high, "", shown, (figure, *(f for f in [factor] if f.span))
    )


KIND = ClaimKind(name="conversion", manual=__doc__, formula=formula, inputs=2)
