"""Counts that tell their own length of time: "short of the 898 of 30 July, and with the day before 755 in 48 hours".

They are of so many days on end, and of no single day or year to date that is named beside them.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.length_lead import lead_of
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.quantities import Hedge
from service.model.shelf import Shelf
from service.model.windows import Window
from service.records import replace

_KINDS = frozenset(["level", "threshold"])
_HOURS = {"hours": 1, "days": 24, "weeks": 7 * 24}
_UNITS = {"week": Decimal(7), "fortnight": Decimal(14)}
_LEADS = frozenset(["in", "over", "within", "inside", "across"])
_NARROWING = frozenset("to of from ago before after earlier later since on when which old time in ending until".split())
_PARTING = frozenset([",", ";", ":", "(", ")", "and", "but", "while", "–", "—"])
_BEHIND = 9  # items from a count to its length: "people have made it across the Channel in the space of two days"
_ODD = 1  # days by which a length may be out


def over_days_on_end(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, counts that tell a length of time of their own as of no days that are known.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the catalogue: only what is counted adds up over days.
    """
    if _LEADS.isdisjoint(items.said) or not any(claim.candidates for claim in row):
        return row
    return [replace(claim, peak=True) if _is_of_other_length(claim, items, shelf) else claim for claim in row]


def _is_of_other_length(claim: Claim, items: Row, shelf: Shelf) -> bool:
    counted = claim.kind in _KINDS and claim.rank is None and claim.quantity is not None and not claim.inputs
    if not counted or not any(shelf.series(c.series_id).accumulates for c in claim.candidates):
        return False
    days = _told(claim, items)
    if days is None or days <= 1:
        return False
    window = _days_of(claim)
    return window is None or window.days == 1 or abs(window.days - days) > _ODD


def _days_of(claim: Claim) -> Window | None:
    return None if claim.period is None else claim.period.window


def _told(claim: Claim, items: Row) -> Decimal | None:
    """How many days a length behind a count tells, with nothing but its verb between; None where none does."""
    anchor = next((at for at in items.figures if items[at].start >= claim.span.start), None)
    if anchor is None:
        return None
    for at in range(anchor + 1, min(len(items), anchor + 1 + _BEHIND)):
        item = items[at]
        if item.word in _PARTING or item.period is not None:
            return None
        days = _length(items, at)
        if days is not None:
            lead = lead_of(items, at)
            led = lead is not None and lead.at > anchor and lead.word in _LEADS
            return days if led and _NARROWING.isdisjoint(items.words[at + 1 : at + 2]) else None
        if item.quantity is not None:
            return None
    return None


def _length(items: Row, at: int) -> Decimal | None:
    """ "48 hours", "two days", "a week"."""
    quantity = items[at].quantity
    if quantity is None:
        return _UNITS.get(items.words[at]) if items.words[at - 1] in ("a", "one", "single") else None
    if quantity.unit not in _HOURS or quantity.hedge is not Hedge.EXACT or quantity.per:
        return None
    return quantity.value * _HOURS[quantity.unit] / _HOURS["days"]
