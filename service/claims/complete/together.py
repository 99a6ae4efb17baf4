"""What the claims of a sentence take from one another and from those before it, in the order in which it is asked."""

from collections.abc import Sequence

from service.claims.bind.sharing.framing_sentences import Frame, framed
from service.claims.complete.areas.areas_in_turn import areas_in_turn
from service.claims.complete.areas.from_text_figures import worked_out
from service.claims.complete.changes.amounts_added import amounts_added
from service.claims.complete.changes.apposed_to_count import of_count_in_front
from service.claims.complete.changes.behind_asides_of_then import of_then_and_now
from service.claims.complete.changes.concluded import concluded
from service.claims.complete.changes.counts_swollen import without_counts_swollen
from service.claims.complete.changes.first_falls import past_nought
from service.claims.complete.changes.gapped import gapped
from service.claims.complete.changes.index_points import in_index_points
from service.claims.complete.changes.losses_made import losses_made
from service.claims.complete.changes.of_some_steps import without_some_steps
from service.claims.complete.changes.opposite_direction import turned
from service.claims.complete.changes.other_base import told_again
from service.claims.complete.changes.outcomes import led_on_to
from service.claims.complete.changes.paces_apart import told_apart
from service.claims.complete.changes.places_apart import places_apart
from service.claims.complete.changes.same_base import with_base_told
from service.claims.complete.changes.sides import sided
from service.claims.complete.changes.tenths_of_points import in_tenths
from service.claims.complete.changes.than_other_told import than_other_told
from service.claims.complete.days.after_that import after_that
from service.claims.complete.days.asides_included import past_asides_included
from service.claims.complete.days.base_before_that import before_bases
from service.claims.complete.days.bases_of_totals import bases_of_totals
from service.claims.complete.days.changes_by_then import by_then
from service.claims.complete.days.counted_from_start import counted_from_start
from service.claims.complete.days.days_of_change import of_the_change
from service.claims.complete.days.days_on_end import over_days_on_end
from service.claims.complete.days.earlier_than_told import than_told
from service.claims.complete.days.estimated_then import estimated_then
from service.claims.complete.days.figures_in_same_order import in_same_order
from service.claims.complete.days.known_then import as_known_then
from service.claims.complete.days.later_than_that import later_than_that
from service.claims.complete.days.led_to_by_moves import led_to_by_moves
from service.claims.complete.days.levels_in_turn import levels_in_turn
from service.claims.complete.days.looking_back import looking_back
from service.claims.complete.days.marks_reached import with_marks
from service.claims.complete.days.moves_of_today import moves_of_today
from service.claims.complete.days.of_then import of_then
from service.claims.complete.days.opening_days import in_opening_days
from service.claims.complete.days.over_such_months import over_such_months
from service.claims.complete.days.over_that_run import over_that_run
from service.claims.complete.days.pair_compared import pair_compared
from service.claims.complete.days.parts_of_days import without_parts_of_days
from service.claims.complete.days.periods_in_turn import changes_in_turn, respective
from service.claims.complete.days.records_by_day import records_by_day
from service.claims.complete.days.running_totals import totalled
from service.claims.complete.days.same_month_told import of_same_month
from service.claims.complete.days.set_beside_measured import set_beside_measured
from service.claims.complete.days.since_the_last import since_the_last
from service.claims.complete.days.since_then import since_then
from service.claims.complete.days.spells_told_of import inside_spells
from service.claims.complete.days.sums_over_lengths import over_lengths
from service.claims.complete.days.superlative_of_day import of_day_told
from service.claims.complete.days.superlatives_now import ranked_now
from service.claims.complete.days.totals_of_all import of_all_counted
from service.claims.complete.days.totals_of_days_listed import over_listed_days
from service.claims.complete.days.totals_of_periods_listed import over_listed_periods
from service.claims.complete.days.until_then import until_then
from service.claims.complete.days.weeks_between import over_weeks
from service.claims.complete.days.year_behind_month import with_year_behind
from service.claims.complete.days.years_begun import at_ends_of_years
from service.claims.complete.days.years_up_to import over_years
from service.claims.complete.neighbours.asides_of_same import of_figure_in_front
from service.claims.complete.neighbours.bases_listed import listed_bases
from service.claims.complete.neighbours.bases_past_others import bases_past_others
from service.claims.complete.neighbours.claims_in_words import completed
from service.claims.complete.neighbours.each_for_its_own import each_for_its_own
from service.claims.complete.neighbours.former_latter import pointed_out
from service.claims.complete.neighbours.found_missed import without_those_found
from service.claims.complete.neighbours.gaps_apposed import without_gaps
from service.claims.complete.neighbours.gross_of_net import without_gross_counts
from service.claims.complete.neighbours.headline_and_core import headline_and_core
from service.claims.complete.neighbours.measures_in_turn import measures_in_turn
from service.claims.complete.neighbours.mere_lengths import without_mere_lengths
from service.claims.complete.neighbours.more_than_average import without_more_than_average
from service.claims.complete.neighbours.of_unmeasured import of_unread
from service.claims.complete.neighbours.pair_for_pair import pair_for_pair
from service.claims.complete.neighbours.part_of_earlier_level import parts_of_then
from service.claims.complete.neighbours.part_of_move import parts_of_moves
from service.claims.complete.neighbours.part_of_told import of_them
from service.claims.complete.neighbours.percent_of_what import without_shares_of_what
from service.claims.complete.neighbours.scale_left_out import scaled
from service.claims.complete.neighbours.shares_by_time import shares_by_time
from service.claims.complete.neighbours.shares_of_year import shares_of_year
from service.claims.complete.neighbours.things_multiplied import without_things_multiplied
from service.claims.complete.neighbours.times_of_now import times_of_now
from service.claims.complete.neighbours.times_the_headline import times_the_headline
from service.claims.complete.neighbours.undated_highs import without_summits
from service.claims.complete.neighbours.unmoved import of_its_figure
from service.claims.complete.neighbours.when_it_was import as_it_was
from service.claims.complete.neighbours.who_is_meant import without_who_is_meant
from service.claims.complete.rates.annual_rates import at_annual_rate, of_the_quarter
from service.claims.complete.rates.averages_gone_on import averages_gone_on
from service.claims.complete.rates.averages_over_time import over_time
from service.claims.complete.rates.changes_of_loads import without_changes_of_loads
from service.claims.complete.rates.growth_on_year import on_the_year
from service.claims.complete.rates.months_behind_years import of_the_month
from service.claims.complete.rates.moving_averages import over_moving_weeks
from service.claims.complete.rates.over_the_year_first import over_the_year_first
from service.claims.complete.rates.people_per_boat import spread_out
from service.claims.complete.rates.per_so_many import per_as_published
from service.claims.kind import Draft
from service.claims.relate.relations import relate
from service.claims.scene import Scene
from service.claims.subject.carried.ahead_of_colon import named_behind
from service.claims.subject.carried.implied import shared
from service.claims.subject.subjects import fits
from service.model.claims import Claim
from service.model.mentions import Analysis
from service.model.shelf import Shelf
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Here:
    """A sentence and what stands around it.

    Attributes:
        analysis: the sentence.
        told_before: the one in front of it, whether or not it states figures; None for the first.
        drafts: what was recognised in it.
        before: the figures of the last sentence that states any.
        claims: all claims of the sentences before it.
        frame: the days that a sentence without figures set.
        shelf: the series that there are.
    """

    analysis: Analysis
    told_before: Analysis | None
    drafts: Sequence[Draft]
    before: Scene
    claims: Sequence[Claim]
    frame: Frame | None
    shelf: Shelf


