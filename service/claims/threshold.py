"""Threshold.

“Arrivals have passed 25,000 this year.”  “… topped $5 for the first time.”  “… reached 25,000 on 22 September.”

Asserts        a figure crossed ``stated``; with “the first time”, that it never had before (or not since the anchor)
Checked        the running total, or the history of the series, against the mark, and the day it was crossed
Not this       “more than 25,000 people”: see level
Easy to miss   a mark that was passed, fell back and was passed again
Source         the series' own history
"""

from service.claims.kind import ClaimKind
from service.claims.level import formula
from service.claims.shapes import compile_shapes

KIND = ClaimKind(
    name="threshold",
    manual=__doc__,
    shapes=compile_shapes(
        "{count:stated} [mark] (was|were|is) (reached|passed|topped|surpassed|exceeded|crossed)",
        "(topped|passed|surpassed|crossed|breached|exceeded|past|tops|passes) [the] [mark] [of] {count:stated}",
    ),
    formula=formula,
)
