"""Multiple.

“Sales have doubled since 2019.”  “… more than fourteen times the 9,188 of June 2012.”

Asserts        a figure is ``stated`` times another
Checked        figure[period] ÷ figure[base]
Not this       “rose 100%”: see percent_change
Easy to miss   “four times more” has two readings, four and five times: four is accepted
Source         plain arithmetic
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, plain, reach_of, working
from service.claims.shapes import compile_shapes
from service.model.claims import Claim, Computation, Figure
from service.model.quantities import MULTIPLE
from service.numeric.intervals import ratio


def formula(figures: Sequence[Figure]) -> Computation:
    """The first figure divided by the second; a divisor that may be zero gives no value."""
    now, base = figures
    reach = ratio(reach_of(now), reach_of(base))
    value = None if reach is None else now.value / base.value
    return working(value, reach, MULTIPLE, f"{plain(now.value)} ÷ {plain(base.value)}", figures)


def is_times_more(claim: Claim) -> bool:
    """Whether a multiple is worded "four times more", which some read as five times."""
    if claim.kind != "multiple":
        return False
    after = next(iter(claim.sentence.behind(claim.span.end)), "")
    return after in ("more", "higher", "larger", "bigger", "greater")


KIND = ClaimKind(
    name="multiple",
    manual=__doc__,
    shapes=compile_shapes("{multiple:stated}"),
    formula=formula,
    inputs=2,
    compares=True,
)
