"""Share.

“Of the 300 homes, 120, or 40%, are empty.”

Asserts        a part is ``stated`` per cent of a whole
Checked        part ÷ whole × 100, on figures that the text gives, or the official share
Not this       “40% more”: see percent_change; “an inflation rate of 4%”: see level
Easy to miss   a share above 100% is impossible; “one in five” is 20%
Source         plain arithmetic
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, plain, reach_of, working
from service.claims.shapes import compile_shapes
from service.model.claims import Computation, Figure
from service.model.quantities import PERCENT
from service.numeric.intervals import share


def formula(figures: Sequence[Figure]) -> Computation:
    """The first figure as a percentage of the second; a whole that may be zero gives no value."""
    part, whole = figures
    reach = share(reach_of(part), reach_of(whole))
    value = None if reach is None else part.value / whole.value * 100
    return working(value, reach, PERCENT, f"{plain(part.value)} ÷ {plain(whole.value)} × 100", figures)


KIND = ClaimKind(
    name="share",
    manual=__doc__,
    shapes=compile_shapes(
        "{percent:stated} of [the] [its] [their] [all] [these] {count:whole}",
        "{count:part} ( [or] [about] [nearly] [some] {percent:stated} [)]",
        "{count:part} [,] or {percent:stated}",
        "margin [to] [of] {percent:stated}",
    ),
    formula=formula,
    inputs=2,
)
