"""Times told in two units, as one figure in the smaller: "three hours 29 minutes", "8 minutes and 21 seconds"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from service.model.quantities import Form, Quantity
from service.model.spans import Span
from service.records import replace

_SMALLER = {"hours": "minutes", "minutes": "seconds"}
_ONE = {
    "minutes": re.compile(r"\ban hour (?:and )?$", re.IGNORECASE),
    "seconds": re.compile(r"\ba minute (?:and )?$", re.IGNORECASE),
}
_APART = re.compile(
    r"\s(?:behind|ahead|adrift|later|earlier|faster|slower|quicker|longer|shorter|before|after|more|less|late|early"
    r"|off|up|down|clear|short|inside|outside|over|under)\b"
)
_BEFORE = 14  # characters of "a minute and "
_EACH = 60  # of the smaller
_JOINED = frozenset(["", "and", ","])


def with_two_units(text: str, found: Sequence[Quantity]) -> Sequence[Quantity]:
    """The quantities, hours with the minutes right behind them as so many minutes, and minutes with their seconds.

    Args:
        text: the paragraph.
        found: the quantities of a sentence, in order.
    """
    if not any(one.unit in _ONE for one in found):
        return found
    told: list[Quantity] = []
    for one in found:
        last = told[-1] if told else None
        ahead = text[max(0, one.span.start - _BEFORE) : one.span.start] if one.unit in _ONE else ""
        alone = _ONE[one.unit].search(ahead) if ahead else None
        if last is not None and _are_one(text, last, one):
            joined = _joined(one, last.value, last.span.start)
            told[-1] = replace(joined, hedge=last.hedge, hedge_span=last.hedge_span)
        elif alone is not None and one.value < _EACH and one.decimals == 0:
            told.append(_joined(one, Decimal(1), one.span.start - len(alone[0])))  # "an hour and 35 minutes"
        else:
            told.append(one)
    return told


def _joined(one: Quantity, larger: Decimal, start: int) -> Quantity:
    value = larger * _EACH + one.value
    return replace(one, span=Span(start, one.span.end), value=value, written=value, form=Form.WORDS)


def _are_one(text: str, first: Quantity, last: Quantity) -> bool:
    """Whether two figures are one time: whole ones, the second less than one of the first.

    "In three hours, 20 minutes behind the winner" tells of two.
    """
    if _SMALLER.get(first.unit) != last.unit or first.per or first.high is not None or last.high is not None:
        return False
    whole = first.decimals == last.decimals == 0 and last.value < _EACH and last.hedge_span is None
    between = text[first.span.end : last.span.start].strip().lower()
    return whole and between in _JOINED and not (between == "," and _APART.match(text, last.span.end))
