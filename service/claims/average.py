"""Average.

“Fourteen games drew 529,200 people, an average of 37,800.”  “… about 92 a day.”

Asserts        a total spread over a number of things or days comes to ``stated`` each
Checked        total ÷ count, on figures that the text gives; for a rate over a year, the published average
Not this       “a maximum of 92”: see level
Easy to miss   which total and which count; days of a leap year
Source         plain arithmetic
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, plain, reach_of, working
from service.claims.relate.rates.averages import total_and_count
from service.claims.shapes import compile_shapes
from service.model.claims import Computation, Figure
from service.numeric.intervals import ratio


def formula(figures: Sequence[Figure]) -> Computation:
    """The first figure divided by the second; a count that may be zero gives no value."""
    total, count = figures
    reach = ratio(reach_of(total), reach_of(count))
    value = None if reach is None else total.value / count.value
    return working(value, reach, "", f"{plain(total.value)} ÷ {plain(count.value)}", figures)


KIND: ClaimKind = ClaimKind(
    name="average",
    manual=__doc__,
    shapes=compile_shapes(
        "(average|averages|averaged|averaging|mean) [of] [about] [just] {quantity:stated}",
        "average ... of {quantity:stated}",
        "{count:stated} [on] average",
        "<move> ... to [a] [an] {rate:stated}",
        "{rate:stated}",
        "{count:stated} (each|apiece)",
    ),
    formula=formula,
    inputs=2,
    derive=total_and_count,
)
