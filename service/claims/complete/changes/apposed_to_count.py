"""Changes told right behind a count with a name of its own: "they belonged to 95,252 cases, 28% down from 132,182".

What the sentence goes on about may be people, and so many cases are counted all the same; a change that only a comma
parts from them is one of these. Not so where the sentence counts others first: "36,816 came in 695 boats, 25% more".
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT
from service.records import replace

_CHANGES = frozenset(["percent_change", "difference", "multiple"])
_OPENING = ([","], ["–"], ["—"], ["("], [",", "or"], [",", "which", "is"], [",", "which", "was"])
_APART = CURRENCIES | {PERCENT, ""}


def of_count_in_front(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, changes told of the count right in front of them.

    Args:
        row: the claims in order.
    """
    if not any(claim.kind in _CHANGES for claim in row[1:]):
        return row
    found = list(row)
    for at in range(1, len(row)):
        count, change = found[at - 1], found[at]
        first = not any(one.kind == "level" for one in found[: at - 1])
        if first and _is_named_count(count) and _is_carried_change(change) and _stands_behind(count, change):
            found[at] = replace(change, candidates=count.candidates)
    return found


def _is_named_count(claim: Claim) -> bool:
    quantity = claim.quantity
    named = quantity is not None and bool(quantity.noun) and quantity.unit not in _APART
    return claim.kind == "level" and named and bool(claim.candidates) and not claim.candidates[0].carried


def _is_carried_change(claim: Claim) -> bool:
    """Whether a change says by its own words nothing of what it is of: "28% down", not "23 fewer boats"."""
    quantity = claim.quantity
    bare = quantity is not None and (claim.kind != "difference" or not quantity.noun)
    return claim.kind in _CHANGES and bare and bool(claim.candidates) and claim.candidates[0].carried


def _stands_behind(count: Claim, change: Claim) -> bool:
    return change.sentence.between(count.span.end, change.span.start) in _OPENING