def together(row: Sequence[Claim], here: Here) -> Sequence[Claim]:
    """A sentence's claims, each with what it takes from its neighbours: unit, days, subject, base, figures it rests on.

    Args:
        row: the claims, each as its own words make it.
        here: the sentence and what stands around it.
    """
    for step in _STEPS:
        row = step(row, here)
    return row


def _in_their_units(row: Sequence[Claim], here: Here) -> Sequence[Claim]:
    """Units left out, rates by the year or by so many."""
    items, before, shelf = here.analysis.items, here.before, here.shelf
    row = of_figure_in_front(row, items)
    row = over_the_year_first(row, shelf)
    row = on_the_year(row, shelf)
    row = of_the_month(row, here.analysis, shelf)
    row = of_the_quarter(row, items, before.row, shelf)
    row = scaled(row, before)
    row = per_as_published(row, shelf)
    row = in_index_points(row, before, shelf)
    return in_tenths(row, before, shelf)


def _on_days_pointed_to(row: Sequence[Claim], here: Here) -> Sequence[Claim]:
    """Days that words point back or on to."""
    items, before, claims, shelf = here.analysis.items, here.before, here.claims, here.shelf
    row = after_that(row, items, shelf)
    row = later_than_that(row, items, here.frame)
    row = of_then(row, items, before, here.frame)
    row = of_same_month(row, items)
    row = until_then(row, items, claims)
    row = estimated_then(row, items, before)
    row = before_bases(row)
    row = since_then(row, items, before, shelf)
    row = led_on_to(row, items)
    row = with_base_told(row, before, shelf)
    row = over_weeks(row, items)
    row = over_that_run(row, items, claims, shelf)
    row = looking_back(row, items)
    row = as_known_then(row, items)
    row = than_told(row, before)
    row = gapped(row, items)
    row = pair_compared(row, items)
    row = by_then(row, items, before)
    row = over_moving_weeks(row, items)
    return counted_from_start(row, items, before)


