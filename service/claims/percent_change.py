"""Percent change.

“Arrivals rose by 12 per cent on the same months of last year.”

Asserts        a figure moved by ``stated`` per cent between ``base`` and ``period``, in the stated direction
Checked        (figure[period] − figure[base]) ÷ figure[base] × 100, inside one vintage; for a series that is itself a
               rate of growth (inflation, GDP growth) the published rate
Not this       “rose by 0.3 percentage points”: see point_change; “doubled”: see multiple
Easy to miss   the base is the earlier figure: from 80 to 100 is 25% up, from 100 to 80 is 20% down
Source         ONS, “Percentages and percentage points”, house style
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, plain, reach_of, working
from service.claims.shapes import compile_shapes
from service.model.claims import Computation, Figure
from service.model.quantities import PERCENT
from service.numeric.intervals import percent_change


def formula(figures: Sequence[Figure]) -> Computation:
    """The change from the second figure to the first, in per cent; a base that may be zero gives no value."""
    now, base = figures
    reach = percent_change(reach_of(now), reach_of(base))
    value = None if reach is None else (now.value - base.value) / base.value * 100
    shown = f"({plain(now.value)} − {plain(base.value)}) ÷ {plain(base.value)} × 100"
    return working(value, reach, PERCENT, shown, figures)


KIND = ClaimKind(
    name="percent_change",
    manual=__doc__,
    shapes=compile_shapes(
        "(wiped|knocked|shaved|slashed|took|lopped) {percent:stated} off",
        "<change> of .. {percent:stated}",
        "<noun> , of {percent:stated}",
        "(a|an|another|further) <noun> in [the] .. of {percent:stated}",
        "a (change|shift|move) of {percent:stated}",
        "(changed|shifted|moved) by .. {percent:stated}",
        "(improvement|deterioration) (of|is|was) [of] {percent:stated}",
        "<noun> (is|was) [one] [of] {percent:stated}",
        "<noun> , from {count:beside} , (is|was|comes|came|works|amounts) [out] [one] [to] [at] [of] {percent:stated}",
        "<noun> (on|over) the (year|month|quarter|week) , from {count:beside} , (is|was|came) [to] {percent:stated}",
        "population <noun> [rate] [{period}] (is|was|came|stood|stands|ran|,) [to] [at] [of] [just] {percent:stated}",
        "population <verb> at (a|an) [annual] (rate|pace) of {percent:stated}",
        "<noun> in ... (is|was|came|amounted) [one] [to] [of] {percent:stated}",
        "<noun> in ... (is|was|has) [been] .. , (at|of) {percent:stated}",
        "<noun> (on|from) {period} (,|(|–|—|is|was|came) [of] [to] [just] [only] {percent:stated}",
        "<noun> compared (with|to) {period} (is|was|comes|came|amounts) [to] [just] [only] {percent:stated}",
        "<noun> (in|over|since) {period} (is|was|comes|came|amounts|amounted) [to] [of] {percent:stated}",
        "<noun> (in|over|since) ... {period} (,|(|–|—) {percent:stated} (,|)|–|—) (was|is|were|came|marks|marked)",
        "over {period} the (change|move) (was|is|came|amounted) [to] [of] {percent:stated}",
        "<noun> over {count} (is|was|came|amounted) [to] [of] {percent:stated}",
        "<verb> [back] [up] [down] [in] [value] by .. {percent:stated}",
        "<verb> [up] [down] [a] [further] [another] {percent:stated}",
        "(put|puts|putting|bring|brings|brought|push|pushed|drove|pulled|dragged) (up|down) ... by {percent:stated}",
        "(up|down) [by] [a] [another] [further] {percent:stated}",
        "(up|down) (year|month|quarter|week) [-] [on] [-] (year|month|quarter|week) by {percent:stated}",
        "{percent:stated} [year] [on] [month] [-] [annual] [monthly] [quarterly] <noun>",
        "{percent:stated} (was|were|has|had) [been] (lost|gained|added|shed|wiped|knocked|shaved|lopped)",
        "{percent:stated} [has] [have] [had] (came|come) off",
        "<noun> of {percent} [in] [over] [on] [since] [{quantity}] [{period}] [,] (and|but) of {percent:stated}",
        "(and|or|,) [by] [at] {percent:stated} (from|compared) [with] {earlier:base} (.|,|;|–|and|but|as|after|while)",
        "(and|or|but) [by] {percent:stated} from {count:beside} [in] [at] [on] {period:base}",
        "(and|or|but) [by] {percent:stated} (on|from) [the] {count:beside} (of|in|at|a|that|who|seen|recorded)",
        *(
            f"{moved} (in|over|on) (a|the|one) (day|week|fortnight|month|quarter) (and|but) [by] [of]"
            " {percent:stated} (in|over|on) (a|the|one) (week|fortnight|month|quarter|year)"
            for moved in (
                "(up|down) [by] {percent}",
                "<verb> [by] {percent}",
                "<noun> of {percent}",
                "{percent} (up|down)",
            )
        ),
        "{percent:stated} (is|was) [by] how (far|much) ... ... <verb>",
        "{percent:stated} <more>",
        "{percent:stated} (better|worse) than .. {period:base}",
        "{percent:stated} ( [or] [about] [nearly] [some] {quantity:beside} ) <more>",
        "{percent:stated} [,] or [about] [around] [nearly] {quantity:beside} [,] <more> than",
        "{percent:stated} (ahead|behind) [of] {period:base} ('s|’s) ...",
        "{percent:stated} (ahead|behind) [of] [the] .. ('s|’s)",
        "running .. {percent:stated} (ahead|behind) (.|,|;|–|and|but)",
        "{percent:stated} (ahead|behind) [of] the {count:beside} (of|at|in|from|a|for|that|who|which|,|.|;)",
        "{percent:stated} (over|under|beyond|past) the {count:beside} (of|at|in|from|a|for|that|who|which)",
        "{percent:stated} (over|under|beyond|past) {period:base} ('s|’s) [total] [tally] [figure] [of] {count:beside}",
        "{percent:stated} (over|under) (the|its|their) .. of {count:beside}",
        "{percent:stated} (over|under) the {period:base} (level|figure|cap|total|count|tally|number|price)",
        "{percent:stated} (over|past) (the|its) (peak|record|high|level|total|figure) (of|in) {period:base}",
        "{percent:stated} off {period:base} ('s|’s)",
        "{percent:stated} off [its] [their] [the] {period} (peak|high|record)",
        "saw [an] [a] <noun> ... {percent:stated}",
        "<verb> the number of ... ... by [a] [another] [further] {percent:stated}",
        "<change> ~ (:|–|—) by .. {percent:stated}",
        "<verb> ~ by .. {percent:stated}",
        "<verb> since {period} by .. {percent:stated}",
        "<noun> ~ by .. {percent:stated}",
        "<more> ~ by .. {percent:stated}",
        "{percent:stated} off [its] [their] [the] [that] ... (peak|high|record|maximum|summit)",
    ),
    formula=formula,
    inputs=2,
    change=True,
    compares=True,
)
