"""What a clause about an earlier time tells, which is of that time and not of what is told first.

"6,066 more than in June, when the figure was the lowest since 2022"; "3% in January from 3.4% in December, which had
been the first rise for five months"; "back above target, a month after hitting its lowest for three years"; "less than
in 2024, when it rose by 25%"; "13% more than in 2024, when there were 25% more than in 2023".
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.ranks import Extreme, Rank
from service.records import replace

_OPENING = frozenset(["when", "which"])
_AHEAD = (("after",), ("behind",))
_APPOSED = ((",",), (",", "at"), (",", "of"), ("–",), ("—",), ("(",), (":",))
_ITSELF = frozenset(["itself", "themselves"])
_OF_THEN = _ITSELF | {"had", "saw", "brought"}
_IN_WHICH = ("a", "month", "quarter", "year", "week", "in")
_PARTING = frozenset([",", ";", ":", "(", ")", "and", "but", "while", "whereas", "before"])
_TIMES = frozenset("day days week weeks fortnight month months quarter quarters year years".split())
_SIDES = frozenset(["below", "above", "under", "over", "beneath", "past"])
_MARKS = frozenset(["target", "mark", "goal"])
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.SHIFT])
_EXTREMES = {Extreme.HIGHEST: Direction.UP, Extreme.LOWEST: Direction.DOWN}
_CUES = _OPENING | _ITSELF
_TOLD_WHEN = 6  # items of "when there were as many as"


def rank_of_then(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the superlatives of such clauses to the time that the clause is about.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    for n, (draft, binding) in enumerate(zip(drafts, bindings, strict=True)):
        if draft.rank is None:
            continue
        if binding.period is not None and _is_placed_behind(items, draft, binding.period):
            binding.period = bindings[n - 1].period if n else None
        period = time_of_clause(items, draft.anchor, draft.rank)
        if period is None:
            continue
        bases = any(other.base is period or (other.is_base and other.period is period) for other in bindings)
        bases = bases or all(item.period is not period for item in items)  # "since October 2022, when"
        binding.period, binding.base, binding.is_base, binding.inherited = period, None, bases, False
        told = bindings[n + 1] if n + 1 < len(drafts) and _is_apposed(items, draft, drafts[n + 1]) else None
        if told is not None and (told.period is None or draft.span.contains(told.period.span)):
            told.period = period


def _is_apposed(items: Row, ranked: Draft, figure: Draft) -> bool:
    """ "In 2016, which had seen the biggest rise since 1958, 3.4 ppm": how large that was of which it is said.

    But what stands in brackets behind a month is of that month: "the lowest since September 2024 (1.7%)".
    """
    between = items.words[ranked.last + 1 : figure.anchor]
    of_since = between == ("(",) and ranked.rank is not None and ranked.rank.since is not None
    return figure.rank is None and between in _APPOSED and not of_since


def _is_placed_behind(items: Row, draft: Draft, period: Period) -> bool:
    """ "The third busiest day of the year after 31 May": not that day, but what it comes behind."""
    if draft.rank is None or draft.rank.position == 1 or items.words[draft.last + 1 : draft.last + 2] not in _AHEAD:
        return False
    return draft.last + 2 < len(items) and items[draft.last + 2].period is period


def change_of_then(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the changes of such clauses to the time that the clause is about.

    What they are compared with is named in the clause itself, or nowhere.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if items.said.isdisjoint(_CUES):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        opens = opening_of_then(items, draft.anchor) if draft.kind in CHANGE_KINDS else 0
        if not opens or (binding.period is not None and binding.period.span.start > items[opens].start):
            continue
        period = _named(items, opens)
        own = binding.base if binding.base is not None and binding.base.span.start > items[opens].start else None
        if _is_told_of_it(items, opens, draft.anchor):
            binding.period, binding.base, binding.is_base, binding.inherited = period, own, False, False
        elif period is not None and own is not None and _is_base(period, bindings):
            binding.period = replace(period, rule="vague", window=None)  # "13% up on 2024, which was 25% up on 2023"


def opening_of_then(items: Row, at: int) -> int:
    """Where the clause of a figure opens that is about a time named right before it; nought if none is.

    Args:
        items: the sentence.
        at: the figure.
    """
    if items.said.isdisjoint(_CUES):
        return 0
    opens = _opening(items, at)
    return opens if opens > 1 and items.words[opens] != "after" and _named(items, opens) is not None else 0


def _is_base(period: Period, bindings: Sequence[Binding]) -> bool:
    return any(binding.base is not None and binding.base.span == period.span for binding in bindings)


def _is_told_of_it(items: Row, opens: int, anchor: int) -> bool:
    """ "When", "in which", "which had", "which saw", "itself"; "which was" may go on about what came first."""
    if items.words[opens] != "which" or items.words[opens - 1] == "in":
        return True
    return not _OF_THEN.isdisjoint(items.words[opens:anchor])


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
        if (
            word in _OPENING
            or (word in _ITSELF and items.words[at - 1] == ",")
            or (word == "after" and _is_time(items, at - 1))
        ):
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
    before = opens - 1
    while before > 0 and (items.words[before] == "," or items.words[before] in _IN_WHICH):
        before -= 1  # "in July, a month in which it rose by 0.3 points"
    if items[before].quantity is not None and items.words[before - 1] == "'s":
        before -= 2
    elif items[before].quantity is not None and items.words[opens] in _ITSELF:
        before = _dated_when(items, before)
    period = items[before].period
    if period is not None and period.role is PeriodRole.TO_DATE:
        return begun(period)
    return period if period is not None and period.role in _ROLES else None


def _dated_when(items: Row, figure: int) -> int:
    """ "In 2017/18, when they had 23.8 million, itself an increase": where the days of such a figure stand."""
    for at in range(figure - 1, max(1, figure - _TOLD_WHEN), -1):
        if items.words[at] == "when":
            return at - 1 - (items.words[at - 1] == ",")
        if not items.words[at] or items.words[at] in _PARTING:
            break
    return figure


def _is_opposed(items: Sequence[Item], rank: Rank) -> bool:
    """ "0.8 points below its level in May, which was the highest since 2023": what has fallen is not at its highest."""
    moved = {change.direction for item in items for change in item.changes[:1]}
    return len(moved) == 1 and _EXTREMES[rank.extreme] not in moved
