"""Which periods of a sentence are what a figure is compared with, and what the figures told of them are."""

from collections.abc import Sequence

from service.claims.bind.bases.in_words_alone import as_then, owns_superlative
from service.claims.bind.bases.opening_comparison import opens_another
from service.claims.bind.bases.others_named import compared_by, compares_anew
from service.claims.bind.bases.paces_compared import compares_pace
from service.claims.bind.bound import ADJACENT, CLOSING, LEVELS, Binding, beside, give
from service.claims.bind.changes.moved_to_high import is_what_was_reached
from service.claims.bind.changes.span_ends import before
from service.claims.bind.clause_boundaries import boundary
from service.claims.bind.figures_of_periods import (
    has_been_since,
    is_beaten_with,
    parenthesised,
    possesses,
    when,
)
from service.claims.bind.period_words import CHANGE_KINDS, compares, is_than_undated, opens_comparison
from service.claims.bind.periods_in_themselves import begun
from service.claims.bind.periods_overtaken import beaten
from service.claims.bind.placing.periods_excepted import excepted
from service.claims.bind.placing.periods_of_no_figure import anchors_words, last_seen
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_CLAUSES = frozenset([",", ";", "and", "but", "while", "whereas"])
_TOLD_OF = frozenset(["it", "they", "that", "this", "the", "there"])
_MOVED = ("on", "from")
_SPANS = frozenset(["range", "the-year", "the-month", "the-quarter"])
_OPENING = frozenset([",", "(", "–", "—", "was", "is", "of", "came"])
_LEADING = frozenset(["of", "to", "just", "only"])
_APPOSED = 3  # items of "four years ago, in"
_RANKED = frozenset(["of", "at", "high", "low", "peak"])
_ALIKE = frozenset([("different", "from"), ("unchanged", "from"), ("changed", "from"), ("same", "as")])
_ALIKE_REACH = 5  # items of "the same as in the"
_SIGNS = frozenset(["-", "−", "–", "minus", "plus"])
_LEVEL_OF = 3  # items of "average level of"


