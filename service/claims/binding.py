"""Which period, base and cut-off belong to which assertion of a sentence.

The rules, in the order in which they bind: a figure in parentheses right after a period belongs to it; a possessive
period belongs to the figure that it precedes; a period belongs to the figure before it in its clause, else to the one
after it; a figure without one takes that of its clause, then that of the figure before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.claims.kind import Draft
from service.model.mentions import Item
from service.model.periods import Period, PeriodRole
from service.model.quantities import MULTIPLE, PERCENT
from service.model.windows import Grain, Window

_BOUNDARIES = frozenset(
    [",", ";", ":", "(", ")", "and", "but", "while", "whereas", "—", "–", "-", "or", "although", "when", "compared"]
)
_NUMBERED = (["first"], ["second"], ["third"], ["fourth"], ["final"], ["last"])
_SIDES = frozenset(["above", "below", "under", "than", "against", "versus"])
_PUBLISHED = frozenset(["published", "reported", "announced", "released"])
_BEFORE_PERIOD = frozenset("the at in for by that of same what it was a its peak high low level record".split())
_COMPARING = frozenset(["than", "against", "versus", "vs"])
_BASE_WORDS = frozenset(
    ["from", "against", "versus", "vs", "than", "with", "times", "above", "below", "under", "half", "over"]
)
_SKIPPED = frozenset(
    "the a an at its their revised previous earlier peak of level total some about nearly around almost just only"
    " high low record"
    " 's last original figure roughly approximately more less fewer upwardly downwardly initial sum number to".split()
)
_RECENT_RULES = frozenset(["weekday", "yesterday", "today"])
_AHEAD, _ADJACENT = 1, 2
_TIED = 8  # items from a change to the base it is taken from
_TYING = frozenset(["than", "on", "from", "times", "against", "above", "below", "under", "over", "with"])
_WHEN_REACH = 7  # "when the tally was more than"
_CHANGE_KINDS = frozenset(["percent_change", "difference", "point_change", "multiple"])


@dataclass(slots=True)
class Binding:
    """What was bound to one draft.

    Attributes:
        period: the period the figure belongs to.
        base: the period it is compared with.
        is_base: whether the figure is itself what another is compared with.
        peak: whether it is the highest of single days inside the period, or of a period told by its number alone: not
            the figure of any period that is named.
        inherited: whether the period was taken over from a neighbour in the sentence.
        strength: how closely the period is bound: behind the figure or next to it, or ahead of it.
    """

    period: Period | None = None
    base: Period | None = None
    is_base: bool = False
    peak: bool = False
    inherited: bool = False
    strength: int = 0


def bind(items: Sequence[Item], drafts: Sequence[Draft]) -> tuple[Binding, ...]:
    """The bindings of a sentence's drafts, in their order."""
    bindings = tuple(Binding() for _ in drafts)
    for draft, binding in zip(drafts, bindings, strict=True):
        binding.is_base = draft.kind == "level" and draft.change is None and _introduced_as_base(items, draft.anchor)
        binding.peak = _is_peak(items, draft.anchor) or _is_elliptic(items, draft.anchor)
    for index, item in enumerate(items):
        if item.period is None or item.period.role is PeriodRole.HISTORY:
            continue
        if item.period.role is PeriodRole.CUTOFF:
            _compare_to_day(items, index, item.period, drafts, bindings)
            continue
        if _anchors_rank(items, index, drafts):
            _explain(items, index, item.period, drafts, bindings)
        else:
            _place(items, index, item.period, drafts, bindings)
    _coordinate(items, drafts, bindings)
    _run_to_cutoff(items, drafts, bindings)
    _share_in_clause(items, drafts, bindings)
    _lend_bases(items, drafts, bindings)
    _rank_the_next(drafts, bindings)
    return bindings


def cutoff_of(items: Sequence[Item]) -> Period | None:
    """The day that the sentence names as the end of its running totals, if it does."""
    return next((i.period for i in items if i.period is not None and i.period.role is PeriodRole.CUTOFF), None)


def day_reported(items: Sequence[Item]) -> Period | None:
    """The recent day that the sentence reports on ("349 arrived on Saturday"), which later running totals run to."""
    found = [i.period for i in items if i.period is not None and i.period.rule in _RECENT_RULES]
    return found[-1] if found else None


def _anchors_rank(items: Sequence[Item], index: int, drafts: Sequence[Draft]) -> bool:
    period = items[index].period
    return any(draft.rank is not None and draft.rank.since is period for draft in drafts)


