"""What a level of then says again as a step: "in June 2024 it had been 2.0%, or 1.6 points lower" than it is now."""

from datetime import date

from service.claims.bind.bound import LEVELS
from service.claims.relate.changes.level_pairs import window
from service.claims.relate.holding import may_give
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, may_be_of_one, unit_of
from service.model.claims import Claim, Mood
from service.model.periods import PeriodRole
from service.records import replace

_STEPS = frozenset(["difference", "point_change", "percent_change"])
_AGAIN = frozenset([",", "or", "(", "in", ""])  # "11.1% in October 2022, 6.5 points higher"
COMPARED = frozenset(["lower", "higher", "less", "more", "fewer"])
_AGAINST = frozenset(["than", "on"])
_BEING = frozenset(["was", "were", "been", "stood", "averaged"])
_ESTIMATED = ["estimate", "of"]
_YEAR = 12  # months
_NEAR = 3  # items of "been as low as", without those of the figure's hedge
_BEHIND = 3  # items of "lower on the"


def against_newest(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """The step, resting on the level of then and on the newest one that the two sentences before tell.

    "In June it was 3.6%. In May it was 3.4%, and in June 2024 2.0%, or 1.6 points lower" is no step from May. Where
    nothing is told of the same days of this year, one that fits the level told last stays with that.

    Args:
        claim: the step.
        scene: its sentence.
        at: its place among the figures of it.
        before: the sentence before.
    """
    if claim.kind not in _STEPS or not at or not _AGAIN.issuperset(scene.words(at)):
        return None
    behind, then = scene.words(at + 1)[:_BEHIND], scene.row[at - 1]
    if behind[:1] == [] or behind[0] not in COMPARED or not _AGAINST.isdisjoint(behind):
        return None
    if then.mood is Mood.EARLIER:
        return None  # "revised up to 906,000; when first published a year ago it was 672,000, or 234,000 less"
    if not scene.is_level(at - 1) or then.period is None or _BEING.isdisjoint(scene.words(at - 1)[-_NEAR:]):
        return None
    told = [*(() if before.before is None else before.before.row), *before.row, *scene.row[: at - 1]]
    alike = [one for one in told if unit_of(one) == unit_of(then) and may_be_of_one(one, then)]
    later = [one for one in alike if is_of_now(one, then) and not _is_estimate(one)]
    if not later:
        return None
    same = [one for one in later if is_of_same_days(one, then)]
    newest = same[0] if len(same) == 1 else max(later, key=_end)
    ends = (figure_of(then), figure_of(newest))
    other = {one.span for one in claim.inputs} != {one.span for one in ends}
    if claim.inputs and other and len(same) != 1 and may_give(claim, claim.kind, claim.inputs):
        return None
    return replace(claim, inputs=ends, backward=True)


def is_of_now(one: Claim, then: Claim) -> bool:
    """Whether a figure tells of later days what a level told of then: a growth does, of which that is the rate."""
    level = one.kind in LEVELS or (one.kind == "percent_change" and not one.inputs)
    plain = one.quantity is not None and one.mood is Mood.ASSERTED and not (one.is_base or one.aside or one.peak)
    if not level or not plain:
        return False
    now, past = window(one.period), window(then.period)
    if then.period is not None and then.period.role is PeriodRole.SHIFT:
        return then.period.shift_months < 0 and (one.period is None or now is not None)
    return past is not None and (one.period is None or (now is not None and now.start > past.end))


def _is_estimate(one: Claim) -> bool:
    """ "10.6%, a shade below the flash estimate of 10.7%": what was first given for the days of another figure."""
    return one.sentence.before(one.span.start)[-len(_ESTIMATED) :] == _ESTIMATED


def is_of_same_days(one: Claim, then: Claim) -> bool:
    """Whether a figure is of the days of another in a later year, or of the year up to these."""
    now, past = window(one.period), window(then.period)
    if now is None or past is None or now.end.year <= past.end.year:
        return False
    moved = past.shifted_years(now.end.year - past.end.year)
    return now == moved or (now.end == moved.end and now.whole_months == _YEAR)


def _end(claim: Claim) -> date:
    """The last of the days told; what is told without any is of now."""
    days = window(claim.period)
    return date.max if days is None else days.end
