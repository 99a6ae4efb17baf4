"""Level.

“Inflation was 2.0% in May.”  “25,244 people have arrived so far this year.”

Asserts        a figure stood at ``stated`` in, or came to ``stated`` over, ``period``
Checked        a flow is summed over the window; a stock is read on its last day; a rate belongs to its period; a step
               value (Bank Rate, the price cap) is the one in force
Not this       “rose by 2.0%”: see percent_change
Easy to miss   running totals end on the latest day published, not on the day of the article
Source         the series' own metadata
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, plain, reach_of, working
from service.claims.shapes import compile_shapes
from service.model.claims import Computation, Figure


def formula(figures: Sequence[Figure]) -> Computation:
    """The figure itself."""
    figure = figures[0]
    return working(figure.value, reach_of(figure), "", plain(figure.value), figures)


KIND = ClaimKind(
    name="level",
    manual=__doc__,
    shapes=compile_shapes(
        "<move> ... to [a] [an] [annual] [annualised] [annualized] [rate] [of] {quantity:stated}",
        "<move> [again] [further] [back] [sharply] [slightly] (in|during) {period} to [a] [an] {quantity:stated}",
        "{quantity:stated}",
    ),
    formula=formula,
)
