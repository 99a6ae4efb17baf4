"""The looks that are taken at all verdicts of a text together: when each is needed, and where it is held.

The file of one is read when a text first needs it, since few texts need many.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from itertools import pairwise

from service.claims.scene import unit_of
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.model.claims import Mood
from service.model.quantities import PERCENT
from service.model.report import Label, Reason
from service.records import dataclass

Verdicts = Sequence[Verdict]

_OPEN = frozenset([Label.UNVERIFIABLE, Label.AMBIGUOUS])
_SETTLED = frozenset([Label.SUPPORTED, Label.IMPRECISE])
_IN_DOUBT = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_ABOARD = (["in"], ["on"], ["aboard"])
_COMPARATIVES = frozenset(
    "higher lower larger smaller bigger greater slower faster weaker stronger cooler hotter milder steeper".split()
)
_ESTIMATING = frozenset(["revised", "estimate", "estimated", "put", "reported"])
_DOUBTED = 2
_DIFFERENCES = frozenset(["difference", "point_change"])


@dataclass(frozen=True, slots=True)
class Pass:
    """One look at all verdicts.

    Attributes:
        place: the module below this folder that holds it, and the function's name.
        needed: whether there is a verdict in a text that it could change.
    """

    place: str
    needed: Callable[[Verdicts], bool]

    def __call__(self, verdicts: Verdicts, *known: object) -> Verdicts:
        """The verdicts after it.

        Args:
            verdicts: of all claims, in the order of the text.
            known: what else the function asks for: the series, the day whose knowledge the text is judged by.
        """
        return _function(self.place)(verdicts, *known) if self.needed(verdicts) else verdicts


@cache  # for as many as there are
def _function(place: str) -> Callable[..., Verdicts]:
    module, _, name = place.rpartition(".")
    found: Callable[..., Verdicts] = getattr(import_module(f"service.judge.{module}"), name)
    return found


def _any_open(verdicts: Verdicts) -> bool:
    return any(one.label in _OPEN for one in verdicts)


def _is_undated_change(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    return claim.direction is not None and claim.period is None and claim.base is None


def any_accused(verdicts: Verdicts) -> bool:
    """Whether the text is said to be wrong anywhere."""
    return any(one.label is Label.CONTRADICTED for one in verdicts)


def _any_unsettled_weekday(verdicts: Verdicts) -> bool:
    periods = (one.grounded.claim.period for one in verdicts if one.label not in _SETTLED)
    return any(one is not None and one.rule == "weekday" for one in periods)


def _any_rank_strained(verdicts: Verdicts) -> bool:
    return any(one.label is Label.IMPRECISE and one.grounded.claim.rank is not None for one in verdicts)


def _any_in_doubt(verdicts: Verdicts) -> bool:
    return any(one.label in _IN_DOUBT for one in verdicts)


def _any_ambiguous(verdicts: Verdicts) -> bool:
    return any(one.label is Label.AMBIGUOUS for one in verdicts)


def _any_bound(verdicts: Verdicts) -> bool:
    quantities = (one.grounded.claim.quantity for one in verdicts)
    return any(one is not None and one.hedge in BOUNDS for one in quantities)


def _any_average(verdicts: Verdicts) -> bool:
    return any(one.grounded.claim.kind == "average" for one in verdicts)


def _any_rate_of_move(verdicts: Verdicts) -> bool:
    claims = [one.grounded.claim for one in verdicts]
    return any(
        claim.kind == "difference" and then.quantity is not None and then.quantity.per
        for claim, then in pairwise(claims)
    )


def _any_turned(verdicts: Verdicts) -> bool:
    return any(
        one.label is Label.CONTRADICTED and one.article is not None and one.article.fit.reverses for one in verdicts
    )


def _any_unlooked_up(verdicts: Verdicts) -> bool:
    return any(one.trial is None for one in verdicts)


def _is_percent(verdict: Verdict) -> bool:
    quantity = verdict.grounded.claim.quantity
    return quantity is not None and quantity.unit == PERCENT


def _any_level_accused(verdicts: Verdicts) -> bool:
    return any(one.label is Label.CONTRADICTED and one.grounded.claim.kind == "level" for one in verdicts)


def _any_move_of_text(verdicts: Verdicts) -> bool:
    return any(one.article is not None and one.grounded.claim.kind == "difference" for one in verdicts)


def _any_share_of_text(verdicts: Verdicts) -> bool:
    return any(one.article is not None and one.grounded.claim.kind == "share" for one in verdicts)


def _any_moved_level(verdicts: Verdicts) -> bool:
    told = [one.grounded.claim for one in verdicts if one.label is Label.SUPPORTED]
    return any(claim.kind == "level" and claim.direction is not None and not claim.inputs for claim in told)


def _any_peak(verdicts: Verdicts) -> bool:
    return any(one.grounded.claim.summit is not None and one.label is Label.SUPPORTED for one in verdicts)


def _any_undated_accused(verdicts: Verdicts) -> bool:
    return any(one.label is Label.CONTRADICTED and one.grounded.claim.period is None for one in verdicts)


def _any_gap_of_text(verdicts: Verdicts) -> bool:
    gaps = [one.grounded.claim for one in verdicts if one.article is not None and one.trial is None]
    return any(one.kind in _DIFFERENCES and one.direction is None for one in gaps)


def _any_estimate(verdicts: Verdicts) -> bool:
    claims = [one.grounded.claim for one in verdicts]
    return any(one.mood is Mood.EARLIER or not _ESTIMATING.isdisjoint(one.sentence.words) for one in claims)


def _any_called(verdicts: Verdicts) -> bool:
    return any(not _COMPARATIVES.isdisjoint(one.grounded.claim.sentence.words) for one in verdicts)


def _any_told_twice(verdicts: Verdicts) -> bool:
    told = [one.grounded.claim.quantity for one in verdicts]
    return any(one is not None and two is not None and one.value == two.value for one, two in pairwise(told))


def _any_length_of_time(verdicts: Verdicts) -> bool:
    claims = [one.grounded.claim for one in verdicts]
    return any(unit_of(one) in ("years", "months") and "from" in one.sentence.words for one in claims)


def _any_level_of_several_days(verdicts: Verdicts) -> bool:
    several = [one for one in verdicts if len(one.grounded.options) > 1 and one.label is Label.SUPPORTED]
    claims = [one.grounded.claim for one in several]
    return any(claim.kind == "level" and (claim.is_base or claim.period is None) for claim in claims)


def _any_bare_count(verdicts: Verdicts) -> bool:
    return any(
        one.trial is not None
        and one.label is Label.SUPPORTED
        and one.grounded.claim.kind == "level"
        and (
            one.grounded.series is None
            or one.grounded.series.id != one.trial.option.reading.series_id
            or (one.grounded.claim.is_base and not unit_of(one.grounded.claim))
            or one.grounded.claim.sentence.before(one.grounded.claim.span.start)[-1:] in _ABOARD
        )
        for one in verdicts
    )


def _any_of_sister(verdicts: Verdicts) -> bool:
    """Whether a level is right of another series than the likeliest, and a change told right behind it is right."""
    return any(
        level.trial is not None
        and level.grounded.claim.kind == "level"
        and level.grounded.claim.candidates[:1] != ()
        and level.trial.option.reading.series_id != level.grounded.claim.candidates[0].series_id
        and change.grounded.claim.kind == "percent_change"
        and change.label is Label.SUPPORTED
        for level, change in pairwise(verdicts)
    )


def _any_right_against_levels(verdicts: Verdicts) -> bool:
    """Whether a change is right by its series, and not by the levels that the text ties to it."""
    told = [one for one in verdicts if one.article is not None and one.trial is not None]
    return any(one.article and one.article.fit.label is Label.CONTRADICTED for one in told)


def _any_move_and_level(verdicts: Verdicts) -> bool:
    """Whether a right change stands right before a right level."""
    return any(
        one.grounded.claim.kind in AGAINST_BASE and {one.label, other.label} == {Label.SUPPORTED}
        for one, other in pairwise(verdicts)
        if other.grounded.claim.kind == "level"
    )


def _any_change_among_others(verdicts: Verdicts) -> bool:
    """Whether a change is right by its series, and not by its levels; or another right one stands right before it."""
    right = [one.label is Label.SUPPORTED and one.grounded.claim.kind in AGAINST_BASE for one in verdicts]
    return any(one and other for one, other in pairwise(right)) or _any_right_against_levels(verdicts)


#: Levels that are right only of what another tells held against the days of what goes with them.
HELD_TO_COMPANY = Pass("rereading.told_twice.held_to_company", _any_level_of_several_days)
#: What each of some boats is said to have held, held against the people and boats beside it.
OF_BOATS_TOLD = Pass("rereading.load_of_boats.of_boats_beside", _any_average)
#: What a change comes to in each month held against it, and against how many it took.
SPREAD_OVER_MOVE = Pass("article.spread_over_move.spread_over_move", _any_rate_of_move)
#: Levels of a missing vintage held against those that the papers of the day printed.
PINNED = Pass(
    "vintages.levels_printed.pinned", lambda verdicts: any(one.reason is Reason.VINTAGE_NOT_HELD for one in verdicts)
)
#: Hedged levels of a missing vintage held against what the text gives outright for their days.
HELD_TO_PRINT = Pass(
    "vintages.levels_printed.held_to_print",
    lambda verdicts: any(one.reason is Reason.VINTAGE_NOT_HELD for one in verdicts),
)
#: Accusations acquitted by other pairs of figures of the text.
ACQUITTED = Pass("withholding.acquitted.acquitted", any_accused)
#: What could not be checked borne out by the figures beside it.
BORNE_OUT = Pass("article.corroborated.borne_out", _any_open)
#: Levels that are contradicted, and are exactly what another reading gives, read so.
READ_OTHERWISE = Pass("rereading.contradicted_levels.read_otherwise", _any_level_accused)
#: Moves of a value in force, told when they were announced, held against the next step.
OF_STEPS_ANNOUNCED = Pass("rereading.step_announced.of_steps_announced", any_accused)
#: Moves held against a high told beside them supported where they are those from the period before.
OF_STEP_BESIDE_HIGH = Pass("rereading.from_high_aside.of_step_beside_high", any_accused)
#: Counts of a weekday supported that are those of that day in the week of which they are a part.
ON_DAYS_OF_WEEK = Pass("rereading.day_of_week_told.on_days_of_week", _any_unsettled_weekday)
#: Totals of the last week left ambiguous that are those of seven days by a day before.
OF_WEEK_BY_THEN = Pass("rereading.week_by_then.of_week_by_then", any_accused)
#: What could not be read looked for among what the text is known to speak of.
LOOKED_UP = Pass("rereading.unread_figures.second_look", _any_open)
#: Levels left unread that the text gives rightly elsewhere.
WITHOUT_WHAT_IS_GIVEN = Pass("doubt.level_given_elsewhere.without_what_is_given", _any_in_doubt)
#: Bases in doubt that are those of other days accused.
OF_NAMED_DAYS = Pass("doubt.base_of_named_days.of_named_days", _any_ambiguous)
#: What the text's own figures give held against the data as well, where both its ends are right.
OF_THEIR_DAYS = Pass(
    "article.days_of_derived.of_their_days",
    lambda verdicts: any(one.article is not None for one in verdicts),
)
#: Levels of the release before in doubt where the last may not have come out.
NOT_YET_OUT = Pass("vintages.release_due.not_yet_out", _any_undated_accused)
#: What fails on days told loosely supported where it is right of days told beside it.
OF_DAYS_BESIDE = Pass("rereading.levels_of_days_beside.of_days_beside", _any_in_doubt)
#: Accusations withheld that lack what one that can be trusted has.
WITHHELD = Pass("withholding.withheld.withheld", any_accused)
#: Superlatives that hold only loosely left open where they are said of figures that were not read.
WITHOUT_STRAINED = Pass("withholding.rank_of_unread.without_strained", _any_rank_strained)
#: Changes that fail between days told loosely supported where they are right between others told.
OF_ENDS_BESIDE = Pass("rereading.changes_of_days_beside.of_ends_beside", any_accused)
#: Totals of so many days held against those that the next sentences list.
OVER_DAYS_LISTED = Pass(
    "rereading.over_days_listed.over_days_listed",
    lambda verdicts: any(one.label in _OPEN or one.grounded.claim.kind == "total" for one in verdicts),
)
#: Figures that no series tells told of the days that the text gives them.
DAYS_TOLD = Pass("article.days_without_series.days_told", _any_unlooked_up)
#: What nothing could check supported where the figures beside it give it whatever the words.
GIVEN = Pass("article.last_resort.given", _any_open)
#: Percentages right beside a difference held against the level that it is counted from.
MOVES_TOLD_AGAIN = Pass("article.moves_told_again.told_again", _any_move_of_text)
#: Bounds that the figure in brackets behind them breaks.
HELD_TO_BRACKETS = Pass("article.told_in_brackets.held_to_brackets", _any_bound)
#: Wholes accused in place of the share that agrees with their parts, or borne out by both.
WHOLES_BY_SHARES = Pass("article.whole_by_shares.put_right", _any_share_of_text)
#: Figures accused by two others of the text supported where yet others give them.
GIVEN_OTHERWISE = Pass("withholding.given_otherwise.given_otherwise", any_accused)
#: Changes accused of not leading from what their level is only compared with, supported as moves from right before.
FROM_BEFORE = Pass("rereading.changes_beside_comparisons.from_before", any_accused)
#: Changes that point to two right levels of one series held against both.
BETWEEN_TWO = Pass(
    "changes.between_told_levels.between_two",
    lambda verdicts: any(one.trial is None or one.label not in _SETTLED for one in verdicts),
)
#: Changes without days held against the two right levels that the next sentence tells.
AHEAD_OF_LEVELS = Pass(
    "changes.change_ahead.ahead_of_levels",
    lambda verdicts: any(one.label in _OPEN and _is_undated_change(one) for one in verdicts),
)
#: Changes in doubt supported where two right levels of the text lie so far apart.
OF_RIGHT_LEVELS = Pass("withholding.right_levels.of_right_levels", _any_in_doubt)
#: What each of some things is said to have held held against what they held on their days.
SHARED_AMONG = Pass("article.shared_among_things.shared_among", _any_average)
#: Growth accused in place of the base that it did not move from as is said.
ACCUSED_AS_MOVED = Pass(
    "changes.moved_figure.accused_as_moved",
    lambda verdicts: any(one.article is not None and one.article.of_way and one.reverses for one in verdicts),
)
#: Shares of the world that two countries told rightly have together.
BOTH_OF_WORLD = Pass(
    "rereading.both_of_world.both_of_world",
    lambda verdicts: any(one.label in _OPEN and _is_percent(one) for one in verdicts),
)
#: Differences accused that are told of the wrong one of their two levels.
HELD_TO_BASE = Pass(
    "changes.told_of_base.held_to_base",
    lambda verdicts: any(one.grounded.claim.kind in _DIFFERENCES for one in verdicts),
)
#: Figures accused as sums that are hardly meant as such left open.
WITHOUT_NO_SUMS = Pass(
    "withholding.no_sums.without_no_sums",
    lambda verdicts: any(one.label is Label.CONTRADICTED and one.grounded.claim.kind == "total" for one in verdicts),
)
#: Right levels accused of the word that says how they follow the level told before.
MOVED_ON = Pass("changes.level_told_before.moved_on", _any_moved_level)
#: Right levels accused that are told as peaks, and that the period beside them goes past.
HELD_TO_PEAKS = Pass("changes.peak_passed.held_to_peaks", _any_peak)
#: Changes accused of the wrong way that are hardly of the two levels left open.
WITHOUT_OTHER_MOVES = Pass("withholding.of_another_move.without_other_moves", _any_turned)
#: Changes told the other way than the two levels that give them go.
TOLD_THE_WRONG_WAY = Pass("article.told_the_wrong_way.told_the_wrong_way", _any_unlooked_up)
#: Changes told with two levels that go the other way.
TOLD_WITH_LEVELS = Pass("article.told_with_levels.told_with_levels", _any_turned)
#: What only its company made doubtful accused where that was put right.
RECONSIDERED = Pass("doubt.reconsidered.reconsidered", _any_ambiguous)
#: Levels accused that a right change is said to be from, and is not.
HELD_TO_RIGHT_CHANGE = Pass("article.base_of_right_change.held_to_right_change", _any_right_against_levels)
#: Levels accused that a right change is said to have led to, and started from.
HELD_TO_LEVEL_REACHED = Pass("article.level_led_to.held_to_level_reached", _any_move_and_level)
#: Sentences whose figures all are of what they do not name: people, told as boats.
OF_THE_OTHER_COUNT = Pass(
    "rereading.of_the_other_count.of_the_other_count",
    lambda verdicts: sum(one.label is Label.AMBIGUOUS for one in verdicts) > _DOUBTED,
)
#: Totals that could not be read held against the one that a right mark is said to have been passed by.
PAST_MARK = Pass(
    "rereading.reached_past_mark.past_mark",
    lambda verdicts: any(
        one.grounded.claim.kind == "threshold" and other.label is Label.UNVERIFIABLE
        for one, other in pairwise(verdicts)
    ),
)
#: Changes accused that are right only of other days than those of the figures that they are told with.
OF_DAYS_TOLD_WITH = Pass("rereading.right_by_other_days.of_days_told_with", _any_change_among_others)
#: Parts accused that are of another series than the whole that their share is right of.
HELD_TO_WHOLES = Pass("rereading.parts_of_them.held_to_their_wholes", _any_share_of_text)
#: Levels of a sister series accused where the change right behind them is of the one that was named.
HELD_TO_CHANGE_BEHIND = Pass("rereading.level_of_change_behind.held_to_change_behind", _any_of_sister)
#: Levels accused that cannot have edged from the one beside them.
HELD_TO_EDGING = Pass("article.edged_too_far.held_to_edging", _any_unlooked_up)
#: Levels accused that are said to have moved from just what they are.
HELD_TO_MOVING = Pass("article.moved_from_itself.moved_from_themselves", _any_told_twice)
#: Bases accused that lie on the wrong side of the level that their sentence points back to.
HELD_TO_POINTED = Pass("article.pointed_back.held_to_pointed", _any_unlooked_up)
#: First estimates accused that are said to have been revised the wrong way.
HELD_TO_REVISION = Pass("article.revised_otherwise.held_to_revision", _any_estimate)
#: Estimates accused that lie on the other side of the former one than they were moved to.
HELD_TO_ESTIMATE_MOVED = Pass("article.estimate_moved.held_to_estimate_moved", _any_estimate)
#: Figures accused that a comparative right before them sets on the wrong side of those beside them.
HELD_TO_CALLING = Pass("article.called_beside.held_to_calling", _any_called)
#: Lengths of time accused that do not lie between the dates beside them.
HELD_TO_DATES = Pass("article.time_between.held_to_dates", _any_length_of_time)
#: What was found by its digits alone accused where the words say that it counts something else.
COUNTED_AS_SAID = Pass("rereading.same_measure.counted_as_said", _any_bare_count)
#: Gaps accused that do not lie between what is told of the area that they are said to be with.
HELD_TO_AREA = Pass("article.gap_with_named.held_to_area_named", _any_gap_of_text)
