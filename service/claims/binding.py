"""Which period, base and cut-off belong to which assertion of a sentence.

The rules, in the order in which they bind: a figure in parentheses right after a period belongs to it; a possessive
period belongs to the figure that it precedes; a period belongs to the figure before it in its clause, else to the one
after it; a figure without one takes that of its clause, then that of the figure before it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise
from operator import attrgetter

from service.claims.base_words import SIDES, SKIPPED, introduced_as_base, is_elliptic, is_peak
from service.claims.baselines import baselines_in
from service.claims.elsewhen import dates_event
from service.claims.fresh import is_fresh
from service.claims.kind import Draft
from service.claims.peaks import dated_in_clause, ranks_of_bases
from service.claims.period_words import (
    CHANGE_KINDS,
    RECENT_RULES,
    anchors_words,
    begun,
    boundary,
    compares,
    excepted,
    is_with,
    opens_comparison,
    parenthesised,
    possesses,
    reported_on,
    tells_end,
    tells_length,
    when,
)
from service.claims.restated import says_again
from service.claims.same_ends import restate, spans_moves
from service.claims.span_ends import before, led_from_and_to
from service.claims.terse import is_prior
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.windows import Grain, Window
from service.records import dataclass, replace

_LISTING = frozenset(["and", ",", "or", "in"])
_CLOSING = frozenset([".", ",", ";", ")", "—", "–"])
_PUBLISHED = frozenset(["published", "reported", "announced", "released"])
_AHEAD, _ADJACENT = 1, 2
_YEAR = 12  # months
_LEVELS = frozenset(["level", "threshold", "average"])
_APPOSED = 3  # items of "four years ago, in"
_LENGTH_REACH = 5
_IN_BRACKETS = 6  # items of "(first quarter: 4,441"
_LEVEL_OF = 3  # items of "average level of"
_PEAKS = frozenset(["peak", "high", "low", "trough"])
_MAKING = frozenset(["makes", "making", "made", "leaves", "leaving", "left"])
_TIED = 8  # items from a change to the base it is taken from
_TYING = frozenset(["than", "on", "from", "times", "against", "above", "below", "beneath", "under", "over", "with"])
_anchor = attrgetter("anchor")


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


def bind(items: Row, drafts: Sequence[Draft], taken: Collection[int] = ()) -> tuple[Binding, ...]:
    """The bindings of a sentence's drafts, in their order.

    Args:
        items: the sentence.
        drafts: its figures.
        taken: places of periods that an assertion in words has read itself: of no figure, but they may be told of.
    """
    bindings = tuple(Binding() for _ in drafts)
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind in ("level", "average") and draft.change is None:
            binding.is_base = introduced_as_base(items, draft.anchor) or is_prior(items, draft.anchor)
        binding.peak = is_peak(items, draft.anchor) or is_elliptic(items, draft.anchor)
        binding.peak = binding.peak or (binding.is_base and spans_moves(items, draft.anchor))
    averaged = baselines_in(items)
    for index in items.dates:
        period = items[index].period
        if period is None or period.role is PeriodRole.HISTORY or index in averaged:
            continue
        if period.role is PeriodRole.CUTOFF:
            if index not in taken:
                _compare_to_day(items, index, period, drafts, bindings)
            continue
        if _is_said(items, index) or _in_clause_of(items, index, period, drafts, bindings):
            continue
        if index in taken or _is_anchor(items, index, period, drafts):
            _explain(items, index, period, drafts, bindings)
        else:
            _place(items, index, period, drafts, bindings)
    _in_turn(items, drafts, bindings)
    _coordinate(items, drafts, bindings)
    _run_to_cutoff(items, drafts, bindings)
    _share_in_clause(items, drafts, bindings)
    _lend_bases(items, drafts, bindings)
    _lend_starts(items, drafts, bindings)
    restate(items, drafts, bindings)
    _rank_the_next(drafts, bindings)
    _rank_the_peak(items, drafts, bindings)
    led = led_from_and_to(
        drafts,
        [binding.period for binding in bindings],
        [binding.is_base for binding in bindings],
        [binding.inherited for binding in bindings],
        [binding.base for binding in bindings],
    )
    for binding, period in zip(bindings, led, strict=True):
        binding.period = period
    for n in ranks_of_bases(items, drafts, [binding.is_base for binding in bindings]):
        bindings[n].period, bindings[n].is_base = bindings[n - 1].period, True
    for draft, binding in zip(drafts, bindings, strict=True):
        within = None if draft.rank is None else draft.rank.within
        if binding.period is None and within is not None and within.preposition != "since":
            binding.period = within  # "the busiest day of the year so far"
    return bindings


def _in_turn(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "In 2022, 2023 and 2024 it was 9.1%, 7.3% and 2.5% respectively": to each figure the period of its place.

    So it is without the word where both are plain lists: "in 2022 and 2023 it was 18,185 and 63,008".
    """
    dates = [at for at in items.dates if (own := items[at].period) is not None and own.role is PeriodRole.WINDOW]
    plain = [n for n, draft in enumerate(drafts) if draft.kind in _LEVELS and draft.rank is None]
    if "respectively" not in items.said:
        plain = plain[: len(dates)]
        if not (_is_list(items, dates) and _is_list(items, [drafts[n].anchor for n in plain])):
            return
    periods = [period for at in dates if (period := items[at].period) is not None]
    if len(periods) == len(plain) > 1:
        for n, period in zip(plain, periods, strict=True):
            bindings[n].period, bindings[n].strength, bindings[n].is_base = period, _ADJACENT, False


