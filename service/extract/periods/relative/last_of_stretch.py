"""The last, or the first, of the days, weeks or months that a stretch told is made of: "8,784 of them in the last"."""

from service.extract.periods.line import Found, Line
from service.extract.periods.words import UNITS, word_set
from service.model.windows import DAY, Grain, Window

_THOSE = word_set("those these them")
_ENDS = word_set(". , ; : ) and but")
_YEAR, _QUARTER = 12, 3  # months
_OF_ANOTHER = word_set("of in to ended ending")
_MONTHS = range(2, 13)
_OWNING, _FIRST = word_set("the its"), word_set("first opening")
_WEEK, _LONGEST = 7, 140  # days


def last_of_stretch(line: Line, index: int) -> Found | None:
    """Read "the last of those months", "5,170 of them in the last".

    Args:
        line: the sentence.
        index: the place of "last" or "first".
    """
    stretch, low = line.last, line.low
    if stretch is None or low[index - 1] != "the":
        return None
    end = index + 1
    if low[end] == "of" and low[end + 1] in _THOSE:
        end += 2
        end += low[end] in UNITS
    elif not (low[end] in _ENDS and low[index - 2] == "in" and low[index - 3] in _THOSE):
        return None
    part = _part(stretch, last=low[index] == "last")
    return None if part is None else Found(index - 1, end, part[0], "of-stretch", part[1])


def quarter_of_stretch(line: Line, index: int) -> Found | None:
    """ "In the 12 months to September 99,790 applied, 30,107 of them in the final quarter": from July to September.

    Args:
        line: the sentence.
        index: the place of "final" or "closing".
    """
    stretch, low = line.last, line.low
    if stretch is None or stretch is line.previous or low[index - 1] != "the" or low[index + 1] != "quarter":
        return None
    if stretch.whole_months != _YEAR or stretch == Window.year(stretch.end.year):
        return None
    if low[index + 2] in _OF_ANOTHER or line.year(index + 2) is not None:
        return None
    last = Window.months(stretch.end.year, stretch.end.month, _QUARTER)
    return Found(index - 1, index + 2, Grain.QUARTER, "quarter", last)


def day_of_month(line: Line, index: int) -> Found | None:
    """Read "June accounted for 5,170, of whom 879 came on the last day", "on its opening day": a day of that month.

    Args:
        line: the sentence.
        index: the place of "last", "final", "closing", "first" or "opening".
    """
    month, low = line.last, line.low
    if (
        low[index + 1] != "day"
        or low[index - 1] not in _OWNING
        or low[index - 2] != "on"
        or low[index + 2] in _OF_ANOTHER
    ):
        return None
    if month is None or month is line.previous or month.whole_months != 1:
        return None
    day = month.start if low[index] in _FIRST else month.end
    return Found(index - 1, index + 2, Grain.DAY, "of-stretch", Window.day(day))


def _part(stretch: Window, *, last: bool) -> tuple[Grain, Window] | None:
    """The month of a stretch of whole months, or the week of one of whole weeks, that it ends or begins with."""
    end, start = stretch.end, stretch.start
    if stretch.whole_months in _MONTHS:
        return Grain.MONTH, Window.month(end.year, end.month) if last else Window.month(start.year, start.month)
    if stretch.days % _WEEK or not _WEEK < stretch.days <= _LONGEST:
        return None
    return Grain.WEEK, Window(end - (_WEEK - 1) * DAY, end) if last else Window(start, start + (_WEEK - 1) * DAY)
