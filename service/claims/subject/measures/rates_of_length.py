"""Rates that go by the same words over a month and over a year, where only the length of one is told somewhere.

"Shelter costs rose 5.2%; the core rate was 3.3%. On a monthly basis prices slipped": a word such as "monthly" anywhere
in a paragraph tells that rates of that length are spoken of, not that all are. Where it stands in a figure's own
clause it rules the others out itself.
"""

from collections.abc import Collection, Sequence

from service.claims.subject.carried.discourse import Discourse
from service.model.mentions import MeasureMention

_YEAR = 12  # months


def with_yearly(
    mention: MeasureMention, meant: Sequence[str], forbidden: Collection[str], discourse: Discourse
) -> Sequence[str]:
    """The families that weak words may mean; with those over a shorter time their kin over a year.

    Args:
        mention: the words.
        meant: the families that a context licenses.
        forbidden: those that are ruled out.
        discourse: what went before.
    """
    if not meant or len(meant) == len(mention.weak):
        return meant
    shelf = discourse.shelf
    told = [shelf.series(family) for family in meant]
    if any(one.growth_over in (None, _YEAR) for one in told):
        return meant
    kin = {sibling for one in told for sibling in one.siblings}
    yearly = [
        family
        for family in mention.weak
        if family in kin and family not in forbidden and shelf.series(family).growth_over == _YEAR
    ]
    return [*yearly, *meant]
