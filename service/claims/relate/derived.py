"""What a figure that no word of change belongs to may be derived from, a line for each relation."""

from service.claims.relate import cues
from service.claims.relate.tables import Relation, Relations

DERIVED = Relations(
    Relation("average", "rates.per_head.per_so_many", behind=1, per=True),
    Relation("average", "rates.per_head.pence_in_the_pound", cues.COINS, behind=1),
    Relation("average", "rates.speeds.distance_and_time", cues.AVERAGES | {"which"}, behind=2),
    Relation("average", "rates.rate_of_total.over_stretch", behind=2, per=True),
    Relation("average", "rates.rate_of_total.over_months_between", per=True),
    Relation("average", "rates.shared_out.each_carried", cues.EACH),
    Relation("average", "rates.per_head.each_of_them", cues.EACH, behind=2),
    Relation("average", "rates.shared_out.each_share", cues.EACH),
    Relation("average", "rates.ratios.ratio_of", frozenset(["ratio"]), behind=2),
    Relation("average", "rates.ratios.of_every", cues.EACH),
    Relation("average", "rates.people_per_boat.people_to_a_boat", per=True),
    Relation("difference", "across_sentences.echoed.by_to_from", frozenset(["by"])),
    Relation("difference", "changes.now_and_then.added_since", behind=1),
    Relation("difference", "across_sentences.so_much_it_was.size_pointed_to", frozenset(["that", "this"])),
    Relation("difference", "across_sentences.only_two_levels.the_extra", cues.EXTRA | cues.EXTRAS),
    Relation("difference", "comparisons.gaps.ends_of_gap", cues.GAPPED, behind=1),
    Relation("difference", "comparisons.gaps_told_apart.gap_of_before", cues.GAPS),
    Relation("difference", "comparisons.gaps_told_apart.gap_then", frozenset(["when"])),
    Relation("difference", "comparisons.gaps_told_apart.behind_other", cues.TRAILING, behind=1),
    Relation("difference", "comparisons.income_less_spending.in_less_out", cues.LEFTOVERS),
    Relation("difference", "comparisons.votes_and_leads.ends_of_lead", cues.LEADS),
    Relation("difference", "comparisons.votes_and_leads.lead_explained", cues.LEADS),
    Relation("difference", "comparisons.differences_behind.outdone_by", frozenset(["by"]), behind=2),
    Relation(
        "difference", "comparisons.differences_behind.bought_and_sold", frozenset(["loss", "profit", "gain"]), behind=2
    ),
    Relation("difference", "comparisons.differences_behind.saved", cues.SAVES | cues.SAVINGS | cues.PREMIUMS, behind=2),
    Relation("total", "rates.products.so_many_at", cues.RESULTING | {"all", "total", "giving"}, behind=2),
    Relation("total", "rates.shared_out.all_of_each", cues.IN_ALL, behind=2),
    Relation("total", "comparisons.votes_and_leads.total_of_sides", cues.VOTING),
    Relation("total", "totals.added_on_top.with_another", frozenset(["another", "further"])),
    Relation("total", "totals.added_on_top.with_added", frozenset(["add", "adding", "include", "including"]), behind=1),
    Relation("total", "totals.opened_and_closed.left_with", cues.CLOSING, behind=3),
    Relation("total", "shares.two_outcomes.all_who_tried", cues.TRYING),
    Relation("total", "totals.together.total_of_two", cues.TOGETHER),
    Relation("total", "totals.of_weekends.of_weekend", frozenset(["total", "tally"])),
    Relation("total", "comparisons.gaps.rest_of", cues.RESTS | cues.OWED),
    Relation("total", "shares.remainders.rest_of_pot", cues.RESTS | {"that"}),
    Relation("total", "totals.shortfalls.short_of_need", cues.LACKING, behind=1),
    Relation("total", "shares.summed_parts.exceeded", frozenset([":"])),
    Relation("total", "shares.remainders.rest_of_which", cues.RESTS, behind=2),
    Relation("total", "comparisons.loss_to_profit.swing", cues.SWINGS, behind=2),
    Relation("conversion", "totals.told_exactly.told_exactly", frozenset(["exact", "precise"])),
    Relation("total", "totals.parts_behind.filled", frozenset([":", "–", "—", "with"])),
    Relation("total", "across_sentences.remainders.rest_in_sight", cues.RESTS),
    Relation(
        "total",
        "across_sentences.averages_and_products.product_in_sight",
        frozenset(["average", "each", "apiece"]),
        behind=1,
    ),
    Relation("average", "across_sentences.averages_and_products.spread_in_sight", behind=1),
    Relation("difference", "changes.beside_levels.from_to_behind", frozenset(["from"])),
    Relation("difference", "comparisons.ages.ages_apart", cues.OLDER | cues.JUNIORS, behind=1),
    Relation("difference", "comparisons.side_by_side.lag_of", cues.TRAILING | cues.TIMED | cues.BEATING, behind=2),
)

PLANNED = DERIVED.of(
    "rates.per_head.each_of_them",
    "rates.shared_out.each_share",
    "totals.shortfalls.short_of_need",
    "rates.products.so_many_at",
    "comparisons.gaps.rest_of",
    "rates.shared_out.all_of_each",
    "across_sentences.averages_and_products.spread_in_sight",
    "changes.beside_levels.from_to_behind",
)
"""What a plan may be worked out from."""
