"""Evenings of the day told last: "1,195 came on 31 May, and by that evening the total for the year was 14,812"."""

from service.extract.periods.line import Found, Line
from service.extract.periods.words import word_set
from service.model.windows import Grain, Window

_EVENINGS = word_set("evening night nightfall")


def that_evening(line: Line, index: int) -> Found | None:
    """Read "that evening", "that night" behind "by", up to which a total runs: of the day told last.

    Args:
        line: the sentence.
        index: the place of "that".
    """
    day = line.last
    if line.low[index - 1] != "by" or line.low[index + 1] not in _EVENINGS or day is None or day.days > 1:
        return None
    if day is line.previous:
        return None  # which of several days the sentence before told of
    return Found(index, index + 2, Grain.DAY, "that-evening", Window.day(day.end))
