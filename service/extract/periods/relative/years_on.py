"""Years told by how long after the days named last they came: "October of the following year", "two years later"."""

from service.extract.periods.line import Line
from service.extract.periods.words import MARKS, word_set

_NEXT = word_set("following next subsequent")
_LATER = word_set("later on")
_GOES_ON = word_set("it there they the and but was were had when as to from than it's , ;")
_FEW = 30  # years
_SEASON = 92  # days


def years_on(line: Line, index: int) -> tuple[int, int] | None:
    """The year behind a name of a part of one, counted from the days named last, and where its words end.

    Args:
        line: the sentence.
        index: where the name ends.
    """
    low, last = line.low, line.last
    next_one = low[index] in ("of", "in") and low[index + 1] == "the" and low[index + 2] in _NEXT
    if next_one and low[index + 3] == "year" and low[index + 4] == "," and line.year(index + 5) is not None:
        return int(low[index + 5]), index + 6  # "in the autumn of the following year, 2021"
    if last is None:
        return None
    told = last.start.year if last.days <= _SEASON else last.end.year  # "the winter of 2020 … the following year"
    if next_one and low[index + 3] == "year":
        return told + 1, index + 4
    one = low[index] in ("a", "one")
    count = 1 if one else line.number(index)
    if count is None or not 0 < count < _FEW or low[index + 1] != ("year" if one else "years"):
        return None
    closed = not low[index + 3] or low[index + 3] in MARKS or low[index + 3] in _GOES_ON
    return (told + count, index + 3) if low[index + 2] in _LATER and closed else None
