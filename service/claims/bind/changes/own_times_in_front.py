"""Moves each of which has the time that it is counted from in front.

"Since March the number is down by 4,945, and since last September's peak of 56,042 by 47%".
"""

from collections.abc import Sequence
from itertools import takewhile

from service.claims.bind.bound import ADJACENT, LEVELS, Binding, give
from service.claims.bind.peaks.changes_since_peaks import from_summit
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_OPENING = frozenset(["since", "from"])
_MARKS = frozenset([",", ";", "–", "—", "and", "but", "while", "yet"])
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.TO_DATE, PeriodRole.CUTOFF])
_REACH = 8  # items of "since the peak of 56,042 in"


def counted_from(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """Whether a period is what a move is counted from, or dates the summit that it is; if so it is bound as that.

    Args:
        items: the sentence.
        index: where the period stands.
        period: the period.
        drafts: the figures of the sentence.
        bindings: what is bound to them; written to.
    """
    own = _opens_with_own(items, index, period, drafts, bindings)
    return own or from_summit(items, index, period, drafts, bindings)


def _opens_with_own(
    items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> bool:
    """Whether a period opens another clause of the like."""
    if _OPENING.isdisjoint(items.said) or period.role not in _ROLES:
        return False
    at = _opening(items, index)
    moved = next((n for n, one in enumerate(drafts) if one.anchor > index and _is_move(items, one)), None)
    led = None if at is None or moved is None else _led_alike(items, drafts, at)
    if at is None or moved is None or led is None:
        return False
    _take_from(bindings[led[0]], led[1])
    _take_from(bindings[moved], period)
    for draft, binding in zip(drafts[:moved], bindings[:moved], strict=True):
        if draft.anchor > at and draft.kind in LEVELS:  # "since last September's peak of 56,042"
            give(binding, begun(period), ADJACENT)
            binding.is_base, binding.peak = True, False
    return True


def _opening(items: Row, index: int) -> int | None:
    """Where the clause begins that opens with the period: "and since the peak of 56,042 last September"."""
    ahead = [*takewhile(lambda word: word not in _MARKS, reversed(items.words[max(0, index - _REACH) : index]))]
    at = index - len(ahead)
    return at if 0 < at < index and items.words[at] in _OPENING and items.words[at - 1] in _MARKS else None


def _led_alike(items: Row, drafts: Sequence[Draft], at: int) -> tuple[int, Period] | None:
    """The move before, and the time in front of it, where that is told with the same word."""
    moves = [n for n, draft in enumerate(drafts) if draft.anchor < at and draft.kind in CHANGE_KINDS]
    if not moves:
        return None
    starts, ends = drafts[moves[-2]].anchor if len(moves) > 1 else 0, drafts[moves[-1]].anchor
    led = next((n for n in items.places(frozenset([items.words[at]])) if starts <= n < ends), ends)
    period = next((items[n].period for n in items.dates if led < n < ends), None)
    return None if period is None or period.role not in _ROLES else (moves[-1], period)


def _take_from(binding: Binding, period: Period) -> None:
    binding.base = replace(begun(period), preposition="since")
    binding.period = None if binding.period is period else binding.period


def _is_move(items: Row, draft: Draft) -> bool:
    return draft.kind in CHANGE_KINDS or items.words[draft.anchor - 1] == "by"
