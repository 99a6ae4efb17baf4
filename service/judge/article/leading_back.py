"""Changes that lead from the later figure to the earlier: "in 2011 it had 412. Today it has 640, or 228 fewer"."""

from service.judge.article.operation_words import is_reached
from service.judge.article.ways_to_work_out import Way
from service.judge.evidence.chance import digits_written
from service.model.claims import Claim

_MOVES = frozenset(["difference", "point_change", "percent_change"])
_FEW = 2  # digits


def is_pointed(claim: Claim, way: Way) -> bool:
    """Whether the words behind a change of some digits lead to what it is counted from."""
    from service.judge.article.earlier_or_later import base_pointed_to, base_set_against  # noqa: PLC0415  (seldom needed)
    from service.judge.article.told_of import is_surely_from  # noqa: PLC0415  (seldom needed)

    assert claim.quantity is not None
    if base_set_against(claim, way.parts) is not None:
        return True
    if is_reached(claim, way.parts[1]):
        return digits_written(claim.quantity) > _FEW  # "rose by £2.5m to £12.5m", whoever else has £15m
    pointed = digits_written(claim.quantity) > 1 and base_pointed_to(claim, way.parts) is not None
    return pointed or is_surely_from(claim, way.parts)


def goes_back(claim: Claim, way: Way) -> bool:
    """ "In 2011 it had 412. Today it has 640, or 228 fewer": whether a change leads from the later to the earlier."""
    if claim.direction is None or way.kind not in _MOVES:
        return False
    from service.judge.article.base_tied import tied_base  # noqa: PLC0415  (seldom needed)
    from service.judge.article.told_of import base_by_words  # noqa: PLC0415  (seldom needed)

    tied = tied_base(claim, way.parts)
    if tied is not None:
        return way.parts[1] is not tied
    base = base_by_words(claim, way.parts)
    return leads_back(claim, way) or (base is not None and way.parts[1] is not base)


def leads_back(claim: Claim, way: Way) -> bool:
    """Whether a change is said of what has become of a level, or of what words point to, and leads the other way."""
    if is_reached(claim, way.parts[1]):
        return True
    from service.judge.article.earlier_or_later import (  # noqa: PLC0415  (seldom needed)
        base_of,
        base_pointed_to,
        is_told_of_now,
        now_and_then,
    )

    pointed = base_pointed_to(claim, way.parts)
    if pointed is not None:
        return way.parts[1] is not pointed
    if not is_told_of_now(claim, way.parts):
        return False
    base = base_of(claim, way.parts)
    if base is not None:
        return way.parts[1] is not base
    first, last = sorted(way.parts, key=lambda one: one.span.start)
    order = now_and_then(first, last)
    return order is not None and order[0] is not way.parts[0]
