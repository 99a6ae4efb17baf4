"""Which changes are taken from the period of a level beside them, and which levels are of a base."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from service.claims.bind.base_words import SKIPPED
from service.claims.bind.bases.change_in_brackets import compare_in_brackets
from service.claims.bind.bases.moves_of_others import is_move_of_other
from service.claims.bind.bases.others_named import compares_anew, is_of_other_named
from service.claims.bind.bases.set_against_other_times import is_only_set_against
from service.claims.bind.bound import Binding
from service.claims.bind.changes.lengths import lasts_so_long
from service.claims.bind.changes.moves_of_clauses import moves_itself
from service.claims.bind.changes.restated import says_again
from service.claims.bind.earlier_times.before_that import TIME_BEFORE
from service.claims.bind.peaks.peak_words import SUMMIT_RULES, summit_told
from service.claims.bind.period_words import CHANGE_KINDS, is_than_undated
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period
from service.model.quantities import PERCENT
from service.model.spans import Span
from service.model.windows import Grain
from service.records import replace

_LENGTH_REACH = 5
_OF_NO_RATE = frozenset(["percent_change", "difference"])
_BESIDE = 6  # items of "fewer asylum seekers and only"
_NEARNESS = frozenset(
    [("far", "off"), ("far", "from"), ("close", "to"), ("near", "to"), ("short", "of"), ("shy", "of")]
)
_TURNING = frozenset(["but", "though", "although", "while", "whereas", ";"])
_MARKS = frozenset([":", ";"])
_CONCEDING = _TURNING | {"despite", "albeit", "whereas", "yet", "even", "after", "following"}
_UNITS = frozenset(["day", "week", "month", "quarter", "year"])
_OVER = (["on", "the"], ["over", "the"], ["in", "a"], ["over", "a"], ["within", "a"], ["in", "one"])
_MOVED = frozenset("up down higher lower more less fewer cheaper dearer".split())
_EARLIER = frozenset("before earlier previous ago to of".split())
_JOINING = frozenset(["and", "in", "but", "on"])
_TIED = 8  # items from a change to the base it is taken from
_TYING = frozenset("than on from times against above below beneath under over with short shy ahead behind".split())
_SUMMITS = frozenset(["record", "high", "peak", "best", "highest"])
_OF_SUMMIT = frozenset([Grain.YEAR, Grain.QUARTER, Grain.MONTH])
_TO_SUMMIT = 6  # items of "warmer than the previous record"


def lend_bases(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], counted: Collection[Span]) -> None:
    """ "up a fifth on the 31,200 at the end of June": the change is taken from the period of the level it names.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
        counted: periods from which moves are counted ("the third cut since August, when it was 5.25%"), so no bases.
    """
    compare_in_brackets(items, drafts, bindings)
    for n in range(len(drafts) - 2, -1, -1):
        lent = _is_with_next(items, drafts[n], drafts[n + 1]) or _is_sized_behind(items, drafts[n], drafts[n + 1])
        if bindings[n].base is None and lent:
            bindings[n].base = bindings[n + 1].base
    for n, draft in enumerate(drafts):
        if draft.kind not in CHANGE_KINDS or bindings[n].base is not None or lasts_so_long(items, draft.last):
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
            and not _is_from_summit(items, draft)
            and not _is_later(before.period, bindings[n])
            and not _is_part_of_length(before.period, bindings[n])
            and not _is_beside_rate(items, drafts[n - 1], draft)
            and not _is_owned(items, draft)
            and not is_move_of_other(items, drafts[n - 1], draft)
            and not _has_length(items, draft)
            and not _is_over_own_span(items, drafts[n - 1], draft, bindings[n])
            and not _is_in_own_clause(items, drafts[n - 1], draft, bindings[n])
            and not _is_past_rank(items, drafts, n, before.period)
        ):
            bindings[n].base = before.period
            if bindings[n].period is before.period:  # "4,162 in 2022 (up 12%)"
                bindings[n].period = None
            continue
        if _has_length(items, draft) or is_than_undated(items, draft):
            continue
        for m in range(n + 1, len(drafts)):
            if drafts[m].kind in CHANGE_KINDS and draft.kind != "multiple":
                if draft.change_at is not None and drafts[m].change_at == draft.change_at:
                    continue  # "£111 or 6.4% more than the £1,738 of today"
                break
            period, turned = bindings[m].period, not _TURNING.isdisjoint(items.words[draft.last : drafts[m].anchor])
            turned = turned or _turns_to_other(items[draft.last + 1 : drafts[m].anchor])
            turned = turned or (m > n + 1 and _is_near(items.words[drafts[m - 1].last + 1 : drafts[m].anchor]))
            named = is_of_other_named(items[draft.anchor + 1 : drafts[m].anchor], multiple=draft.kind == "multiple")
            turned = turned or compares_anew(items, drafts[m].anchor, draft)
            if turned or named or _reaches_back_to(drafts[n:m], period, counted):
                # "43 cents below its peak, down from $2.84 a week earlier"
                # "To 3.5%, following the rise in November from 2.25%", "as in August, when it went from 1.25% to 1.75%"
                # "Rose 7% in May but was lower than the $62 of a year earlier", "the quarter-point move takes it to its
                # lowest since June 2023, when it was raised to 5%"
                break
            quantity = items[drafts[m].anchor].quantity
            if draft.kind in _OF_NO_RATE and quantity is not None and quantity.unit == PERCENT:
                # "rose by 7.9%, down from 8.7% in May": the rate is compared, not what it is a rate of; nor is "jobs
                # grew by 64,000, and the jobless rate hit 4.6%, up from 4.4% in September"
                break
            if bindings[m].is_base and period is not None and not _is_later(period, bindings[n]):
                only_set = is_only_set_against(items, drafts, bindings, n, m)
                bindings[n].base = None if only_set else _of_peak(items, drafts[m], period)
                break


def _is_part_of_length(base: Period, binding: Binding) -> bool:
    """ "Fewer than the 4,586 of March last year, and the first quarter was down by a third": not on that month."""
    if binding.period is None or binding.period.window is None or base.window is None:
        return False
    own, other = binding.period.window.whole_months, base.window.whole_months
    return own is not None and other is not None and own > other


def _is_past_rank(items: Row, drafts: Sequence[Draft], n: int, period: Period) -> bool:
    """ "The biggest cut since the £129 of last July: it falls by £117": only how far back the superlative reaches."""
    marked = not _MARKS.isdisjoint(items.words[drafts[n - 1].last : drafts[n].anchor])
    return marked and any(one.rank is not None and one.rank.since is period for one in drafts[:n])


def _turns_to_other(between: Sequence[Item]) -> bool:
    """Whether a move of its own is told, and no part of this: "most of it in May, when it rose from 1.7%"."""
    part = any(one.word == "of" and other.word in ("it", "that", "them", "this") for one, other in pairwise(between))
    return not part and moves_itself(between)


def _is_near(between: Sequence[str]) -> bool:
    """ "Rose by 20% to 4,667, not far off the 4,751 of 2017": what the level is near to, and no base of the rise."""
    return any(pair in _NEARNESS for pair in pairwise(between))


def _is_beside_rate(items: Row, base: Draft, draft: Draft) -> bool:
    """ "To 2.7% from 2.4% in May, with food up 3%": what a rate came from is not where a change in per cent starts."""
    rates = (items[one.anchor].quantity for one in (base, draft))
    percents = all(rate is not None and rate.unit == PERCENT for rate in rates)
    return percents and draft.kind == "percent_change" and base.kind == "level"


def _is_owned(items: Row, draft: Draft) -> bool:
    """ "To £1,720 from £1,849, more than reversing April's £111": a change of days that own it begins before them."""
    at = draft.anchor - 1
    return at > 0 and items[at].word == "'s" and items[at - 1].period is not None


def _is_over_own_span(items: Row, base: Draft, draft: Draft, binding: Binding) -> bool:
    """ "Fewer than the 172,758 of a year before, but the total fell by 10,457 in the opening quarter": over that.

    So it is in "2% below the 4,751 of 2017, even after a rise of 20% last year".
    """
    window = None if binding.period is None or binding.inherited else binding.period.window
    if window is None or binding.period is None or binding.period.span.start < items[draft.anchor].start:
        return False
    moved = draft.change is None or draft.change.part != "more"
    return moved and not _CONCEDING.isdisjoint(items.words[base.last : draft.anchor])


def _is_in_own_clause(items: Row, base: Draft, draft: Draft, binding: Binding) -> bool:
    """ "Not since August 2022, when it was $100.45; in March it leapt by $32": a move that a clause dates anew."""
    between = items.words[base.last + 1 : draft.anchor]
    if ";" not in between or "since" in between or binding.period is None or binding.inherited:
        return False
    turn = items[base.last + 1 + between.index(";")].start
    moved = draft.change is not None and draft.change.part != "more"
    return moved and turn < binding.period.span.start < items[draft.anchor].start


def _of_peak(items: Row, draft: Draft, period: Period) -> Period:
    """ "A third below its peak of $122 in 2022", "the $5.006 peak of June 2022": of one of its months, or its weeks."""
    summit = summit_told(items, draft, period) if period.grain in _OF_SUMMIT and not period.others else None
    return period if summit is None else replace(period, rule=SUMMIT_RULES[summit])


def _is_with_next(items: Row, draft: Draft, behind: Draft) -> bool:
    """ "19% fewer people and 22% fewer cases than a year before": two changes taken from one period."""
    if draft.kind != "percent_change" or behind.kind != "percent_change" or draft.change_at == behind.change_at:
        return False
    compared = all(one.change is not None and one.change.part == "more" for one in (draft, behind))
    between = items[draft.anchor + 1 : behind.anchor]
    plain = all(item.quantity is None and item.period is None and item.word.isalpha() for item in between)
    words = {item.word for item in between}
    return compared and len(between) <= _BESIDE and plain and not _JOINING.isdisjoint(words) and "than" not in words


def _is_sized_behind(items: Row, draft: Draft, behind: Draft) -> bool:
    """ "More than double (120%) the number of 2010", "more than double (up 120%) on 2010": both from one base."""
    between = items.words[draft.last + 1 : behind.anchor]
    aside = between in (("(",), ("(", "up"), ("(", "or"), (",", "up"))
    return draft.kind == "multiple" and behind.kind == "percent_change" and aside


def _reaches_back_to(drafts: Sequence[Draft], period: Period | None, counted: Collection[Span]) -> bool:
    """Whether words among these figures only reach back to a period, which so is no base of a change."""
    anchors = [draft.rank.since.span for draft in drafts if draft.rank is not None and draft.rank.since is not None]
    return period is not None and (period.span in anchors or period.span in counted or period.rule == TIME_BEFORE)


def _is_later(base: Period | None, binding: Binding) -> bool:
    """ "6.9% in October, after falling by 0.6 points in September": no change is taken from what came after it."""
    own = binding.period
    if own is None or base is None or binding.inherited or own is base or own.window is None or base.window is None:
        return False
    return own.window.whole_months == base.window.whole_months and own.window.end <= base.window.end


def _linked(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> bool:
    """Whether the draft is tied to the base that follows it ("a fifth on the 31,200", "than the record 45,755")."""
    following = next((m for m in range(n + 1, len(drafts)) if drafts[m].rank is None), None)
    if following is None or not bindings[following].is_base:
        return False
    between = [*items.words[drafts[n].last : drafts[following].anchor]]
    if drafts[n].kind == "multiple" and all(word in SKIPPED for word in between[1:]):
        return True  # "double the 1,077 in December"
    return len(between) <= _TIED and any(word in _TYING for word in between) and "and" not in between


def _is_from_summit(items: Row, draft: Draft) -> bool:
    """ "Against 0.89C in 2022, making it 0.16C warmer than the previous record": taken from that, whenever it was."""
    behind = items.words[draft.last : draft.last + _TO_SUMMIT]
    tied = next((at for at, word in enumerate(behind) if word in _TYING), len(behind))
    return not _SUMMITS.isdisjoint(behind[tied:])


def _has_length(items: Row, draft: Draft) -> bool:
    """ "13 cents up on the week, and compares with $3.07 a year before": over which it changed is told.

    So it is in "8.5% down on July's 1.429m, 6% down on the year", "2.5% up on the year and still short of 104.1", "from
    5.1% in September to November, and has gained 0.8 points in a year".
    """
    behind = [word for word in items.words[draft.anchor + 1 : draft.anchor + _LENGTH_REACH + 1] if word not in _MOVED]
    told = behind[:2] in _OVER and behind[2:3] and behind[2] in _UNITS
    return bool(told) and _EARLIER.isdisjoint(behind[3:4])


def lend_starts(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Almost halved since 1990: from 813 million to 426 million in 2021": the first of them is that of 1990."""
    for n, binding in enumerate(bindings):
        if not binding.is_base or items[drafts[n].anchor - 1].word != "from":
            continue
        if binding.period is not None and binding.period.preposition == "since" and binding.period.rule == "year":
            binding.period = replace(
                begun(binding.period), rule="end-of-span"
            )  # "since 1990 they fell from 813 million"
            continue
        begins = bindings[n - 1].base if n and (binding.period is None or binding.inherited) else None
        if begins is not None and begins.preposition == "since":
            binding.period = replace(begun(begins), rule="end-of-span")


def coordinate(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "That compares with 3,770 last year and 4,162 in 2022": what is joined to a base is one."""
    for n in range(1, len(drafts)):
        if drafts[n].kind != "level" or drafts[n].change is not None or bindings[n].is_base:
            continue
        before = [*items.words[max(0, drafts[n].anchor - 2) : drafts[n].anchor]]
        if "and" in before and any(bindings[m].is_base for m in range(n)) and bindings[n].period is not None:
            bindings[n].is_base = True
