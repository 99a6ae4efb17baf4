"""Gaps that put what was told first ahead or behind: "rents rose 4.4% and prices 3.2%, leaving rents 1.2 points ahead".

They lie between two things, and no series gives how far one has moved.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_PLACES = frozenset(["ahead", "behind", "apart", "adrift"])
_GAPS = frozenset(["point_change", "difference"])
_ENDS = frozenset([".", ",", ";", ":", ")", "–", "—", "and", "but", ""])


def places_apart(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, such gaps without a series.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _PLACES.isdisjoint(items.said):
        return row
    return [replace(claim, candidates=()) if _is_gap(claim) else claim for claim in row]


def _is_gap(claim: Claim) -> bool:
    behind = (*claim.sentence.behind(claim.span.end)[:2], "", "")
    return claim.kind in _GAPS and claim.base is None and behind[0] in _PLACES and behind[1] in _ENDS
