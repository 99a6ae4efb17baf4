"""Totals of all that was ever counted: "100,000 people have crossed since records began", "… up to Sunday"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.claims.ranks.records_kept import RECORDS, kept_since
from service.claims.ranks.superlatives import is_superlative
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_OF_ALL = frozenset(["any", "ever", "never", "than", "time", "times"])
_NEVER = 3  # items of "never before since"
_HAVING = frozenset(["have", "has", "had"])
_CLAUSES = frozenset([",", ";", ":", "(", ")", "and", "but", "when", "which", "while"])
_OF_ONE = frozenset(["one", "single", "day", "month", "week", "year", "average"])
_LENGTHS = frozenset(["years", "months"])
_RECORDS = RECORDS | {"count", "counts", "statistics", "tally", "logs"}
_BACK = frozenset(
    "back dating dates reaching stretching began begins beginning begin begun start started starts".split()
)
_IN = frozenset(["in", "on", "of", "across", "over"])
_KEPT = 7  # items of "in a count that goes back to 2018", either side of the count
_TOTALS = frozenset(["total", "tally", "number", "count"])


def count_since_records(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives a figure that ranks nothing the whole history as its days, where "since" beside it tells just that.

    "With those of Saturday, more than 200,000 people have come since counting started in 2018", "took the total since
    the crossings began beyond 200,000", "100,000 in the five years since records began": whatever else is told.
    Likewise "in records that go back to 2018".
    """
    at = next((at for at in items.dates if _is_history(items, at) or _are_kept_since(items, at)), None)
    if at is None or not _OF_ALL.isdisjoint(items.words[max(0, at - _NEVER) : at]):
        return  # "never since counting began has the mark been passed so early"
    before = max((n for n, one in enumerate(drafts) if one.anchor < at and not _is_length(items, one)), default=None)
    behind = next((n for n, one in enumerate(drafts) if one.anchor > at), None)
    total = items.words[at - 2 : at - 1] != () and items.words[at - 2] in _TOTALS
    n = behind if total or before is None else before
    if n is None or not (total or not _HAVING.isdisjoint(items.said)):
        return
    draft, binding = drafts[n], bindings[n]
    if draft.kind not in LEVELS or draft.rank is not None or draft.change is not None:
        return
    if _is_told_alone(items, draft, at):
        binding.period = _whole(items[at].period)


def _is_length(items: Row, draft: Draft) -> bool:
    """ "In the five years since records began": how long ago that was."""
    quantity = items[draft.anchor].quantity
    return quantity is not None and quantity.unit in _LENGTHS and items.words[draft.last + 1] == "since"


def _is_told_alone(items: Row, draft: Draft, at: int) -> bool:
    """Whether a figure and its history share a clause with no other days and no superlative."""
    first, last = (draft.last + 1, at) if draft.anchor < at else (at + 1, draft.anchor)
    first += draft.anchor > at and items.words[first : first + 1] == (",",)  # "Since counting began in 2018, 200,186 …"
    between = items.words[first:last]
    if not (_OF_ALL | _OF_ONE | _CLAUSES).isdisjoint(between):
        return False
    if draft.anchor < at:
        first = max((place + 1 for place in range(first) if items.words[place] in _CLAUSES), default=0)
    dated = any(first <= date < last for date in items.dates if date != at)
    return not dated and not any(map(is_superlative, items.words[first : max(last, at)]))


def _are_kept_since(items: Row, at: int) -> bool:
    """ "In records going back to 2018", "on figures that begin in 2018", "in a count that goes back to 2018"."""
    if _RECORDS.isdisjoint(items.said):
        return False
    lead = next((n for n in range(at - 1, max(0, at - _KEPT), -1) if items.words[n] in _RECORDS), None)
    if lead is None or kept_since(items, lead) != at or _BACK.isdisjoint(items.words[lead:at]):
        return False
    return not _IN.isdisjoint(items.words[max(0, lead - _KEPT) : lead])


def _whole(period: Period | None) -> Period | None:
    if period is None or period.rule == "since-records":
        return period
    return replace(period, role=PeriodRole.HISTORY, rule="since-records", window=None, others=())


def _is_history(items: Row, at: int) -> bool:
    period = items[at].period
    return period is not None and period.role is PeriodRole.HISTORY and period.rule == "since-records"
