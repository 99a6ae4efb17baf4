"""Changes over so many weeks that the words behind them tell: "5.8 percent down in four weeks", "3% in a fortnight".

Lengths in months and years are read in ``months_compared.py``; weeks only move the days of what comes out weekly or
daily.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.complete.days.months_compared import ONLY
from service.model.claims import Claim
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Grain
from service.records import replace

_WITHIN = frozenset(["in", "over", "within", "inside"])
_WEEK = 7  # days
_ONE = frozenset(["a", "one", "the"])
_WEEKS = {"week": 1, "fortnight": 2}
_REACH = 7  # items behind the figure


def over_weeks(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, changes without a base compared with as many weeks before as they are told to be over.

    Args:
        row: the sentence's claims in order.
        items: its items.
    """
    if _WITHIN.isdisjoint(items.said):
        return row
    return [_over_weeks(claim, items) for claim in row]


def _over_weeks(claim: Claim, items: Row) -> Claim:
    if claim.kind not in CHANGE_KINDS or claim.base is not None or claim.over is not None or claim.quantity is None:
        return claim
    at = next((n for n in items.figures if items[n].start == claim.quantity.span.start), None)
    length = None if at is None else _length(items[at + 1 : at + 1 + _REACH])
    if length is None:
        return claim
    span, weeks = length
    base = Period(span, PeriodRole.SHIFT, Grain.WEEK, "weeks-told", shift_days=-_WEEK * weeks)
    return replace(claim, base=base)


def _length(behind: Sequence[Item]) -> tuple[Span, int] | None:
    """Where a length is told at the head of these items, and its weeks."""
    if behind and behind[0].changes:
        behind = behind[1:]  # "a fourfold increase in five weeks", "17 cents down in four weeks"
    if not behind or behind[0].word not in _WITHIN:
        return None
    told = [item for item in behind[1:] if item.word not in ONLY]
    if not told:
        return None
    quantity = told[0].quantity
    if quantity is not None and quantity.unit == "weeks" and quantity.value == int(quantity.value):
        return quantity.span, int(quantity.value)
    weeks = _WEEKS.get(told[1].word, 0) if told[0].word in _ONE and told[1:] else 0
    return (Span(told[0].start, told[1].end), weeks) if weeks else None
