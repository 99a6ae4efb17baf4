"""Changes over two units told one after the other: "the cuts of 2024 and 2025 have taken 1.5 points off the rate".

They are taken from the unit before both, or, where each of the two is meant, from the first of them.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import Binding
from service.claims.bind.changes.span_ends import before, step_over
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.records import replace

UNIT_BEFORE = "end-of-unit"
"""The rule of a base that is what there was at the end of the unit before."""
_BETWEEN = frozenset(["and", "in", "of", ","])
_NEAR = 5  # items of "and four in"


def move_over_units(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Give a change over units that are told the last of them, and what was before the first.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    step_over(drafts, bindings)
    if "and" not in items.said:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind not in CHANGE_KINDS or binding.base is not None or binding.period is None:
            continue
        first, last = _both(items, binding.period) or (None, None)
        other = first if last is binding.period else last
        if first is None or last is None or any(one.period is other or one.base is other for one in bindings):
            continue
        earlier = before(first)
        if earlier is not None and first.window is not None:
            binding.period, binding.base = last, replace(earlier, rule=UNIT_BEFORE, others=(first.window,))


def _both(items: Row, period: Period) -> tuple[Period, Period] | None:
    """Two units of which one ends where the other begins, told one after the other: "2024 and 2025"."""
    for first, last in pairwise(items.dates):
        told, then = items[first].period, items[last].period
        if period not in (told, then) or told is None or then is None or not _follow(told, then):
            continue
        joined = last - first <= _NEAR and "and" in items.words[first:last]
        if joined and all(map(_is_between, items[first + 1 : last])):
            return told, then
    return None


def _follow(first: Period, last: Period) -> bool:
    if first.window is None or last.window is None:
        return False
    plain = first.role is last.role is PeriodRole.WINDOW and first.grain is last.grain
    return plain and first.window.meets(last.window)


def _is_between(item: Item) -> bool:
    return item.word in _BETWEEN or item.quantity is not None
