"""Comparatives of one thing with another that was told: "Brent, $5 below its peak, fetched $117; WTI was $17 cheaper".

They are not taken from the earlier days that the clause before compares its own thing with, where the two levels that
the text gives differ by just so much.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, agree
from service.model.claims import Claim, Figure
from service.model.mentions import Row
from service.model.quantities import Direction
from service.records import replace

_COMPARED = frozenset(["difference", "percent_change", "point_change"])
_LEVELS = frozenset(["level", "average"])
_MORE = frozenset("more less fewer higher lower cheaper dearer larger smaller bigger stronger weaker".split())
_OTHERS = frozenset(["than", "since", "from", "on", "in"])


def than_other_told(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """A sentence's claims, comparatives that leave out what they compare with taken from the other thing told.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before it.
    """
    if _MORE.isdisjoint(items.said):
        return row
    return [_than_other(claim, row, before) if _is_open(claim) else claim for claim in row]


def _is_open(claim: Claim) -> bool:
    """Whether a comparative is only lent the days that it compares with, by a base that stands before it."""
    lent = claim.base is not None and claim.base.span.end <= claim.span.start
    if claim.kind not in _COMPARED or not lent or not claim.candidates or claim.inputs:
        return False
    behind = claim.sentence.behind(claim.span.end)[: len(("cheaper", "than"))]
    return not _MORE.isdisjoint(behind[:1]) and _OTHERS.isdisjoint(behind)


def _than_other(claim: Claim, row: Sequence[Claim], before: Scene) -> Claim:
    own = [one for one in row if _is_level(one) and _series(one) == _series(claim)]
    others = [one for one in (*before.row, *row) if _is_level(one) and _series(one) != _series(claim)]
    pairs = [(now, other) for now in own for other in others if agree(now, other) and _are_of_one_time(now, other)]
    told = ((figure_of(now), figure_of(other)) for now, other in pairs if other.span.end <= claim.span.start)
    found = next((pair for pair in told if holds(claim, claim.kind, pair) or _rounds_to(claim, *pair)), None)
    return claim if found is None else replace(claim, inputs=found, candidates=(), base=None)


def _rounds_to(claim: Claim, now: Figure, other: Figure) -> bool:
    """Whether what lies between two prices told to the penny is the round sum that is told of it."""
    assert claim.quantity is not None
    apart = abs(now.value - other.value).quantize(Decimal(1).scaleb(-claim.quantity.decimals))
    way = Direction.UP if now.value > other.value else Direction.DOWN
    return claim.kind == "difference" and claim.direction is way and apart == claim.quantity.value


def _is_level(one: Claim) -> bool:
    return one.kind in _LEVELS and one.quantity is not None and bool(one.candidates) and not one.is_base


def _series(one: Claim) -> str:
    return one.candidates[0].series_id


def _are_of_one_time(now: Claim, other: Claim) -> bool:
    """Whether two levels are of the same days, as far as the text says."""
    windows = [None if one.period is None else one.period.window for one in (now, other)]
    return None in windows or windows[0] == windows[1]
