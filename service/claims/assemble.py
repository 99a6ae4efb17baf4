"""From what the sentences mention to the article's claims, in order of the text."""

from collections.abc import Sequence

from service.claims.bind.placing.totals_at_end import with_totals_at_end
from service.claims.bind.sharing.framing_sentences import Frame, frame_left, framed
from service.claims.bind.words_around import Tone
from service.claims.complete.areas.areas_in_turn import areas_in_turn
from service.claims.complete.areas.from_text_figures import worked_out
from service.claims.complete.changes.amounts_added import amounts_added
from service.claims.complete.changes.apposed_to_count import of_count_in_front
from service.claims.complete.changes.concluded import concluded
from service.claims.complete.changes.first_falls import past_nought
from service.claims.complete.changes.headline import headed
from service.claims.complete.changes.index_points import in_index_points
from service.claims.complete.changes.opposite_direction import turned
from service.claims.complete.changes.other_base import told_again
from service.claims.complete.changes.outcomes import led_on_to
from service.claims.complete.changes.paces_apart import told_apart
from service.claims.complete.changes.places_apart import places_apart
from service.claims.complete.changes.reached import as_reached
from service.claims.complete.changes.same_base import with_base_told
from service.claims.complete.changes.sides import sided
from service.claims.complete.changes.tenths_of_points import in_tenths
from service.claims.complete.changes.than_other_told import than_other_told
from service.claims.complete.changes.under_headline import under_headline
from service.claims.complete.days.after_that import after_that
from service.claims.complete.days.asides_included import past_asides_included
from service.claims.complete.days.base_before_that import before_bases
from service.claims.complete.days.changes_by_then import by_then
from service.claims.complete.days.counted_from_next import counted_from_next
from service.claims.complete.days.counted_from_start import counted_from_start
from service.claims.complete.days.days_of_change import of_the_change
from service.claims.complete.days.days_on_end import over_days_on_end
from service.claims.complete.days.days_told_behind import foretold
from service.claims.complete.days.days_totals_run_to import cutoff_told
from service.claims.complete.days.earlier_than_told import than_told
from service.claims.complete.days.estimated_then import estimated_then
from service.claims.complete.days.known_then import as_known_then
from service.claims.complete.days.later_than_that import later_than_that
from service.claims.complete.days.led_to_by_moves import led_to_by_moves
from service.claims.complete.days.looking_back import looking_back
from service.claims.complete.days.marks_reached import with_marks
from service.claims.complete.days.of_then import of_then
from service.claims.complete.days.opening_days import in_opening_days
from service.claims.complete.days.over_such_months import over_such_months
from service.claims.complete.days.over_that_run import over_that_run
from service.claims.complete.days.pair_compared import pair_compared
from service.claims.complete.days.parts_of_days import without_parts_of_days
from service.claims.complete.days.periods_in_turn import changes_in_turn, respective
from service.claims.complete.days.running_totals import totalled
from service.claims.complete.days.set_beside_measured import set_beside_measured
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
from service.claims.complete.days.years_up_to import over_years
from service.claims.complete.neighbours.asides_of_same import of_figure_in_front
from service.claims.complete.neighbours.bases_listed import listed_bases
from service.claims.complete.neighbours.bases_past_others import bases_past_others
from service.claims.complete.neighbours.claims_in_words import completed
from service.claims.complete.neighbours.former_latter import pointed_out
from service.claims.complete.neighbours.found_missed import without_those_found
from service.claims.complete.neighbours.measures_in_turn import measures_in_turn
from service.claims.complete.neighbours.mere_lengths import without_mere_lengths
from service.claims.complete.neighbours.of_unmeasured import of_unread
from service.claims.complete.neighbours.pair_for_pair import pair_for_pair
from service.claims.complete.neighbours.part_of_earlier_level import parts_of_then
from service.claims.complete.neighbours.part_of_told import of_them
from service.claims.complete.neighbours.scale_left_out import scaled
from service.claims.complete.neighbours.shares_by_time import shares_by_time
from service.claims.complete.neighbours.shares_of_year import shares_of_year
from service.claims.complete.neighbours.things_multiplied import without_things_multiplied
from service.claims.complete.neighbours.times_of_now import times_of_now
from service.claims.complete.neighbours.undated_highs import without_summits
from service.claims.complete.neighbours.unmoved import of_its_figure
from service.claims.complete.neighbours.who_is_meant import without_who_is_meant
from service.claims.complete.rates.annual_rates import at_annual_rate, of_the_quarter
from service.claims.complete.rates.averages_over_time import over_time
from service.claims.complete.rates.growth_on_year import on_the_year
from service.claims.complete.rates.moving_averages import over_moving_weeks
from service.claims.complete.rates.over_the_year_first import over_the_year_first
from service.claims.complete.rates.people_per_boat import spread_out
from service.claims.complete.rates.per_so_many import per_as_published
from service.claims.from_draft import bound, claim_of
from service.claims.recognise import recognise
from service.claims.relate.relations import relate
from service.claims.scene import Scene
from service.claims.subject.areas.area_roles import compares_areas
from service.claims.subject.areas.home import HOME, home_of
from service.claims.subject.carried.ahead_of_colon import named_behind
from service.claims.subject.carried.discourse import Discourse, at_home_in, named_in, topics_of
from service.claims.subject.carried.implied import shared
from service.claims.subject.carried.named_next import Opening
from service.claims.subject.carried.topics import raise_topic
from service.claims.subject.subjects import fits
from service.model.claims import Claim
from service.model.mentions import Analysis, Row
from service.model.periods import Period
from service.model.shelf import Shelf

