"""Figures of one day or week, of which only the longer time is named: "in a single week of March 2020"."""

from collections.abc import Iterator, Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import ONE_INSIDE, Period, PeriodRole
from service.model.windows import Grain
from service.records import replace

_UNITS = {"day": "day", "week": "week", "days": "day", "weeks": "week"}
_UNIT = (("day",), ("week",), ("month",), ("quarter",))
_RELATIVE = frozenset(["that", "which"])
_ONE = frozenset(["single", "one", "a", "any"])
_OF = frozenset(["of", "in", "during"])
_LONGER = frozenset([Grain.MONTH, Grain.QUARTER, Grain.YEAR])
_CLAUSES = frozenset([";", ":"])
_ENDS = frozenset(["from", "to"])


def leave_unnamed(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the figures of such a time to one part of it.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if not _RELATIVE.isdisjoint(items.said):
        _leave_parts(items, bindings)
    for at, unit in _parts(items):
        period = items[at + 2].period
        if period is None or any(draft.rank is not None for draft in drafts):
            return  # "the most on a single day in June was 882"
        own = replace(period, rule=ONE_INSIDE[unit])
        for n in _of_it(items, at, drafts, bindings, period):
            bindings[n].period = own


def _leave_parts(items: Row, bindings: Sequence[Binding]) -> None:
    """ "In a month that last year, by its end, had brought 4,432": of that month of the year, whichever it is."""
    for at in items.dates:
        period, led = items[at].period, items.words[max(0, at - 2) : at]
        if period is None or period.grain is not Grain.YEAR or led[:1] not in _UNIT or led[-1] not in _RELATIVE:
            continue
        for binding in bindings:
            if binding.period is period:
                binding.period = replace(period, rule="vague", window=None)


def _parts(items: Row) -> Iterator[tuple[int, str]]:
    """Where "a single week", "one day" stands before a longer time, with its unit."""
    for at in items.dates:
        period, place = items[at].period, at - 2
        if period is None or period.role is not PeriodRole.WINDOW or period.grain not in _LONGER or place < 0:
            continue
        told, word = items[place].quantity, items.words[place]
        if items.words[at - 1] not in _OF or period.window is None or not period.window.whole_months:
            continue
        if told is not None and told.value == 1 and not told.per and told.unit in ("days", "weeks"):
            yield place, _UNITS[told.unit]
        elif word in ("day", "week") and items.words[place - 1 : place] and items.words[place - 1] in _ONE:
            yield place, _UNITS[word]


def _of_it(items: Row, at: int, drafts: Sequence[Draft], bindings: Sequence[Binding], period: Period) -> Iterator[int]:
    """The figures bound to the time, and those of a move from one to the other beside it."""
    for n, (draft, binding) in enumerate(zip(drafts, bindings, strict=True)):
        if draft.kind not in LEVELS or draft.anchor == at or binding.peak:
            continue
        moved = binding.is_base or (n > 0 and bindings[n - 1].is_base)
        moved = moved and binding.period is None and items.words[draft.anchor - 1] in _ENDS
        if binding.period is period or (moved and not _is_apart(items, at, draft, period)):
            yield n


def _is_apart(items: Row, at: int, draft: Draft, period: Period) -> bool:
    """Whether another clause, or another time, stands between a figure and the words."""
    between = items[min(at, draft.anchor) : max(at, draft.anchor)]
    return any(one.word in _CLAUSES or one.period not in (None, period) for one in between)
