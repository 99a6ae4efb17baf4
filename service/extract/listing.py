"""The quantities of a text as a list gives them: each with the unit that its sentence gives it, in words.

A check finds series by the class of what is counted and by canonical units; a reader of the list wants what is written:
"hip operations" where a check has "operations", "cents" for 19 cents where it has 0.19 of a dollar, the dollars
that only the neighbour shows. All of that is worked out here, on the path of ``crossfoot extract --all`` alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from service.extract.changes import change_of
from service.extract.quantities.hedges import ABOUT, REACHED
from service.extract.quantities.signs import direction_before
from service.extract.text.tokens import tokenize
from service.extract.units.unit_words import units_in_words
from service.model.document import Block
from service.model.quantities import PERCENT, POINTS, Direction, Hedge, Quantity
from service.model.spans import Span
from service.records import dataclass, replace

_FROM = re.compile(r"\b[Ff]rom (?:about |around |up to )?$")
_ON_TO = re.compile(r"(?: [\w.]+){0,5}? to(?: about| around)? ?")
"""Between the ends of a range, with the time of the first: "from $36 at noon on Monday to $34"."""
_REACH = 40  # characters before a figure that are looked at
_STOP = re.compile(r"[.;:!?]\s")
_BELOW = re.compile(r"\b(?:under|below|less|fewer|short|shy)\b")
_GAVE_UP = re.compile(r"\b(?:give|gives|gave|given|giving|make|makes|made|making) up (?:\w+ )?$")
_LEVEL = ("to", "at", "of")
"""Before a figure: it is the level that was reached, not by how much."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A quantity as listed.

    Attributes:
        span: its figure with the unit, or from the first figure to the second of "from A to B".
        value: with its sign, as the numeral says it: 0.3333 for "a third", 25 for "25 basis points".
        high: the other end of a range, in the same units.
        unit: in words: a canonical unit or currency code, with what it is a rate per ("USD per barrel"), or the counted
            noun as written ("hip operations"); empty where the sentence gives none.
        hedge: how firmly it is stated.
        direction: which way it is said to have moved, where a verb or "up" says so of this figure; None where a noun
            does ("a 3% drop") and of the level that was reached ("rose to £7.4bn").
    """

    span: Span
    value: Decimal
    high: Decimal | None
    unit: str
    hedge: Hedge
    direction: Direction | None


def list_blocks(
    quantities: Iterable[tuple[Block, Quantity]], directions: Mapping[tuple[str, Span], Direction | None]
) -> Iterator[tuple[Block, Listed]]:
    """The quantities of a document, block by block.

    Args:
        quantities: those recognised, in order, each with its block.
        directions: what the claims made of them say, by the block's id and the span.
    """
    for name, group in groupby(quantities, key=lambda row: row[0].id):
        rows = tuple(group)
        block = rows[0][0]
        told = {quantity.span: directions.get((name, quantity.span)) for _, quantity in rows}
        for listed in list_quantities(block.text, [quantity for _, quantity in rows], told):
            yield block, listed


def list_quantities(
    text: str, quantities: Sequence[Quantity], directions: Mapping[Span, Direction | None]
) -> Iterator[Listed]:
    """The quantities of one block, in order.

    Args:
        text: the block's text.
        quantities: those recognised in it, in order.
        directions: what the claims made of them say, by span.
    """
    units = units_in_words(text, quantities)
    rows: list[Listed] = []
    for quantity, unit in zip(quantities, units, strict=True):
        row = _listed(text, quantity, unit, directions.get(quantity.span))
        rows.append(_as_before(text, rows[-1], row) if rows else row)
    joined = False
    for low, high in pairwise((*rows, None)):
        if low is None or joined:
            joined = False
        elif high is not None and _one_range(text, low, high):
            joined = True
            unit = max(low.unit, high.unit, key=len)
            span = Span(low.span.start, high.span.end)
            yield replace(low, span=span, high=high.value, unit=unit, hedge=Hedge.BETWEEN, direction=None)
        else:
            yield low


def _as_before(text: str, before: Listed, row: Listed) -> Listed:
    """The row with what it shares with the one before: "just under 290hp (213kW / 294PS)", "fell 2%, Shell by 3%"."""
    between = text[before.span.end : row.span.start]
    if between.strip() in ("(", "/") and row.hedge in (Hedge.EXACT, Hedge.NEARLY):
        row = replace(row, hedge=before.hedge if before.high is None else row.hedge)
    elided = between.endswith(" by ") and row.unit == before.unit and not _STOP.search(between)
    if elided and row.direction is None and row.hedge is Hedge.EXACT:
        row = replace(row, direction=before.direction)
    return row


def _one_range(text: str, low: Listed, high: Listed) -> bool:
    """``from 3.9% to 4.1%``: two levels for a check, the ends of one range in a list."""
    single = low.high is None and high.high is None
    alike = low.unit in ("", high.unit) or high.unit == "" or low.unit.startswith(f"{high.unit} per ")
    apart = text[low.span.end : high.span.start]
    return (
        single and alike and bool(_ON_TO.fullmatch(apart)) and _FROM.search(_before(text, low.span.start)) is not None
    )


def _before(text: str, start: int) -> str:
    """The few words in front of a figure."""
    return text[max(0, start - _REACH) : start]


def _listed(text: str, quantity: Quantity, unit: str, direction: Direction | None) -> Listed:
    high = quantity.high
    if high is not None and quantity.value:
        high = high * quantity.written / quantity.value  # cents and basis points are a hundredth of their unit
    value = -quantity.written if quantity.negative else quantity.written
    return Listed(quantity.span, value, high, unit, _hedge(text, quantity), _direction(text, quantity, direction))


def _hedge(text: str, quantity: Quantity) -> Hedge:
    words = "" if quantity.hedge_span is None else quantity.hedge_span.of(text).lower()
    if quantity.hedge is Hedge.NEARLY and _BELOW.search(words):
        return Hedge.LESS_THAN  # "just under 20%"
    if quantity.hedge is Hedge.BETWEEN and words in ABOUT:
        return Hedge.ABOUT
    return Hedge.EXACT if words in REACHED else quantity.hedge


def _direction(text: str, quantity: Quantity, claimed: Direction | None) -> Direction | None:
    told = direction_before(text, quantity)
    cold = quantity.negative and quantity.unit not in ("", PERCENT, POINTS) and not quantity.unit.isupper()
    direction = told if cold or _GAVE_UP.search(_before(text, quantity.span.start)) else claimed or told
    return None if direction is None or _by_noun(text, quantity) else direction


def _by_noun(text: str, quantity: Quantity) -> bool:
    """Whether the word of change is a noun ("a 3% drop", "a loss of 3%"), or the figure is the level reached."""
    start = quantity.span.start if quantity.hedge_span is None else min(quantity.span.start, quantity.hedge_span.start)
    before = [token.lower for token in tokenize(text[max(0, start - 30) : start])]
    after = [token.lower for token in tokenize(text[quantity.span.end : quantity.span.end + 60])][:1]
    if before[-1:] and before[-1] in _LEVEL:
        return True
    return any(change_of(word, "noun") or change_of(word, "more") for word in after)
