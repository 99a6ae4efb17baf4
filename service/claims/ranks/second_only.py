"""Ranks by the one year that lay further out: "second only to 2022", "exceeded only in 2022", "behind only 2022"."""

from service.claims.kind import Draft
from service.claims.ranks.bare_ranks import ranked
from service.claims.ranks.no_period import BEATEN
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.ranks import Extreme, Rank
from service.model.spans import Span
from service.model.windows import Grain, Window
from service.records import replace

_PAST = BEATEN | {"outdone", "eclipsed", "outstripped", "overtaken"}
_TO_YEAR = frozenset("in by to the that those record peak total tally figure number count all-time set seen of".split())
_IN = frozenset(["in", "for", "the", "of"])
_LED = 4  # items of "6.8% in the month"
_LISTED = 4  # items of "2022 , in 2024"
_REACH = 7  # items of "in the record set in"


def second_only(items: Row, index: int) -> Draft | None:
    """ "Climbed by 13% to 41,472, second only to 2022", "second only to the 45,755 of 2022": the highest but for that.

    Args:
        items: the sentence.
        index: where "second" stands.
    """
    told = items.words[index + 1 : index + 3] == ("only", "to")
    return _but_for(items, index, index + 3) if told else None


def topped_only(items: Row, index: int) -> Draft | None:
    """ "A total exceeded only in 2022", "behind only 2022", "surpassed only by the 45,755 of 2022".

    Args:
        items: the sentence.
        index: where "only" stands.
    """
    if not index:
        return None
    behind = items.words[index - 1] == "behind"
    if not behind and (
        items.words[index - 1] not in _PAST or items.words[index + 1 : index + 2] not in (("in",), ("by",))
    ):
        return None
    return _but_for(items, index - 1, index + 1)


def _but_for(items: Row, first: int, at: int) -> Draft | None:
    ways = [change.direction for item in items[:first] for change in item.changes[:1]]
    year = year_named(items, at)
    if year is None or ways[-1:] == [Direction.DOWN]:
        return None
    last = next(n for n in range(at, len(items)) if items[n].period is not None)
    if items.words[last + 1 : last + 2] in ((",",), ("and",), ("or",)) and any(
        items[n].period is not None for n in range(last + 2, min(len(items), last + _LISTED))
    ):
        return None  # "bettered only in 2022, 2024 and 2021"
    figured = any(items[n].quantity is not None for n in range(at, last))
    return ranked(
        items,
        first,
        first + 1 if figured or items.words[first] == "second" else last,
        first,
        Rank(Extreme.HIGHEST, record=True, outside=year),
        None if figured else last,
    )


def year_named(items: Row, at: int) -> Period | None:
    """The year that "2022", "the 45,755 of 2022", "the record set in 2022" name from a place on.

    Args:
        items: the sentence.
        at: the place.
    """
    for place in range(at, min(len(items), at + _REACH)):
        period = items[place].period
        if period is not None:
            return _whole_year(period)
        if items[place].quantity is None and items[place].word not in _TO_YEAR:
            return None
    return None


def is_of_others(items: Row, rank: Rank, span: Span, period: Period | None) -> bool:
    """ "Second only to the 45,755 of 2022", "the second highest on record, up a quarter on 2023": of no such year.

    Likewise "the second lowest of the year, down from 6.8% in July": not of July.

    Args:
        items: the sentence.
        rank: what is told.
        span: where.
        period: the one that stands nearest to it.
    """
    if period is None:
        return False
    if rank.outside is not None and rank.outside.span == period.span:
        return True
    if period.span.start < span.end:
        return False
    at = next((n for n in items.dates if items[n].period is period), 0)
    figure = next((n for n in range(at - 1, max(0, at - _LED), -1) if items[n].quantity is not None), 0)
    base = figure and items.words[figure - 1] == "from" and _IN.issuperset(items.words[figure + 1 : at])
    return bool(base) or (period.preposition == "on" and period.grain not in (Grain.DAY, Grain.WEEK))


def _whole_year(period: Period) -> Period | None:
    """The year that is named, though behind "by" it would be the days up to its end."""
    if period.grain is not Grain.YEAR or period.window is None:
        return None
    if period.role is PeriodRole.CUTOFF and period.preposition == "by":
        return replace(period, role=PeriodRole.WINDOW, window=Window.year(period.window.end.year))
    return period if period.role is PeriodRole.WINDOW else None
