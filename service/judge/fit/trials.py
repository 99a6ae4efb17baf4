"""One reading of a claim tried: its computation, and how the stated figure fits it."""

from decimal import Decimal

from service.claims import KIND_BY_NAME
from service.claims.level import formula as level_formula
from service.claims.multiple import is_times_more
from service.claims.percent_change import formula as percent_change
from service.ground.grounded import Grounded, Option
from service.judge.fit.by_the_year import by_the_year, years_spread_over
from service.judge.fit.figure import IN_POINTS, Fit, fit
from service.judge.fit.without_figure import worded
from service.model.claims import Claim, Computation, Figure
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction, Hedge
from service.model.report import Label, Reason, Severity
from service.model.series import Nature
from service.numeric.rounding import unit_of
from service.records import dataclass, replace
from service.store.interface import Store

_STEP = Decimal("0.25")  # points by which such a rate is set
_ENDS = 2  # levels that a change lies between
_HOLDING = frozenset([Label.SUPPORTED, Label.IMPRECISE])


@dataclass(frozen=True, slots=True)
class Trial:
    """A reading with its working and its outcome.

    Attributes:
        option: the reading and its figures.
        computation: the working.
        fit: the outcome.
        reason: why it cannot be told, where that is the outcome.
        came_from: the figure of the period before, where a level came from it the other way than its words say.
    """

    option: Option
    computation: Computation
    fit: Fit
    reason: Reason | None = None
    came_from: Figure | None = None

    @property
    def holds(self) -> bool:
        """Whether the stated figure fits, at least by a stretch."""
        return self.fit.label in _HOLDING

    @property
    def stayed(self) -> bool:
        """Whether a level came from the very same: "edged up to 2.6%", as the month before; or was set before that."""
        return self.came_from is not None and self.came_from.value == self.option.figures[0].value

    @property
    def set_earlier(self) -> bool:
        """Whether a value in force had been so on a day before it is said to have been set."""
        before = None if self.came_from is None else self.came_from.window
        return self.stayed and before is not None and before.whole_months is None


def trials_of(grounded: Grounded, store: Store) -> tuple[Trial, ...]:
    """All readings of a claim tried, in their order of plausibility."""
    claim = grounded.claim
    if claim.rank is not None:
        from service.judge.fit.rank_trials import rank_of_either  # noqa: PLC0415  (for articles that rank)

        found = [rank_of_either(claim, option, store) for option in grounded.options]
    else:
        found = [tried_as_told(claim, option, store) for option in grounded.options]
    return tuple(trial for trial in found if trial is not None)


def tried_as_told(claim: Claim, option: Option, store: Store) -> Trial | None:
    """One reading tried, per cent for points told as such; None where it gives nothing to hold the claim against."""
    tried = _points_of_no_rate(claim, option, store) or trial_of(as_set(claim, option, store), option)
    if tried is None or tried.holds:
        return tried
    return _in_points_of_rate(claim, option, store) or _of_rounded_index(claim, option, store) or tried


def _in_points_of_rate(claim: Claim, option: Option, store: Store) -> Trial | None:
    """ "Base rate is going up by another 0.5%, to 3.5%": of a rate that is set, loosely said for points."""
    quantity, series = claim.quantity, store.series(option.reading.series_id)
    if quantity is None or claim.kind != "percent_change" or option.direct or len(option.figures) != _ENDS:
        return None
    if quantity.unit != PERCENT or series.unit != PERCENT or series.nature is not Nature.STEP:
        return None
    meant = trial_of(replace(claim, kind="point_change", quantity=replace(quantity, unit=POINTS)), option)
    if meant is None or not meant.holds:
        return None
    return replace(meant, fit=replace(plain(Label.IMPRECISE, Severity.WARNING), note=IN_POINTS))


def _of_rounded_index(claim: Claim, option: Option, store: Store) -> Trial | None:
    """ "Consumer prices fell by 0.5%", from 140.1 to 139.5: worked out before the index was rounded to be printed."""
    series = store.series(option.reading.series_id)
    if claim.kind != "percent_change" or series.nature is not Nature.INDEX or option.direct or series.unit != "index":
        return None
    half = unit_of(series.decimals) / 2
    figures = tuple(replace(one, low=one.low - half, high=one.high + half) for one in option.figures)
    roomy = retried(claim, option, figures)
    return roomy if roomy is not None and roomy.holds else None


