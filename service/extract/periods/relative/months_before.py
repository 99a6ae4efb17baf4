"""Months told by another that is spoken of: "the June before", "the following June", "the April before them"."""

from service.extract.periods.calendar.months import month_name
from service.extract.periods.line import Found, Line
from service.extract.periods.relative.ends_told import CURRENCY, stops
from service.model.windows import Grain, Window

_DOING = frozenset(["had", "was", "saw", "brought"])
_OF_SEVERAL = frozenset(["them", "those", "these"])
_YEARS_BEFORE_SEVERAL = (1, 2, 3)


def month_before(line: Line, index: int) -> Found | None:
    """Read "the June before": of the year before the one of that name spoken of."""
    number, end = month_name(line, index, sure=line.low[index - 1] == "the")
    if not number or line.low[index - 1] != "the" or line.low[end] != "before":
        return None
    if line.low[end + 1] in _OF_SEVERAL:
        return _before_several(line, index - 1, end + 2, number)
    end = line.skip(end + 1, "that")
    figure = line.low[end][:1].isdecimal() or line.low[end] in CURRENCY or line.low[end] in _DOING
    told = line.low[end - 1] == "that"  # "in the July before that RPI stood at 1.6%"
    return month_before_that(line, index - 1, end, number) if told or figure or stops(line, end) else None


def month_before_that(line: Line, start: int, end: int, number: int) -> Found | None:
    """ "The previous June", "the June before": the last before the days spoken of; None where none were.

    Those are not the time up to now: "the fewest in any July since 2020 and 58% down on the July before".
    """
    anchor = line.last
    if anchor is None:
        return None
    if anchor.end >= line.today:
        anchor = next((window for window in reversed(line.spoken) if window.end < line.today), anchor)
    window = Window.month(anchor.end.year - (number >= anchor.end.month), number)
    return Found(start, end, Grain.MONTH, "month-before", window)


def _before_several(line: Line, start: int, end: int, number: int) -> Found:
    """ "9.0% in 2022, 8.7% in 2023; in the April before them 1.5%": before the first, which words may not tell."""
    first = min((window.end.year for window in line.spoken), default=None)
    others = () if first is None else tuple(Window.month(first - ago, number) for ago in _YEARS_BEFORE_SEVERAL)
    return Found(start, end, Grain.MONTH, "vague", None, others=others)


def month_after_that(line: Line, start: int, end: int, number: int) -> Found | None:
    """ "The following June": the next after the days spoken of, or, if a year or so passed since, one later."""
    anchor = line.last
    if anchor is None:
        return None
    window = Window.month(anchor.end.year + (number <= anchor.end.month), number)
    return Found(start, end, Grain.MONTH, "month-after", window, others=(window.shifted_years(1),))
