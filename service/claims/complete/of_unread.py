"""What is told of a figure that no series measures is of no series either.

"Inflation fell to 3% as food rose 3.6%, against 4.5%": both are of food; "air fares leapt 30.2%, the biggest July rise
since 2001": of those.
"""

from collections.abc import Sequence

from service.claims.scene import unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import Row
from service.records import replace

_MOVES = frozenset(["percent_change", "difference", "point_change"])
_TOLD = _MOVES | {"level"}
_BASES = frozenset("against from after compared with versus vs up down following to a , and".split())
_OF_ANOTHER = frozenset(["for", "of"])


def of_unread(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those set against an unread figure, or that rank it, without a series.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    found = list(row)
    for n in range(1, len(row)):
        before, claim = found[n - 1], row[n]
        unread = not before.candidates and not before.inputs and before.mood is Mood.ASSERTED
        if unread and claim.candidates and (_is_its_base(before, claim, items) or _ranks_it(before, claim)):
            found[n] = replace(claim, candidates=())
    return found


def _is_its_base(before: Claim, claim: Claim, items: Row) -> bool:
    if claim.kind != "level" or not claim.is_base or before.kind not in _TOLD or unit_of(before) != unit_of(claim):
        return False
    between = [item.word for item in items if before.span.end <= item.start < claim.span.start]
    behind = next((item.word for item in items if item.start >= claim.span.end), "")
    return "," in between and _BASES.issuperset(between) and behind not in _OF_ANOTHER


def _ranks_it(before: Claim, claim: Claim) -> bool:
    between = claim.block.text[before.span.end : claim.span.start]
    ranked = claim.rank is not None and claim.rank.of_change and before.kind in _MOVES
    return ranked and between.count(",") == 1 and not set(";:.") & set(between)
