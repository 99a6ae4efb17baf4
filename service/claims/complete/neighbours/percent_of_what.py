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
_NET, _REACH = "net-migration", 4
_HAVING = frozenset(["people", "had", "have", "has", "would", "who"])
_COMING = frozenset(["came", "come", "arrived", "moved", "immigrated"])
_CLOSING = frozenset([",", ")", "."])


def without_shares_of_what(row: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, percentages of what stands beside them without a series.

    Args:
        row: the claims in order.
        shelf: the catalogue: only of growth no share is told.
    """
    return [
        replace(one, candidates=()) if _is_of_what(one, shelf) or _is_of_amount(row, at) or _came(one, shelf) else one
        for at, one in enumerate(row)
    ]


def _is_of_what(claim: Claim, shelf: Shelf) -> bool:
    if claim.kind != "level" or not claim.candidates or claim.quantity is None or claim.quantity.unit != PERCENT:
        return False
    behind = claim.sentence.behind(claim.span.end)[:2]
    if behind[:1] != ["of"] or _OWN.isdisjoint(behind[1:]):
        return False
    return months_of_growth(shelf.series(claim.candidates[0].series_id)) is not None


def _came(claim: Claim, shelf: Shelf) -> bool:
    """ "Net migration would fall, and 1.2 million had come in 2022": all who came, of whom others left."""
    if claim.kind != "level" or not claim.candidates:
        return False
    if shelf.series(claim.candidates[0].series_id).concept != _NET:
        return False
    behind = [word for word in claim.sentence.behind(claim.span.end)[:_REACH] if word not in _HAVING]
    return behind[:1] != [] and behind[0] in _COMING


def _is_of_amount(row: Sequence[Claim], at: int) -> bool:
    """ "Grown by £14m, 5%, of which": set off right behind an amount of change that no series measures."""
    claim, before = row[at], row[at - 1] if at else None
    if claim.kind != "level" or not claim.candidates or claim.quantity is None or claim.quantity.unit != PERCENT:
        return False
    if before is None or before.kind != "difference" or before.direction is None or before.candidates:
        return False
    led = claim.sentence.between(before.span.end, claim.span.start) in _APPOSED
    return led and not _CLOSING.isdisjoint(claim.sentence.behind(claim.span.end)[:1])
