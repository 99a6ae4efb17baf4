"""Total.

“Roads cost £12m, libraries £6m and parks £4m, £22m in all.”  “… together 41 short: minus 105, plus 64.”

Asserts        figures that the text lists come to ``stated``
Checked        their sum, each un-rounded as it is written; a part with a minus counts as a loss; of so many things
               at so much each, the product
Not this       “bringing the total to 2,300”: see level; “up 7 in all”: see difference
Easy to miss   rounded parts need not add up to the rounded whole; the list may leave out a part (“among others”)
Source         plain arithmetic
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, plain, reach_of, working
from service.claims.relate.totals.sums import parts_of
from service.model.claims import Computation, Figure
from service.numeric.intervals import product, total


def formula(figures: Sequence[Figure]) -> Computation:
    """The sum of the figures, in their unit; where the last is a number of times, the first so many times."""
    if figures[-1].text.startswith("×"):
        price, times = figures
        reach = product(reach_of(price), reach_of(times))
        shown = f"{plain(price.value)} × {plain(times.value)}"
        return working(price.value * times.value, reach, "", shown, figures)
    shown = " + ".join(plain(figure.value) for figure in figures).replace("+ -", "− ")
    value = sum((figure.value for figure in figures), figures[0].value * 0)
    return working(value, total([reach_of(figure) for figure in figures]), "", shown, figures)


KIND = ClaimKind(
    name="total",
    manual=__doc__,
    formula=formula,
    inputs=2,
    derive=parts_of,
    change=True,  # losses and gains may add up to a loss
)
