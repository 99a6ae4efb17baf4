"""Which period, base and cut-off belong to which assertion of a sentence.

The rules, in the order in which they bind: a figure in parentheses right after a period belongs to it; a possessive
period belongs to the figure that it precedes; a period belongs to the figure before it in its clause, else to the one
after it; a figure without one takes that of its clause, then that of the figure before it.
"""

from collections.abc import Collection, Sequence

from service.claims.bind.base_words import introduced_as_base
from service.claims.bind.bases.above_averages import measured_on_average
from service.claims.bind.bases.asides_of_then import is_aside_of_then
from service.claims.bind.bases.averages_over_years import baselines_in
from service.claims.bind.bases.bases import compare_to_day, explain, is_anchor, stands_inside
from service.claims.bind.bases.bases_lent import coordinate, lend_bases, lend_starts
from service.claims.bind.bases.index_base import index_bases
from service.claims.bind.bases.opening_comparison import compare_with_opening
from service.claims.bind.bases.record_beaten import take_from_record
from service.claims.bind.bases.start_of_forecasts import starts_from_now
from service.claims.bind.bases.then_counted_from import count_from_last_told
from service.claims.bind.bases.told_in_brackets import of_brackets
from service.claims.bind.bound import ADJACENT, Binding, beside, give
from service.claims.bind.changes.between_events import move_between
from service.claims.bind.changes.led_to_dated import lead_to_dated
from service.claims.bind.changes.lower_by import compare_with_level_ahead
from service.claims.bind.changes.moves_listed import lead_from_list, lend_along
from service.claims.bind.changes.over_both import move_over_units
from service.claims.bind.changes.own_times_in_front import counted_from
from service.claims.bind.changes.same_ends import compare_on, restate, spans_moves
from service.claims.bind.changes.span_ends import led_from_and_to
from service.claims.bind.changes.steps_on_the_way import leave_steps_on_the_way
from service.claims.bind.changes.where_it_stood import dates_where_it_stood
from service.claims.bind.changes.year_ends import close_years
from service.claims.bind.earlier_times.anniversaries import leave_anniversaries
from service.claims.bind.earlier_times.before_outbreaks import date_before_outbreak
from service.claims.bind.earlier_times.before_that import (
    UNTIL,
    before_it_began,
    follows_change,
    follows_move,
    is_of_some_time,
    starts_move_before,
    tell_before,
    tells_value_before,
)
from service.claims.bind.earlier_times.clauses_of_then import change_of_then, leave_some_time_later, rank_of_then
from service.claims.bind.earlier_times.clauses_with_after import dates_what_follows, rank_what_was
from service.claims.bind.earlier_times.dated_by_events import since_then
from service.claims.bind.earlier_times.in_upheavals import leave_days_of_upheavals
from service.claims.bind.earlier_times.stood_before import stood_before
from service.claims.bind.earlier_times.then_and_now import leave_what_then_was, tell_then_and_now
from service.claims.bind.earlier_times.there_had_been import as_it_had_been
from service.claims.bind.earlier_times.time_taken import leave_time_taken
from service.claims.bind.earlier_times.times_by_epithets import leave_other_times
from service.claims.bind.earlier_times.values_in_turn import leave_the_last, values_back
from service.claims.bind.earlier_times.what_came_next import leave_what_came_next
from service.claims.bind.earlier_times.what_it_followed import leave_what_followed, leave_what_was_followed
from service.claims.bind.numbered_periods import is_elliptic
from service.claims.bind.peaks.below_its_peak import leave_peaks_undated
from service.claims.bind.peaks.former_records import dates_former_record
from service.claims.bind.peaks.highs_dated import date_highs
from service.claims.bind.peaks.in_between import leave_in_between
from service.claims.bind.peaks.peaks import dated_in_clause, rank_the_next, rank_the_peak, ranks_of_bases
from service.claims.bind.peaks.ranked_levels import date_what_is_ranked
from service.claims.bind.peaks.reached_in_year import is_reached_in_year
from service.claims.bind.peaks.records_of_a_day import is_peak
from service.claims.bind.peaks.tops_inside import name_tops
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_overtaken import beaten, leave_what_is_passed
from service.claims.bind.placing.apposed_periods import go_on_about
from service.claims.bind.placing.before_period import set_in_front
from service.claims.bind.placing.behind_asides import dates_past_aside
from service.claims.bind.placing.days_listed_apart import in_turn
from service.claims.bind.placing.days_of_moves import dates_later_move, dates_move_alone
from service.claims.bind.placing.days_of_responses import or_before
from service.claims.bind.placing.marks_of_counts import count_to_mark
from service.claims.bind.placing.months_closed import close_month
from service.claims.bind.placing.months_of_headings import read_below_months
from service.claims.bind.placing.one_inside import leave_unnamed
from service.claims.bind.placing.pairs_compared import bind_pairs_compared
from service.claims.bind.placing.parts_that_came import date_parts
from service.claims.bind.placing.parts_told_again import date_parts_told_again
from service.claims.bind.placing.periods_of_reasons import ends_lull
from service.claims.bind.placing.placed import place
from service.claims.bind.placing.relative_clauses_closed import leave_relative_clauses
from service.claims.bind.placing.running_totals import run_to_cutoff
from service.claims.bind.placing.since_records_began import count_since_records
from service.claims.bind.placing.stretches_before import leave_stretches_before
from service.claims.bind.placing.times_of_telling import is_said, is_same_as
from service.claims.bind.placing.units_shared_out import share_out
from service.claims.bind.placing.years_listed import go_on_at_same_point
from service.claims.bind.placing.years_told_whole import take_years_told_whole
from service.claims.bind.sharing.agency_shorthand import is_prior
from service.claims.bind.sharing.clause_shared import share_in_clause
from service.claims.bind.sharing.statements_of_now import has_not_moved
from service.claims.bind.sharing.years_of_both_ends import year_of_both_ends
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole

