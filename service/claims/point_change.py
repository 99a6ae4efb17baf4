"""Percentage-point change.

“Unemployment rose by 0.3 percentage points in the three months to March.”

Asserts        a rate, in per cent, moved by ``stated`` points between ``base`` and ``period``
Checked        rate[period] − rate[base], on the published figures
Not this       “rose 3 per cent” is relative: see percent_change
Easy to miss   from 4.0 to 4.3 per cent is 0.3 points but 7.5 per cent; drafts mix them up
Source         ONS, “Percentages and percentage points”, house style
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, plain, reach_of, working
from service.claims.shapes import compile_shapes
from service.model.claims import Computation, Figure
from service.model.quantities import POINTS


def formula(figures: Sequence[Figure]) -> Computation:
    """The first rate less the second, in percentage points."""
    now, base = figures
    reach = reach_of(now) - reach_of(base)
    return working(now.value - base.value, reach, POINTS, f"{plain(now.value)} − {plain(base.value)}", figures)


KIND = ClaimKind(
    name="point_change",
    manual=__doc__,
    shapes=compile_shapes(
        "<change> of ... {points:stated}",
        "<noun> (is|was|comes) [one] [of] [to] [a] [full] {points:stated}",
        "<verb> [up] [down] [by] [a] [another] [further] {points:stated}",
        "(put|puts|putting|bring|brings|brought|push|pushed|drove|pulled|dragged) (up|down) ... by {points:stated}",
        "(up|down) [by] [a] [another] [further] {points:stated}",
        "{points:stated} (is|was) [by] how (far|much) ... ... <verb>",
        "{points:stated} <noun>",
        "{points:stated} <more>",
        "(raise|raises|raised|raising|lift|lifts|lifted|lifting|hike|hikes|hiked|hiking|increase|increases|increased"
        "|increasing|cut|cuts|cutting|lower|lowers|lowered|lowering|reduce|reduces|reduced|reducing|trim|trims|trimmed"
        "|trimming) ... (rate|rates) [a] [another] [further] {points:stated}",
        "<change> ~ (:|–|—) by .. {points:stated}",
        "<verb> ~ by .. {points:stated}",
        "<verb> since {period} by .. {points:stated}",
        "<noun> ~ by .. {points:stated}",
        "<more> ~ by .. {points:stated}",
        "{points:stated}",
    ),
    formula=formula,
    inputs=2,
    change=True,
    compares=True,
)
