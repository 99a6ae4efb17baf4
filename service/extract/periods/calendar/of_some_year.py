"""Parts of a year, which is told behind them or is the one meant: "the first half of 2024", "the second quarter"."""

from collections.abc import Callable

from service.extract.periods.calendar.years import Year, year_after
from service.extract.periods.choose_year import in_some_year
from service.extract.periods.line import Found, Line
from service.model.windows import Grain, Window


def months_at_edge(window: Window, count: int, *, last: bool) -> Window:
    """The first or last ``count`` months of a window of whole months."""
    if last:
        return Window.months(window.end.year, window.end.month, count)
    return Window.months(window.start.year, window.start.month + count - 1, count)


def quarter_of_year(line: Line, start: int, end: int, number: int) -> Found:
    """A quarter by its number."""
    return part_of_year(line, start, end, Grain.QUARTER, "quarter", lambda year: Window.quarter(year, number))


def half_of_year(line: Line, start: int, end: int, number: int) -> Found:
    """A half by its number."""
    return part_of_year(line, start, end, Grain.HALF, "half", lambda year: Window.months(year, 6 * number, 6))


def part_of_year(line: Line, start: int, end: int, grain: Grain, rule: str, at: Callable[[int], Window]) -> Found:
    """The part of a year that ``at`` gives for it, of the year that is told behind ``end`` or that the text means."""
    if line.low[end] in ("of", "in") and line.low[end + 1] in ("any", "each", "every", "a"):
        return Found(start, min(end + 3, line.size), grain, f"{rule}-of-any", None)
    year: Year | None = year_after(line, end)
    if year is not None:
        return Found(
            start, year.end, grain, f"{rule}-year", at(year.number), relative=year.relative, written=year.written
        )
    end, own = _the_year(line, end), end
    window, others = in_some_year(line, start, end, at, of_the_year=end > own)
    return Found(start, end, grain, rule, window, others=others, relative=True, floating=True)


def _the_year(line: Line, end: int) -> int:
    """``end``, or the place after "of the year" there: words that add nothing."""
    if line.low[end] in ("of", "in") and line.low[end + 1] == "the" and line.low[end + 2] == "year":
        return end + 3
    return end


def is_of_year(line: Line, end: int) -> bool:
    """Whether a year is told behind a place: "of 2024", "of the year"."""
    return _the_year(line, end) > end or year_after(line, end) is not None
