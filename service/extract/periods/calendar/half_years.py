"""The half year that is over: "over the half-year as a whole", "for the half year"."""

from service.extract.periods.line import Found, Line
from service.model.windows import Grain, Window

_LEADS = frozenset(["over", "for", "in", "during", "across"])
_DATING = frozenset(["to", "ended", "ending", "of", "from", "before", "earlier", "ago", "later"])
_HALF = 6  # months


def half_year_over(line: Line, index: int) -> Found | None:
    """Read "over the half-year": the one that ended last, unless words behind say which."""
    past = index + (3 if line.low[index + 1] == "-" else 2)
    if line.low[past - 1] != "year" or line.low[index - 1] != "the" or line.low[index - 2] not in _LEADS:
        return None
    if line.low[past] in _DATING or line.number(past) is not None or not line.dated:
        return None
    year, last = (line.today.year, _HALF) if line.today.month > _HALF else (line.today.year - 1, 2 * _HALF)
    return Found(index, past, Grain.HALF, "half-year", Window.months(year, last, _HALF), relative=True)
