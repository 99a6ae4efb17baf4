"""Years that tell in whose prices an amount is put: "$24 trillion in 2017 dollars", "£540bn at 2016 prices"."""

from service.extract.periods.line import Line
from service.extract.units.units import SIGNS
from service.extract.vocabulary import word_set

_MONEY = word_set("dollars pounds euros money")
_PRICES = "prices"
_LED = word_set("in at to into of constant chained fixed us today's")
_FIXED = word_set("at constant chained fixed")
_SUMS = word_set("dollars pounds euros")
_REACH = 5  # tokens of "£540bn a year in"


def is_of_prices(line: Line, index: int) -> bool:
    """Whether the year at ``index`` is that of prices, and no time at which anything was so.

    “In 2016 prices rose” is of the year: what is "in 2016 prices" is an amount, told before it.

    Args:
        line: the sentence.
        index: the token of the year.
    """
    low, before = line.low, line.low[index - 1]
    unit = index + 1 + (low[index + 1] == "us")
    if low[unit] in _MONEY:
        return before in _LED
    if low[unit] != _PRICES or before not in _LED:
        return False
    ahead = low[max(0, index - _REACH) : index - 1]
    return before in _FIXED or not SIGNS.keys().isdisjoint(ahead) or not _SUMS.isdisjoint(ahead)