def _in_turn(row: Sequence[Claim], here: Here) -> Sequence[Claim]:
    """Measures, areas, bases and figures in a row; who the former and the latter are."""
    analysis, drafts, before, claims, shelf = here.analysis, here.drafts, here.before, here.claims, here.shelf
    items = analysis.items
    row = headline_and_core(measures_in_turn(row, analysis), items, shelf)
    row = each_for_its_own(row, analysis)
    row = times_the_headline(row, items, shelf)
    row = without_summits(row, items, shelf)
    row = with_year_behind(row, items)
    row = areas_in_turn(row, analysis, before, shelf, here.told_before)
    row = of_the_change(row)
    row = of_day_told(row, before)
    row = records_by_day(row, items, before)
    row = ranked_now(row, items, before)
    row = since_the_last(row)
    row = pointed_out(row, analysis, before, shelf)
    row = listed_bases(row)
    row = shared(row, drafts, analysis, fits(shelf), shelf)
    row = named_behind(row, drafts, analysis, fits(shelf))
    row = pair_for_pair(row, items)
    row = bases_past_others(row, items)
    row = of_them(row, items, before)
    row = parts_of_moves(row, items, shelf)
    row = without_gaps(row, items)
    row = concluded(row, items, before)
    row = without_those_found(row, items)
    row = of_its_figure(row)
    row = past_nought(row, shelf, claims)
    return told_again(row, items, before)


def _summed(row: Sequence[Claim], here: Here) -> Sequence[Claim]:
    """Days listed, running totals, spells, averages and lengths."""
    items, before, shelf = here.analysis.items, here.before, here.shelf
    row = in_same_order(row, items, before)
    row = respective(row, items)
    row = levels_in_turn(row, items)
    row = changes_in_turn(row, items)
    row = totalled(row, items)
    row = of_all_counted(row, items, before)
    row = over_listed_days(row, items)
    row = inside_spells(row, items)
    row = over_such_months(row, items)
    row = past_asides_included(row, items)
    row = in_opening_days(row, items)
    row = set_beside_measured(row, items, shelf)
    row = over_listed_periods(row, items, before)
    row = without_changes_of_loads(spread_out(row, items, before, shelf), items)
    row = averages_gone_on(over_years(row, items, shelf), items, before)
    row = at_ends_of_years(row, items, shelf)
    row = over_time(row, items, shelf)
    return over_lengths(row, items, before, shelf)


def _related(row: Sequence[Claim], here: Here) -> Sequence[Claim]:
    """The figures of the text that each rests on, and what words alone claim."""
    items, before, claims, shelf = here.analysis.items, here.before, here.claims, here.shelf
    row = losses_made(with_marks(row, claims), items)
    row = without_gross_counts(without_shares_of_what(row, shelf), shelf)
    row = relate(row, items, before)
    row = without_counts_swollen(row, items)
    row = bases_of_totals(row)
    row = worked_out(row, before, claims)
    row = than_other_told(row, items, before)
    row = of_then_and_now(row)
    row = amounts_added(row, items)
    row = led_to_by_moves(row)
    row = turned(row, items)
    row = sided(row, items, before)
    row = told_apart(row, items)
    return completed(row, items, before, shelf)


def _without_what_is_no_claim(row: Sequence[Claim], here: Here) -> Sequence[Claim]:
    """Without figures that only multiply, measure out or describe; what the frame and earlier shares give the rest."""
    items, before, claims, shelf, analysis = here.analysis.items, here.before, here.claims, here.shelf, here.analysis
    row = without_things_multiplied(row)
    row = without_some_steps(row)
    row = without_more_than_average(row)
    row = without_parts_of_days(row, items, shelf)
    row = over_days_on_end(row, items, shelf)
    row = without_mere_lengths(row, items, analysis.measures)
    row = without_who_is_meant(row, items)
    row = places_apart(row, items)
    row = framed(row, items, here.frame)
    row = [at_annual_rate(claim, shelf) for claim in row]
    row = parts_of_then(row, items, before.row)
    row = times_of_now(row, items, before)
    row = shares_of_year(row, items, claims, shelf)
    row = shares_by_time(row, items, claims, shelf)
    row = as_it_was(of_unread(row, items), items, shelf)
    row = moves_of_today(row, items, here.told_before, shelf)
    return of_count_in_front(row)


_STEPS = (_in_their_units, _on_days_pointed_to, _in_turn, _summed, _related, _without_what_is_no_claim)
