"""What plain words may say of the figures beside one, each read in ``claims/relate/meant``, in their order."""

from service.claims.relate.meant.added_to_base import amount_added, move_in_per_cent, share_added
from service.claims.relate.meant.ahead_of_rival import ahead_of_rival
from service.claims.relate.meant.all_listed import all_listed
from service.claims.relate.meant.also_in_per_cent import more_or_per_cent, per_cent_or_amount
from service.claims.relate.meant.as_many_of_two import as_many_of_two
from service.claims.relate.meant.at_so_much_each import at_unit_price, in_so_many, of_shares
from service.claims.relate.meant.averages_of_times import average_by_days, average_of_performances, average_of_times
from service.claims.relate.meant.ballots import share_of_votes
from service.claims.relate.meant.both_of_named_whole import both_of_named_whole
from service.claims.relate.meant.brought_with import brought_with
from service.claims.relate.meant.compared import (
    as_large_as_named,
    compared,
    loss_of,
    moved,
    on_base,
    set_against,
    that_is,
    to_from,
    up_by,
)
from service.claims.relate.meant.concluded_since import concluded_since, gone_since
from service.claims.relate.meant.dated_parts import share_of_dated
from service.claims.relate.meant.dearer_for_so_many import more_for_so_many
from service.claims.relate.meant.first_and_later import times_the_first
from service.claims.relate.meant.from_level_of_then import moved_from_then
from service.claims.relate.meant.from_there import come_from_there
from service.claims.relate.meant.gaps_of_two import gap_of_two, premium_kept
from service.claims.relate.meant.given_each import average_of_told, averaged_by_so_many, bill_for_all
from service.claims.relate.meant.given_income import income_given
from service.claims.relate.meant.goal_difference import goal_difference
from service.claims.relate.meant.groups_in_total import groups_in_total
from service.claims.relate.meant.in_other_terms import more_than_now, told_as_per_cent_too
from service.claims.relate.meant.last_of_years import last_on_one_before
from service.claims.relate.meant.left_and_net import came_less_went, left_of_them, net_of_both, net_of_those
from service.claims.relate.meant.left_over import leaves_short, left_over, still_owed
from service.claims.relate.meant.level_of_now import more_than_of_then, multiplied_from_then, share_of_former
from service.claims.relate.meant.listed_parts import part_by_tens, share_in_list
from service.claims.relate.meant.lost_of_it import lost_of_it, lost_of_members
from service.claims.relate.meant.lying_between import (
    away_from,
    clear_of,
    difference_told,
    explained,
    gap_between,
    leaves_it,
    leaving_them,
    margin,
    of_named,
    revised,
    saved,
)
from service.claims.relate.meant.making_up import made_up
from service.claims.relate.meant.moved_as_told import between_rates, moved_as_told
from service.claims.relate.meant.moved_over_so_long import moved_over_so_long
from service.claims.relate.meant.moves_in_brackets import in_brackets, multiplied_beside
from service.claims.relate.meant.moves_of_two import move_from_to, move_of_two
from service.claims.relate.meant.moves_on_base import moved_on_base
from service.claims.relate.meant.multiples import (
    ahead_by,
    as_fast_as_then,
    as_many_times,
    as_much,
    behind_colon,
    compared_behind,
    multiplied,
    multiplied_from,
    since_then,
)
from service.claims.relate.meant.multiplied_since import price_multiplied
from service.claims.relate.meant.named_bounds import on_budget_named, share_of_limit
from service.claims.relate.meant.named_moves import gained_since_named, moved_from_named
from service.claims.relate.meant.net_debt import net_debt
from service.claims.relate.meant.of_every_pound import pence_of_pound, rest_of_pound
from service.claims.relate.meant.of_what_was_first import share_of_first_plan, share_taken_off
from service.claims.relate.meant.of_whole_behind import share_of_whole_behind
from service.claims.relate.meant.one_each import so_much_each
from service.claims.relate.meant.one_for_every import one_for_every
from service.claims.relate.meant.only_two import against_or, that_makes, that_makes_so
from service.claims.relate.meant.others_of_whole import others_of_whole
from service.claims.relate.meant.outdone import outdone_by
from service.claims.relate.meant.over_or_saved import makes_it_over, time_saved
from service.claims.relate.meant.over_time import since_named
from service.claims.relate.meant.overrun import overran
from service.claims.relate.meant.part_told_again import (
    of_opened_whole,
    part_told_again,
    share_of_it,
    so_many_of_it,
    so_many_of_those,
)
from service.claims.relate.meant.parts_apposed import of_whole
from service.claims.relate.meant.parts_of_levels import part_of_level
from service.claims.relate.meant.per_so_many import per_so_many_told
from service.claims.relate.meant.points_beside import points_beside
from service.claims.relate.meant.points_told import points_behind_amounts, points_of_amount, points_of_rates
from service.claims.relate.meant.portions import rated, shared, spread
from service.claims.relate.meant.products import at_interest, part_met, sold_at, taken_of
from service.claims.relate.meant.rates_beside import on_so_many, over_time_told, packed_into, to_each
from service.claims.relate.meant.rates_explained import average_explained, share_explained
from service.claims.relate.meant.rates_in_per_cent import rates_in_per_cent
from service.claims.relate.meant.rest_left_over import left_over_of, remaining_of_whole
from service.claims.relate.meant.scored import score_apart
from service.claims.relate.meant.shares_apposed import number_before_share, share_before_number, share_in_row
from service.claims.relate.meant.shares_in_brackets import rest_in_list, share_in_brackets
from service.claims.relate.meant.shares_in_turn import before_colon, in_turn, left_undecided
from service.claims.relate.meant.shares_of_all import share_of_all
from service.claims.relate.meant.shares_of_those_told import share_of_those_told
from service.claims.relate.meant.shares_set_off import share_set_off
from service.claims.relate.meant.shares_then_parts import share_then_part
from service.claims.relate.meant.speed_of_journey import speed_of_journey
from service.claims.relate.meant.spread_over_dates import spread_over_dates
from service.claims.relate.meant.steps_in_turn import share_of_step
from service.claims.relate.meant.stretches_summed import total_of_stretches
from service.claims.relate.meant.sums import (
    added,
    all_of_both,
    bracketed,
    brought_to,
    completed,
    halves,
    listed,
    played,
)
from service.claims.relate.meant.sums_of_so_many import parts_make, so_many_listed, with_those_before
from service.claims.relate.meant.sums_of_two import sum_of_two
from service.claims.relate.meant.than_that import over_budget, than_that
from service.claims.relate.meant.times_apart import times_apart
from service.claims.relate.meant.times_covered import times_covered
from service.claims.relate.meant.took_each import took_each
from service.claims.relate.meant.trade_balances import balance_with_partner
from service.claims.relate.meant.trial_arms import between_trial_arms, likelier_in_trial
from service.claims.relate.meant.votes_of_turnout import share_of_turnout
from service.claims.relate.meant.when_it_was import since_it_was
from service.claims.relate.meant.wholes_by_name import number_of_share_told, share_of_named, share_of_sum

