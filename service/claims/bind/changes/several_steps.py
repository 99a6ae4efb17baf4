"""Moves that several steps made: "six cuts of a quarter of a point have brought it down from 5.25% to 3.75%".

What is told of one step is not the whole way, and the way began before the first of them.
"""

from itertools import pairwise

from service.claims.ranks.run_lengths import ORDINALS, in_digits
from service.model.mentions import Row
from service.model.quantities import PERCENT

STEPS = frozenset(
    "cuts rises increases reductions hikes steps moves rounds stages raises"
    " phases batches tranches instalments installments payments goes jumps leaps drops falls".split()
)
_EACH = (("each", "of"), ("each", "by"))
_EACH_TIME = 4  # items of "each time by a"
_STOPS = frozenset([",", ";", ":", "(", ")", "and", "but", "to", "from", "in", "since"])
_TIMES = frozenset(["year", "quarter", "month", "week", "day"])
_NAMING = (("the",), ("its",), ("a",), ("their",))
_REACH = 5  # items of "four quarter-point cuts"
_RUNNING = 8  # items of "for the third summer in a row"


def several_steps(items: Row) -> bool:
    """Whether a sentence counts the steps of a move: "two price rises", "three rounds of cuts", "14 steps"."""
    for at in items.figures:
        quantity = items[at].quantity
        if quantity is None or quantity.value < 2 or quantity.value != int(quantity.value):
            continue
        if quantity.noun in STEPS:
            return True
        for word in items.words[at + 1 : at + _REACH]:
            if word in STEPS and not quantity.unit:
                return True
            if word in _STOPS:
                break
    return False


def numbers_one(items: Row, anchor: int, at: int) -> bool:
    """ "It was cut from 4.25% to 4%, the third cut of the year": the year is that of the number, and not of the move.

    Args:
        items: the sentence.
        anchor: where the move began.
        at: the period.
    """
    behind = items.words[anchor + 1 : at]
    told = behind[behind.index(",") + 1 :] if "," in behind else ()
    return told[:1] in _NAMING and len(told) > 1 and (told[1] in ORDINALS or in_digits(told[1]) > 0)


def of_one_step(items: Row, anchor: int) -> bool:
    """Whether a figure tells of one of several steps: "cuts of 5%", "by 3% each", "by 5% for the third year running".

    Args:
        items: the sentence.
        anchor: the figure.
    """
    quantity = items[anchor].quantity
    if quantity is not None and quantity.unit == PERCENT and quantity.per in _TIMES:
        return True  # "rose by 4% a year, from £500 to £562"
    behind = items.words[anchor + 1 : anchor + 1 + _RUNNING]
    if behind[:1] in (("each",), ("every",)) or behind[:2] == ("in", "each"):
        return True
    if items.words[max(0, anchor - 2) : anchor] in _EACH:
        return True  # "were each of a quarter point"
    if ("each", "time") in pairwise(items.words[max(0, anchor - _EACH_TIME) : anchor]):
        return True  # "cut four times, each time by a quarter-point"
    if behind[:1] == ("for",) and ("running" in behind or "row" in behind):
        return True
    sized = items.words[anchor - 1] == "of" or not STEPS.isdisjoint(behind[:1])
    return sized and several_steps(items)
