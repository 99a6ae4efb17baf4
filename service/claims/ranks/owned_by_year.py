"""Ranks told by who owns them: "2025's busiest day", "the year's busiest day", "Monday's tally of 430 was a record"."""

from service.claims.kind import Draft
from service.claims.ranks.superlatives import HIGHEST, LOWEST
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.ranks import Extreme, Rank
from service.model.spans import Span
from service.model.windows import Grain, Window

_ENDS = frozenset([",", ";", ":", "(", ")", ".", "–", "—", "when", "while", "as", "and", "but", "which", "that"])
_CLOSING = frozenset([".", ";", ""])
_WAS = (("was", "a"), ("were", "a"))
_TALLIES = frozenset(["number", "total", "figure", "tally", "count"])
_TO_DATE = (("to", "date"), ("so", "far"))
_ARTICLE = frozenset(["the"])


def year_owning(items: Row, index: int) -> Period | None:
    """The year of "2024's busiest month", "last year's busiest", for the superlative at ``index``."""
    period = items[index - 2].period if index > 1 and items[index - 1].word == "'s" else None
    whole = period is not None and period.grain is Grain.YEAR and period.role is PeriodRole.WINDOW
    return period if whole else None


def busiest_of_its_year(items: Row, index: int) -> Draft | None:
    """ "Saturday was the year's busiest day": of the days of that year, up to the one day that the sentence names.

    So is "710 came on Monday, this year's highest number to date", which is of no month if none is named.

    Args:
        items: the sentence.
        index: a place in it.
    """
    if items[index].word not in HIGHEST | LOWEST or index < 2 or items[index - 1].word != "'s":
        return None
    last = _last_of_day(items, index)
    if last is None:
        return None
    days = [item.period for item in items if item.period is not None and item.period.grain is Grain.DAY]
    if len(days) != 1 or days[0].window is None or days[0].role is not PeriodRole.WINDOW:
        return None
    within = _year_owning_day(items, index, days[0], days[0].window)
    if within is None:
        return None
    start = index - 2 - (index > 2 and items.words[index - 3] in _ARTICLE)
    rank = Rank(Extreme.LOWEST if items[index].word in LOWEST else Extreme.HIGHEST, scope="day", within=within)
    span = Span(items[start].start, items[last].end)
    return Draft("rank", span, "superlative", index, last, rank=rank, period=days[0])


def _last_of_day(items: Row, index: int) -> int | None:
    """Where the words end that make it one of days: "busiest day", "biggest daily total", "highest number so far"."""
    behind = items.words[index + 1 : index + 4]
    if behind[:1] == ("day",):
        return index + 1
    if behind[:1] == ("daily",) and behind[1:2] and behind[1] in _TALLIES:
        return index + 2
    dated = any(one.grain is Grain.MONTH for at in items.dates if (one := items[at].period) is not None)
    if behind[:1] and behind[0] in _TALLIES and behind[1:] in _TO_DATE and not dated:
        return index + 1 + len(behind[1:])
    return None


def _year_owning_day(items: Row, index: int, day: Period, days: Window) -> Period | None:
    """The year that owns the superlative: the one named, or that of the day for "the year's"; None for another's."""
    owner = items[index - 2].period
    if owner is None and items[index - 2].word != "year":
        return None
    if owner is not None and (owner.grain is not Grain.YEAR or owner.window is None):
        return None
    year = Window.year(days.end.year)
    if owner is not None and owner.rule != "the-year":
        return owner if owner.window is not None and owner.window.contains(days) else None
    return Period(day.span, PeriodRole.WINDOW, Grain.YEAR, "year-of-day", year, year_written=day.year_written)


def figure_was_record(items: Row, index: int) -> bool:
    """ "Monday's tally of 430 was a record": said of a figure of the same clause that is no change, and no more said.

    Args:
        items: the sentence.
        index: where "record" stands in it.
    """
    if items.words[max(0, index - 2) : index] not in _WAS or not _CLOSING.issuperset(
        items.words[index + 1 : index + 2]
    ):
        return False
    start = next((at + 1 for at in range(index - 3, -1, -1) if items[at].word in _ENDS), 0)
    told = items[start : index - 2]
    return any(item.quantity is not None for item in told) and not any(item.changes for item in told)
