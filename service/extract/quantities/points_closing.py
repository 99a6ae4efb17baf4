"""Points told by their number alone, behind the two rates that they lie between: "from 64% to 67%, up three".

So it is with a verb: "Disapproval, at 51% from 42%, has put on nine". No new subject stands between, since another may
have won or lost so many of something else: "42%, from 37%, and it gained seven".
"""

from collections.abc import Iterator

from service.model.mentions import Row
from service.model.quantities import PERCENT, POINTS, Form, Quantity
from service.records import replace

_ENDS = frozenset([",", ".", ";", ":", ")", "–", "—"])
_PUT_ON = (("put", "on"), ("putting", "on"))
_LIGHT = frozenset(
    "has have had is was are were been by it a in just only some now so , : – — ( put on putting".split()
)
_FROM = frozenset(["from", "to", "against"])
_BEFORE = len(("one", "other"))
_BRIEF = 6  # items between the second rate and the points
_MOST = 60  # points


def closing_steps(items: Row) -> Iterator[tuple[int, Quantity]]:
    """The bare figures that close what is told of two rates, as so many points.

    Args:
        items: the sentence.
    """
    if len(items.figures) <= _BEFORE:
        return
    for nth, at in enumerate(items.figures):
        quantity = items[at].quantity
        if nth < _BEFORE or quantity is None or not _is_bare(quantity) or not _is_led(items, at):
            continue
        first, last = items.figures[nth - _BEFORE : nth]
        rates = all(_is_rate(items[place].quantity) for place in (first, last))
        tied = not _FROM.isdisjoint(items.words[first + 1 : last]) and ";" not in items.words[first:at]
        between = items[last + 1 : at]
        light = all(item.period is not None or item.changes or item.word in _LIGHT for item in between)
        if rates and tied and light and len(between) <= _BRIEF and {*items.words[at + 1 : at + 2]} <= _ENDS:
            yield at, replace(quantity, unit=POINTS)


def _is_bare(quantity: Quantity) -> bool:
    if quantity.unit or quantity.noun or quantity.per or quantity.high is not None:
        return False
    return quantity.form in (Form.DIGITS, Form.WORDS) and quantity.value <= _MOST


def _is_led(items: Row, at: int) -> bool:
    """ "Down three", "has gained three", "has put on three"."""
    return bool(items[at - 1].changes) or items.words[at - 2 : at] in _PUT_ON


def _is_rate(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.unit == PERCENT and quantity.form is Form.DIGITS and not quantity.per
