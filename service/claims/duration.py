"""Duration, and days counted.

“No boat landed for 28 days.”  “… after two weeks in which nobody came.”  “… six days on which more than 1,000 came.”
“… below 4% in nine of the past 12 months.”

Asserts        so many days running had none of what is counted; or that so many days, weeks, months or quarters of a
               time lay past a mark; of “the third time this year”, that it was as many with that one
Checked        in a daily series: the longest run of days at nought in the period, or, where “there were” so many of
               them, all of these; or the periods past the mark
Not this       “the trip takes six days”: nothing is counted
Easy to miss   the first and the last day of a run both count
Source         the series' own history
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, Draft
from service.claims.level import formula
from service.claims.ranks.tallies import tallies
from service.claims.shapes import compile_shapes
from service.model.mentions import Analysis


def find(analysis: Analysis) -> Sequence[Draft]:
    """The periods past a mark that a sentence counts."""
    return [*tallies(analysis)]


KIND = ClaimKind(
    name="duration",
    manual=__doc__,
    shapes=compile_shapes(
        "{days:stated} without",
        "{days:stated} with (no|none|nobody|nothing)",
        "{days:stated} (stretch|run|spell) (with|without) (no|none|nobody|nothing|a|any|anyone|anybody)",
        "{days:stated} [had] (gone|went|passed) by without",
        "no ... for {days:stated}",
        "for {days:stated} (no|none|nobody|nothing|not)",
        "for [the] {days:stated} before [that] [then] [,] (no|none|nobody|nothing|not)",
        "(nobody|none|nothing) ... ... for [the] [previous|past|last] {days:stated}",
        "not a ... for {days:stated}",
        "{days:stated} in which (nobody|none|nothing|no|not)",
        "{days:stated} of no",
        "the first (for|in) {days:stated}",
        "the first (arrivals|crossings|landings|boat|boats|migrants|people) (for|in) {days:stated}",
        "the first to (come|arrive|cross|land) (for|in) {days:stated}",
        "(lull|hiatus|respite|break|pause|gap) of {days:stated}",
        "{days:stated} (lull|hiatus|break|pause|gap)",
    ),
    formula=formula,
    find=find,
)
