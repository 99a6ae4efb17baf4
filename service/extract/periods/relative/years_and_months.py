"""Distances told in years and months: "24% higher in December than two years and ten months before"."""

from service.extract.periods.line import Found, Line
from service.extract.periods.relative.distances import at_distance
from service.extract.periods.relative.ends_told import stops
from service.extract.periods.spans.rolling import counted
from service.extract.periods.words import UNITS, word_set
from service.model.windows import DAY, Grain, Window

_AGO = word_set("ago earlier before previously")
_LATER = word_set("later after afterwards")
_CLAUSED = word_set("before after")
_YEAR = 12  # months


def years_and_months(line: Line, index: int) -> Found | None:
    """Read "two years and ten months before", "a year and four months later": so many months from the days spoken of.

    Args:
        line: the sentence.
        index: the place of the number of years, or of "year".
    """
    years = counted(line, index)
    if years is None or not years[1].startswith("year") or line.low[years[2]] != "and":
        return None
    months = counted(line, line.skip(years[2] + 1, "a"))
    if months is not None and months[1].startswith(("day", "week")) and line.low[months[2]] == "ago":
        return _to_the_day(line, index, years[0], months)
    if months is None or not months[1].startswith("month"):
        return None
    word, end = line.low[months[2]], months[2] + 1
    sign = -1 if word in _AGO else 1 if word in _LATER else 0
    end = line.skip(end, "that") if word in _CLAUSED else end
    if not sign or (word in _CLAUSED and not stops(line, end)):
        return None  # "two years and ten months before Russia invaded Ukraine"
    start = index - (line.low[index - 1] == "a")
    count = sign * (years[0] * _YEAR + months[0])
    return at_distance(line, start, end, "months", count, line.origin, ago=word == "ago")


def _to_the_day(line: Line, index: int, years: int, days: tuple[int, str, int]) -> Found:
    """ "A year and a day ago Bank Rate was 0.1%": of that day."""
    back = days[0] * UNITS[days[1]][1]
    then = Window.day(line.today).shifted_years(-years)
    day = Window.day(then.start - back * DAY)
    start = index - (line.low[index - 1] == "a")
    return Found(start, days[2] + 1, Grain.DAY, "moved-ago", day, relative=True)
