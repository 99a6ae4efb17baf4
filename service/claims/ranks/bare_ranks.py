"""Ranks that name nothing they are taken in: "July was the busiest month", "second only to 2022", "a record 1,305".

A month that is the busiest without further words is so of its year; what is second only to a year is so of all years.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.ranks.owned_by_year import figure_was_record, year_owning
from service.claims.ranks.rank_scope import tail_of
from service.claims.ranks.superlatives import EITHER, HIGHEST, LOWEST
from service.claims.scene import VESSELS
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.ranks import Extreme, Rank
from service.model.spans import Span
from service.model.windows import Grain, Window
from service.records import replace

_CLOSING = frozenset([".", ",", ";", ":", ")", "", "with", "at", "and", "but", "–", "—", "-"])
_INSIDE = frozenset(["at", "-", ""])  # … of "the highest number of people at sea"
_TOPS = frozenset(["peak"])
_OTHER_YEARS = ("year to ", "year ending", "year ended", "months to ", "fiscal ")
_FISCAL = len("2018-19")
_BEING = frozenset(["was", "is", "came", "fell", "proved"])
_NAMED = 10  # items from "was" to the month
_REACH = 18  # items from the month to what is said of it
_RECORD_OF = frozenset(
    (
        "high low highs lows level levels number numbers for day month year quarter total figure rate in since amount "
        "sum fall rise"
    ).split()
)
_OWNING = frozenset(["its", "their", "his", "her", "our", "the", "last"])
_COMPARING = frozenset(["on", "from", "than", "below", "against", "of"])
_OF_DAYS = (("daily",), ("one-day",), ("single-day",))
_LASTING = (("until",), ("till",), ("throughout",), ("through",), ("during",), ("before",))
"""Words behind "record levels" that tell for how long, from no day that is named: "until the summer"."""
_UNITS = {"year": Grain.YEAR, "quarter": Grain.QUARTER, "month": Grain.MONTH, "day": Grain.DAY}
_APPOSING = frozenset([",", "(", "–", "—"])
_BEATEN = frozenset(["former", "previous", "old", "earlier", "last", "existing"])
_LENGTHS = frozenset(["years", "months", "weeks", "quarters"])
_SET_APART = 4  # items from "record" to the figure of "the record for 2025, 1,195"
_DATED = 4  # items from a record to the days it is of: "12.1 million , set in March 2022"


def of_its_year(items: Row, index: int) -> Draft | None:
    """ "November was by a distance the heaviest month": of the months of its year."""
    word, own = items[index].word, year_owning(items, index)
    if (draft := _in_named_year(items, index)) is not None:
        return draft
    if word not in HIGHEST | LOWEST | EITHER | _TOPS or not index or not (own or items[index - 1].word == "the"):
        return None
    last = index + (items.words[index + 1 : index + 2] == ("month",))
    following = items[last + 1] if last + 1 < len(items) else None
    if following is not None and following.period is not None:
        return None  # "the busiest month this year"
    if last == index and "month" not in items.said:
        return None  # "July was the busiest month; February was the quietest"
    if last == index and _is_of_some(items, index):
        return None  # "May was the busiest month of the spring; April was the quietest": of the same
    closes = following is None or following.word in _CLOSING
    month = _month_before(items, index - 2 if own else index) if closes or own else None
    month = month or (_month_behind(items, last + 1) if own or not closes else None)
    if month is None or month.window is None:
        return None
    within = own or _year_of(month)
    month = in_year(month, within)
    rank = Rank(Extreme.LOWEST if word in LOWEST else Extreme.HIGHEST, within=within, either=word in EITHER)
    return replace(ranked(items, index - (2 if own else 1), last, index, rank), period=month)


def _is_of_some(items: Row, index: int) -> bool:
    """Whether the month ranked before is one of some that are no year: "the busiest month of the spring"."""
    at = next((n for n in range(index - 1, -1, -1) if items.words[n] == "month"), index)
    behind = items[at + 1 : at + 3]
    return [item.word for item in behind] == ["of", "the"] and all(
        item.period is None for item in items[at + 1 : at + 4]
    )


def _in_named_year(items: Row, index: int) -> Draft | None:
    """ "August was the month with the highest number of crossings last year", "the busiest month for them in 2022"."""
    most = items.words[max(0, index - 3) : index] == ("month", "with", "the")
    led = items.words[index - 1 : index + 2 : 2] == ("the", "month") and index + 2 < len(items)
    behind = items[index + 2].period if led else None
    told = behind is not None and behind.grain is Grain.YEAR and behind.role is PeriodRole.WINDOW
    month_for = told or items.words[index - 1 : index + 3] == ("the", items.words[index], "month", "for")
    if items[index].word not in HIGHEST | LOWEST or not (most or month_for):
        return None
    closing = _CLOSING - _INSIDE
    end = next((n for n in range(index + 1, len(items)) if items[n].word in closing or items[n].quantity), len(items))
    dated = next((n for n in range(index + 1, end) if items[n].period is not None), None)
    within = None if dated is None else items[dated].period
    month = _month_before(items, index - 2)
    if (
        month is None
        or (month_for and within is None)
        or (within is not None and (within.grain is not Grain.YEAR or within.window is None))
    ):
        return None
    within = within or _year_of(month)
    rank = Rank(Extreme.LOWEST if items[index].word in LOWEST else Extreme.HIGHEST, within=within)
    last = end - 1 if dated is None else dated
    return replace(ranked(items, index - (4 if most else 1), last, index, rank, dated), period=in_year(month, within))


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


def ranked(items: Sequence[Item], start: int, last: int, anchor: int, rank: Rank, dated: int | None = None) -> Draft:
    """The draft of a rank, told by the items from ``start`` to ``last``.

    Args:
        items: the sentence.
        start: the first item of its words.
        last: their last.
        anchor: the superlative.
        rank: what is asserted.
        dated: where the period stands that it reaches back to.
    """
    slots = () if dated is None else (("base", dated),)
    return Draft("rank", Span(items[start].start, items[last].end), "superlative", anchor, last, slots=slots, rank=rank)


def record(items: Row, index: int) -> Draft | None:
    """ "a record 1,305", "a new record for…", "record levels for this point in the year"."""
    if items[index].word != "record" or (
        index and items[index - 1].word in ("on", "off", "previous", "last", "old", "of")
    ):
        return None
    if (
        index + 1 < len(items)
        and items[index + 1].word in ("keeping", "of", "books", "label")
        and items[index + 1].word != "of"
    ):
        return None
    length = items[index - 1].quantity if index else None
    if length is not None and length.unit in _LENGTHS:
        return None  # "a 40-year record", told by ``rank``
    before = [*items.words[max(0, index - 4) : index]]
    if "previous" in before or "not" in before or "off" in before:
        return None
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.quantity is not None and following.quantity.per in VESSELS:
        return None  # "a record 82 people per boat": of averages, which no series holds
    if following is None or not (
        following.quantity is not None
        or following.word in _RECORD_OF
        or _is_of_figure(items, index)
        or before[-1:] == ["new"]
        or (before[-2:] == [",", "a"] and following.word in (".", ",", ";", "and"))  # "…, a record."
        or figure_was_record(items, index)
    ):
        return None  # a criminal record, a record shop
    if following.quantity is None and not _is_of_figure(items, index) and _is_compared_with(items, index):
        return None
    if following.quantity is None and items.words[index + 2 : index + 3] in _LASTING:
        return None
    compared = _COMPARING & {item.word for item in items[max(0, index - 3) : index]}  # "fewer than in the record year"
    fell = not compared and any(
        change.direction is Direction.DOWN for item in items[max(0, index - 4) : index] for change in item.changes
    )
    low = following.word in ("low", "lows") or (fell and following.word not in ("high", "highs"))
    moved = next((change for change in following.changes if change.part == "noun"), None)  # "a record fall"
    low = low or (moved is not None and moved.direction is Direction.DOWN)
    tail = tail_of(items, index)
    start = index - 1 if index and items[index - 1].word in ("a", "new", "single") else index
    scope = tail.scope
    if "single" in before and ("day" in before or "month" in before):
        scope = "day" if "day" in before else "each_month"
    if index + 1 < len(items) and items[index + 1].quantity is not None:
        tail.within = None  # "a record 45,755 in 2022": when it was, not what it is ranked inside
    tail.within = tail.within or year_of_days(items, index)
    whole = tail.since is None and tail.within is None
    extreme = Extreme.LOWEST if low else Extreme.HIGHEST
    rank = Rank(extreme, 1, scope, tail.since, None, whole, tail.within, of_change=moved is not None)
    draft = ranked(items, start, max(tail.last if tail.anchored else index, index), index, rank)
    if (figure := _figure_behind(items, index)) is None:
        if items.words[index + 1] in _UNITS and items.words[index - 3 : index] == ("", ",", "the"):
            named = items[index - 3].period  # "on 10 October in 2022, the record year", "2022, the record year"
            return None if named is None or named.grain is not _UNITS[items.words[index + 1]] else _dated(draft, named)
        named = _named_behind(items, index)
        return draft if named is None else _dated(draft, named)
    days = next((item.period for item in items[figure + 1 : figure + _DATED] if item.period is not None), None)
    return None if days is None else replace(draft, period=days, rank=replace(rank, within=items[index + 2].period))


def _dated(draft: Draft, period: Period) -> Draft:
    return replace(draft, period=period, slots=(("then", draft.anchor),))


def _named_behind(items: Row, index: int) -> Period | None:
    """ "Fewer than in the record year, 2022": the time that is named behind what it was like."""
    grain = _UNITS.get(items.words[index + 1]) if items.words[index - 1 : index] == ("the",) else None
    if grain is None or not _APPOSING.issuperset(items.words[index + 2 : index + 3]) or len(items) <= index + 3:
        return None
    period = items[index + 3].period
    told = period is not None and period.grain is grain and period.role is PeriodRole.WINDOW
    return period if told else None


def _figure_behind(items: Row, index: int) -> int | None:
    """ "879 came; the record for 2025, 1,195 on 31 May, stands": where the figure stands that is the record.

    "The former record for the first four months, 7,567, was set in 2024" is none now.
    """
    if not _BEATEN.isdisjoint(items.words[max(0, index - 1) : index]):
        return None
    if items.words[index + 1 : index + 2] not in (("for",), ("of",)) or len(items) <= index + _SET_APART:
        return None
    apart = items[index + 2].period is not None and items.words[index + 3] in (",", "(")
    return index + _SET_APART if apart and items[index + _SET_APART].quantity is not None else None


def year_of_days(items: Row, index: int) -> Period | None:
    """ "The daily record for 2024 was set on 14 April": of the days of that year, and not of all."""
    if items.words[index - 1 : index] not in _OF_DAYS or items.words[index + 1 : index + 2] not in (("for",), ("in",)):
        return None
    period = items[index + 2].period if index + 2 < len(items) else None
    return period if period is not None and period.grain is Grain.YEAR else None


def _is_compared_with(items: Row, index: int) -> bool:
    """ "Less than a quarter of its record level", "below their record high": said of what something falls short of."""
    dated = any(
        item.period is not None for item in items[index + 1 : index + _DATED]
    )  # "the record high of March 2022"
    return not dated and index > 1 and items.words[index - 1] in _OWNING and items.words[index - 2] in _COMPARING


def _is_of_figure(items: Row, index: int) -> bool:
    """ "From their record of 12.1 million in March 2022": of the days that follow the figure."""
    if [*items.words[index + 1 : index + 2]] != ["of"] or index + 2 >= len(items):
        return False
    behind = items[index + 3 : index + 3 + _DATED]
    dated = any(item.period is not None and item.period.role is PeriodRole.WINDOW for item in behind)
    return items[index + 2].quantity is not None and dated and items[index - 1].word not in ("of", "on", "the")