_BEFORE = UNTIL | {"which"}
_LAST = (
    starts_from_now,
    count_from_last_told,
    count_since_records,
    count_to_mark,
    take_from_record,
    date_before_outbreak,
    leave_days_of_upheavals,
    leave_what_was_followed,
    leave_other_times,
    leave_unnamed,
    leave_anniversaries,
    close_month,
    name_tops,
    leave_peaks_undated,
    date_highs,
    leave_in_between,
    leave_what_followed,
    leave_time_taken,
    leave_what_came_next,
    tell_then_and_now,
    leave_what_then_was,
    as_it_had_been,
    leave_stretches_before,
    leave_steps_on_the_way,
    date_parts_told_again,
    measured_on_average,
    of_brackets,
    move_between,
    read_below_months,
    year_of_both_ends,
    take_years_told_whole,
)
"""Rules for single ways of saying things, which come when all else is bound."""


def bind(items: Row, drafts: Sequence[Draft], taken: Collection[int] = ()) -> tuple[Binding, ...]:
    """The bindings of a sentence's drafts, in their order.

    Args:
        items: the sentence.
        drafts: its figures.
        taken: places of periods that an assertion in words has read itself: of no figure, but they may be told of.
    """
    bindings = tuple(Binding() for _ in drafts)
    for draft, binding in zip(drafts, bindings, strict=True):
        binding.is_base = _is_told_as_base(items, draft)
        binding.peak = is_peak(items, draft.anchor) or is_elliptic(items, draft.anchor)
        binding.peak = binding.peak or (not binding.is_base and is_reached_in_year(items, draft.anchor))
        binding.peak = binding.peak or (binding.is_base and _starts_moves(items, draft.anchor))
    _place_periods(items, drafts, bindings, taken)
    leave_relative_clauses(items, drafts, bindings)
    date_parts(items, drafts, bindings)
    close_years(items, drafts, bindings)
    set_in_front(items, drafts, bindings)
    in_turn(items, drafts, bindings)
    bind_pairs_compared(items, drafts, bindings)
    share_out(items, drafts, bindings)
    coordinate(items, drafts, bindings)
    go_on_at_same_point(items, drafts, bindings)
    run_to_cutoff(items, drafts, bindings)
    share_in_clause(items, drafts, bindings)
    go_on_about(items, drafts, bindings)
    lead_from_list(items, drafts, bindings)
    lend_bases(items, drafts, bindings, [period.span for at in taken if (period := items[at].period) is not None])
    lend_starts(items, drafts, bindings)
    lend_along(items, drafts, bindings)
    restate(items, drafts, bindings)
    compare_on(items, drafts, bindings)
    rank_the_next(items, drafts, bindings)
    rank_the_peak(items, drafts, bindings)
    told = [(binding.period, binding.is_base, binding.inherited, binding.base) for binding in bindings]
    led = led_from_and_to(items, drafts, *zip(*told, strict=True)) if told else ()
    for binding, period in zip(bindings, led, strict=True):
        binding.period = period
    move_over_units(items, drafts, bindings)
    lead_to_dated(items, drafts, bindings)
    leave_the_last(items, drafts, bindings)
    compare_with_level_ahead(items, drafts, bindings)
    for n in ranks_of_bases(items, drafts, [binding.is_base for binding in bindings]):
        bindings[n].period, bindings[n].is_base = bindings[n - 1].period, True
    compare_with_opening(items, drafts, bindings)
    leave_some_time_later(items, drafts, bindings)
    rank_what_was(items, drafts, bindings)
    rank_of_then(items, drafts, bindings)
    change_of_then(items, drafts, bindings)
    for rule in _LAST:
        rule(items, drafts, bindings)
    for draft, binding in zip(drafts, bindings, strict=True):
        within = None if draft.rank is None else draft.rank.within
        if binding.period is None and within is not None and within.preposition != "since":
            binding.period = within  # "the busiest day of the year so far"
        if draft.kind in CHANGE_KINDS and binding.base is None and _is_beaten(items, binding.period):
            binding.base, binding.period = binding.period, None  # "That beat the previous year's total by 4,656"
    date_what_is_ranked(items, drafts, bindings)
    return bindings


