"""Averages over years that figures are measured against: "above the 1951-1980 average", "the last five years' average".

Such years are no figure's own, and no base: the figure published is how far a year lies above them.
"""

from collections.abc import Sequence

from service.model.mentions import Item, Row

AVERAGES = frozenset(["average", "mean", "norm", "normal", "baseline", "reference", "benchmark"])
DEGREES = frozenset(["celsius", "degrees"])
_DAYS_OF_MONTH = 30.44
_BETWEEN = frozenset(["of", "the", "from", "for", "-", "period", "base", "years", "long-term", "global"])
_LONG_TERM = frozenset(["term", "seasonal", "long-term"])
_TOLD_REACH = 10  # items from an average to the figure of it
_MARKS = frozenset([";", ":", "(", "."])
_REACH = 4  # items between the years and the word "average"
_LONG = 120  # months: over fewer years no temperatures are averaged
_LONG_OF_COUNTS = 36  # … and over fewer none of what is counted: "the average of the last five years"


def baselines_in(items: Row) -> frozenset[int]:
    """The places of the years over which degrees are averaged."""
    figures = (items[at].quantity for at in items.figures)
    if AVERAGES.isdisjoint(items.said):
        return frozenset()
    warm = any(one is not None and one.unit in DEGREES for one in figures)
    least = _LONG if warm else _LONG_OF_COUNTS
    return frozenset(at for at in items.dates if _is_long(items[at], least) and _is_averaged(items, at))


def _is_long(item: Item, least: int) -> bool:
    window = None if item.period is None else item.period.window
    months = 0 if window is None else round(window.days / _DAYS_OF_MONTH)
    return months >= least


def _is_averaged(items: Sequence[Item], at: int) -> bool:
    """Whether the word stands right before the years or right behind them."""
    for places in (range(at + 1, min(len(items), at + 1 + _REACH)), range(at - 1, max(-1, at - 1 - _REACH), -1)):
        for place in places:
            if items[place].word in AVERAGES:
                return True
            if items[place].word not in _BETWEEN:
                break
    return False


def is_average_of_years(items: Row, anchor: int) -> bool:
    """ "The five-year average is 10,305", "10,130, the average of the last five years": what no series holds."""
    told = items[anchor].quantity
    if AVERAGES.isdisjoint(items.said) or (told is not None and told.unit in DEGREES):
        return False  # "1.17C warmer than the 1951-1980 average" is what the series holds
    for at in range(anchor - 1, max(-1, anchor - _TOLD_REACH), -1):
        if items[at].word in AVERAGES:
            return is_long_term(items[at - 1]) or _are_years(items[at + 1 : anchor + _TOLD_REACH])
        if _is_figure(items[at]) or items[at].word in (";", "("):
            break
    behind = items[anchor + 1 : anchor + _TOLD_REACH]
    at = next((n for n, item in enumerate(behind) if item.word in AVERAGES), 0)
    apposed = at > 0 and behind[0].word == "," and not any(map(_is_figure, behind[:at]))
    return apposed and (is_long_term(behind[at - 1]) or _are_years(behind[at + 1 :]))


def is_long_term(item: Item) -> bool:
    """Whether it makes an average one of years: "five-year", "seasonal"."""
    return item.word in _LONG_TERM or (item.quantity is not None and item.quantity.unit == "years")


def _is_figure(item: Item) -> bool:
    return item.quantity is not None and item.quantity.unit != "years"


def _are_years(items: Sequence[Item]) -> bool:
    """Whether years enough for an average are named before another mark or clause."""
    end = next((n for n, item in enumerate(items) if item.word in _MARKS), len(items))
    return any(_is_long(item, _LONG_OF_COUNTS) for item in items[:end])
