"""Months told by their name in the plural: "two Octobers ago" is of the one two years back, if not of the second last.

"Between the Mays of 2024 and 2025" a figure is of neither, nor of those years.
"""

from service.extract.periods.line import Found, Line
from service.model.calendar import MONTH_PLURALS
from service.model.windows import Grain, Window

_BEFORE = frozenset(["before", "earlier", "previously"])
_YEAR = 4  # digits


def months_counted(line: Line, index: int) -> Found | None:
    """Read "two Octobers ago": the one that is on counts as none, and one that is over as none or as the first.

    "Two Octobers before" is left open, as is what it is before.
    """
    count, number = line.number(index), MONTH_PLURALS.get(line.low[index + 1])
    word = line.low[index + 2]
    if count is None or number is None:
        return None
    if word in _BEFORE:
        return Found(index, index + 3, Grain.MONTH, "left-open", None)
    if word != "ago" or not line.dated:
        return None
    latest = next(one for ago in (0, 1) if (one := Window.month(line.today.year - ago, number)).start <= line.today)
    on = latest.end >= line.today
    far, near = latest.shifted_years(-count), latest.shifted_years(1 - count)
    others = () if on or count == 1 else (near,)
    return Found(index, index + 3, Grain.MONTH, "month-year", far, others=others, relative=True)


def months_of_years(line: Line, index: int) -> Found | None:
    """Read "between the Mays of 2024 and 2025", whose days are left open."""
    if line.low[index + 1] != "of" or line.low[index - 2 : index] != ["between", "the"]:
        return None
    past = index + 2
    while _is_year(line, past) or (line.low[past] in ("and", ",") and _is_year(line, past + 1)):
        past += 1
    return Found(index, past, Grain.MONTH, "left-open", None) if past > index + 2 else None


def _is_year(line: Line, index: int) -> bool:
    return len(line.low[index]) == _YEAR and line.low[index].isdecimal()
