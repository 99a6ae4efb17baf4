"""Moves over several months of one name: "over those three Aprils the cap has halved, from £3,280 to £1,641".

They began in the first of them, or a year before that, and not at the value right before the present one.
"""

from collections.abc import Sequence

from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.records import replace

_SEASONS = frozenset(["spring", "summer", "autumn", "winter"])
_OVER = frozenset(["over", "across", "in", "within", "during", "through", "between"])
_LEAD = 4  # items of "over the last three"


def over_such_months(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, what such a move began with without a series.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    spans = [items[at].end for at in items.figures if _is_such(items, at)]
    if not spans:
        return row
    return [replace(one, candidates=()) if one.span.start > spans[0] and _begins(one) else one for one in row]


def _is_such(items: Row, at: int) -> bool:
    """ "Over those three Aprils", "across the last two springs"."""
    quantity = items[at].quantity
    if quantity is None or (quantity.unit not in MONTHS and quantity.unit not in _SEASONS):
        return False
    return not _OVER.isdisjoint(items.words[max(0, at - _LEAD) : at])


def _begins(claim: Claim) -> bool:
    started = claim.is_base and claim.kind == "level" and claim.inputs == ()
    return started and (claim.period is None or claim.period.role is PeriodRole.SHIFT)
