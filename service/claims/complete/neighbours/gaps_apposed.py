"""How far two figures lie apart, set off behind the word for it: "the old mark went by a margin, 0.16, that is huge".

It is no level of the days that are named with it. From which it is taken the words leave to the text: "the gap between
2024 and 2025, 4,656, is wide".
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_GAPS = frozenset("margin gap difference lead distance shortfall spread discrepancy excess".split())
_KINDS = frozenset(["level", "point_change", "difference", "total", "average"])
_OPENING = frozenset([",", "(", "–", "—", "-"])
_CLOSING = frozenset([",", ")", "–", "—", "-", ";", "."])
_VERBS = frozenset(
    "is was are were be been being has had have came come stood stands closed opened widened narrowed grew fell rose"
    " shrank went goes who which that when where as while but".split()
)
_REACH = 12  # items of "lead of 2025 over 2024 in Channel arrivals ,"


def without_gaps(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, gaps that are set off behind their noun without a series.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _GAPS.isdisjoint(items.said):
        return row
    return [replace(claim, candidates=(), period=None) if _is_gap(claim, items) else claim for claim in row]


def _is_gap(claim: Claim, items: Row) -> bool:
    if claim.kind not in _KINDS or claim.base is not None or claim.quantity is None or not claim.candidates:
        return False
    at = next((n for n in items.figures if items[n].end > claim.quantity.figure.start), 0)
    if at < 2 or items.words[at - 1] not in _OPENING or items.words[at + 1 : at + 2] == ():
        return False
    if items.words[at + 1] not in _CLOSING:
        return False
    for place in range(at - 2, max(-1, at - _REACH), -1):
        word = items.words[place]
        if word in _GAPS:
            return True
        if word in _VERBS or word in _OPENING or items[place].quantity is not None:
            return False
    return False
