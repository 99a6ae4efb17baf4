"""Highs and lows that are foreseen, with how long none was told between: "forecast to hit a 30-year high of 6%"."""

from service.model.mentions import Row

_HEIGHTS = frozenset(["high", "low", "peak", "record", "trough"])
_HEDGING = frozenset("more less than over under about around nearly almost at least some just above below".split())
_FORESEEN = frozenset("forecast expected predicted projected set tipped likely due poised bound".split())
_REACH = 8  # items of "expected to reach a new 31-year"


def is_height_foreseen(items: Row, index: int) -> bool:
    """Whether a figure is how high or low something is expected to get.

    Args:
        items: the sentence.
        index: the figure.
    """
    at = index - 1
    while at > 0 and items.words[at] in _HEDGING:
        at -= 1
    if at < 1 or items.words[at] != "of" or items.words[at - 1] not in _HEIGHTS:
        return False
    lead = items.words[max(0, at - 1 - _REACH) : at]
    return any(word in _FORESEEN and lead[n + 1 : n + 2] == ("to",) for n, word in enumerate(lead))
