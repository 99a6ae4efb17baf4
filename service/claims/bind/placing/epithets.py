"""Years that no figure is of: in what a thing is called ("eggs, the villain of 2022, were 3% cheaper"), or going by.

"Drivers are ringing out 2025 with the cheapest gas in almost five years": what is told is of its last days.
"""

from service.claims.ranks.superlatives import is_superlative
from service.model.mentions import Row
from service.model.windows import Grain

_SUMMITS = frozenset("high low peak trough record best worst maximum minimum pace rate speed".split())
_GOING_BY = frozenset((verb, "out") for verb in ("ring", "rings", "ringing", "sees", "seeing"))
_REACH = 7  # items of ", the great winner of"


def dates_epithet(items: Row, index: int) -> bool:
    """ "Eggs, the villain of 2022, were 3% cheaper": when a thing was what it is called, and not when it is told of.

    Args:
        items: the sentence.
        index: the year.
    """
    period = items[index].period
    if period is not None and period.grain is Grain.YEAR and items.words[index - 2 : index] in _GOING_BY:
        return True
    if period is None or period.grain is not Grain.YEAR or items.words[index - 1 : index + 2 : 2] != ("of", ","):
        return False
    lead = items.words[max(0, index - _REACH) : index - 1]
    opens = max((n for n, word in enumerate(lead) if word == ","), default=-1)
    called = lead[opens + 1 :]
    named = opens > 0 and called[:1] == ("the",) and all(map(str.isalpha, called)) and items.figures[-1:] > (index,)
    return named and not any(is_superlative(word) or word in _SUMMITS for word in called)
