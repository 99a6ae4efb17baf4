"""The marks of a sentence that periods may be counted past: "below 4%", "more than 1,000", "by a point above 2%"."""

from decimal import Decimal

from service.claims.ranks.margins_past_marks import Margin, margin_told, moved_by
from service.claims.ranks.marks import PASSING, SIGNS, UNDER, in_figures
from service.model.mentions import Row
from service.model.quantities import PERCENT, Direction, Hedge, Quantity
from service.model.ranks import Extreme
from service.model.spans import Span
from service.records import dataclass, replace

_SIDES = {
    Hedge.MORE_THAN: (Extreme.HIGHEST, False),
    Hedge.AT_LEAST: (Extreme.HIGHEST, True),
    Hedge.LESS_THAN: (Extreme.LOWEST, False),
    Hedge.AT_MOST: (Extreme.LOWEST, True),
}
_LENGTHS = frozenset("days weeks months quarters years times hours minutes multiple points".split())
_BETWEEN = frozenset("the a 's ecb fed european central bank of england federal reserve target goal back".split())
_IN_WORDS = frozenset(["figures", "digits", *SIGNS])
_PAST = UNDER | PASSING


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark, and on which side of it something lay.

    Attributes:
        extreme: the side.
        reached: whether to equal it is enough.
        first: the item with which it begins, with the margin by which it was passed.
        last: the item with which it ends.
        told: the mark, where words tell it, or a margin past a figure; else None.
        unbound: whether it was passed by a margin that is no bound, so that no period tells how far it lay.
    """

    extreme: Extreme
    reached: bool
    first: int
    last: int
    told: Quantity | None = None
    unbound: bool = False


def marks_told(items: Row, text: str) -> dict[int, Mark]:
    """The marks of a sentence by their places, in figures or in words: "below zero", "in double digits", "negative".

    Args:
        items: the sentence.
        text: that of its block.
    """
    margins = {at: margin for at in items.figures if (margin := margin_told(items, at, text)) is not None}
    of_margins = {n for at, one in margins.items() for n in range(one.first, one.last + 1) if n not in margins}
    found: dict[int, Mark] = {}
    for at in items.figures:
        side = None if at in of_margins else _side(items, at)
        if side is not None:
            found[at] = _in_digits(items, at, *side, margins.get(at))
    for at in items.places(_IN_WORDS):
        told = in_figures(items, at)
        if told is not None and told.mark is not None:
            found[at] = Mark(told.extreme, told.reached, at, at, replace(told.mark, unit=PERCENT))
        elif (extreme := SIGNS.get(items[at].word)) is not None:
            span = Span(items[at].start, items[at].end)
            found[at] = Mark(extreme, False, at, at, Quantity(span, span, Decimal(0), 0, PERCENT))
    return found


def _in_digits(items: Row, at: int, extreme: Extreme, reached: bool, margin: Margin | None) -> Mark:
    """A mark told in digits, further on by the margin by which it was passed."""
    quantity = items[at].quantity
    assert quantity is not None
    nought = replace(quantity, unit=PERCENT) if not (quantity.value or quantity.unit) else None
    if margin is None:
        return Mark(extreme, reached, at, at, nought)
    told = None if margin.size is None else moved_by(nought or quantity, margin, extreme)
    return Mark(extreme, margin.reached, margin.first, margin.last, told, told is None)


def _side(items: Row, at: int) -> tuple[Extreme, bool] | None:
    """On which side of a figure something lay, and whether to equal it is enough; None where it is no mark."""
    quantity = items[at].quantity
    if quantity is None or quantity.unit in _LENGTHS or quantity.high is not None:
        return None
    told = at - (items.words[at - 1 : at] == ("up",))
    if items.words[told - 1 : told] == ("by",) and moved_of(items, told) is None:
        return None  # "it was lower than a year before, in June by as much as 1.6%"
    lead = at - 1
    while lead > 0 and items[lead].word in _BETWEEN:
        lead -= 1
    word = items[lead].word if lead >= 0 else ""
    if word in _PAST and items.words[max(0, lead - 2) : lead] == ("at", "or"):
        return Extreme.LOWEST if word in UNDER else Extreme.HIGHEST, True
    if word in UNDER:
        return Extreme.LOWEST, False
    if quantity.hedge in _SIDES:
        return _SIDES[quantity.hedge]
    return (Extreme.HIGHEST, False) if word in PASSING else None


def moved_of(items: Row, mark: int) -> Direction | None:
    """ "Grew by more than 200,000", "lost more than 50,000": which way, where the mark is one of a change."""
    lead = items[mark - 1] if mark else None
    if lead is not None and lead.word == "by":
        lead = items[mark - 2]
    if lead is None or lead.word in PASSING:
        return None
    return next((change.direction for change in lead.changes if change.part == "verb"), None)
