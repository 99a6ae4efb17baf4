"""Figures beside a forecast that something is only set beside: "3.6%, above expectations of 3.4%, up from 3.2% in May".

What is expected is the figure right behind its noun, whatever stands before that; what the last was up from is told.
"""

from collections.abc import Sequence

from service.extract.vocabulary import word_set
from service.model.mentions import Item

_NOUNS = word_set(
    "forecast forecasts expectation expectations prediction predictions projection projections consensus estimate"
    " estimates"
)
_OF = word_set("of for")
_LIGHT = word_set("a an just about around some roughly only")
_LIGHT_REACH = 3  # items of "of about a"
_MIDDLE = word_set("median mean average consensus central")
_BESIDE = word_set(
    "than above below against versus over under exceeding topping overshooting undershooting outstripping beating"
    " missing ahead compared"
)
_WAYS = word_set("up down")


def is_its_figure(items: Sequence[Item], at: int, index: int) -> bool:
    """ "Higher than expectations of 3.4%", "than a consensus forecast of 3.4%", "than forecasts of a 3.4% reading".

    Args:
        items: the sentence.
        at: the word of forecast.
        index: the figure behind it.
    """
    if items[at].word not in _NOUNS or items[at + 1].word not in _OF or index - at - 2 > _LIGHT_REACH:
        return False
    return all(item.word in _LIGHT for item in items[at + 2 : index])


def is_middle_estimate(items: Sequence[Item], index: int) -> bool:
    """ "The 3.4% median estimate of economists polled"."""
    behind = [item.word for item in items[index + 1 : index + 3]]
    return len(behind) == len(("median", "estimate")) and behind[0] in _MIDDLE and behind[1] in _NOUNS


def told_ahead(items: Sequence[Item], comma: int) -> int:
    """The figure that a forecast before a comma is set beside, where ", up from" goes on behind it; -1 without one.

    Args:
        items: the sentence.
        comma: where what goes on begins.
    """
    goes_on = [item.word for item in items[comma : comma + 3]]
    if len(goes_on) < len((",", "up", "from")) or goes_on[1] not in _WAYS or goes_on[2] != "from":
        return -1
    figures = [at for at in range(comma) if items[at].quantity is not None][-2:]
    beside = len(figures) == 2 and any(item.word in _BESIDE for item in items[figures[0] + 1 : figures[1]])
    return figures[0] if beside else -1
