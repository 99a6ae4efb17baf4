"""Stretches of time whose unit was told before: "patients wait 41 days, against 29 a year ago", "to 26 weeks from 11".

So is what is so many times as long, or so much longer: "26 weeks, four times the 6.5 of 2019". The sentence must tell
of nothing but the stretch before it, so that no number of things is taken for a number of days.
"""

from collections.abc import Iterator

from service.model.mentions import Item, Row
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form, Quantity
from service.records import replace

_STRETCHES = frozenset(["minutes", "hours", "days", "weeks", "months"])
_SIZES = frozenset([MULTIPLE, PERCENT, POINTS])
_AGAINST = frozenset(["against", "versus", "from", "than"])
_COMPARED = frozenset(["compared", "comparison"])
_WITH = frozenset(["with", "to"])
_THE = frozenset(["the", "a", "an", "last", "previous", "average", "of", "just", "only"])
_TO = frozenset(["to"])
_ENDS = frozenset([",", ".", ";", ":", ")", "–", "—", "and", "or", "but", "in", "of", "when", "before", "at", "to"])
_WITHIN = frozenset(["within", "every", "per", "under", "last", "past", "first", "next", "these", "those"])
_LONGEST = 25  # times that one stretch is of another that it is set against


def stretches(items: Row) -> Iterator[tuple[int, Quantity]]:
    """The bare figures of a sentence that are so many weeks or days, as one before them is, with that unit.

    Args:
        items: the sentence.
    """
    if len(items.figures) < len(("one", "other")):
        return
    last: Quantity | None = None
    for at in items.figures:
        quantity = items[at].quantity
        if quantity is None:
            continue
        if quantity.unit in _STRETCHES and not quantity.per and _WITHIN.isdisjoint(items.words[max(0, at - 1) : at]):
            last = quantity
        elif last is not None and _is_bare(quantity) and _is_set_beside(items, at) and _is_near(quantity, last):
            if not _came_from_rate(items, at):
                yield at, replace(quantity, unit=last.unit)
        elif quantity.unit not in _SIZES or quantity.per:
            return  # "840 patients within four weeks, against 700"


def _is_bare(quantity: Quantity) -> bool:
    if quantity.unit or quantity.noun or quantity.per or quantity.high is not None:
        return False
    return quantity.form in (Form.DIGITS, Form.WORDS)


def _came_from_rate(items: Row, at: int) -> bool:
    """ "It fell for 15 months and then rose: to 33.29 per cent, from 32.95": what a rate right before it came from."""
    before = max((place for place in items.figures if place < at), default=None)
    rate = None if before is None else items[before].quantity
    if before is None or rate is None or rate.unit != PERCENT:
        return False
    return items.words[before - 1] == "to" and items.words[before + 1 : at] in ((",", "from"), ("from",))


def _is_near(quantity: Quantity, stretch: Quantity) -> bool:
    low, high = sorted((quantity.value, stretch.value))
    return low > 0 and high <= low * _LONGEST


def _is_set_beside(items: Row, at: int) -> bool:
    """ "Against 29 a year ago", "up from 11", "than the 30 of 2019", "from nine weeks to 21"."""
    if not _is_over(items[at + 1 : at + 2]):
        return False
    lead = [word for word in items.words[max(0, at - 4) : at] if word not in _THE]
    if lead[-1:] == [""] and items[at - 1].word == "the":
        size = items[at - 2].quantity
        return size is not None and size.unit == MULTIPLE  # "twice the 15 of 2019"
    if not lead:
        return False
    if lead[-1] in _TO:
        return _is_from_to(items, at) or (not _COMPARED.isdisjoint(lead[-2:]))
    return lead[-1] in _AGAINST or (lead[-1] in _WITH and not _COMPARED.isdisjoint(lead[-2:]))


def _is_from_to(items: Row, at: int) -> bool:
    """ "From nine weeks to 21"."""
    return items[at - 2].quantity is not None and items.words[at - 3 : at - 2] == ("from",)


def _is_over(behind: tuple[Item, ...]) -> bool:
    return not behind or behind[0].period is not None or behind[0].word in _ENDS
