"""What a sentence tells of a time before, and then leaves: "it had been 2.3% in April, so the month's fall was …".

Or goes on with: "a third more than at the same date in 2024, and 1,340 below the figure for the whole of that year".
"""

from service.extract.periods.line import Line
from service.model.windows import Window


def spoken_of(line: Line, index: int) -> Window | None:
    """The window that "the month", "the year" points to: the one named last, or what came behind what had been.

    Args:
        line: the sentence.
        index: the unit.
    """
    now, then = line.previous, line.last
    if now is None or then is None or then.end >= now.start or "had" not in line.low[:index]:
        return then
    return now if "so" in line.low[line.low.index("had") : index] else then


def year_of_same(line: Line, start: int) -> Window | None:
    """The year that "that year" points to, where the sentence compares with the same days of it; None elsewhere.

    Args:
        line: the sentence.
        start: where "that year" begins.
    """
    if not line.same or not line.dated:
        return None
    years = {year for at in range(start) if (year := line.year(at)) is not None}
    only = next(iter(years)) if len(years) == 1 else line.today.year
    return Window.year(only) if only < line.today.year else None