def _is_beaten(items: Row, period: Period | None) -> bool:
    """Whether a period is that of what another is said to be more than: "beat the previous year's"."""
    at = None if period is None else next((at for at in items.dates if items[at].period is period), None)
    return at is not None and beaten(items, at)


def _place_periods(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], taken: Collection[int]) -> None:
    """Each period in the order of the sentence: a figure's own, its base, or one that no figure is of."""
    averaged = {*baselines_in(items), *index_bases(items)}
    for index in items.dates:
        period = items[index].period
        if period is None or period.role is PeriodRole.HISTORY or index in averaged:
            continue
        if period.rule == "same-of-any":
            continue  # "than in the same month of any year"
        if period.role is PeriodRole.CUTOFF:
            if index not in taken:
                compare_to_day(items, index, period, drafts, bindings)
            continue
        if not _BEFORE.isdisjoint(items.said):
            tell_before(items, index, period, drafts, bindings)
        told = is_said(items, index) or _in_clause_of(items, index, period, drafts, bindings)
        told = told or _begins_then(items, index, drafts, bindings)
        told = told or dates_where_it_stood(items, index, period, drafts, bindings)
        told = told or dates_move_alone(items, index, drafts) or dates_later_move(items, index, drafts)
        told = told or ends_lull(items, index, drafts)
        told = told or leave_what_is_passed(items, index, period, drafts, bindings)
        if told or (index not in taken and dates_what_follows(items, index, drafts, bindings)):
            continue
        if index not in taken and counted_from(items, index, period, drafts, bindings):
            continue
        inside = "by" in items.said and stands_inside(items, index, period, drafts, bindings)
        if inside or index in taken or is_same_as(items, index) or is_anchor(items, index, period, drafts):
            explain(items, index, period, drafts, bindings)
        elif not (
            dates_former_record(items, index, drafts, bindings) or dates_past_aside(items, index, drafts, bindings)
        ):
            place(items, index, or_before(items, index, period), drafts, bindings)


def _starts_moves(items: Row, anchor: int) -> bool:
    told = spans_moves(items, anchor) or starts_move_before(items, anchor) or is_of_some_time(items, anchor)
    return told or before_it_began(items, anchor)


def _is_told_as_base(items: Row, draft: Draft) -> bool:
    """Whether the words before a figure say that it is what another is compared with, or what it was before."""
    if "(" in items.said and is_aside_of_then(items, draft.anchor):
        return True
    if draft.change is not None:
        return follows_move(items, draft) if draft.kind == "level" else follows_change(items, draft)
    anchor = draft.anchor
    if has_not_moved(items, anchor):
        return False
    return draft.kind in ("level", "average") and (
        introduced_as_base(items, anchor)
        or is_prior(items, anchor)
        or tells_value_before(items, anchor)
        or values_back(items, anchor) > 0
        or stood_before(items, anchor)
    )


def _in_clause_of(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "The peak of 944,000, which came in 2023, …": bound to the figure that the clause is about."""
    left, _ = beside(drafts, index)
    if left is None or dated_in_clause(items, drafts[left].anchor) != index:
        return False
    give(bindings[left], period, ADJACENT)
    return True


def _begins_then(items: Row, index: int, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "20,110 have come since the gangs changed beaches in July": bound as days that begin with an event."""
    left, _ = beside(drafts, index)
    begun = None if left is None else since_then(items, drafts[left], index)
    if left is None or begun is None:
        return False
    give(bindings[left], begun, ADJACENT)
    return True
