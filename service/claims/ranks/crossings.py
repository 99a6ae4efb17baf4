"""Months in which a measure first passed a mark: "did not top 152m until June 2022", "first rose above 10% in July".

At that time it had passed the mark, and in the month before it had not: whatever was long before, of which "first" need
not speak. A mark of a running total is passed on a day of its year; those are told elsewhere.
"""

from collections.abc import Iterator

from service.claims.kind import Draft
from service.claims.ranks.marks import mark_before, mark_behind
from service.model.mentions import Item, Row
from service.model.periods import PeriodRole
from service.model.quantities import Quantity
from service.model.ranks import Rank
from service.model.windows import Grain, Window
from service.records import replace

WORDS = frozenset(["until", "till", "only", "first", "before"])
"""Words without which a sentence tells none."""
_UNTIL = frozenset(["until", "till"])
_NOT = frozenset(["not", "n't", "never"])
_BREAKS = frozenset([";", ":", "but", "while", "whereas", "and"])
_TELLING = frozenset(["that", "did"])
_HAD = (("had",), ("has",), ("have",))
_MANY, _MILLIONS = 1000, 1_000_000
_REACH = 12  # items from "not" to "until", and from "first" to the month


def crossings(items: Row) -> Iterator[Draft]:
    """The months in which the sentence says that a mark was first passed.

    Args:
        items: the sentence.
    """
    for at in items.dates:
        told = _told(items, at) if at and _is_month(items[at]) else None
        period = items[at].period
        if told is None or told.mark is None or period is None or period.window is None:
            continue
        if told.reached or _may_add_up(told.mark):
            continue  # "hit 5%": from which side is not told
        month = Window.month(period.window.end.year, period.window.end.month)
        rank, own = replace(told, crossing=True), replace(period, role=PeriodRole.WINDOW, window=month)
        place = next((n for n in items.figures if items[n].start == told.mark.span.start), at)
        yield Draft("threshold", period.span, "superlative", place, place, rank=rank, period=own)


def _is_month(item: Item) -> bool:
    period = item.period
    return period is not None and period.grain is Grain.MONTH and period.window is not None


def _may_add_up(mark: Quantity) -> bool:
    """ "Arrivals did not pass 25,000 until September": as round, and as large, as totals of the year are."""
    return not mark.unit and _MANY <= mark.value < _MILLIONS


def _told(items: Row, at: int) -> Rank | None:
    """The mark that was passed in a month, and not before."""
    lead = items.words[at - 1]
    if lead in _UNTIL:
        return _behind(items, at) or (mark_before(items, at) if _clause_has(items, at, _NOT) else None)
    if lead == "before":  # "never before May had a month averaged more than 430"
        opened = items.words[at - 2 : at - 1] == ("never",) and items.words[at + 1 : at + 2] in _HAD
        behind = mark_behind(items, at + 1) if opened else None
        return None if behind is None else behind[0]
    if lead != "in":
        return None
    if items.words[at - 2 : at - 1] == ("only",):  # "only in May 2013 did it exceed 400"
        behind = mark_behind(items, at) if items.words[at + 1 : at + 2] and items.words[at + 1] in _TELLING else None
        return None if behind is None else behind[0]
    if items.words[max(0, at - 3) : at - 1] == ("first", "time"):
        return mark_before(items, at - 3)
    first = next((n for n in range(at - 2, max(-1, at - _REACH), -1) if items.words[n] == "first"), None)
    if first is None or not _BREAKS.union([","]).isdisjoint(items.words[first:at]):
        return None
    mark = mark_before(items, at)
    return mark if mark is not None and mark.mark is not None and items[first].start < mark.mark.span.start else None


def _behind(items: Row, at: int) -> Rank | None:
    """ "Not until June that it passed 152m", "was not filled until June, when it exceeded the 152.3m of February"."""
    opens = at + 1 + (items.words[at + 1 : at + 3] == (",", "when"))
    if items.words[opens : opens + 1] not in (("that",), ("when",), ("did",), *_HAD) or not _clause_has(
        items, at, _NOT
    ):
        return None
    behind = mark_behind(items, opens)
    return None if behind is None else behind[0]


def _clause_has(items: Row, at: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands ahead of a place, in its clause."""
    for other in range(at - 1, max(-1, at - _REACH), -1):
        if items.words[other] in words:
            return True
        if items.words[other] in _BREAKS:
            return False
    return False
