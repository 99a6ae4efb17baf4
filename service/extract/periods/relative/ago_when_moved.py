"""Times told by how long ago a bank moved its rate: "a year ago, when it made the first cut, inflation was 2.2%"."""

from service.extract.periods.line import Found, Line
from service.extract.periods.words import word_set
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_WHO = word_set("it bank mpc fed ecb boe policymakers ratesetters rates rate they")
_MOVED = word_set("cut cuts raised raise lifted hiked lowered eased reduced rise increase")
_CLAUSE = 14  # tokens of "when it made the first cut of this cycle"
_LATELY = (-1, -2)  # the months whose figures were out by then


def ago_when_moved(line: Line, found: Found) -> Found | None:
    """The month of a move that was made so long before the day of the article, and not before the month spoken of.

    "Inflation was 3.6% in June. A year ago, when the Bank made its first cut, it was 2.2%": what was known by that
    August is of the months before it.

    Args:
        line: the sentence.
        found: "a year ago".
    """
    if not line.dated or not found.shift_months or line.low[found.end] != "," or line.low[found.end + 1] != "when":
        return None
    behind = line.low[found.end + 2 : found.end + _CLAUSE]
    clause = behind[: behind.index(",")] if "," in behind else []
    if _WHO.isdisjoint(clause) or _MOVED.isdisjoint(clause):
        return None
    month = Window.month(line.today.year, line.today.month).shifted_months(found.shift_months)
    others = tuple(month.shifted_months(back) for back in _LATELY)
    return replace(
        found,
        grain=Grain.MONTH,
        rule="ago-when-moved",
        window=month,
        role=PeriodRole.WINDOW,
        others=others,
        shift_months=0,
        relative=True,
    )
