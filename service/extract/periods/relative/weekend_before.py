"""Weekends told by others: "258 on Saturday and 326 the weekend before", "the weekend before last"."""

from service.extract.periods.line import Found, Line
from service.extract.periods.relative.from_publication import weekend
from service.extract.periods.words import FUNCTION_WORDS, MARKS
from service.model.windows import DAY, Grain, Window

_WEEK = 7
_SATURDAY = 5
_NAMING = frozenset("the a an his her its their that this".split())
"""Words behind "before" with which something begins that no date tells."""


def weekend_before(line: Line, index: int) -> Found | None:
    """Read "the weekend before": the last that was over when the days spoken of, or their own weekend, began.

    Where it is before something else ("the weekend before the election") its days are left open.
    """
    low, end = line.low, index + 2
    if low[index - 1] != "the" or low[index + 1] != "before":
        return None
    if low[end] == "last":
        latest = weekend(line, index)
        window = None if latest is None or latest.window is None else _moved(latest.window)
        return Found(index - 1, end + 1, Grain.SPAN, "weekend-before-last", window, relative=True)
    end = line.skip(end, "that")
    if not _stops(line, end):
        return Found(index - 1, end, Grain.SPAN, "left-open", None)
    if line.last is None or line.last.days > _WEEK:
        return None
    return Found(index - 1, end, Grain.SPAN, "weekend-before", _before(line.last))


def _before(told: Window) -> Window:
    """The last weekend that neither holds the first of some days nor comes after it."""
    saturday = told.start - ((told.start.weekday() - _SATURDAY) % _WEEK) * DAY
    latest = Window(saturday, saturday + DAY)
    return _moved(latest) if told.start <= latest.end else latest


def _moved(window: Window) -> Window:
    return Window(window.start - _WEEK * DAY, window.end - _WEEK * DAY)


def _stops(line: Line, place: int) -> bool:
    """Whether nothing is named that the weekend was before: "the weekend before, which", "the weekend before 326"."""
    word = line.low[place]
    if not word or word in MARKS or word == "'s":
        return True
    if word[:1].isdecimal():
        return line.year(place) is None
    return word in FUNCTION_WORDS and word not in _NAMING
