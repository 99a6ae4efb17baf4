"""Figures that leave the "million" of the one before them out: "406.3 million tonnes in 2020, below 2019 (450.4)".

So do those that a change leads to ("by 20.2 million tonnes to 426.5"), those of a list that names it at its head, and
marks ("450.2 million, the first time it was over 450").
Behind "in thousands," all the counts of a paragraph are of thousands.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from service.claims.scene import Scene
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.quantities import Form, Quantity
from service.records import replace

_SCALES = {Decimal(10) ** places: places for places in (6, 9, 12)}
_WORDS = {"million": 6, "millions": 6, "billion": 9, "billions": 9, "trillion": 12, "trillions": 12}
_HEADING = frozenset([",", "(", ":", "–", "—", "in"])  # "(million tonnes)"; not "parts per million"
_IN_THOUSANDS = re.compile(r"\bin thousands(?=[,:);])", re.IGNORECASE)
_ON_THE_WAY = frozenset(
    ", – — in during over on last the that down up back a one two three four five six ten few year years month months"
    " quarter quarters decade previous past same of to on".split()
)
"""Words between a change and the level that it leads to, which tell of no other figure."""
_ALIKE = 10  # times by which two figures of one scale may differ


def scaled(row: Sequence[Claim], before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, bare decimals in the millions or billions of the figure told before them.

    Args:
        row: the sentence's claims in order.
        before: the sentence before.
    """
    if row and "thousands" in row[0].block.text[: row[0].span.start].lower():
        row = _in_thousands(row)
    marked = any(claim.rank is not None and claim.rank.mark is not None for claim in row)
    row = _with_marks(row, before) if marked else row
    if not any(claim.quantity is not None and _is_bare(claim.quantity) for claim in row):
        return row
    told = [claim for claim in before.row if claim.kind == "level"]
    head = _at_head(row[0])
    found: list[Claim] = []
    for claim in row:
        quantity = claim.quantity
        scale = None
        if quantity is not None and _is_bare(quantity):
            partner = next((one for one in reversed(told) if _lends(one, claim)), None)
            scale = _scale(partner) if partner is not None else _led_to(found[-2:], claim) or head
        if quantity is not None and scale is not None:
            value, decimals = quantity.value * scale, quantity.decimals - _SCALES[scale]
            claim = replace(claim, quantity=replace(quantity, value=value, decimals=decimals))  # noqa: PLW2901
        found.append(claim)
        if claim.kind == "level":
            told.append(claim)
    return found


def _with_marks(row: Sequence[Claim], before: Scene) -> Sequence[Claim]:
    """ "By 2024 it had 450.2 million, the first time it was over 450": the mark in millions, as the level is."""
    told = [claim for claim in (*before.row, *row) if claim.kind == "level"]
    return [_with_mark(claim, told) for claim in row]


def _with_mark(claim: Claim, told: Sequence[Claim]) -> Claim:
    mark = None if claim.rank is None else claim.rank.mark
    if mark is None or claim.rank is None or mark.unit or mark.per or mark.form is not Form.DIGITS:
        return claim
    ahead = [one for one in told if one.sentence is not claim.sentence or one.span.start < claim.span.start]
    beside = ahead[-1].candidates if ahead and ahead[-1].sentence is claim.sentence else ()
    own = replace(claim, kind="level", quantity=mark, candidates=claim.candidates or beside)
    partner = ahead[-1] if ahead and _lends(ahead[-1], own) else None
    if partner is None:
        return claim
    scale = _scale(partner)
    mark = replace(mark, value=mark.value * scale, decimals=mark.decimals - _SCALES[scale])
    return replace(claim, rank=replace(claim.rank, mark=mark))


def _in_thousands(row: Sequence[Claim]) -> Sequence[Claim]:
    """ "In thousands, the totals were as follows. Openings: 2,387 in August": 2,387,000 of them."""
    if _IN_THOUSANDS.search(row[0].block.text[: row[0].span.start]) is None:
        return row
    found: list[Claim] = []
    for claim in row:
        quantity = claim.quantity
        if quantity is not None and not (quantity.unit or quantity.per) and quantity.form is Form.DIGITS:
            value, decimals = quantity.value * 1000, quantity.decimals - len("000")
            claim = replace(claim, quantity=replace(quantity, value=value, decimals=decimals))  # noqa: PLW2901
        found.append(claim)
    return found


def _at_head(first: Claim) -> Decimal | None:
    """ "Emissions, million tonnes: 813.4 in 1990", "in millions of tonnes, they went from 406.3": what all are in."""
    tokens, words = first.sentence.tokens, first.sentence.words
    for at, word in enumerate(words):
        if tokens[at].start >= first.span.start:
            return None
        if word in _WORDS and (not at or words[at - 1] in _HEADING):
            return Decimal(10) ** _WORDS[word]
    return None


def _led_to(before: Sequence[Claim], claim: Claim) -> Decimal | None:
    """ "Rose by 20.2 million tonnes to 426.5", "in 2020, from 450.4": what the change right before is told in."""
    changes = (one for one in reversed(before) if one.kind == "difference" and one.quantity is not None)
    change = next(changes, None)
    if change is None or claim.kind != "level" or change.sentence is not claim.sentence:
        return None
    between = claim.sentence.between(change.span.end, claim.span.start)
    told = [word for word in between[:-1] if not (_is_year(word) or word in MONTHS)]
    if between[-1:] not in (["to"], ["from"]) or not _ON_THE_WAY.issuperset(told):
        return None  # "by 0.2 million, taking the rate from 4.5"
    scale = _scale(change)
    return scale if scale in _SCALES else None


def _is_year(word: str) -> bool:
    """ "By 44.1 million tonnes in 2020, to 406.3"."""
    return len(word) == len("2020") and word.isdecimal()


def _is_bare(quantity: Quantity) -> bool:
    return quantity.decimals > 0 and not quantity.unit and not quantity.per and quantity.form is Form.DIGITS


def _lends(one: Claim, claim: Claim) -> bool:
    """Whether a figure in millions is of the same series and size as a bare one behind it."""
    lent, own = one.quantity, claim.quantity
    if lent is None or own is None or not one.candidates or not claim.candidates:
        return False
    if one.candidates[0].series_id != claim.candidates[0].series_id or claim.kind != "level":
        return False
    scale = _scale(one)
    low, high = sorted((lent.value, own.value * scale))
    return scale in _SCALES and high <= low * _ALIKE


def _scale(claim: Claim) -> Decimal:
    """What the word behind a numeral multiplies it by: a million for "406.3 million"."""
    quantity = claim.quantity
    assert quantity is not None
    text = quantity.figure.of(claim.block.text).replace(",", "")
    digits = "".join(takewhile(lambda sign: sign.isdecimal() or sign == ".", text.lstrip("£$€")))
    return quantity.value / Decimal(digits) if digits.strip(".0") else Decimal(1)
