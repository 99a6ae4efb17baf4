"""Figures that leave out the unit of one told before: "it rose by 0.1 points to 1.4%; in October it fell by 0.2".

So do rates set beside a rate: "8.7 per cent in May, up from 7.8 in April", "4 per cent, and the euro zone's 6.1". "In
September it had been 4.4" has that of the sentence before, where that tells of nothing but rates. What a money buys of
another is told with its name once: "a pound bought 12 kroner; it buys 9.60".
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from service.extract.quantities.points_closing import closing_steps
from service.extract.quantities.stretches_told import stretches
from service.model.mentions import Row
from service.model.quantities import PERCENT, POINTS, Form, Quantity
from service.records import replace

_UNITS = frozenset([PERCENT, POINTS])
_BETWEEN = frozenset([POINTS, "hours", "minutes", "days", "weeks", "months", "years"])  # of no other measure
_OWNING = frozenset(["'s", "’s"])
_BEING = frozenset(["was", "is", "been", "were", "at"])
_BUYING = frozenset("buys bought buy fetches fetched worth".split())
_LEADS = _OWNING | {"from", "against", "and", "after", "versus", "than"}
_ENDS = frozenset([",", ".", ";", ":", ")", "–", "—", "and", "but", "while", "in", "for", "last", "previously"])
_MOVED = frozenset(["up", "down", "back"])
_COMPARED = frozenset([("compared", "with"), ("compared", "to")])
_SIGNS = frozenset(["plus", "minus"])
_PARTS = frozenset([";", ":", "(", ")", "while", "and", "but"])
_VESSELS = frozenset("boat boats dinghy dinghies vessel vessels craft".split())
_DAYS_LISTED = frozenset(["on", "in", "and"])
_FROM_TO = ((("to",), ("from",)), (("from",), ("to",)))
_TO_LEVEL = frozenset(["to", "at", "of", "was", "is"])
_ITSELF = frozenset([("the", "rate"), ("its", "rate"), ("the", "figure")])
_PLACED = frozenset(["second", "third", "fourth", "next", "last", "top", "bottom", "behind", "ahead"])
_NAMED = 3  # items of "the United Kingdom"
_SUBJECT = 5  # items of "it had been", "the rate was down to"
_WITHIN = 10  # times that a rate is of the one that it is set beside
_ALL = 100  # per cent


def with_units_told(items: Row, before: Row | None = None) -> Row:
    """A sentence in which bare decimals have the unit that was told before: of the last change, or of a rate.

    Args:
        items: the sentence.
        before: the one before it in its paragraph.
    """
    steps = {**dict(_steps(items)), **dict(closing_steps(items)), **dict(_who_came(items)), **dict(stretches(items))}
    if not steps and not any(_is_bare(items[at].quantity) for at in items.figures):
        return items
    told = {**_moves(items), **_rates(items, before), **_moneys(items), **steps}
    if not told:
        return items
    return Row(replace(item, quantity=told[at]) if at in told else item for at, item in enumerate(items))


def _steps(items: Row) -> Iterator[tuple[int, Quantity]]:
    """ "Up nine to 41% from 32%", "they shed 8.6, to 21.6% from 30.2%": so many points."""
    for at in items.figures:
        quantity = items[at].quantity
        if quantity is None or quantity.unit or quantity.noun or quantity.per or quantity.value >= _ALL:
            continue
        led = at > 0 and (items.words[at - 1] == "by" or bool(items[at - 1].changes))
        start = at + 2 if items.words[at + 1 : at + 2] == (",",) else at + 1
        ways = (items.words[start : start + 1], items.words[start + 2 : start + 3])
        if led and ways in _FROM_TO and _is_rate(items, start + 1) and _is_rate(items, start + 3):
            yield at, replace(quantity, unit=POINTS)


def _who_came(items: Row) -> Iterator[tuple[int, Quantity]]:
    """ "No boat arrived on Sunday, after 82 people on Saturday and 93 on Friday": people, and no boats."""
    if _VESSELS.isdisjoint(items.said):
        return
    for one, at in pairwise(items.figures):
        told, quantity = items[one].quantity, items[at].quantity
        if told is None or quantity is None or not told.noun or told.noun in _VESSELS or quantity.noun or quantity.unit:
            continue
        middle = items[one + 1 : at]
        days = all(item.period is not None or item.word in _DAYS_LISTED for item in middle)
        if days and items.words[at - 1] == "and" and len(middle) <= len(("on", "Saturday", "and")):
            yield at, replace(quantity, unit=told.unit, noun=told.noun)


def _is_rate(items: Row, at: int) -> bool:
    quantity = items[at].quantity if at < len(items) else None
    return quantity is not None and quantity.unit == PERCENT and quantity.form is Form.DIGITS


def _moves(items: Row) -> dict[int, Quantity]:
    """ "Rose by 0.1 points …; in October it fell by 0.2"."""
    led = [at for at in items.figures if at > 1 and items.words[at - 1] == "by"] if "by" in items.said else []
    unit = ""
    told: dict[int, Quantity] = {}
    for at in led:
        quantity = items[at].quantity
        if quantity is None or not items[at - 2].changes:
            continue
        if unit and _is_bare(quantity):
            told[at] = replace(quantity, unit=unit)
        elif quantity.unit:
            unit = quantity.unit if quantity.unit in _UNITS else ""
    return told


def _moneys(items: Row) -> dict[int, Quantity]:
    """ "Once a pound bought 12 kroner; it buys 9.60": of what the same money buys."""
    if _BUYING.isdisjoint(items.said):
        return {}
    last: Quantity | None = None
    told: dict[int, Quantity] = {}
    for at in items.figures:
        quantity = items[at].quantity
        if quantity is None or not at or items.words[at - 1] not in _BUYING:
            continue
        if last is not None and _is_bare(quantity) and last.value < _ALL * quantity.value:
            told[at] = replace(quantity, unit=last.unit)  # but "was worth £2.5bn and is worth 3.1"
        last = quantity if quantity.unit.isupper() else last  # a code, of whichever money
    return told


def _rates(items: Row, before: Row | None) -> dict[int, Quantity]:
    """ "8.7 per cent in May, up from 7.8 in April"; "4 per cent, and the euro zone's 6.1"."""
    told: dict[int, Quantity] = {}
    last = _only_rates(before) if before is not None else None
    here = False
    for at in items.figures:
        quantity = items[at].quantity
        if quantity is None:
            continue
        if _is_bare(quantity) and last is not None and _is_near(quantity, last) and _is_left(items, at, here=here):
            told[at], here = replace(quantity, unit=PERCENT), True
        elif quantity.unit == PERCENT and quantity.form is Form.DIGITS:
            last, here = quantity, True
        elif quantity.unit not in _BETWEEN:
            last = None
    return told


def _is_bare(quantity: Quantity | None) -> bool:
    if quantity is None or quantity.unit or quantity.noun or quantity.per:
        return False
    return quantity.decimals > 0 and quantity.form is Form.DIGITS


def _only_rates(row: Row) -> Quantity | None:
    """The last figure of a sentence that tells of rates alone."""
    told = [quantity for at in row.figures if (quantity := row[at].quantity) is not None]
    return told[-1] if told and all(one.unit == PERCENT and one.form is Form.DIGITS for one in told) else None


def _is_near(quantity: Quantity, rate: Quantity) -> bool:
    """Whether a bare figure may be a rate such as the one before it, written as finely."""
    low, high = sorted((quantity.value, rate.value))
    like = rate.decimals in (quantity.decimals, 0)
    return like and quantity.high is None and high < _ALL and high <= max(low, Decimal(1)) * _WITHIN


def _is_left(items: Row, at: int, *, here: bool) -> bool:
    """Whether words leave a unit out: of a rate told before it in its sentence, or in the one before it."""
    first = at - (at > 0 and items.words[at - 1] in _SIGNS)
    lead, behind = items.words[max(0, first - 2) : first], items.words[at + 1 : at + 2]
    dated = at + 1 < len(items) and items[at + 1].period is not None
    if here and lead[-1:] == ("to",) and behind == ("from",) and _is_bare(items[min(at + 2, len(items) - 1)].quantity):
        return True  # "France got it down to 2 percent from 4.9, and Germany to 2.3 from 5.9"
    if not (dated or _ENDS.issuperset(behind)) or not lead:
        return False
    if lead[-1] == "on" and len(lead) > 1:  # "Britain came second on 3.3, then the United States on 2.9"
        return here or not _PLACED.isdisjoint(items.words[max(0, at - _SUBJECT) : at])
    if here and lead[-1] == "," and at > 1 and items[at - 2].period is not None:
        return True  # "in September it was 9.9 per cent; in October last year, 4.1"
    if here and lead[-1] == "," and behind in (("in",), ("for",)):
        return True  # "3.3 per cent in Britain, 2.9 in the United States and 2.3 in Germany"
    if here and ((lead[-1] == "to" and _is_led_from(items, first)) or (lead[-1] == "at" and _is_listed(items, first))):
        return True
    moved = lead[-1] == "to" and len(lead) > 1 and (lead[0] in _MOVED or bool(items[at - 2].changes))
    if lead[-1] in _BEING or not here:
        return (moved or lead[-1] in _BEING) and _is_of_rate(items, at)
    if lead[-1] == "from" and len(lead) > 1 and items[at - 2].quantity is not None:
        return at > len(lead) and items.words[at - 3] in _TO_LEVEL  # "to 8.7 per cent from 7.8", not "rose 4% from 4.5"
    return moved or lead[-1] in _LEADS or lead in _COMPARED


def _is_led_from(items: Row, to: int) -> bool:
    """ "From minus 0.3 per cent, where it had stuck since September, to plus 0.9": the two ends of one move."""
    start = max((at for at in items.figures if at < to), default=0)
    signed = start - (start > 0 and items.words[start - 1] in _SIGNS)
    return signed > 0 and items.words[signed - 1] == "from" and _PARTS.isdisjoint(items.words[start:to])


def _is_listed(items: Row, at: int) -> bool:
    """ "Have France at 2.0 percent last year, Germany at 2.3 and Britain at 3.3": each name with its own."""
    start = max((n for n in items.figures if n < at), default=0)
    between = [item.word for item in items[start + 1 : at - 1] if item.period is None]
    names = between[1:] if between[:1] in ([","], ["and"]) else []
    names = names[1:] if names[:1] == ["and"] else names
    listed = 0 < len(names) <= _NAMED and all(word.isalpha() for word in names)
    return listed and start > 0 and items.words[start - 1] == "at"


def _is_of_rate(items: Row, at: int) -> bool:
    """ "It had been", "the rate was down to", "Germany's was": no other subject than that of the rate before."""
    said = items.words[max(0, at - _SUBJECT) : at]
    return "it" in said or not _OWNING.isdisjoint(said) or not _ITSELF.isdisjoint(pairwise(said))
