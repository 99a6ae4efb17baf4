"""Pairs that stand for two levels told before: "257 in the week to 12 July and 25 in that before, in 18 and 3 boats".

The first of the pair is of the days of the first level, the second of those of the second.
"""

from collections.abc import Iterator, Sequence

from service.claims.bind.bound import LEVELS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.records import replace

_JOINING = frozenset(["in", "from", "aboard", "on", "with"])
_MARKS = frozenset([",", ";"])
_PAIR = 2


def levels_in_turn(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those of a bare pair with the days of the two levels ahead of it, in turn.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if "and" not in items.said or len(items.figures) < _PAIR + _PAIR:
        return row
    places = {claim.span.start: n for n, claim in enumerate(row) if claim.quantity is not None and claim.rank is None}
    found = list(row)
    for first in _pairs(items):
        pair = [places.get(items[at].start) for at in (first, first + _PAIR)]
        ahead = [claim for claim in row if claim.span.end <= items[first].start and _is_dated(claim)][:_PAIR]
        if None in pair or len(ahead) < _PAIR or ahead[0].period == ahead[1].period:
            continue
        for n, level in zip(pair, ahead, strict=True):
            if n is not None and row[n].kind in LEVELS and row[n].period in (ahead[1].period, None):
                found[n] = replace(row[n], period=level.period)
    return found


def _pairs(items: Row) -> Iterator[int]:
    """Where the first of two figures stands that are joined by "and" and set off: ", in 18 and 3 operations"."""
    for at in items.figures:
        if items.words[at + 1 : at + 2] != ("and",) or at + _PAIR not in items.figures or at < _PAIR:
            continue
        set_off = items.words[at - 1] in _JOINING and items.words[at - _PAIR] in _MARKS
        if set_off or "respectively" in items.words[at + _PAIR + 1 : at + _PAIR + 3]:
            yield at


def _is_dated(claim: Claim) -> bool:
    period = claim.period
    told = period is not None and period.role is PeriodRole.WINDOW and claim.sentence.span.contains(period.span)
    return told and claim.kind in LEVELS and claim.quantity is not None
