"""Counts of the days with which a month opens: "September opens with 2,000 arrivals in four days".

They are of its first four days, and not of all that it had so far.
"""

from collections.abc import Sequence
from datetime import timedelta

from service.claims.length_lead import lead_of
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Hedge, Quantity
from service.model.windows import DAY, Grain, Window
from service.records import replace

_OPENING = frozenset("opens opened opening begins began starts started".split())
_LONGEST = 28  # days


def in_opening_days(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, levels of a month that opens with them those of as many of its days as it says.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _OPENING.isdisjoint(items.said):
        return row
    month = next((p for at in items.dates if (p := items[at].period) and _opens(p, items.words[at + 1 : at + 2])), None)
    lengths = [quantity for at in items.figures if (quantity := items[at].quantity) and _is_length(quantity, items, at)]
    if month is None or month.window is None or len(lengths) != 1:
        return row
    days = month.window.start + timedelta(days=int(lengths[0].value)) - DAY
    first = replace(month, grain=Grain.SPAN, rule="first-units", window=Window(month.window.start, days), others=())
    kept = [claim for claim in row if claim.quantity is not lengths[0]]
    return [replace(c, period=first) if c.kind == "level" and c.period is month else c for c in kept]


def _opens(period: Period, behind: Sequence[str]) -> bool:
    whole = period.grain is Grain.MONTH and period.role is PeriodRole.WINDOW
    return whole and not _OPENING.isdisjoint(behind)


def _is_length(quantity: Quantity, items: Row, at: int) -> bool:
    """ "In four days", "in its first four days"."""
    whole = quantity.unit == "days" and quantity.hedge is Hedge.EXACT and 1 < quantity.value <= _LONGEST
    return whole and quantity.value == int(quantity.value) and lead_of(items, at) is not None
