"""What a figure was at another time, in brackets behind it, is of what that figure is of.

"Gasoline, up 27.4% on the year (40.5% in May), lifted the energy index": 40.5% is no rate of the energy index, and what
the 27.4% is the size of, it is as well.
"""

from collections.abc import Sequence

from service.claims.bind.bases.asides_of_then import is_aside_of_then, told_in_front
from service.claims.bind.bound import LEVELS
from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_GROWN = "percent_change"
_KINDS = LEVELS | {_GROWN}


def of_figure_in_front(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, what stands in brackets with nothing but its days of the series of what is in front.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if "(" not in items.said or len(row) < len(("front", "aside")):
        return row
    found = list(row)
    by_place = {claim.span.start: at for at, claim in enumerate(row) if claim.quantity is not None}
    for anchor in items.figures:
        own = by_place.get(items[anchor].start)
        if own is None or not is_aside_of_then(items, anchor):
            continue
        front = by_place.get(items[told_in_front(items, anchor) or 0].start)
        if front is not None:
            found[own] = _as_in_front(found[own], found[front])
    return found


def _as_in_front(aside: Claim, front: Claim) -> Claim:
    if aside.kind not in _KINDS or front.kind not in _KINDS or aside.base is not None:
        return aside
    if front.kind == _GROWN:
        return replace(aside, candidates=front.candidates, kind=_GROWN, direction=front.direction)
    return replace(aside, candidates=front.candidates, kind=front.kind, direction=None)