OPERATIONS = (
    *(
        spread,
        set_against,
        compared,
        on_base,
        as_large_as_named,
        up_by,
        to_from,
        that_is,
        loss_of,
        moved,
        share_of_turnout,
        shared,
        rated,
        of_whole,
    ),
    *(as_many_times, as_much, as_fast_as_then, multiplied, multiplied_from, behind_colon, compared_behind, ahead_by),
    *(since_then, times_the_first),
    *(
        margin,
        difference_told,
        away_from,
        clear_of,
        gap_between,
        of_named,
        leaves_it,
        leaving_them,
        explained,
        revised,
        saved,
        since_named,
        taken_of,
        at_interest,
        sold_at,
    ),
    *(left_of_them, came_less_went, net_of_both, net_of_those, moved_from_then),
    *(
        part_of_level,
        share_in_brackets,
        share_of_all,
        share_of_whole_behind,
        rest_in_list,
        share_then_part,
        share_before_number,
        number_before_share,
        part_told_again,
        so_many_of_those,
        so_many_of_it,
        share_of_it,
        of_opened_whole,
        share_of_votes,
        one_for_every,
        share_of_first_plan,
        share_taken_off,
        moved_as_told,
        between_rates,
        than_that,
        outdone_by,
        left_over,
        points_beside,
        lost_of_it,
        over_time_told,
        to_each,
        on_so_many,
        times_covered,
        pence_of_pound,
        over_budget,
        against_or,
        at_unit_price,
        more_for_so_many,
        moved_over_so_long,
        of_shares,
        in_so_many,
        packed_into,
        average_of_told,
        averaged_by_so_many,
        bill_for_all,
        share_in_list,
        share_set_off,
        between_trial_arms,
        likelier_in_trial,
    ),
    *(score_apart, gained_since_named, moved_from_named, told_as_per_cent_too, more_than_now, per_so_many_told),
    *(leaves_short, spread_over_dates, share_in_row, share_of_dated, points_of_amount, points_of_rates, since_it_was),
    *(left_over_of, moved_on_base, balance_with_partner, remaining_of_whole, lost_of_members),
    *(makes_it_over, time_saved, net_debt, times_apart),
    *(gap_of_two, premium_kept, made_up, others_of_whole, in_brackets, multiplied_beside),
    *(move_of_two, move_from_to),
    so_much_each,
    points_behind_amounts,
    gone_since,
    concluded_since,
    *(share_of_those_told, as_many_of_two, that_makes_so, that_makes, share_explained, average_explained),
    *(price_multiplied, last_on_one_before, still_owed, part_met, average_by_days),
    share_of_limit,
    on_budget_named,
    *(per_cent_or_amount, more_or_per_cent, average_of_times, average_of_performances, share_added, move_in_per_cent),
    *(took_each, overran, both_of_named_whole, speed_of_journey, share_of_sum, share_of_named, number_of_share_told),
    goal_difference,
    rates_in_per_cent,
    *(come_from_there, multiplied_from_then, more_than_of_then, share_of_former, ahead_of_rival),
)
TOTALS = (
    added,
    brought_to,
    all_of_both,
    listed,
    income_given,
    all_listed,
    bracketed,
    completed,
    left_undecided,
    rest_of_pound,
    in_turn,
    before_colon,
    halves,
    played,
    sum_of_two,
    so_many_listed,
    parts_make,
    with_those_before,
    total_of_stretches,
    share_of_step,
    groups_in_total,
    brought_with,
    part_by_tens,
)  # of parts one of which may have been worked out of them
CONCLUDING = (
    *(makes_it_over, time_saved, per_so_many_told, spread_over_dates, leaves_short, net_debt, amount_added),
    *(multiplied_from_then, more_than_of_then),
)
"""Operations whose words call the figure the outcome, so that no figure before it was worked out from it."""
AS_PER_CENT = (points_of_amount, points_of_rates, points_behind_amounts, amount_added)
"""Operations on what is told as points and fits as per cent, or as an amount added and is a level."""
SURE = (
    *(score_apart, gained_since_named, share_before_number, share_in_row, since_it_was),
    *(share_of_first_plan, share_taken_off, *AS_PER_CENT),
    total_of_stretches,
    last_on_one_before,
    ahead_of_rival,
)
"""Operations whose words leave no other figures of another sentence to be meant."""
ALONE = (
    *(share_in_list, multiplied_from_then, more_than_of_then, share_of_former),
    times_covered,
    outdone_by,
    per_cent_or_amount,
    share_of_step,
    average_of_times,
    gone_since,
    overran,
    goal_difference,
    brought_with,
    part_by_tens,
    groups_in_total,
    number_of_share_told,
    come_from_there,
    moved_over_so_long,
)
"""Operations whose words tie the figure to its pair, so that no other in sight is meant, whatever it gives."""
SIGNED = (
    to_from,
    than_that,
    points_beside,
    moved_from_then,
    gained_since_named,
    moved_from_named,
    since_it_was,
    more_for_so_many,
    concluded_since,
    *(last_on_one_before, that_makes_so),
)
"""Operations that say which of two levels is set against the other, and not only what lies between them."""
