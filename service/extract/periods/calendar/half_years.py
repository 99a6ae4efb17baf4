"""The half year that is over: "over the half-year as a whole", "for the half year"."""

from service.extract.periods.line import Found, Line
from service.model.windows import Grain, Window

_LEADS = frozenset(["over", "for", "in", "during", "across"])
_DATING = frozenset("to ended ending of from before earlier ago later just now that which over they it".split())
_FRESH = frozenset([1, 2, 3, 7, 8, 9])  # months in which the half year of the calendar is the last one
_FISCAL = frozenset(["financial", "fiscal"])
_HALF = 6  # months
_NEAR = 3  # tokens behind


def half_year_over(line: Line, index: int) -> Found | None:
    """Read "over the half-year": the one that ended last, unless words behind say which."""
    past = index + (3 if line.low[index + 1] == "-" else 2)
    if line.low[past - 1] != "year" or line.low[index - 1] != "the" or line.low[index - 2] not in _LEADS:
        return None
    if line.low[past] in _DATING or line.number(past) is not None or not line.dated:
        return None
    if line.today.month not in _FRESH or not _FISCAL.isdisjoint(line.low):
        return None
    if any(line.year(at) is not None for at in range(min(line.size, past + _NEAR))):
        return None  # "for the half-year the 2024 figure was"
    year, last = (line.today.year, _HALF) if line.today.month > _HALF else (line.today.year - 1, 2 * _HALF)
    window = Window.months(year, last, _HALF)
    spoken = line.last is None or window.contains(line.last)  # not behind "between April and September 2022"
    return Found(index, past, Grain.HALF, "half-year", window, relative=True) if spoken else None
