"""Percentages that are of what is told beside them, and of no measure that their sentence names.

"They pay £1,650 a month in rent, 30% of what they earn" is a share, and tells nothing of how rents have grown; "it grew
by £14m, 5%, of which inflation accounts for £9m" is by how much it grew.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.series import months_of_growth
from service.model.shelf import Shelf
from service.records import replace

_OWN = frozenset("what all every everything their his her its our your my".split())
_APPOSED = ([","], ["("], [",", "or"], ["or"])
_CLOSING = frozenset([",", ")", "."])


def without_shares_of_what(row: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, percentages of what stands beside them without a series.

    Args:
        row: the claims in order.
        shelf: the catalogue: only of growth no share is told.
    """
    return [
        replace(one, candidates=())
        if _is_percentage(one) and (_is_of_what(one, shelf) or _is_of_amount(row, at))
        else one
        for at, one in enumerate(row)
    ]


def _is_percentage(claim: Claim) -> bool:
    """Whether it is told as a level in per cent of a measure."""
    named = claim.kind == "level" and claim.candidates
    return bool(named) and claim.quantity is not None and claim.quantity.unit == PERCENT


def _is_of_what(claim: Claim, shelf: Shelf) -> bool:
    """ "30% of what they earn": a share, where growth is what the measure tells."""
    behind = claim.sentence.behind(claim.span.end)[:2]
    if behind[:1] != ["of"] or _OWN.isdisjoint(behind[1:]):
        return False
    return months_of_growth(shelf.series(claim.candidates[0].series_id)) is not None


def _is_of_amount(row: Sequence[Claim], at: int) -> bool:
    """ "Grown by £14m, 5%, of which": set off right behind an amount of change that no series measures."""
    claim, before = row[at], row[at - 1] if at else None
    if before is None or before.kind != "difference" or before.direction is None or before.candidates:
        return False
    led = claim.sentence.between(before.span.end, claim.span.start) in _APPOSED
    return led and not _CLOSING.isdisjoint(claim.sentence.behind(claim.span.end)[:1])
