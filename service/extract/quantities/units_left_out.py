"""Changes that leave out the unit of one told before: "it rose by 0.1 points to 1.4%; in October it fell by 0.2"."""

from service.model.mentions import Row
from service.model.quantities import PERCENT, POINTS, Quantity
from service.records import replace

_UNITS = frozenset([PERCENT, POINTS])


def with_units_told(items: Row) -> Row:
    """A sentence in which a bare decimal by which something moved has the unit of the last change told so.

    Args:
        items: the sentence.
    """
    led = [at for at in items.figures if at > 1 and items.words[at - 1] == "by"] if "by" in items.said else []
    if len(led) < 2:
        return items
    unit = ""
    told: dict[int, Quantity] = {}
    for at in led:
        quantity = items[at].quantity
        if quantity is None or not items[at - 2].changes:
            continue
        if unit and not quantity.unit and not quantity.noun and quantity.decimals > 0:
            told[at] = replace(quantity, unit=unit)
        elif quantity.unit:
            unit = quantity.unit if quantity.unit in _UNITS else ""
    if not told:
        return items
    return Row(replace(item, quantity=told[at]) if at in told else item for at, item in enumerate(items))
