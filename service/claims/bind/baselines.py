"""Averages over many years that temperatures are measured against: "above the 1951-1980 average", "than the norm".

Such years are no figure's own, and no base: the figure published is how far a year lies above them.
"""

from collections.abc import Sequence

from service.model.mentions import Item, Row

AVERAGES = frozenset(["average", "mean", "norm", "normal", "baseline", "reference", "benchmark"])
DEGREES = frozenset(["celsius", "degrees"])
_BETWEEN = frozenset(["of", "the", "from", "for", "-", "period", "base", "years", "long-term", "global"])
_REACH = 4  # items between the years and the word "average"
_LONG = 120  # months: what is shorter is no such average


def baselines_in(items: Row) -> frozenset[int]:
    """The places of the years over which degrees are averaged."""
    figures = (items[at].quantity for at in items.figures)
    if AVERAGES.isdisjoint(items.said) or not any(one is not None and one.unit in DEGREES for one in figures):
        return frozenset()
    return frozenset(at for at in items.dates if _is_long(items[at]) and _is_averaged(items, at))


def _is_long(item: Item) -> bool:
    window = None if item.period is None else item.period.window
    return window is not None and (window.whole_months or 0) >= _LONG


def _is_averaged(items: Sequence[Item], at: int) -> bool:
    """Whether the word stands right before the years or right behind them."""
    for places in (range(at + 1, min(len(items), at + 1 + _REACH)), range(at - 1, max(-1, at - 1 - _REACH), -1)):
        for place in places:
            if items[place].word in AVERAGES:
                return True
            if items[place].word not in _BETWEEN:
                break
    return False