def is_base_period(
    items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> bool:
    """Whether a period is what a figure beside it is compared with; if so it is bound as that."""
    left, right = beside(drafts, index)
    if left is not None and right is not None and _is_of_next(items, index, drafts[right]):
        bindings[right].base = period
        return True
    if left is not None and opens_another(items, index, period, drafts, bindings):
        explain(items, index, period, drafts, bindings)
        return True
    if compares(items, index, drafts, left):
        assert left is not None
        target = compared_by(items, drafts, left)
        if compares_pace(items, index, drafts[left]) or compares_pace(items, index, drafts[target]):
            explain(items, index, period, drafts, bindings)
            return True
        if target < left and drafts[left].rank is not None:  # "down 37% from the record high of March 2022"
            bindings[left].period, bindings[left].is_base = begun(period), True
        otherwise = bindings[target].base is not None or is_than_undated(items, drafts[target])
        if (otherwise and boundary(items, drafts[target].last, index)) or compares_anew(items, index, drafts[target]):
            explain(items, index, period, drafts, bindings)
            return True  # "10,000 fewer than in June, and no lower than in 2022": another comparison
        bindings[target].base = period
        same_word = target and drafts[target - 1].change_at == drafts[target].change_at
        apart = same_word and _is_of_other_days(items, drafts, bindings, target)
        if same_word and not apart and drafts[target].change is not None and bindings[target - 1].base is None:
            bindings[target - 1].base = period
        explain(items, index, period, drafts, bindings)
        return True
    if left is not None and _restates(items, index, bindings[left].base):
        bindings[left].base = period
        return True
    if right is not None and drafts[right].kind in CHANGE_KINDS and _moved_from(items, index, drafts[right].anchor):
        bindings[right].base = period
        return True
    if right is not None and left is None and _opens_since(items, index, drafts[right]):
        for n in range(right, len(drafts)):
            if drafts[n].kind in CHANGE_KINDS and bindings[n].base is None:
                bindings[n].base = replace(begun(period), preposition="since")
        return True
    if right is not None and left is None and opens_comparison(items, index) and drafts[right].kind in CHANGE_KINDS:
        bindings[right].base = period
        if right + 1 < len(drafts) and drafts[right].change_at == drafts[right + 1].change_at is not None:
            bindings[right + 1].base = period  # "it is £208 (11%) lower"
        return True
    return False


def _is_of_next(items: Row, index: int, draft: Draft) -> bool:
    """ "Down 1.9% over the decade, and on the year before it is up 0.4%": what a clause opens with is its own base."""
    opens = items.words[index - 1] == "on" and items.words[index - 2] in _CLAUSES and index > 1
    return (
        opens
        and draft.kind in CHANGE_KINDS
        and items.words[index + 1] in _TOLD_OF
        and not boundary(items, index, draft.anchor)
    )


def _is_of_other_days(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> bool:
    """ "Grew by 0.7% in the first quarter and by 1.3% on a year earlier": the first is compared as is usual."""
    alike = drafts[n - 1].kind == drafts[n].kind and bindings[n].period is None
    between = items[drafts[n - 1].last + 1 : drafts[n].anchor]
    dated = any(item.period is not None and item.period is bindings[n - 1].period for item in between)
    return alike and dated and any(item.word == "and" for item in between)


def _restates(items: Sequence[Item], index: int, base: Period | None) -> bool:
    """ "Than they were four years ago, in February 2022", "than in the previous quarter (November to January)"."""
    near = items[max(0, index - _APPOSED) : index]
    apposed = [item.word for item in near[1:]] in ([",", "in"], [",", "on"])
    bracketed = [item.word for item in (*near[-1:], *items[index + 1 : index + 2])] == ["(", ")"]
    return base is not None and ((apposed and near[0].period is base) or (bracketed and near[-2].period is base))


def stands_inside(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "Fewer than in 2022 by 36%", "up compared with May 2024 by 30%": between the word of change and how much."""
    _, right = beside(drafts, index)
    at = None if right is None else drafts[right].change_at
    if right is None or at is None or not at < index or items[index - 1].word in ("since", "over"):
        return False
    behind = items.words[index + 1 : drafts[right].anchor]
    if drafts[right].kind not in CHANGE_KINDS or "by" not in behind or not compares(items, index, drafts, right):
        return False
    bindings[right].base = period
    return True


def _moved_from(items: Row, index: int, anchor: int) -> bool:
    """ "The increase on 2024, 2.7 points, was", "the rise from the spring was 3%": not "the fall on Tuesday"."""
    period = items[index].period
    if index < len(_MOVED) or period is None or items[index - 1].word not in _MOVED or period.rule in _SPANS:
        return False
    dated = period.role is PeriodRole.WINDOW and period.grain is not Grain.DAY
    moved = any(change.part == "noun" for change in items[index - 2].changes)
    between = [*items.words[index + 1 : anchor]]
    told = bool(between) and between[0] in _OPENING and _LEADING.issuperset(between[1:])
    return told and moved and (dated or period.role in (PeriodRole.SAME, PeriodRole.SHIFT))


def _opens_since(items: Sequence[Item], index: int, draft: Draft) -> bool:
    """ "Since 1990 it has gone up by 73 ppm, or 21%": from that year on."""
    period = items[index].period
    if period is None or period.role is not PeriodRole.TO_DATE or period.preposition != "since":
        return False
    plain = period.year_written and period.grain in (Grain.YEAR, Grain.MONTH, Grain.QUARTER)
    return plain and draft.kind in CHANGE_KINDS and index <= 1


def is_anchor(items: Row, index: int, period: Period, drafts: Sequence[Draft]) -> bool:
    """Whether a period only says how far a superlative reaches, what it leaves out, or since when something moved."""
    if (
        _anchors_rank(items, index, drafts)
        or last_seen(items, index)
        or anchors_words(items, index)
        or excepted(items, index)
        or beaten(items, index)
        or as_then(items, index)
        or owns_superlative(items, index)
    ):
        return True
    left, right = beside(drafts, index)
    if left is None and _is_same_as_then(items, index):
        return True
    if right is None or period.role is not PeriodRole.TO_DATE or not when(items, index, drafts[right].anchor):
        return False
    # "27,029 so far this year, which is 47% higher": of the figure before, whose period it is.
    return not ("which" in items.words[index + 1 : index + 3] and drafts[right].kind in CHANGE_KINDS)


def _is_same_as_then(items: Row, index: int) -> bool:
    """ "The RPI rate was no different from June, while CPI edged up to 4.4%": only what something did not differ from.

    But "unchanged from June at 5%" and "from June, at 5%" say how much it was.
    """
    lead = [word for word in items.words[max(0, index - _ALIKE_REACH) : index] if word not in ("the", "in", "at")]
    behind = items.words[index + 1 : index + 3]
    parted = [word for word in behind if word != ","][:1]
    return tuple(lead[-2:]) in _ALIKE and bool(parted) and parted[0] in ("while", "but", "and", "whereas", "though")


def _anchors_rank(items: Sequence[Item], index: int, drafts: Sequence[Draft]) -> bool:
    ranks = [draft.rank for draft in drafts if draft.rank is not None]
    if not ranks:
        return False
    period = items[index].period
    return any(rank.since is period or rank.within is period for rank in ranks)


def compare_to_day(
    items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> None:
    """ "… more than by 30 September 2023 (24,830)": the same days of that year."""
    left = next((n for n in range(len(drafts) - 1, -1, -1) if drafts[n].anchor < index), None)
    dated = period.year_written or period.rule == "date" or _is_of_earlier_year(items, period)  # "8 October last year"
    if period.window is None or not dated or not compares(items, index, drafts, left):
        return
    year = Window.year(period.window.end.year)
    same = Period(period.span, PeriodRole.SAME, Grain.YEAR, period.rule, year, (period.window,), year_written=True)
    assert left is not None
    target = next((n for n in range(left, -1, -1) if drafts[n].kind in CHANGE_KINDS), left)
    bindings[target].base = same
    explain(items, index, same, drafts, bindings)


def _is_of_earlier_year(items: Row, period: Period) -> bool:
    """ "2025 now stands at 14,812, 42% more than by the end of May last year": a day of an earlier year."""
    named = [items[at].period for at in items.dates]
    end = None if period.window is None else period.window.end
    windows = [one.window for one in named if one is not None and one.window is not None]
    return end is not None and period.rule == "end-of" and any(one.end.year > end.year for one in windows)


def explain(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "… than this time last year (24,830)", "… since 2021, when it was 3,053": levels of periods compared with."""
    if _date_mark(items, index, period, drafts, bindings):
        return
    left, right = beside(drafts, index)
    if right is None:
        return
    if left is not None and is_what_was_reached(items, drafts[left], drafts[right]):
        return  # "climbed to its highest since September 2021, 4.6%"
    if left is not None and has_been_since(items, index, drafts[left]):
        give(bindings[left], period, ADJACENT)
    first = drafts[right].anchor
    if drafts[right].rank is not None and right + 1 < len(drafts):
        near = items[drafts[right].last + 1 : drafts[right + 1].anchor]
        dated = any(item.period is not None for item in items[index + 1 : first])
        if not dated and all(item.word in _RANKED for item in near):
            bindings[right].period, bindings[right].is_base = begun(period), True
            right += 1  # "since March 2022, when it peaked at a record 12.1 million": and so is its rank
    anchor = drafts[right].anchor
    if drafts[right].kind in CHANGE_KINDS and possesses(items, index, anchor):
        give(bindings[right], begun(period), ADJACENT)  # "the biggest jump since October's 0.6 points"
    if drafts[right].kind not in LEVELS:
        return
    told = when(items, index, first) or _told_of(items, index, anchor) or _apposed(items, index, anchor)
    told = (
        told
        or (possesses(items, index, anchor) and "but" not in items.words[index:anchor])
        or is_beaten_with(items, index, anchor)
        or _is_past_rank(items, index, drafts, right)
        or _was_last_so(items, index, anchor, period)
    )  # "the highest since April 2023's 4.9%"
    if told or parenthesised(items, index, anchor):
        give(bindings[right], begun(period), ADJACENT)
        bindings[right].is_base = True
        if items[anchor - 1].word != "from":
            return
        if leads_to(items, drafts, right):  # "when it went from 10.1% to 10.4%"
            give(bindings[right + 1], begun(period), ADJACENT)
            bindings[right + 1].is_base = True
        bindings[right].period = before(bindings[right].period)


def _was_last_so(items: Row, index: int, anchor: int, period: Period) -> bool:
    """ "It last stood higher in March 1992, at 7.1%" tells of then; "the highest since March 1992, at 7.1%" of now."""
    return "last" in items.said and period.preposition != "since" and items.words[index + 1 : anchor] == (",", "at")


def _date_mark(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "The lowest since the 920 of February 2024": a level ahead of the period that a rank reaches back to."""
    left, _ = beside(drafts, index)
    if left is None or drafts[left].kind not in LEVELS or "since" not in items.said:
        return False
    anchor = drafts[left].anchor
    ranks = [one for one in drafts if one.rank is not None and one.rank.since is period and one.anchor < anchor]
    if not ranks or "since" not in items.words[ranks[-1].anchor : anchor]:
        return False
    give(bindings[left], begun(period), ADJACENT)
    bindings[left].is_base = True
    return True


def _is_past_rank(items: Row, index: int, drafts: Sequence[Draft], right: int) -> bool:
    """ "It was 0.9% in January, the highest since February 2020, at 1.2%": of then, as that of now is told."""
    if right <= 1 or [*items.words[index + 1 : drafts[right].anchor]] != [",", "at"] or drafts[right - 1].rank is None:
        return False
    now, then = items[drafts[right - 2].anchor].quantity, items[drafts[right].anchor].quantity
    level = drafts[right - 2].kind in LEVELS and drafts[right].kind in LEVELS
    return level and now is not None and then is not None and now.unit == then.unit


def leads_to(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    """Whether "to" and a level follow a figure at once, or behind an aside: "from 3%, where it had stuck, to 4%"."""
    if n + 1 >= len(drafts) or drafts[n + 1].kind not in LEVELS:
        return False
    between = [*items.words[drafts[n].anchor + 1 : drafts[n + 1].anchor]]
    if between[:1] == [","] and between[1:2] in (["where"], ["which"]) and between.count(",") == len(("where", "to")):
        between = between[between.index(",", 1) + 1 :]
    return between[:1] == ["to"] and _SIGNS.issuperset(between[1:])


def _apposed(items: Row, index: int, anchor: int) -> bool:
    """Whether a figure only gives what a period was: "… short of the figure for the same point last year, 10,064"."""
    ends = anchor + 1 == len(items) or items[anchor + 1].word in CLOSING
    return ends and [*items.words[index + 1 : anchor]] == [","]


def _told_of(items: Row, index: int, anchor: int) -> bool:
    """ "… below its November average of $82.94", "below the peak in October 2022 of +11.1%"."""
    words = [word for word in items.words[index + 1 : anchor] if word != "+"]
    return words[-1:] == ["of"] and len(words) <= _LEVEL_OF and all(words)
