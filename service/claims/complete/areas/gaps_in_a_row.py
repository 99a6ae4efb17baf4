"""Gaps of one area to several others: "3.6%, 1.6 points above the euro zone's 2.0% and 0.9 above America's 2.7%".

What stands nearest in front of the second gap is the area that the first was set against, but both are gaps of the
measure that the first is of.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.scene import agree
from service.model.claims import Claim, Mood
from service.model.mentions import Row
from service.records import replace

_SIDES = frozenset("above below beneath higher lower more less fewer over under ahead behind".split())
_JOINING = ((",", "and"), ("and",), (",",), (")", "and"), (")", ",", "and"), (")", ","), ("but",), (",", "but"))
_GAP = 2  # claims from one gap to the next


def gaps_in_a_row(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """A sentence's claims, a gap that is joined to one set against another area's level of what that one is of.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if len(row) <= _GAP or _SIDES.isdisjoint(items.said):
        return row
    found = list(row)
    for n in range(_GAP, len(found) - 1):
        first, other, second, last = found[n - _GAP : n + _GAP]
        if _are_gaps(first, second) and _are_of_others(first, other, second, last) and _is_joined(other, second, items):
            found[n] = replace(second, candidates=first.candidates, period=first.period, against=(_id(last),))
    return found


def _are_gaps(first: Claim, second: Claim) -> bool:
    return first.kind in CHANGE_KINDS and first.kind == second.kind and agree(first, second)


def _are_of_others(first: Claim, other: Claim, second: Claim, last: Claim) -> bool:
    """Whether each gap stands right before a level of another area, and the second is read as of the first such."""
    told = all(one.candidates for one in (first, other, second, last)) and other.kind == last.kind == "level"
    if not told or second.base is not None or second.mood is not Mood.ASSERTED or not agree(other, last):
        return False
    return _id(first) not in (_id(other), _id(last)) and _id(second) == _id(other) != _id(last)


def _is_joined(other: Claim, second: Claim, items: Row) -> bool:
    between = tuple(item.word for item in items if other.span.end <= item.start < second.span.start)
    behind = [item.word for item in items if item.start >= second.span.end][:1]
    return between in _JOINING and not _SIDES.isdisjoint(behind)


def _id(claim: Claim) -> str:
    return claim.candidates[0].series_id
