"""Superlatives and streaks in a clause about an earlier time, which are of that time and not of what is told first.

"6,066 more than in June, when the figure was the lowest since 2022"; "3% in January from 3.4% in December, which had
been the first rise for five months"; "back above target, a month after hitting its lowest for three years".
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import begun
from service.claims.kind import Draft
from service.model.claims import Extreme, Rank
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction

_OPENING = frozenset(["when", "which"])
_PARTING = frozenset([",", ";", ":", "(", ")", "and", "but", "while", "whereas", "before"])
_TIMES = frozenset("day days week weeks fortnight month months quarter quarters year years".split())
_SIDES = frozenset(["below", "above", "under", "over", "beneath", "past"])
_MARKS = frozenset(["target", "mark", "goal"])
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.SHIFT])
_EXTREMES = {Extreme.HIGHEST: Direction.UP, Extreme.LOWEST: Direction.DOWN}


def rank_of_then(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the superlatives of such clauses to the time that the clause is about.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.rank is None:
            continue
        period = time_of_clause(items, draft.anchor, draft.rank)
        if period is None:
            continue
        bases = any(other.base is period or (other.is_base and other.period is period) for other in bindings)
        bases = bases or all(item.period is not period for item in items)  # "since October 2022, when"
        binding.period, binding.base, binding.is_base, binding.inherited = period, None, bases, False


def leave_some_time_later(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Two months after it reached 4.2%", "a month after hitting its lowest": of what month, no word says."""
    if "after" not in items.said:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.rank is None and (draft.kind not in LEVELS or not (binding.inherited or binding.period is None)):
            continue
        opens = _opening(items, draft.anchor)
        now = any(other.anchor < opens - 1 and other.kind in LEVELS for other in drafts)
        if now and items.words[opens] == "after":
            binding.period, binding.is_base, binding.peak = None, True, True


def time_of_clause(items: Row, at: int, rank: Rank | None = None) -> Period | None:
    """The earlier time that the clause is about in which a superlative or a streak is told; None for other clauses.

    Args:
        items: the sentence.
        at: where the superlative or the streak begins.
        rank: the superlative.
    """
    if items.said.isdisjoint(_OPENING):
        return None
    opens = _opening(items, at)
    if opens < 2 or items.words[opens] not in _OPENING:
        return None
    told = items.words[opens] == "when" or "had" in items.words[opens:at]
    return _named(items, opens) if told or (rank is not None and _is_opposed(items[:opens], rank)) else None


def _opening(items: Row, anchor: int) -> int:
    """Where the clause of a superlative opens; nought if it is not one about another time."""
    for at in range(anchor - 1, 1, -1):
        word = items.words[at]
        if word in _OPENING or (word == "after" and _is_time(items, at - 1)):
            return at
        marked = items[at].quantity is not None and (
            items.words[at - 1] in _SIDES or items.words[at + 1] in _MARKS
        )  # "below 2% for the first time", "returned to the 2% target for the first time"
        if word in _PARTING or not (word or marked):
            return 0
    return 0


def _is_time(items: Row, at: int) -> bool:
    quantity = items[at].quantity
    return items.words[at] in _TIMES or (quantity is not None and quantity.unit in _TIMES)


def _named(items: Row, opens: int) -> Period | None:
    """The period before the clause: "in June, when", "from September's 1.7%, when"."""
    before = opens - 1 - (items.words[opens - 1] == ",")
    if items[before].quantity is not None and items.words[before - 1] == "'s":
        before -= 2
    period = items[before].period
    if period is not None and period.role is PeriodRole.TO_DATE:
        return begun(period)
    return period if period is not None and period.role in _ROLES else None


def _is_opposed(items: Sequence[Item], rank: Rank) -> bool:
    """ "0.8 points below its level in May, which was the highest since 2023": what has fallen is not at its highest."""
    moved = {change.direction for item in items for change in item.changes[:1]}
    return len(moved) == 1 and _EXTREMES[rank.extreme] not in moved