def _place(
    items: Sequence[Item], index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> None:
    if any(item.word in _PUBLISHED for item in items[max(0, index - 2) : index]):
        return  # "the 606,000 published in May": when it was said, not what it is about
    left = next((n for n in range(len(drafts) - 1, -1, -1) if drafts[n].anchor < index), None)
    right = next((n for n in range(len(drafts)) if drafts[n].anchor > index), None)
    if right is not None and _possesses(items, index, drafts[right].anchor):
        _give(bindings[right], period, _ADJACENT if index + 2 >= drafts[right].anchor else _AHEAD)
        return
    if _compares(items, index, drafts, left):
        assert left is not None
        target = next((n for n in range(left, -1, -1) if drafts[n].kind in _CHANGE_KINDS), left)
        bindings[target].base = period
        if target and drafts[target - 1].change_at == drafts[target].change_at and drafts[target].change is not None:
            bindings[target - 1].base = period
        _explain(items, index, period, drafts, bindings)
        return
    if right is not None and _parenthesised(items, index, drafts[right].anchor):
        _give(bindings[right], period, _ADJACENT)
        if left is not None and not _boundary(items, drafts[left].anchor, index) and bindings[left].period is None:
            _give(bindings[left], period, _ADJACENT)
        return
    if items[index - 1].word in _SIDES and index:
        return  # "leaves the year below 2022": a comparison with no figure of its own
    if left is not None and not _boundary(items, drafts[left].last, index):
        _give(bindings[left], period, _ADJACENT)
    elif right is not None and (left is None or not _boundary(items, index, drafts[right].anchor, comma=False)):
        _give(bindings[right], period, _AHEAD)
    elif left is not None and bindings[left].period is None:
        _give(bindings[left], period, _AHEAD)


def _compare_to_day(
    items: Sequence[Item], index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> None:
    """ "… more than by 30 September 2023 (24,830)": the same days of that year."""
    left = next((n for n in range(len(drafts) - 1, -1, -1) if drafts[n].anchor < index), None)
    if period.window is None or not period.year_written or not _compares(items, index, drafts, left):
        return
    year = Window.year(period.window.end.year)
    same = Period(period.span, PeriodRole.SAME, Grain.YEAR, period.rule, year, year_written=True)
    assert left is not None
    target = next((n for n in range(left, -1, -1) if drafts[n].kind in _CHANGE_KINDS), left)
    bindings[target].base = same
    _explain(items, index, same, drafts, bindings)


def _explain(
    items: Sequence[Item], index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> None:
    """ "… than this time last year (24,830)", "… since 2021, when it was 3,053": levels of periods compared with."""
    right = next((n for n in range(len(drafts)) if drafts[n].anchor > index), None)
    if right is None or drafts[right].kind not in ("level", "threshold"):
        return
    anchor = drafts[right].anchor
    if _parenthesised(items, index, anchor) or _when(items, index, anchor):
        _give(bindings[right], _begun(period), _ADJACENT)
        bindings[right].is_base = True


def _is_peak(items: Sequence[Item], anchor: int) -> bool:
    """ "last month's single-day record of 235", "235 landed on just one day"."""
    before = [item.word for item in items[max(0, anchor - 9) : anchor]]
    after = [item.word for item in items[anchor + 1 : anchor + 9]]
    if any(w in before for w in ("day", "daily")) and any(w in before for w in ("record", "high", "peak")):
        return True
    ones = [item.quantity for item in items[anchor + 1 : anchor + 9] if item.quantity is not None]
    if any(one.unit == "days" and one.value == 1 for one in ones):
        return True
    at = after.index("day") if "day" in after else 0
    return at > 0 and (after[at - 1] in ("one", "single", "extraordinary") or after[at - 2 : at] == ["on", "a"])


def _is_elliptic(items: Sequence[Item], anchor: int) -> bool:
    """ "… after 0.7% in the first": a quarter or half told by its number alone."""
    words = [item.word for item in items[anchor + 1 : anchor + 5]]
    return words[:2] == ["in", "the"] and words[2:3] in _NUMBERED and (words[3:] or [","])[0] in (",", ".", ";", "and")


def _begun(period: Period) -> Period:
    """ "since 2021, when it was 3,053": the year itself, not all that came after."""
    if period.role is not PeriodRole.TO_DATE or period.window is None:
        return period
    start = period.window.start
    window = {
        Grain.YEAR: Window.year(start.year),
        Grain.MONTH: Window.month(start.year, start.month),
        Grain.QUARTER: Window.months(start.year, start.month + 2, 3),
    }.get(period.grain, Window.day(start))
    return Period(period.span, PeriodRole.WINDOW, period.grain, period.rule, window, year_written=period.year_written)


def _when(items: Sequence[Item], index: int, anchor: int) -> bool:
    following = [item.word for item in items[index + 1 : anchor] if item.word != ","]
    return bool(following) and following[0] in ("when", "which", "whose") and len(following) <= _WHEN_REACH


def _give(binding: Binding, period: Period, strength: int) -> None:
    """The closest period stays; a part of "the year" takes its year from the one named before it."""
    held = binding.period
    if held is None:
        binding.period, binding.strength = period, strength
    elif held.grain is Grain.YEAR and period.grain is not Grain.YEAR and period.role is PeriodRole.WINDOW:
        binding.period = _of_year(held, period)
    elif strength > binding.strength or (strength == binding.strength == _AHEAD):
        binding.period, binding.strength = period, strength


def _of_year(year: Period, part: Period) -> Period:
    """ "In 2024 … in the first half of the year": the half of that year."""
    if part.window is None or year.window is None or part.year_written or part.role is not PeriodRole.WINDOW:
        return part
    moved = part.window.shifted_years(year.window.start.year - part.window.start.year)
    return Period(part.span, part.role, part.grain, part.rule, moved, preposition=part.preposition, year_written=True)


def _possesses(items: Sequence[Item], index: int, anchor: int) -> bool:
    following = [item.word for item in items[index + 1 : anchor]]
    return bool(following) and following[0] == "'s" and len(following) <= 6 and not set(following) & {",", ";", ":"}


def _parenthesised(items: Sequence[Item], index: int, anchor: int) -> bool:
    following = [item.word for item in items[index + 1 : anchor]]
    return bool(following) and following[0] == "(" and len(following) <= 4


def _compares(items: Sequence[Item], index: int, drafts: Sequence[Draft], left: int | None) -> bool:
    if left is None:
        return False
    before = [item.word for item in items[max(0, index - 5) : index]]
    while before and before[-1] in _BEFORE_PERIOD:
        before.pop()
    word = before[-1] if before else ""
    if word in _COMPARING:
        return True
    if drafts[left].kind == "multiple" and (word == "as" or _only_linked(items, drafts[left].anchor, index)):
        return True
    if word in ("with", "to") and len(before) > 1 and before[-2] in ("compared", "comparison", "compares", "relative"):
        return True
    period = items[index].period
    assert period is not None
    near_change = drafts[left].kind in _CHANGE_KINDS and index - drafts[left].last <= 5
    relative = period.role in (PeriodRole.SAME, PeriodRole.SHIFT)
    if word in ("on", "from", "since", "over"):
        return (relative or period.grain is not Grain.DAY) and near_change
    return near_change and word in ("above", "below", "under") and not _boundary(items, drafts[left].last, index)


def _only_linked(items: Sequence[Item], anchor: int, index: int) -> bool:
    """ "twice what it was in 2015"."""
    between = [item.word for item in items[anchor + 1 : index]]
    return bool(between) and between[0] in ("what", "that", "its", "the") and all(w in _BEFORE_PERIOD for w in between)


def _introduced_as_base(items: Sequence[Item], anchor: int) -> bool:
    quantity = items[anchor].quantity
    hedge = None if quantity is None else quantity.hedge_span
    for at in range(anchor - 1, max(-1, anchor - 9), -1):
        item = items[at]
        hedging = hedge is not None and hedge.start <= item.start < hedge.end
        if item.period is not None or item.word in _SKIPPED or hedging:
            continue
        if item.quantity is not None:  # "fourteen times the 9,188", not "grew fivefold to 9,188"
            return item.quantity.unit == MULTIPLE and all(i.word != "to" for i in items[at + 1 : anchor])
        if item.word == "on":
            return bool(at) and (bool(items[at - 1].changes) or items[at - 1].quantity is not None)
        if item.word == "with":
            return items[at - 1].word in ("compared", "compares", "comparison") if at else False
        return item.word in _BASE_WORDS
    return False


def _boundary(items: Sequence[Item], start: int, end: int, *, comma: bool = True) -> bool:
    return any(item.word in _BOUNDARIES and (comma or item.word != ",") for item in items[start + 1 : end])


def _run_to_cutoff(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "… taking the total until the end of June to 19,982": a running total to the day named."""
    for index, item in enumerate(items):
        if item.period is None or item.period.role is not PeriodRole.CUTOFF:
            continue
        left = next((n for n in range(len(drafts) - 1, -1, -1) if drafts[n].anchor < index), None)
        if _compares(items, index, drafts, left):
            continue
        right = next((n for n in range(len(drafts)) if drafts[n].anchor > index), None)
        if left is not None and not _boundary(items, drafts[left].last, index):
            target = left
        elif right is not None and not _boundary(items, index, drafts[right].anchor, comma=False):
            target = right
        else:
            continue
        if bindings[target].period is None and drafts[target].rank is None:
            bindings[target].period = item.period


def _coordinate(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "That compares with 3,770 last year and 4,162 in 2022": what is joined to a base is one."""
    for n in range(1, len(drafts)):
        if drafts[n].kind != "level" or drafts[n].change is not None or bindings[n].is_base:
            continue
        before = [item.word for item in items[max(0, drafts[n].anchor - 2) : drafts[n].anchor]]
        if "and" in before and any(bindings[m].is_base for m in range(n)) and bindings[n].period is not None:
            bindings[n].is_base = True


def _share_in_clause(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    for n in range(len(drafts) - 2, -1, -1):
        following = bindings[n + 1]
        if bindings[n].is_base:
            continue
        if bindings[n].period is None and following.period is not None and not following.is_base:
            if drafts[n + 1].kind in _CHANGE_KINDS or _boundary(items, drafts[n].anchor, drafts[n + 1].anchor):
                continue
            if following.period.span.start > items[drafts[n + 1].anchor].start:
                bindings[n].period, bindings[n].inherited = following.period, True
    for n in range(1, len(drafts)):
        before = bindings[n - 1]
        if bindings[n].period is not None or bindings[n].is_base or before.is_base or before.period is None:
            continue
        pointing = before.period.role in (PeriodRole.SAME, PeriodRole.SHIFT) or before.period.rule.endswith("-moved")
        if drafts[n].kind in _CHANGE_KINDS and pointing:
            bindings[n].base = bindings[n].base or before.period
            continue
        bindings[n].period, bindings[n].inherited = before.period, True
    _look_ahead(drafts, bindings)


def _look_ahead(drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "saw an increase of 53%, with 45,659 arriving in the 12 months to September": both are of those months."""
    for n in range(len(drafts) - 1):
        following = bindings[n + 1]
        if drafts[n].kind not in _CHANGE_KINDS or bindings[n].period is not None or following.is_base:
            continue
        if drafts[n + 1].kind == "level" and following.period is not None and following.strength == _ADJACENT:
            bindings[n].period, bindings[n].inherited = following.period, True


def _lend_bases(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "up a fifth on the 29,585 at the end of June": the change is taken from the period of the level it names."""
    for n, draft in enumerate(drafts):
        if draft.kind not in _CHANGE_KINDS or bindings[n].base is not None:
            continue
        before = bindings[n - 1] if n else None
        if (
            before is not None
            and before.is_base
            and before.period is not None
            and not _linked(items, drafts, bindings, n)
        ):
            bindings[n].base = before.period
            if bindings[n].period is before.period:  # "4,162 in 2022 (up 12%)"
                bindings[n].period = None
            continue
        for m in range(n + 1, len(drafts)):
            if drafts[m].kind in _CHANGE_KINDS and draft.kind != "multiple":
                break
            quantity = items[drafts[m].anchor].quantity
            if draft.kind == "percent_change" and quantity is not None and quantity.unit == PERCENT:
                break  # "rose by 7.9%, down from 8.7% in May": the rate is compared, not what it is a rate of
            if bindings[m].is_base and bindings[m].period is not None:
                bindings[n].base = bindings[m].period
                break


def _linked(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> bool:
    """Whether the draft is tied to the base that follows it ("a fifth on the 29,585", "than the record 45,755")."""
    following = next((m for m in range(n + 1, len(drafts)) if drafts[m].rank is None), None)
    if following is None or not bindings[following].is_base:
        return False
    between = [item.word for item in items[drafts[n].last : drafts[following].anchor]]
    return len(between) <= _TIED and any(word in _TYING for word in between) and "and" not in between


def _rank_the_next(drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "the record 45,755 in 2022": the record is of the period of the figure that it stands before."""
    for n in range(len(drafts) - 1):
        if drafts[n].rank is not None and drafts[n + 1].anchor - drafts[n].anchor <= 1 and bindings[n + 1].period:
            bindings[n].period, bindings[n].is_base = bindings[n + 1].period, bindings[n + 1].is_base
