"""Superlatives by how many were more extreme: "only once has a year brought more", "only once in 2025 was it lower"."""

from service.claims.kind import Draft
from service.claims.ranks.superlative_draft import superlative_draft
from service.claims.ranks.superlatives import HIGHER, LOWER
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.ranks import Extreme, Rank
from service.model.spans import Span
from service.model.windows import Grain, Window
from service.records import replace

_ONCE = {"once": 1, "twice": 2, "thrice": 3, "one": 1}
_COUNTED = frozenset("days weeks months quarters years times occasions".split())
_AMONG = frozenset(
    "has have had a an any other another earlier previous one day week month quarter year been seen brought was were"
    " ever it they them the rate figure total number count tally level reading price before recorded produced"
    " known".split()
)
_EVER = Window(Window.year(1600).start, Window.year(2900).end)
"""Longer than the history of any series."""
_BEEN = frozenset(["been", "was", "were", "stood"])
_HAS = frozenset(["has", "have", "had", "was", "were", "brought", "saw"])
_CLOSING = frozenset([".", ",", ";", ":", "and", "but", "(", "–", "—"])
_BEFORE_PART = frozenset(["once", "twice", "thrice", "in", "since", "this", "during", "time", "times", "", *_COUNTED])
_BEFORE = 4  # items of "one other week in 2025"
_FEW, _REACH = 9, 6  # the most that are counted; items from "only" to the adjective


def only_few(items: Row, index: int) -> Draft | None:
    """ "Only once has a year brought more", "only two months have been hotter": the second, the third of all.

    Args:
        items: the sentence.
        index: the "only".
    """
    if index > 1 and items.words[index - 1] in HIGHER | LOWER:
        return so_seldom(items, index)
    at = index + 1
    part = next((n for n in range(at + 1, min(len(items), at + 1 + _BEFORE)) if _is_part(items, n)), None)
    number = _ONCE.get(items.words[at]) if at < len(items) else None
    quantity = items[at].quantity if at < len(items) else None
    if quantity is not None and quantity.value == int(quantity.value) and not quantity.decimals:
        number = int(quantity.value) if quantity.unit in _COUNTED or quantity.noun in _COUNTED else None
    if number is None or not 0 < number <= _FEW:
        return None
    reach = range(at + 1, min(len(items), at + 1 + _REACH + (part or at) - at))
    last = next((n for n in reach if items[n].word in HIGHER | LOWER), None)
    first = at if part is None else part
    if last is None or any(item.word not in _AMONG and not item.changes for item in items[first + 1 : last]):
        return None
    if items[first + 1].word not in _HAS and items[first + 2].word not in _HAS:
        return None
    extreme = Extreme.HIGHEST if items[last].word in HIGHER else Extreme.LOWEST
    if _is_narrowed(items, index, last):
        return None
    if part is not None:
        return _in_part(items, index, last, part, Rank(extreme, number + 1))
    told = _than_period(items, last)
    now = any(item.word in ("has", "have") for item in items[at + 1 : last])  # those that came later count too
    within = (
        Period(Span(items[index].start, items[last].end), PeriodRole.WINDOW, Grain.SPAN, "whole", _EVER)
        if now
        else None
    )
    within = None if within is None else replace(within, preposition="since")
    draft = superlative_draft(items, index, last, Rank(extreme, number + 1, record=True, within=within), None)
    return draft if told is None else replace(draft, period=told)


def so_seldom(items: Row, index: int) -> Draft | None:
    """ "They have been lower only once this year", "the total was higher just twice": told behind what was compared.

    A time that a comma sets apart is that of the exception: "lower just once this year, in Thanksgiving week".
    """
    at = index + 1
    if items.words[index - 2] not in _BEEN or at >= len(items):
        return None
    quantity = items[at].quantity
    number = _ONCE.get(items.words[at], 0)
    if quantity is not None and quantity.unit == "times" and quantity.value == int(quantity.value):
        number = int(quantity.value)
    if not 0 < number <= _FEW:
        return None
    rank = Rank(Extreme.HIGHEST if items.words[index - 1] in HIGHER else Extreme.LOWEST, number + 1)
    part = next((n for n in range(at + 1, min(len(items), at + 1 + _BEFORE)) if _is_part(items, n)), None)
    last = at if part is None else part
    if last + 1 < len(items) and items[last + 1].word not in _CLOSING:
        return None  # "lower only once in the past three years"
    if part is None:
        return replace(superlative_draft(items, index, at, replace(rank, record=True), None), period=None)
    draft = _in_part(items, index, part, part, rank)
    return None if draft is None else replace(draft, period=None)


def _is_part(items: Row, at: int) -> bool:
    """ "Only once in 2025", "only twice this year", "only one week since 2022": the part of the history meant."""
    period = items[at].period
    if period is None or period.window is None or items.words[at - 1] not in _BEFORE_PART:
        return False
    year = period.grain is Grain.YEAR and period.role in (PeriodRole.WINDOW, PeriodRole.TO_DATE)
    return year or (period.preposition == "since" and period.role is PeriodRole.TO_DATE)


def _in_part(items: Row, index: int, last: int, part: int, rank: Rank) -> Draft | None:
    """The rank of what only so many periods of a year, or since a day, went beyond."""
    if last + 1 < len(items) and items[last + 1].word not in _CLOSING:
        return None  # "only once in 2025 was it lower than 200,000", "busier for visits to the caves"
    period = items[part].period
    since = period is not None and period.preposition == "since"
    ranked = replace(rank, since=period) if since else replace(rank, within=period)
    return superlative_draft(items, index, last, ranked, part)


def _is_narrowed(items: Row, first: int, last: int) -> bool:
    """ "Only two months have been busier this year", "in 2022 only one month was": of a part of the history."""
    if any(p is not None and p.grain is Grain.YEAR for at in items.dates if at < first for p in [items[at].period]):
        return True
    for at in range(last + 1, len(items)):
        if items[at].word in _CLOSING or items[at].word == "than":
            return False
        if items[at].period is not None or items[at].word == "since":
            return True
    return False


def _than_period(items: Row, last: int) -> Period | None:
    """The year of "more people than 2025", "more than the 41,472 of last year": that which is ranked."""
    than = next((n for n in range(last + 1, min(len(items), last + 1 + 2 * _REACH)) if items[n].word == "than"), None)
    behind = [] if than is None else items[than + 1 : than + 1 + _REACH]
    for item in behind:
        if item.word in _CLOSING:
            return None
        if item.period is not None:
            return item.period if item.period.role is PeriodRole.WINDOW else None
    return None
