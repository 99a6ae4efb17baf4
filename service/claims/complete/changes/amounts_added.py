"""Amounts by which something grew that stand without a verb: "the 829 added in 2023", "followed one of 829".

None is how many there were in that year, which alone the series tells. Nor are the points to which a gap was cut how
far anything moved.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.relate.cues import AMOUNTING
from service.claims.scene import noun_of, unit_of
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.quantities import PERCENT
from service.records import replace

_ADDED = frozenset(["added", "extra", "additional"])
_ONE_OF = ["one", "of"]
_AND = (["and"], [",", "and"], ["and", "then"], [",", "then"], ["and", "by"], ["then", "by"], ["and", "then", "by"])
_AND_THE = ["and", "the"]
_LED = 4  # words of "amounts in all to"
_OF = frozenset(["of", "in"])


def amounts_added(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims, those held against no series that are so much more than there was.

    Args:
        row: a sentence's claims in order.
        items: its items.
    """
    found: list[Claim] = []
    for claim in row:
        before = found[-1] if found else None
        known = claim.quantity is not None and bool(claim.candidates)
        added = known and claim.kind == "level" and _is_added(claim, before, items)
        found.append(replace(claim, candidates=()) if added or (known and _is_gap_left(claim)) else claim)
    return found


def _is_gap_left(claim: Claim) -> bool:
    """ "Inflation rose from 2.9% to 3.1%, cutting the growth in real pay to 0.8 points": how far two lie apart now."""
    if claim.kind != "point_change" or claim.direction is not None:
        return False
    ahead = claim.sentence.before(claim.span.start)
    return ahead[-1:] == ["to"] and AMOUNTING.isdisjoint(ahead[-_LED:])


def _is_added(claim: Claim, before: Claim | None, items: Row) -> bool:
    ahead, behind = claim.sentence.before(claim.span.start), claim.sentence.behind(claim.span.end)
    if not _ADDED.isdisjoint(behind[:1]):
        return True
    if unit_of(claim) == PERCENT:
        return False  # of growth, "one of 0.3%" is what was published
    if ahead[-2:] == _ONE_OF:  # "last autumn's rise followed one of 829"
        return any(change.part == "noun" for item in items if item.start < claim.span.start for change in item.changes)
    if before is None or before.quantity is None or unit_of(before) != unit_of(claim):
        return False
    between = claim.sentence.between(before.span.end, claim.span.start)
    if between in _AND:  # "rose by 829 and 769"
        return before.kind in CHANGE_KINDS and before.direction is not None and not noun_of(claim)
    told = not _ADDED.isdisjoint(between[:1]) and not before.candidates
    return told and between[-2:] == _AND_THE and not _OF.isdisjoint(behind[:1])
