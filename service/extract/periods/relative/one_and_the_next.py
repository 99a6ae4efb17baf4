"""A year from one month or season to the next of its name: "between one July and the next, in 2017-18"."""

from service.extract.periods.calendar.months import month_name
from service.extract.periods.calendar.years import fiscal_range
from service.extract.periods.line import Found, Line
from service.extract.periods.words import SEASONS, UNITS, word_set
from service.model.windows import Grain, Window

_JOINTS = word_set("and to until")
_BOTH = 13  # months of a year with the one that it ends in


def one_and_the_next(line: Line, index: int) -> Found | None:
    """Read "one July and the next": in the years that are told behind, else of no days that are known."""
    low = line.low
    number, end = month_name(line, index + 1)
    end = index + 2 if low[index + 1] in SEASONS else end
    named = number or low[index + 1] in SEASONS
    if not named or low[end] not in _JOINTS or low[end + 1 : end + 3] != ["the", "next"] or low[end + 3] in UNITS:
        return None
    past = end + 3
    place = line.skip(line.skip(past, ","), "in")
    years, first = fiscal_range(line, place), line.year(place)
    if not number or years is None or first is None or years.window is None or years.window.end.year != first + 1:
        return Found(index, past, Grain.SPAN, "vague", None)
    window = Window.months(first + 1, number, _BOTH)
    return Found(index, years.end, Grain.MONTH, "range", window, written=True)
