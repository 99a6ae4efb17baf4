"""A place where a figure that could not be read may be found, what stands there, and whether that is the figure."""

from datetime import date

from service.ground.figures.evidence import Missing, as_told
from service.ground.figures.gathered import gathered
from service.ground.figures.totals_spread import is_own_pace, spread, spread_over
from service.ground.grounded import Option
from service.judge.evidence.chance import is_near
from service.judge.fit.hedges import BOUNDS, place_of
from service.judge.fit.trials import Trial, trial_of
from service.judge.slips.digit_slips import MAGNITUDES, Slip, slip_of_digits
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Reading
from service.model.quantities import Quantity
from service.model.report import Label, Severity
from service.model.series import Nature
from service.model.told_for import times_in
from service.model.windows import Window
from service.numeric.rounding import half_up
from service.records import dataclass, replace
from service.store.interface import Store

_ASSUMED = "taken to be of what the figures beside it are of, since it is what was published"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure may be found.

    Attributes:
        series_id: the series.
        now: its days.
        base: the days that it is compared with, None for a level.
        summit: whether it is where the series was highest or lowest, of which nothing need speak.
    """

    series_id: str
    now: Window
    base: Window | None = None
    summit: bool = False


def tried(claim: Claim, place: Place, store: Store, known_at: date | None) -> Trial | None:
    """The claim held against what a series gives for days; None where it gives nothing."""
    option = given_at(claim, place, store, known_at)
    return None if option is None else trial_of(claim, option)


def given_at(claim: Claim, place: Place, store: Store, known_at: date | None) -> Option | None:
    """What a series gives for the days of a claim; None where it gives nothing."""
    vintage = store.as_known(place.series_id, known_at)
    if vintage.series.nature is Nature.FLOW and place.now.days > 366:
        return None
    figures = gathered(claim, vintage, place.now, place.base)
    apiece = spread_over(claim) and not is_own_pace(claim, vintage.series)
    if apiece and not isinstance(figures, Missing):
        figures = spread(figures, claim, vintage, store)
    if isinstance(figures, Missing) or (claim.quantity and times_in(vintage.series, claim.quantity.per) is None):
        return None
    figures = tuple(as_told(figures, claim, vintage.series))
    later = [
        known_at is not None and store.stands_in(place.series_id, figure.window, known_at)
        for figure in figures
        if figure.window is not None
    ]
    if vintage.series.nature is Nature.INDEX and any(later) and not all(later):
        return None  # of two prints, between which an index may have begun anew
    reading = Reading(place.series_id, place.now, place.base, known_at, (_ASSUMED,), 0, None, any(later))
    return Option(reading, figures, direct=place.base is None and not apiece)


def fits_at(trial: Trial, stated: Quantity) -> bool:
    """Whether a figure is what was found, and no bound that lies far from it."""
    value = trial.computation.value
    fits = trial.fit.label is Label.SUPPORTED and not trial.fit.cautions
    return fits and value is not None and is_near(value, stated)


def is_slip_of_point(trial: Trial, stated: Quantity) -> bool:
    """Whether a figure has just the digits of what was found, and is ten, a thousand or a million times as much."""
    value = trial.computation.value
    if value is None or stated.hedge in BOUNDS:
        return False
    return any(half_up(abs(value).scaleb(power), place_of(stated)) == stated.value for power in MAGNITUDES)


def is_swapped(trial: Trial, stated: Quantity) -> bool:
    """Whether a figure is what was found but for two digits that have changed places: "1.391 million", "1.931"."""
    value = trial.computation.value
    if value is None or stated.hedge in BOUNDS:
        return False
    return slip_of_digits(stated.value, abs(value), place_of(stated)) is Slip.SWAPPED


def supported(verdict: Verdict, trial: Trial) -> Verdict:
    """The verdict on a figure that is what was found for it."""
    return replace(verdict, label=Label.SUPPORTED, severity=Severity.NONE, reason=None, reverses=False, trial=trial)


def contradicted(verdict: Verdict, trial: Trial) -> Verdict:
    """The verdict on a figure that is not what it was read as."""
    return replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None, reverses=False, trial=trial)
