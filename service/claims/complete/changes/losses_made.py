"""Losses that accounts end with, which are amounts and no falls: "posted a loss of $14.5m, triple the $6.8m of 2021".

"Oil ended at $70, a loss of $3" is a fall all the same.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.quantities import CURRENCIES
from service.records import replace

_LOSS = frozenset(["loss", "losses"])
_KINDS_OF_LOSS = frozenset(
    "net operating pre-tax pretax annual quarterly half-year full-year underlying adjusted tax".split()
)
_ACCOUNTING = frozenset(
    "posted posts post posting reported reports reporting made makes making recorded records ran runs booked announced"
    " incurred suffered suffers declared registered unveiled".split()
)
_LEADING = frozenset(["of", "was", "at", "is", "were"])
_REACH = 6  # items of "posted a net loss of"


def losses_made(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, losses that were made told as amounts.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _LOSS.isdisjoint(items.said):
        return row
    return [replace(one, kind="level", direction=None) if _is_loss_made(one, items) else one for one in row]


def _is_loss_made(claim: Claim, items: Row) -> bool:
    if claim.kind != "difference" or claim.candidates or claim.inputs or claim.quantity is None:
        return False
    if claim.quantity.unit not in CURRENCIES or claim.quantity.per:
        return False
    at = next((n for n in items.figures if items[n].end > claim.quantity.figure.start), 0)
    if at < 2 or items.words[at - 1] not in _LEADING or items.words[at - 2] not in _LOSS:
        return False
    lead = items.words[max(0, at - _REACH) : at - 2]
    return not _ACCOUNTING.isdisjoint(lead) or not _KINDS_OF_LOSS.isdisjoint(lead[-1:])
