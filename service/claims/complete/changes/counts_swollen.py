"""Counts that a day multiplied by what it added: "Wednesday, with 605 people, nearly doubled February's count".

The count was so many times what it had been the night before; the day itself was not twice the month.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.records import replace

_COUNTS = frozenset("count total tally number figure sum".split())
_OWNING = frozenset(["'s", "’s", "s", "so", "far"])
_NEAR = 5  # items of "doubled February 's count"


def without_counts_swollen(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, how many times a longer time's count a day made it told of no two figures.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _COUNTS.isdisjoint(items.said) or all(claim.kind != "multiple" for claim in row):
        return row
    return [replace(claim, candidates=(), inputs=()) if _swells(claim, items) else claim for claim in row]


def _swells(claim: Claim, items: Row) -> bool:
    own, base = claim.period, claim.base
    if claim.kind != "multiple" or own is None or base is None or own.window is None or base.window is None:
        return False
    if own.window == base.window or not base.window.contains(own.window):
        return False
    at = next((n for n in items.figures if items[n].start >= claim.span.start), len(items))
    behind = items.words[at + 1 : at + _NEAR]
    count = next((n for n, word in enumerate(behind) if word in _COUNTS), 0)
    return count > 1 and behind[0] in ("", "the") and {"", "the"}.union(_OWNING).issuperset(behind[:count])