def _points_of_no_rate(claim: Claim, option: Option, store: Store) -> Trial | None:
    """Percentage points of a count or an amount: whatever the size, only a percentage could be meant."""
    if claim.kind != "point_change" or store.series(option.reading.series_id).unit == PERCENT or option.direct:
        return None
    computation = percent_change(option.figures)
    return None if computation.value is None else Trial(option, computation, plain(Label.CONTRADICTED, Severity.ERROR))


def as_set(claim: Claim, option: Option, store: Store) -> Claim:
    """ "Bank Rate was 6 per cent" while it stood at 5.5: nobody rounds a rate that is set in quarters so far."""
    quantity, value = claim.quantity, option.figures[0].value
    if quantity is None or quantity.unit != PERCENT or quantity.decimals or quantity.hedge is not Hedge.EXACT:
        return claim
    if not option.direct or store.series(option.reading.series_id).nature is not Nature.STEP:
        return claim
    return replace(claim, quantity=replace(quantity, decimals=1)) if abs(quantity.value - value) >= _STEP else claim


def is_as_likely(trial: Trial, best: Trial, claim: Claim) -> bool:
    """Whether a reading is no less plausible than the best: of the same series, or of the same days in another.

    Words for applications may be of cases or of people, if it is not the way it went that is told. "40,885 so far; in
    2021 it was 28,561" is of the same days of 2021 or of all of it, as the words are.
    """
    one, other = trial.option.reading, best.option.reading
    if one.series_id == other.series_id:
        named = claim.period is not None and one.window == claim.period.window and one.base == other.base
        return one.plausibility == other.plausibility or named
    ranked = claim.rank is not None or claim.tally is not None
    return not ranked and not best.holds and (one.window, one.base) == (other.window, other.base)


def retried(claim: Claim, option: Option, figures: tuple[Figure, ...]) -> Trial | None:
    """A reading tried with other figures (of another vintage, or with the room of the revision envelope)."""
    return trial_of(claim, replace(option, figures=figures))


def trial_of(claim: Claim, option: Option) -> Trial | None:
    """One reading tried; None where its figures give nothing to hold the claim against."""
    told = worded(claim, option.figures, moves=option.direct)
    if told is not None:
        computation, outcome = told
        return Trial(option, computation, outcome, outcome.reason)
    kind = KIND_BY_NAME[claim.kind]
    formula = level_formula if option.direct else kind.formula
    quantity = claim.quantity
    if formula is None or quantity is None:
        return None
    computation = formula(option.figures)
    if quantity.per == "year" and (years := years_spread_over(claim, option)):
        computation = by_the_year(computation, years)
    if computation.value is None or computation.low is None or computation.high is None:
        return None
    directed = sense_of(claim, computation.value)
    counted = quantity.unit not in (PERCENT, POINTS, MULTIPLE)
    outcome = fit(
        quantity,
        directed,
        computation.value,
        computation.low,
        computation.high,
        exact_count=counted,
        change=kind.change,
        times_more=is_times_more(claim),
    )
    return Trial(option, computation, outcome)


_SIGNED = [[word, "plus"] for word in "and or but then to of at from was".split()]  # not "0.2%, plus 0.3%", which adds


def sense_of(claim: Claim, actual: Decimal) -> Direction | None:
    """The direction in which a figure is told by its size: of a change, or a level of growth that is called a fall.

    A level that "fell to 2.9%" is no fall of 2.9%; "the fall in GDP was put at 19.8%" is one.

    Args:
        claim: what is stated.
        actual: the official figure, or what the text's own give.
    """
    if KIND_BY_NAME[claim.kind].change:
        return claim.direction
    quantity = claim.quantity
    if actual >= 0 or quantity is None or quantity.negative or claim.kind not in ("level", "average"):
        return None
    return Direction.DOWN if claim.falls and not _is_signed(claim) else None


def _is_signed(claim: Claim) -> bool:
    """ "Out of a slump: minus 0.2% in the third quarter and plus 0.3% in the fourth": no fall."""
    return claim.sentence.before(claim.span.start)[-2:] in _SIGNED


def plain(label: Label, severity: Severity, *, reverses: bool = False) -> Fit:
    """An outcome of which nothing more is to be told."""
    return Fit(label=label, severity=severity, reverses=reverses)


def may_tell_of_way(claim: Claim) -> bool:
    """Whether words may tell which way a level went: "fell to 2.9%", "came down in October, to 2.9%"."""
    if claim.direction is not None or claim.quantity is None or claim.period is None:
        return claim.direction is not None
    between = claim.block.text[claim.period.span.end : claim.quantity.span.start]
    return between.strip(" ,") == "to"
