"""Duration, and days counted.

“No boat landed for 28 days.”  “… after 28 days without crossings.”  “… six days on which more than 1,000 came.”

Asserts        so many days running had none of what is counted; or that so many days of a period passed a bound
Checked        in a daily series: the longest run of days at nought in the period, or the days past the bound
Not this       “the trip takes six days”: nothing is counted
Easy to miss   the first and the last day of a run both count
Source         the series' own history
"""

from service.claims.kind import ClaimKind
from service.claims.level import formula
from service.claims.shapes import compile_shapes

KIND = ClaimKind(
    name="duration",
    manual=__doc__,
    shapes=compile_shapes(
        "{days:stated} without",
        "{days:stated} with no",
        "no ... for {days:stated}",
        "(nobody|none) ... for {days:stated}",
        "{days:stated} in which (nobody|none|nothing|no|not)",
        "{days:stated} of no",
        "(lull|hiatus|respite) of {days:stated}",
        "{days:stated} (lull|hiatus)",
        "{days:stated} [in] [{period:within}] on which ... {count:mark}",
    ),
    formula=formula,
)
