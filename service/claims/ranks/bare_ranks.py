"""Ranks that name nothing they are taken in: "July was the busiest month", "41,472, second only to 2022".

A month that is the busiest without further words is so of its year; what is second only to a year is so of all years.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.ranks.superlatives import EITHER, HIGHEST, LOWEST
from service.model.claims import Extreme, Rank
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.spans import Span
from service.model.windows import Grain, Window
from service.records import replace

_CLOSING = frozenset([".", ",", ";", ":", ")", "", "with", "at", "and", "but", "–", "—", "-"])
_TOPS = frozenset(["peak"])
_OTHER_YEARS = ("year to ", "year ending", "year ended", "months to ", "fiscal ")
_FISCAL = len("2018-19")
_BEING = frozenset(["was", "is", "came", "fell", "proved"])
_NAMED = 10  # items from "was" to the month
_REACH = 18  # items from the month to what is said of it


def of_its_year(items: Row, index: int) -> Draft | None:
    """ "November was by a distance the heaviest month": of the months of its year."""
    word, own = items[index].word, year_owning(items, index)
    if word not in HIGHEST | LOWEST | EITHER | _TOPS or not index or not (own or items[index - 1].word == "the"):
        return None
    last = index + (items.words[index + 1 : index + 2] == ("month",))
    following = items[last + 1] if last + 1 < len(items) else None
    if following is not None and following.period is not None:
        return None  # "the busiest month this year"
    if last == index and "month" not in items.said:
        return None  # "July was the busiest month; February was the quietest"
    closes = following is None or following.word in _CLOSING
    month = _month_before(items, index - 2 if own else index) if closes or own else None
    month = month or (_month_behind(items, last + 1) if own or not closes else None)
    if month is None or month.window is None:
        return None
    within = own or _year_of(month)
    month = in_year(month, within)
    rank = Rank(Extreme.LOWEST if word in LOWEST else Extreme.HIGHEST, within=within, either=word in EITHER)
    return replace(_draft(items, index - (2 if own else 1), last, index, rank), period=month)


def year_owning(items: Row, index: int) -> Period | None:
    """The year of "2024's busiest month", "last year's busiest", for the superlative at ``index``."""
    period = items[index - 2].period if index > 1 and items[index - 1].word == "'s" else None
    whole = period is not None and period.grain is Grain.YEAR and period.role is PeriodRole.WINDOW
    return period if whole else None


def in_year(month: Period, year: Period) -> Period:
    """A month that no year is written for, in a year that the words name for it."""
    if month.window is None or year.window is None or month.year_written:
        return month
    years = year.window.end.year - month.window.end.year
    return replace(month, window=month.window.shifted_years(years), others=()) if years else month


def _year_of(month: Period) -> Period:
    assert month.window is not None
    year = Window.year(month.window.end.year)
    return Period(month.span, PeriodRole.WINDOW, Grain.YEAR, "year-of-month", year, year_written=month.year_written)


def in_fiscal_year(draft: Draft, before: str) -> Draft | None:
    """The rank of a month, in the fiscal year that the text has spoken of ("24.8 million in 2018-19"); else as it is.

    Args:
        draft: the rank.
        before: the text before its sentence; what it calls a year to some month leaves open which months are meant.
    """
    rank, month = draft.rank, draft.period
    if rank is None or rank.within is None or rank.within.rule != "year-of-month" or month is None:
        return draft
    if any(words in before for words in _OTHER_YEARS):
        return None
    told = [first for word in before.split() if (first := _fiscal_year(word))]
    if not told:
        return draft
    years = [Window.months(first + 1, 3, 12) for first in told]
    own = next((year for year in years if month.window is not None and year.contains(month.window)), None)
    return None if own is None else replace(draft, rank=replace(rank, within=replace(rank.within, window=own)))


def _fiscal_year(word: str) -> int:
    """The first year of "2018-19" or "2018/19"; 0 for any other word."""
    word = word.strip(".,;:()")
    parts = word.replace("–", "-").replace("/", "-").split("-")
    fiscal = len(word) == _FISCAL and len(parts) == len(("2018", "19")) and all(part.isdecimal() for part in parts)
    return int(parts[0]) if fiscal else 0


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


def _month_behind(items: Sequence[Item], first: int) -> Period | None:
    """ "The busiest month was not in winter at all but July": the month that what is said of it names."""
    if items[first].word not in _BEING:
        return None
    for item in items[first + 1 : first + _NAMED]:
        if item.word in (",", ";", ":"):
            return None
        if item.period is not None:
            return item.period if item.period.grain is Grain.MONTH and item.period.role is PeriodRole.WINDOW else None
    return None


def _draft(items: Sequence[Item], start: int, last: int, anchor: int, rank: Rank) -> Draft:
    return Draft("rank", Span(items[start].start, items[last].end), "superlative", anchor, last, rank=rank)
