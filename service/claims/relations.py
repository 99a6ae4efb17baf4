"""The article's own figures that a derived figure rests on.

"Pre-tax profit came to £54.9m against £51.2m, up 7%": the 7% rests on the two amounts. Only figures that the sentence itself
(or the sentence that "this" points back to) puts into the relation are used; none is tried because it would fit.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from service.model.claims import Claim, Figure, Mood
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Hedge, Quantity
from service.numeric.unrounding import unrounded

_CHANGES = frozenset(["percent_change", "difference", "point_change", "multiple"])
_LEVELS = frozenset(["level", "threshold"])
_POINTING = frozenset(["this", "that", "it", "the"])
_PER_UNITS = {
    "head": "people",
    "person": "people",
    "visitor": "people",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
}


def relate(row: Sequence[Claim], before: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of one sentence with the article's figures that they rest on.

    Args:
        row: the sentence's claims in order.
        before: the claims of the sentence before it in the same paragraph or the paragraph before.
    """
    related: list[Claim] = []
    for index, claim in enumerate(row):
        inputs = _inputs(claim, index, row, before)
        related.append(claim if inputs is None else replace(claim, inputs=tuple(_figure(c) for c in inputs)))
    return tuple(related)


def _inputs(claim: Claim, index: int, row: Sequence[Claim], before: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    if claim.mood is not Mood.ASSERTED:
        return None
    if claim.kind in _CHANGES:
        return _ends(claim, index, row, before)
    if claim.kind == "level" and claim.direction is not None and not claim.is_base:
        return _start(claim, index, row)
    if claim.kind == "share":
        return _part_and_whole(index, row)
    if claim.kind == "average":
        return _total_and_count(claim, index, row, before)
    return None


def _ends(claim: Claim, index: int, row: Sequence[Claim], before: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """The level now and the level it is compared with."""
    base = _base(claim, index, row)
    if base is None or base.quantity is None or not _may_end(claim, base.quantity):
        return None
    left = [c for c in row[:index] if _main(c, base)]
    right = [c for c in row[index + 1 :] if _main(c, base) and c.direction is not None]
    pointed = [c for c in before if _main(c, base)] if _points_back(claim) else []
    now = right[:1] or left[-1:] or pointed[-1:]
    return (now[0], base) if now else None


def _start(claim: Claim, index: int, row: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """ "eased to 2.0% … from 2.3%": the level and where it came from; between them the word of change must hold."""
    bases = [c for c in (*row[index + 1 : index + 2], *reversed(row[:index])) if c.is_base and c.kind == "level"]
    base = bases[0] if bases else None
    if base is None or claim.quantity is None or base.quantity is None:
        return None
    return (claim, base) if claim.quantity.unit == base.quantity.unit or not base.quantity.unit else None


def _base(claim: Claim, index: int, row: Sequence[Claim]) -> Claim | None:
    for other in row[index + 1 :]:
        if other.kind in _CHANGES and not (claim.kind == "multiple" or other.kind == "multiple"):
            break
        if other.kind in _LEVELS and other.is_base:
            return other
    return (
        next((c for c in reversed(row[:index]) if c.kind in _LEVELS and c.is_base), None)
        if claim.base is None
        else None
    )


def _main(claim: Claim, base: Claim) -> bool:
    if claim.kind not in _LEVELS or claim.is_base or claim.quantity is None or base.quantity is None:
        return False
    if claim.mood is not Mood.ASSERTED:
        return False
    return _compatible(claim.quantity.unit, base.quantity.unit)


def _compatible(unit: str, other: str) -> bool:
    return unit == other or (not (unit and other) and PERCENT not in (unit, other))


def _may_end(claim: Claim, base: Quantity) -> bool:
    """Points lie between percentages, a difference between amounts of its own unit."""
    quantity = claim.quantity
    if quantity is None or base.unit in (POINTS, MULTIPLE):
        return False
    if claim.kind == "difference":
        return _compatible(quantity.unit, base.unit)
    return True


def _points_back(claim: Claim) -> bool:
    return bool(claim.sentence.tokens) and claim.sentence.tokens[0].lower in _POINTING


def _part_and_whole(index: int, row: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    levels = [c for c in row[:index] if c.kind in _LEVELS and c.quantity is not None and c.mood is Mood.ASSERTED]
    if not levels:
        return None
    part = levels[-1]
    wholes = [c for c in levels[:-1] if _preceded(c, "of") and _value(c) >= _value(part)]
    if wholes:
        return part, wholes[-1]
    if len(levels) > 1 and _preceded(part, "of") and _value(levels[-2]) <= _value(part):
        return levels[-2], part
    return None


def _total_and_count(
    claim: Claim, index: int, row: Sequence[Claim], before: Sequence[Claim]
) -> tuple[Claim, Claim] | None:
    quantity = claim.quantity
    assert quantity is not None
    levels = [c for c in row[:index] if c.kind in _LEVELS and c.quantity is not None]
    totals = [c for c in levels if _compatible(c.quantity.unit, quantity.unit) and _value(c) > quantity.value]  # type: ignore[union-attr]
    if not totals:
        return None
    total = totals[-1]
    wanted = _PER_UNITS.get(quantity.per, quantity.per + "s" if quantity.per else "")
    pool = [c for c in (*before, *levels) if c is not total and c.kind in _LEVELS and c.quantity is not None]
    if wanted:
        counts = [c for c in pool if c.quantity.unit == wanted]  # type: ignore[union-attr]
    else:
        counts = [c for c in levels if c is not total and c.quantity.unit != total.quantity.unit and c.quantity.unit]  # type: ignore[union-attr]
    return (total, counts[-1]) if counts else None


def _preceded(claim: Claim, word: str) -> bool:
    assert claim.quantity is not None
    start = claim.quantity.hedge_span.start if claim.quantity.hedge_span else claim.span.start
    before = [t.lower for t in claim.sentence.tokens if t.end <= start]
    while before and before[-1] in ("the", "its", "all", "their"):
        before.pop()
    return bool(before) and before[-1] == word


def _value(claim: Claim) -> Decimal:
    assert claim.quantity is not None
    return claim.quantity.value


def _figure(claim: Claim) -> Figure:
    quantity = claim.quantity
    assert quantity is not None
    whole = quantity.unit not in (PERCENT, POINTS, MULTIPLE)
    hedged = quantity.hedge is not Hedge.EXACT
    sign = -1 if quantity.negative else 1
    range_ = unrounded(quantity.value, quantity.decimals, whole=whole, hedged=hedged)
    ends = sorted((range_.low * sign, range_.high * sign))
    return Figure(
        quantity.value * sign, ends[0], ends[1], "article", span=quantity.span, text=quantity.span.of(claim.block.text)
    )