def _is_list(items: Row, places: Sequence[int]) -> bool:
    """Whether nothing but commas and conjunctions stands between the items at these places."""
    between = [set(items.words[first + 1 : last]) for first, last in pairwise(places)]
    return bool(between) and all(words and words <= _LISTING for words in between)


def _in_clause_of(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "The peak of 944,000, which came in 2023, …": bound to the figure that the clause is about."""
    left, _ = _beside(drafts, index)
    if left is None or dated_in_clause(items, drafts[left].anchor) != index:
        return False
    _give(bindings[left], period, _ADJACENT)
    return True


def _is_said(items: Row, index: int) -> bool:
    """ "The 606,000 published in May", "…, it said on Tuesday": when it was said, not what it is about."""
    published = not _PUBLISHED.isdisjoint(items.words[max(0, index - 2) : index])
    return published or reported_on(items, index) or dates_event(items, index) or tells_end(items, index)


def _anchors_rank(items: Sequence[Item], index: int, drafts: Sequence[Draft]) -> bool:
    ranks = [draft.rank for draft in drafts if draft.rank is not None]
    if not ranks:
        return False
    period = items[index].period
    return any(rank.since is period or rank.within is period for rank in ranks)


def _place(
    items: Sequence[Item], index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> None:
    left, right = _beside(drafts, index)
    if left is not None and drafts[left].kind in CHANGE_KINDS and tells_length(items, drafts[left].anchor, index):
        return
    if right is not None and possesses(items, index, drafts[right].anchor):
        owned = begun(period)  # "since September's 2.4%"
        _give(bindings[right], owned, _ADJACENT if index + 2 >= drafts[right].anchor else _AHEAD)
        return
    if _is_base_period(items, index, period, drafts, bindings) or _ends_comparison(items, index):
        return
    if right is not None and _colon(items, index, drafts[right].anchor):
        _give(bindings[right], period, _ADJACENT)
        return
    if right is not None and parenthesised(items, index, drafts[right].anchor):
        alone = left is not None and bindings[left].period is None
        if left is not None and alone and _has_level(items, index, drafts[left], drafts[right]):
            bindings[right].peak = True  # "19,982 in the year to date (13,489)": of which other days is not said
            _give(bindings[left], period, _ADJACENT)
            return
        _give(bindings[right], period, _ADJACENT)
        if left is not None and not boundary(items, drafts[left].anchor, index) and bindings[left].period is None:
            _give(bindings[left], period, _ADJACENT)
        return
    if items[index - 1].word in SIDES and index and not period.rule.startswith("event:"):
        if right is not None and when(items, index, drafts[right].anchor):
            _give(bindings[right], begun(period), _AHEAD)  # "below 2022, when 46,000 came"
        return  # "leaves the year below 2022": a comparison with no figure of its own
    set_off = left is not None and bindings[left].period is None and _set_off(items, index, drafts, left, right)
    if left is not None and (set_off or not boundary(items, drafts[left].last, index)):
        _give(bindings[left], period, _ADJACENT)
    elif right is not None and (left is None or not boundary(items, index, drafts[right].anchor, comma=False)):
        _give(bindings[right], period, _AHEAD)
    elif left is not None and bindings[left].period is None and not _parted(items, drafts[left].anchor, index):
        _give(bindings[left], period, _AHEAD)
    elif left is not None and _narrows(items, drafts[left], bindings[left].period, index):
        bindings[left].period, bindings[left].strength = period, _ADJACENT
    if right is not None and bindings[right].period is None and _tells(items, index, drafts, right):
        _give(bindings[right], begun(period), _AHEAD)  # "up from the month before, when it was 9.9%"


def _tells(items: Sequence[Item], index: int, drafts: Sequence[Draft], right: int) -> bool:
    """Whether a figure tells what was so in the period: "when it was 711", "the busiest day was 1 May, with 711"."""
    anchor = drafts[right].anchor
    ranked = right > 0 and drafts[right - 1].rank is not None
    return _was_then(items, index, anchor) or (ranked and is_with(items, index, anchor))


def _ends_comparison(items: Sequence[Item], index: int) -> bool:
    """ "Were flat in May from April, and up 3.3% …": of two months that are compared in words alone, the earlier."""
    return index > 1 and items[index - 1].word == "from" and items[index - 2].period is not None


def _was_then(items: Sequence[Item], index: int, anchor: int) -> bool:
    """Whether a figure tells what was so in a period, not from where it went: "in May, when it goes from £1,755"."""
    return when(items, index, anchor) and items[anchor - 1].word != "from"


def _set_off(items: Sequence[Item], index: int, drafts: Sequence[Draft], left: int, right: int | None) -> bool:
    """ "1.39 million, at an annual rate, in August, up 10% on July": of the level, between commas before a change."""
    if right is None or drafts[left].kind not in _LEVELS or drafts[right].kind not in CHANGE_KINDS:
        return False
    behind = [item.word for item in items[index + 1 : index + 3]]
    led = [item.word for item in items[max(0, index - 2) : index]] in ([",", "in"], [",", "for"])
    return led and behind[:1] == [","] and behind[1:] in (["up"], ["down"], ["a"], ["an"])


def _restates(items: Sequence[Item], index: int, base: Period | None) -> bool:
    """ "Than they were four years ago, in February 2022": what is compared with, named again."""
    near = items[max(0, index - _APPOSED) : index]
    apposed = [item.word for item in near[1:]] in ([",", "in"], [",", "on"])
    return base is not None and apposed and near[0].period is base


def _colon(items: Sequence[Item], index: int, anchor: int) -> bool:
    """ "(June 2024: 3,041)", "June: 3.6%; May: 3.4%"."""
    words = [item.word for item in items[index + 1 : anchor]]
    return words == [":"] and (index == 0 or items[index - 1].word in ("(", ",", ";", "|"))


def _has_level(items: Sequence[Item], index: int, left: Draft, right: Draft) -> bool:
    """Whether a level before the period is of it, so that another one in brackets behind it is not."""
    if left.kind != "level" or right.kind != "level" or boundary(items, left.last, index):
        return False
    first, second = items[left.anchor].quantity, items[right.anchor].quantity
    if first is None or second is None or (first.unit == PERCENT and not second.unit):
        return False  # "more than four in ten arrived in 2024 and 2025 (78,288)"
    return not second.unit or first.unit == second.unit


def _narrows(items: Sequence[Item], draft: Draft, held: Period | None, index: int) -> bool:
    """ "The low so far this year was 7.2 million, in March": of that month of the year named before."""
    part = items[index].period
    words = [item.word for item in items[draft.last + 1 : index]]
    if held is None or held.window is None or part is None or part.window is None or part.role is not PeriodRole.WINDOW:
        return False
    if draft.kind != "level" or words not in ([",", "in"], [",", "on"]) or held.span.start > items[draft.anchor].start:
        return False
    ends = index + 1 == len(items) or items[index + 1].word in _CLOSING
    return ends and part.window != held.window and held.window.contains(part.window)


def _parted(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a semicolon stands between: what follows it is about something else."""
    return any(item.word == ";" for item in items[first:last])


def _beside(drafts: Sequence[Draft], index: int) -> tuple[int | None, int | None]:
    """The drafts before and behind an item."""
    left, right = bisect_left(drafts, index, key=_anchor) - 1, bisect_right(drafts, index, key=_anchor)
    return left if left >= 0 else None, right if right < len(drafts) else None


def _is_base_period(
    items: Sequence[Item], index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> bool:
    """Whether a period is what a figure beside it is compared with; if so it is bound as that."""
    left, right = _beside(drafts, index)
    if compares(items, index, drafts, left):
        assert left is not None
        target = next((n for n in range(left, -1, -1) if drafts[n].kind in CHANGE_KINDS), left)
        if bindings[target].base is not None and boundary(items, drafts[target].last, index):
            _explain(items, index, period, drafts, bindings)
            return True  # "10,000 fewer than in June, and no lower than in 2022": another comparison
        bindings[target].base = period
        same_word = target and drafts[target - 1].change_at == drafts[target].change_at
        if same_word and drafts[target].change is not None and bindings[target - 1].base is None:
            bindings[target - 1].base = period
        _explain(items, index, period, drafts, bindings)
        return True
    if left is not None and _restates(items, index, bindings[left].base):
        bindings[left].base = period
        return True
    if right is not None and left is None and _opens_since(items, index, drafts[right]):
        for n in range(right, len(drafts)):
            if drafts[n].kind in CHANGE_KINDS and bindings[n].base is None:
                bindings[n].base = begun(period)
        return True
    if right is not None and left is None and opens_comparison(items, index) and drafts[right].kind in CHANGE_KINDS:
        bindings[right].base = period
        if right + 1 < len(drafts) and drafts[right].change_at == drafts[right + 1].change_at is not None:
            bindings[right + 1].base = period  # "it is £208 (11%) lower"
        return True
    return False


def _opens_since(items: Sequence[Item], index: int, draft: Draft) -> bool:
    """ "Since 1990 it has gone up by 73 ppm, or 21%": from that year on."""
    period = items[index].period
    if period is None or period.role is not PeriodRole.TO_DATE or period.preposition != "since":
        return False
    plain = period.year_written and period.grain in (Grain.YEAR, Grain.MONTH, Grain.QUARTER)
    return plain and draft.kind in CHANGE_KINDS and index <= 1


def _is_anchor(items: Sequence[Item], index: int, period: Period, drafts: Sequence[Draft]) -> bool:
    """Whether a period only says how far a superlative reaches, what it leaves out, or since when something moved."""
    if _anchors_rank(items, index, drafts) or anchors_words(items, index) or excepted(items, index):
        return True
    _, right = _beside(drafts, index)
    return right is not None and period.role is PeriodRole.TO_DATE and when(items, index, drafts[right].anchor)


def _compare_to_day(
    items: Sequence[Item], index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> None:
    """ "… more than by 30 September 2023 (24,830)": the same days of that year."""
    left = next((n for n in range(len(drafts) - 1, -1, -1) if drafts[n].anchor < index), None)
    dated = period.year_written or period.rule == "date"  # "8 October last year"
    if period.window is None or not dated or not compares(items, index, drafts, left):
        return
    year = Window.year(period.window.end.year)
    same = Period(period.span, PeriodRole.SAME, Grain.YEAR, period.rule, year, (period.window,), year_written=True)
    assert left is not None
    target = next((n for n in range(left, -1, -1) if drafts[n].kind in CHANGE_KINDS), left)
    bindings[target].base = same
    _explain(items, index, same, drafts, bindings)


def _explain(
    items: Sequence[Item], index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> None:
    """ "… than this time last year (24,830)", "… since 2021, when it was 3,053": levels of periods compared with."""
    right = next((n for n in range(len(drafts)) if drafts[n].anchor > index), None)
    if right is None or drafts[right].kind not in _LEVELS:
        return
    anchor = drafts[right].anchor
    told = when(items, index, anchor) or _told_of(items, index, anchor) or _apposed(items, index, anchor)
    if told or parenthesised(items, index, anchor):
        _give(bindings[right], begun(period), _ADJACENT)
        bindings[right].is_base = True
        if items[anchor - 1].word == "from" and _leads_to(items, drafts, right):  # "when it went from 10.1% to 10.4%"
            _give(bindings[right + 1], begun(period), _ADJACENT)
            bindings[right + 1].is_base = True
            bindings[right].period = before(bindings[right].period)


def _lend_starts(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Almost halved since 1990: from 813 million to 426 million in 2021": the first of them is that of 1990."""
    for n in range(1, len(drafts)):
        told = bindings[n].is_base and (bindings[n].period is None or bindings[n].inherited)
        if not told or items[drafts[n].anchor - 1].word != "from":
            continue
        begins = bindings[n - 1].base
        if begins is not None and begins.preposition == "since":
            bindings[n].period = replace(begun(begins), rule="end-of-span")


def _leads_to(items: Sequence[Item], drafts: Sequence[Draft], n: int) -> bool:
    """Whether "to" and a level follow a figure at once."""
    if n + 1 >= len(drafts) or drafts[n + 1].kind not in _LEVELS:
        return False
    return [item.word for item in items[drafts[n].anchor + 1 : drafts[n + 1].anchor]] == ["to"]


def _apposed(items: Sequence[Item], index: int, anchor: int) -> bool:
    """Whether a figure only gives what a period was: "… short of the figure for the same point last year, 10,064"."""
    ends = anchor + 1 == len(items) or items[anchor + 1].word in _CLOSING
    return ends and [item.word for item in items[index + 1 : anchor]] == [","]


def _told_of(items: Sequence[Item], index: int, anchor: int) -> bool:
    """ "… below its November average of $82.94"."""
    words = [item.word for item in items[index + 1 : anchor]]
    return words[-1:] == ["of"] and len(words) <= _LEVEL_OF and all(words)


def _give(binding: Binding, period: Period, strength: int) -> None:
    """The closest period stays; a part of "the year" takes its year from the one named before it."""
    held = binding.period
    if held is None:
        binding.period, binding.strength = period, strength
    elif _is_years_ago(held) and period.grain is Grain.MONTH and not period.year_written and period.window is not None:
        moved = period.window.shifted_months(held.shift_months)  # "ten years ago the May figure"
        binding.period = replace(period, window=moved, others=(), year_written=True)
    elif held.grain is Grain.YEAR and period.grain is not Grain.YEAR and period.role is PeriodRole.WINDOW:
        binding.period = _of_year(held, period)
    elif strength > binding.strength or (strength == binding.strength == _AHEAD):
        binding.period, binding.strength = period, strength


def _is_years_ago(period: Period) -> bool:
    counted = period.role is PeriodRole.SHIFT and period.window is None and period.shift_months < 0
    return counted and period.shift_months % _YEAR == 0


def _of_year(year: Period, part: Period) -> Period:
    """ "In 2024 … in the first half of the year": the half of that year."""
    if part.window is None or year.window is None or part.year_written or part.role is not PeriodRole.WINDOW:
        return part
    if year.role is not PeriodRole.WINDOW or part.rule in RECENT_RULES:
        return part  # "since 2018 … on Saturday"
    moved = part.window.shifted_years(year.window.start.year - part.window.start.year)
    # "The year" may be that of the article as well as the one mentioned last.
    others = (part.window,) if year.rule == "the-year" and moved != part.window else ()
    return Period(
        part.span, part.role, part.grain, part.rule, moved, others, preposition=part.preposition, year_written=True
    )


def _run_to_cutoff(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "… taking the total until the end of June to 19,982": a running total to the day named."""
    for index in items.dates:
        item = items[index]
        if item.period is None or item.period.role is not PeriodRole.CUTOFF:
            continue
        left = next((n for n in range(len(drafts) - 1, -1, -1) if drafts[n].anchor < index), None)
        if compares(items, index, drafts, left):
            continue
        right = next((n for n in range(len(drafts)) if drafts[n].anchor > index), None)
        if left is not None and not boundary(items, drafts[left].last, index):
            target = left
        elif right is not None and not boundary(items, index, drafts[right].anchor, comma=False):
            target = right
        else:
            continue
        if drafts[target].rank is not None:
            continue
        if right is not None and when(items, index, drafts[right].anchor):
            bindings[right].period = replace(item.period, role=PeriodRole.WINDOW)  # "up to Monday, when 474 arrived"
        held = bindings[target].period
        if held is None or (bindings[target].strength == _AHEAD and _other_clause(items, held, index, drafts[target])):
            bindings[target].period = item.period
        elif held.rule == "last-year" and item.period.grain is Grain.DAY and item.period.window is not None:
            assert held.window is not None
            moved = item.period.window.shifted_years(held.window.start.year - item.period.window.start.year)
            bindings[target].period = replace(item.period, window=moved)  # "last year 44 had come by 14 January"


def _other_clause(items: Sequence[Item], held: Period, index: int, draft: Draft) -> bool:
    """ "April was the peak; by June the price was $85": what was named ahead belongs to the clause before."""
    first = next((at for at, item in enumerate(items) if item.period is held), len(items))
    return first < index < draft.anchor and any(item.word == ";" for item in items[first:index])


def _coordinate(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "That compares with 3,770 last year and 4,162 in 2022": what is joined to a base is one."""
    for n in range(1, len(drafts)):
        if drafts[n].kind != "level" or drafts[n].change is not None or bindings[n].is_base:
            continue
        before = [item.word for item in items[max(0, drafts[n].anchor - 2) : drafts[n].anchor]]
        if "and" in before and any(bindings[m].is_base for m in range(n)) and bindings[n].period is not None:
            bindings[n].is_base = True


def _share_in_clause(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    for n in range(len(drafts) - 2, -1, -1):
        if bindings[n].is_base:
            continue
        # "By 10% from £1,568 to £1,717 on 1 October": a base between has days of its own.
        skips = drafts[n].kind in CHANGE_KINDS and n + 2 < len(drafts) and bindings[n + 1].is_base
        m = n + 2 if skips and bindings[n + 1].period is None else n + 1
        following = bindings[m]
        if bindings[n].period is None and following.period is not None and not following.is_base:
            if drafts[m].kind in CHANGE_KINDS or boundary(items, drafts[n].anchor, drafts[m].anchor):
                continue
            if _looks_back(items, drafts[m].anchor):
                continue  # "grew by 0.3%, after 0.7% in the first quarter"
            if following.period.span.start > items[drafts[m].anchor].start:
                bindings[n].period, bindings[n].inherited = following.period, True
    for n in range(1, len(drafts)):
        before = bindings[_neighbour(items, drafts, n)]
        if bindings[n].period is not None or bindings[n].is_base or before.is_base or before.period is None:
            continue
        if is_fresh(items, drafts[n].anchor) or _looks_back(items, drafts[n - 1].anchor):
            continue
        if any(item.word == "had" for item in items[drafts[n - 1].last + 1 : drafts[n].anchor]):
            continue  # "cut to 5% today, after a year in which it had been held at 5.25%"
        pointing = before.period.role in (PeriodRole.SAME, PeriodRole.SHIFT) or before.period.rule.endswith("-moved")
        if drafts[n].kind in CHANGE_KINDS and pointing:
            bindings[n].base = bindings[n].base or before.period
            continue
        bindings[n].period, bindings[n].inherited = before.period, True
    _look_ahead(items, drafts, bindings)


def _neighbour(items: Sequence[Item], drafts: Sequence[Draft], n: int) -> int:
    """The draft before, those in brackets passed over: "7,443 (first quarter: 4,441), down 44%"."""
    m = n - 1
    while m > 0 and _bracketed(items, drafts[m].anchor) and items[drafts[m].anchor + 1].word == ")":
        if any(item.word == "(" for item in items[drafts[m].anchor : drafts[n].anchor]):
            break
        m -= 1
    return m


def _bracketed(items: Sequence[Item], anchor: int) -> bool:
    """Whether brackets around a figure name a period of its own."""
    for at in range(anchor - 1, max(-1, anchor - _IN_BRACKETS), -1):
        if items[at].word == "(":
            return any(item.period is not None for item in items[at:anchor])
    return False


def _looks_back(items: Sequence[Item], anchor: int) -> bool:
    """Whether a figure is of what went before: "after 0.6% in April"."""
    return any(item.word in ("after", "following") for item in items[max(0, anchor - 3) : anchor])


def _look_ahead(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "saw an increase of 53%, with 45,659 arriving in the 12 months to September": both are of those months."""
    for n in range(len(drafts) - 1):
        following = bindings[n + 1]
        if drafts[n].kind not in CHANGE_KINDS or bindings[n].period is not None or following.is_base:
            continue
        if _looks_back(items, drafts[n + 1].anchor):
            continue  # "climbed 0.5%, after 0.6% in April"
        if drafts[n + 1].kind == "level" and following.period is not None and following.strength == _ADJACENT:
            bindings[n].period, bindings[n].inherited = following.period, True


def _lend_bases(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "up a fifth on the 29,585 at the end of June": the change is taken from the period of the level it names."""
    for n, draft in enumerate(drafts):
        if draft.kind not in CHANGE_KINDS or bindings[n].base is not None:
            continue
        before = bindings[n - 1] if n else None
        if before is not None and before.base is not None and says_again(items, drafts, n):
            bindings[n].base = before.base
            continue
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
        if _has_length(items, draft):
            continue
        for m in range(n + 1, len(drafts)):
            if drafts[m].kind in CHANGE_KINDS and draft.kind != "multiple":
                if draft.change_at is not None and drafts[m].change_at == draft.change_at:
                    continue  # "£111 or 6.4% more than the £1,738 of today"
                break
            quantity = items[drafts[m].anchor].quantity
            if draft.kind == "percent_change" and quantity is not None and quantity.unit == PERCENT:
                break  # "rose by 7.9%, down from 8.7% in May": the rate is compared, not what it is a rate of
            if bindings[m].is_base and bindings[m].period is not None:
                bindings[n].base = bindings[m].period
                break


def _has_length(items: Row, draft: Draft) -> bool:
    """ "13 cents up on the week, and compares with $3.07 a year before": over which it changed is told."""
    behind = [
        word for word in items.words[draft.anchor + 1 : draft.anchor + _LENGTH_REACH] if word not in ("up", "down")
    ]
    return behind[:2] in (["on", "the"], ["over", "the"]) and behind[2:3] in (["week"], ["day"])


def _linked(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> bool:
    """Whether the draft is tied to the base that follows it ("a fifth on the 29,585", "than the record 45,755")."""
    following = next((m for m in range(n + 1, len(drafts)) if drafts[m].rank is None), None)
    if following is None or not bindings[following].is_base:
        return False
    between = [item.word for item in items[drafts[n].last : drafts[following].anchor]]
    if drafts[n].kind == "multiple" and all(word in SKIPPED for word in between[1:]):
        return True  # "double the 1,077 in December"
    return len(between) <= _TIED and any(word in _TYING for word in between) and "and" not in between


def _rank_the_next(drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "the record 45,755 in 2022": the record is of the period of the figure that it stands before."""
    for n in range(len(drafts) - 1):
        if drafts[n].rank is not None and drafts[n + 1].anchor - drafts[n].anchor <= 1 and bindings[n + 1].period:
            bindings[n].period, bindings[n].is_base = bindings[n + 1].period, bindings[n + 1].is_base
        elif drafts[n].rank is not None and drafts[n + 1].anchor - drafts[n].anchor <= 1 and bindings[n + 1].is_base:
            bindings[n].peak = True  # "11,884 compared with a record 19,982": of whatever days that one is


def _rank_the_peak(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Down from a peak of 11.1% in October 2022, its highest since 1981": what is the highest is that peak."""
    for n in range(1, len(drafts)):
        if drafts[n].rank is None or not bindings[n - 1].is_base or bindings[n - 1].period is None:
            continue
        if not _MAKING.isdisjoint(item.word for item in items[drafts[n - 1].last + 1 : drafts[n].anchor]):
            told = [m for m in range(n - 1) if drafts[m].kind in _LEVELS and not bindings[m].is_base]
            bindings[n].period = bindings[told[0]].period if told else None  # "… which makes it the lowest since 2021"
            continue
        words = {item.word for item in items[max(0, drafts[n - 1].anchor - 3) : drafts[n - 1].anchor]}
        if words & _PEAKS:
            bindings[n].period, bindings[n].is_base = bindings[n - 1].period, True
