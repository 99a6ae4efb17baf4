"""Figures that something reached in a year: "less than a third of the 9.1% it hit in 2022", in some month of it."""

from service.model.mentions import Row
from service.model.windows import Grain

_HITTING = frozenset(["hit", "reached", "touched"])
_ITSELF = frozenset(["it", "they", "inflation", "prices", "unemployment", "rates"])
_DATED = 4  # items of "it hit in 2022"


def is_reached_in_year(items: Row, anchor: int) -> bool:
    """Whether the words behind a figure say that it was reached in a year.

    Args:
        items: those of the sentence.
        anchor: the figure.
    """
    if _HITTING.isdisjoint(items.said):
        return False
    behind = items[anchor + 1 : anchor + 1 + _DATED]
    if len(behind) < _DATED or behind[0].word not in _ITSELF or behind[1].word not in _HITTING:
        return False
    period = behind[3].period
    return behind[2].word == "in" and period is not None and period.grain is Grain.YEAR
