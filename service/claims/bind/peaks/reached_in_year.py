"""Figures that something reached in a year: "less than a third of the 9.1% it hit in 2022", in some month of it.

So are those of a record: "September 2022 still holds the record, when 1,305 came", on one of its days.
"""

from service.model.mentions import Row
from service.model.windows import Grain

_HITTING = frozenset(["hit", "reached", "touched"])
_ITSELF = frozenset(["it", "they", "inflation", "prices", "unemployment", "rates"])
_RECORD_WHEN = ("record", ",", "when")
_DATED = 4  # items of "it hit in 2022"


def is_reached_in_year(items: Row, anchor: int) -> bool:
    """Whether the words around a figure say that it was reached in a year, or a month.

    Args:
        items: those of the sentence.
        anchor: the figure.
    """
    if items.words[max(0, anchor - len(_RECORD_WHEN)) : anchor] == _RECORD_WHEN:
        return True
    if _HITTING.isdisjoint(items.said):
        return False
    behind = items[anchor + 1 : anchor + 1 + _DATED]
    if len(behind) < _DATED or behind[0].word not in _ITSELF or behind[1].word not in _HITTING:
        return False
    period = behind[3].period
    return behind[2].word == "in" and period is not None and period.grain is Grain.YEAR