_IN_SIGHT = 4  # sentences before one of which the figures may still be pointed to


def assemble(
    analyses: Sequence[Analysis], shelf: Shelf, language: str, at_home: tuple[str, bool] | None = None
) -> tuple[Claim, ...]:
    """The claims of an article: each with its candidates, periods and the article's own figures that it rests on.

    Args:
        analyses: its sentences, in the order of the text.
        shelf: the series that there are.
        language: the article's.
        at_home: the area that it means where it names none, and whether that is but a guess; by default, what these
            sentences tell of it.
    """
    home, guessed = at_home or home_of(analyses, shelf, language)
    near = _areas_by_block(analyses)
    discourse = Discourse(
        shelf,
        topics_of(analyses, shelf),
        named_in(analyses, shelf),
        home,
        HOME.get(language, home),
        frozenset[str]().union(*near.values()),
        guessed=guessed,
        at_home=frozenset() if guessed else at_home_in(home, analyses, shelf),
    )
    claims: list[Claim] = []
    before = Scene((), Row(()))
    cutoff: Period | None = None
    frame: Frame | None = None
    opening = Opening(fits(shelf))
    for at, told in enumerate(analyses):
        analysis = with_totals_at_end(told, shelf)
        discourse.near = near[analysis.block.id]
        cutoff = cutoff_told(analysis.items, cutoff, analysis.said)
        drafts = recognise(analysis)
        discourse.compares = (compares_areas(analysis), discourse.compares[0])
        if not drafts:
            frame = frame_left(analysis.items, (), frame)
            raise_topic(analysis, discourse)
            discourse.pass_by(analysis)
            continue
        tone = Tone(analysis)
        row: Sequence[Claim] = [
            at_annual_rate(claim_of(draft, binding, analysis, tone, discourse, cutoff), shelf)
            for draft, binding in bound(analysis)
        ]
        discourse.pass_by(analysis)
        row = of_the_quarter(
            on_the_year(over_the_year_first(of_figure_in_front(row, analysis.items), shelf), shelf),
            analysis.items,
            before.row,
            shelf,
        )
        row = in_tenths(in_index_points(per_as_published(scaled(row, before), shelf), before, shelf), before, shelf)
        row = of_then(
            later_than_that(after_that(row, analysis.items, shelf), analysis.items, frame),
            analysis.items,
            before,
            frame,
        )
        row = estimated_then(until_then(row, analysis.items, claims), analysis.items, before)
        row = with_base_told(
            led_on_to(since_then(before_bases(row), analysis.items, before, shelf), analysis.items), before, shelf
        )
        row = as_known_then(
            looking_back(over_that_run(over_weeks(row, analysis.items), analysis.items, claims, shelf), analysis.items),
            analysis.items,
        )
        row = by_then(pair_compared(than_told(row, before), analysis.items), analysis.items, before)
        row = counted_from_start(over_moving_weeks(row, analysis.items), analysis.items, before)
        row = areas_in_turn(
            with_year_behind(without_summits(measures_in_turn(row, analysis), analysis.items, shelf), analysis.items),
            analysis,
            before,
            shelf,
            analyses[at - 1] if at else None,
        )
        row = ranked_now(of_day_told(of_the_change(row), before), analysis.items, before)
        row = shared(
            listed_bases(pointed_out(row, analysis.items, before, shelf)), drafts, analysis, fits(shelf), shelf
        )
        row = of_them(
            bases_past_others(
                pair_for_pair(named_behind(row, drafts, analysis, fits(shelf)), analysis.items), analysis.items
            ),
            analysis.items,
            before,
        )
        row = without_those_found(concluded(row, analysis.items, before), analysis.items)
        row = told_again(past_nought(of_its_figure(row), shelf, claims), analysis.items, before)
        row = over_listed_days(
            of_all_counted(
                totalled(changes_in_turn(respective(row, analysis.items), analysis.items), analysis.items),
                analysis.items,
                before,
            ),
            analysis.items,
        )
        row = spread_out(
            over_listed_periods(
                set_beside_measured(
                    in_opening_days(
                        past_asides_included(
                            over_such_months(inside_spells(row, analysis.items), analysis.items), analysis.items
                        ),
                        analysis.items,
                    ),
                    analysis.items,
                    shelf,
                ),
                analysis.items,
                before,
            ),
            analysis.items,
            before,
            shelf,
        )
        row = over_lengths(
            over_time(over_years(row, analysis.items, shelf), analysis.items, shelf), analysis.items, before, shelf
        )
        row = than_other_told(
            worked_out(relate(with_marks(row, claims), analysis.items, before), before), analysis.items, before
        )
        row = completed(
            told_apart(
                sided(
                    turned(led_to_by_moves(amounts_added(row, analysis.items)), analysis.items), analysis.items, before
                ),
                analysis.items,
            ),
            analysis.items,
            before,
            shelf,
        )
        row = without_mere_lengths(
            over_days_on_end(
                without_parts_of_days(without_things_multiplied(row), analysis.items, shelf), analysis.items, shelf
            ),
            analysis.items,
            analysis.measures,
        )
        row = parts_of_then(
            [
                at_annual_rate(c, shelf)
                for c in framed(
                    places_apart(without_who_is_meant(row, analysis.items), analysis.items), analysis.items, frame
                )
            ],
            analysis.items,
        )
        row = of_count_in_front(
            of_unread(
                shares_by_time(
                    shares_of_year(times_of_now(row, analysis.items, before), analysis.items, claims, shelf),
                    analysis.items,
                    claims,
                    shelf,
                ),
                analysis.items,
            )
        )
        frame = frame_left(analysis.items, row, frame)
        scene = Scene(row, analysis.items)
        earlier, row = counted_from_next(foretold(headed(opening.named_by(row, claims), scene), scene), row)
        claims = [*earlier, *(as_reached(claim) for claim in row)]
        opening.keep(claims, drafts, analysis)
        before = _behind(scene, before) if row else before
    return tuple(under_headline(claims, analyses))


def _behind(scene: Scene, before: Scene) -> Scene:
    """The figures of a sentence, with those of the one before it in sight."""
    scene.before = before
    _forget(before)
    return scene


def _forget(scene: Scene) -> None:
    """Lets go of what a reader no longer has in sight."""
    for _ in range(_IN_SIGHT - 2):
        if scene.before is None:
            return
        scene = scene.before
    scene.before = None


def _areas_by_block(analyses: Sequence[Analysis]) -> dict[str, frozenset[str]]:
    named: dict[str, set[str]] = {}
    for analysis in analyses:
        named.setdefault(analysis.block.id, set()).update(mention.area for mention in analysis.areas)
    return {block: frozenset(areas) for block, areas in named.items()}
