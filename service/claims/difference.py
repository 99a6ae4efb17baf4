"""Difference.

“The backlog fell by 42,000 to 133,000.”  “There were 150,000 fewer deliveries.”

Asserts        a count, amount or level moved by ``stated`` between ``base`` and ``period``
Checked        figure[period] − figure[base], inside one vintage
Not this       “rose to 42,000”: see level; “rose by 4%”: see percent_change
Easy to miss   a level where the change belongs, and the change where the level belongs
Source         plain arithmetic
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, plain, reach_of, working
from service.claims.shapes import compile_shapes
from service.model.claims import Computation, Figure


def formula(figures: Sequence[Figure]) -> Computation:
    """The first figure less the second, in their unit."""
    now, base = figures
    reach = reach_of(now) - reach_of(base)
    return working(now.value - base.value, reach, "", f"{plain(now.value)} − {plain(base.value)}", figures)


KIND = ClaimKind(
    name="difference",
    manual=__doc__,
    shapes=compile_shapes(
        "<noun> of ... {count:stated}",
        "<noun> , of {count:stated}",
        "<noun> in ... ... (in|on) {period} , of {money:stated}",
        "<noun> (amounts|amounted|comes|came|equates|works) [out] (to|at) [about] [just] {count:stated}",
        "<noun> (is|was) [of] {count:stated}",
        "<noun> in ... (is|was|came|amounted) [to] [of] {count:stated}",
        "<noun> (on|from) {period} (,|(|–|—|is|was|came) [of] [to] [just] [only] {count:stated}",
        "<noun> (on|from) {period:base} , [from] {period} , (is|was|came) [to] [just] [only] {count:stated}",
        "<noun> compared (with|to) {period} (is|was|comes|came|amounts) [to] [just] [only] {count:stated}",
        "<noun> (in|over|since) {period} (is|was|comes|came|amounts|amounted) [to] [of] {count:stated}",
        "<noun> [of] [,] [in] [on] [{period}] [,] (is|was|being) one of {money:stated}",
        "(step|move|change|adjustment) [of] [,] [in] [on] [{period}] [,] (is|was|being) one of {money:stated}",
        "(difference|gap) (to|from|with) [the] [{period}] ['s] [current] {money} (is|comes) [to] {money:stated}",
        "(margin|lead|gap|distance) (on|over|to) {period:base} [,] [...] [,] (is|was) [just] [about] {count:stated}",
        "(margin|lead|gap|distance|difference) (on|over|to|from|with) {period:base} (,|(|–|-) {count:stated} (,|)|–|-)",
        "(difference|gap) (is|was|of|being) [of] [just] [only] {count:stated}",
        "{count:stated} (is|was|being) the (difference|gap)",
        ", a (range|spread|band|span) of [just] [only] {count:stated} (.|,|;|–|and|but)",
        "{count:stated} (is|was) [by] how (far|much) ... ... <verb>",
        "{count:stated} [has] [have] [is] [are] [was] [were] [will] [been] [being] [be]"
        " (came|come|comes|coming|goes|gone|taken|knocked|shaved|lopped|wiped|sliced|trimmed) off",
        "(with|:|–|be|brings|brought|mean|means|meant|see|sees|saw) {money:stated} off [the] [energy] [price] cap",
        "(ofgem|regulator|watchdog) .. (put|puts|add|adds|added) {money:stated} (on|to) [the] [energy] [price] cap",
        "{count:stated} (separate|separates|separated) (it|that|this) from",
        "(took|takes|taking|knocked|knocks|knocking|wiped|wipes|shaved|shaves|shaving|lopped|lops) {count:stated} off",
        "(outdid|beat|beats|beating|bettered|topped|surpassed|eclipsed) ... by {count:stated}",
        "(trailed|trails|undershot|undershoots|lagged|lags) ... by {count:stated}",
        "{count:stated} (over|beyond|past) the {amount:beside} (of|at|in|from|a|for|that|who|which)",
        "{count:stated} (ahead|behind|short|shy|clear|adrift) [of] the {count:beside} (who|which|that|,|.|;)",
        "{count:stated} (over|under|beyond|short|shy|clear|ahead) [of] [the] {period} 's {count:beside}",
        "{count:stated} (ahead|short|shy|clear|adrift) of {period:base} (.|,|;|–|—|and|but|))",
        "{count:stated} behind {period:base} (.|,|;|–|—|and|but|))",
        "(record|high|mark|best|peak|low) , [set] [reached] (in|on|from|of) {period} , by .. {count:stated}",
        "a (change|move|shift) of {count:stated}",
        "by a margin [,] [of] {count:stated}",
        "(changed|shifted|moved) by .. {count:stated}",
        "<verb> [up] [down] by .. {count:stated}",
        "<verb> {count:stated} to",
        "(rise|rises|rose|risen|fall|falls|fell|fallen|climbed|jumped|dropped|slid|dipped|increased) {money:stated}",
        "(put|puts|putting|bring|brings|brought|push|pushed|drove|pulled|dragged) (up|down) ... by {count:stated}",
        "(up|down) by [a] [another] [further] {count:stated}",
        "(and|but|then|,) (in|during|over) {period} by (a|another) [further] {count:stated}",
        "(and|then) by (a|another) [further] {count:stated} (in|during|over|,|.)",
        "(up|down) (year|month|quarter|week) [-] [on] [-] (year|month|quarter|week) by {count:stated}",
        "(up|down) {count:stated} [on|from|,|.]",
        "(up|down) [by] {count} (on|from|since) {period} (and|but) [by] {count:stated} (on|from|since)",
        *(
            f"{moved} (in|over|on) (a|the|one) (day|week|fortnight|month|quarter) (and|but) [by] [of] {{count:stated}}"
            " (in|over|on) (a|the|one) (week|fortnight|month|quarter|year)"
            for moved in ("(up|down) [by] {count}", "<verb> [by] {count}", "<noun> of {count}", "{count} (up|down)")
        ),
        "{count:stated} (was|were) [being] added to ... (population|payrolls|workforce)",
        "(shed|add|adds|added|adding|lost|losing|gained|gaining|shedding|cut) [a] [further] [another] {count:stated}",
        "{count:stated} (fewer|higher|lower|above|below|longer|shorter|larger|bigger|smaller)",
        "{count:stated} off ... (high|peak|record)",
        "{count:stated} <more> than",
        "{count:stated} ( [or] [about] [nearly] [some] {percent:beside} ) <more>",
        "{percent:beside} ( [or] [about] [nearly] [some] {count:stated} ) <more> (than|.|,|;)",
        "{count:stated} <more> ( {percent:beside} ) than",
        "{count:stated} (more|less) [..] (than|.|,|;)",
        "{count:stated} (more|less) of the .. than",
        "{count:stated} .. (fewer|more|less) than",
        "{count:stated} .. (more|less) (in|on|at|by) {period} than",
        "{count:stated} (up|down) (on|from|in|over|within)",
        "{count:stated} or [about] [around] [nearly] {percent:beside} [,] <more>",
        "{count:stated} , or [about] [around] [nearly] {percent:beside} , <more>",
        *(
            f"(which|that|this) (is|was) {{count:stated}} [,] (or|–|—|representing|marking|meaning) {again}"
            for again in (
                "(a|an) <noun> of [about] [around] [nearly] {percent:beside}",
                "(a|an) {percent:beside} <noun>",
                "[about] [nearly] {percent:beside} <more>",
            )
        ),
        "{money:stated} <noun>",
        "{measured:stated} <noun>",
        "(extra|additional) {money:stated}",
        "an addition of {count:stated}",
        ", an extra {count:stated} (.|,|;)",
        "(save|saves|saving) [a] [the] .. {money:stated}",
        "(reversing|reversed|reverses|undoing|undid|undoes) [most] [of] {period} 's {count:stated}",
        "{money:stated} (extra|cheaper|dearer)",
        "{money:stated} on top of {period:base}",
        "{money:stated} (more|less) a (year|month)",
        "{money:stated} better off",
        "<verb> the number of ... ... by [a] [another] [further] {count:stated}",
        "<change> ~ (:|–|—) by .. {count:stated}",
        "<verb> ~ by [a] [another] [further] {count:stated}",
        "<noun> ~ by [a] [another] [further] {count:stated}",
        "<more> ~ by [a] [another] [further] {count:stated}",
        "{count:stated} [jobs] short",
        "{count:stated} (over|under) [its] [the] [their] [original] (budget|limit|target|estimate|quota|ceiling)",
        "{count:stated} (over|under) the {period:base} (level|figure|cap|total|count|tally|number|price)",
        "{count:stated} (over|under) {period:base} 's (level|figure|cap|total|count|tally|number|price)",
        "{count:stated} (over|under) (its|the|their) .. (high|peak|record|low|trough) (of|.|,|;)",
        "{count:stated} (over|under) {period} 's (high|peak|record|low|trough) (of|.|,|;)",
        "{count:stated} (over|under) (the|its|their) .. of {count:beside}",
        "(dropped|declined|increased|decreased|climbed|jumped|slipped|slid|dipped|tumbled) {firm:stated}",
        "(rose|fell) {firm:stated} {period}",  # and not "Birk Fell 296 and Crook 197"
        "(claims|applications|filings|benefits|arrivals|crossings|payrolls|employment|jobs|openings|vacancies|starts)"
        " (rose|fell) {firm:stated}",
    ),
    formula=formula,
    inputs=2,
    change=True,
    compares=True,
)
