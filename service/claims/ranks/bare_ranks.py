"""Ranks that name nothing they are taken in: "July was the busiest month", "41,472, second only to 2022".

A month that is the busiest without further words is so of its year; what is second only to a year is so of all years.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.ranks.superlatives import EITHER, HIGHEST, LOWEST
from service.model.claims import Extreme, Rank
from service.model.mentions import Item
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.spans import Span
from service.model.windows import Grain, Window

_CLOSING = frozenset([".", ",", ";", ":", ")", "", "with", "at", "and", "but", "–", "—", "-"])
_TOPS = frozenset(["peak"])
_REACH = 18  # items from the month to what is said of it


def of_its_year(items: Sequence[Item], index: int) -> Draft | None:
    """ "November was by a distance the heaviest month": of the months of its year."""
    word = items[index].word
    following = [item.word for item in items[index + 1 : index + 3]]
    if following[:1] != ["month"] or (following[1:] and following[1] not in _CLOSING):
        return None
    if index + 2 < len(items) and items[index + 2].period is not None:
        return None  # "the busiest month this year"
    if word not in HIGHEST | LOWEST | EITHER | _TOPS or not index or items[index - 1].word != "the":
        return None
    month = _month_before(items, index)
    if month is None or month.window is None:
        return None
    year = Window.year(month.window.end.year)
    within = Period(month.span, PeriodRole.WINDOW, Grain.YEAR, "year-of-month", year, year_written=month.year_written)
    rank = Rank(Extreme.LOWEST if word in LOWEST else Extreme.HIGHEST, within=within, either=word in EITHER)
    return _draft(items, index - 1, index + 1, index, rank)


def second_only(items: Sequence[Item], index: int) -> Draft | None:
    """ "Climbed by 13% to 41,472, second only to 2022": the second highest of all years."""
    words = [item.word for item in items[index : index + 3]]
    if words != ["second", "only", "to"] or index + 3 >= len(items):
        return None
    period = items[index + 3].period
    ways = [change.direction for item in items[:index] for change in item.changes[:1]]
    fell = ways[-1:] == [Direction.DOWN]
    if period is None or period.grain is not Grain.YEAR or period.role is not PeriodRole.WINDOW or fell:
        return None
    return _draft(items, index, index + 1, index, Rank(Extreme.HIGHEST, 2, record=True))


def _month_before(items: Sequence[Item], index: int) -> Period | None:
    """The month that the words before say it of, none where they stand in another clause."""
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if items[at].word in (";", ":", "but", "while"):
            return None
        period = items[at].period
        if period is not None:
            whole = period.grain is Grain.MONTH and period.role is PeriodRole.WINDOW and period.window is not None
            return period if whole and period.window is not None and period.window.whole_months == 1 else None
    return None


def _draft(items: Sequence[Item], start: int, last: int, anchor: int, rank: Rank) -> Draft:
    return Draft("rank", Span(items[start].start, items[last].end), "superlative", anchor, last, rank=rank)
