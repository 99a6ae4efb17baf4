"""The slip that would explain a contradiction, looked for in the data by which the article is judged."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.ground.figures.evidence import Missing, figure
from service.judge.evidence.counted_with import counts_another
from service.judge.findings.figures_in_words import in_words
from service.judge.fit.trials import Trial
from service.judge.slips.diagnosis import diagnose, fits_at
from service.judge.slips.digit_slips import Case, Sister
from service.judge.slips.set_since import set_only_since
from service.judge.verdicts import Verdict
from service.judge.vintages.revision_envelope import row_of, tolerance
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction
from service.model.report import Diagnosis, Label
from service.model.series import Observation, Series, months_of_growth
from service.model.windows import Window
from service.store.interface import Store, Vintage

_YEAR = 12  # months
_DATES = frozenset(["nth", "date", "day-of-month", "numeric-date", "weekday-date"])
"""Rules of the periods that name one day by its number."""
_CHANGES = ("percent_change", "difference", "point_change")


def diagnosis_of(verdict: Verdict, store: Store) -> Diagnosis | None:
    """The slip that explains a contradiction, or None."""
    trial, claim = verdict.trial, verdict.grounded.claim
    if verdict.label is not Label.CONTRADICTED or trial is None:
        return None
    if claim.rank is None and (claim.quantity is None or claim.kind == "duration"):
        return None  # nothing that a slip of the pen could turn into another figure
    if trial.set_earlier and trial.came_from is not None:
        return Diagnosis("wrong_period", "The figure is right, but it was set earlier.", trial.came_from.window)
    if trial.came_from is not None or (trial.holds and verdict.article is not None and verdict.article.of_way):
        return Diagnosis("wrong_direction", "The figure is right, the way that it went to it is not.")
    series = store.series(trial.option.reading.series_id)
    if counts_another(claim, series):
        assert claim.quantity is not None
        return Diagnosis(
            "wrong_unit", f"So many {series.unit}, not {claim.quantity.unit}.", trial.option.reading.window
        )
    later = set_only_since(claim, trial, store)
    return later or diagnose(_case(claim, trial, store), _StoreProbe(store, trial)) or _arithmetic(verdict)


def fits_days(verdict: Verdict, store: Store, window: Window, base: Window | None) -> bool:
    """Whether a figure that is contradicted would fit other days."""
    trial, claim = verdict.trial, verdict.grounded.claim
    if trial is None or claim.quantity is None or claim.rank is not None:
        return False
    return fits_at(_case(claim, trial, store), _StoreProbe(store, trial), window, base)


def _case(claim: Claim, trial: Trial, store: Store) -> Case:
    reading = trial.option.reading
    series = store.series(reading.series_id)
    return Case(
        kind=claim.kind,
        stated=None if claim.rank is not None else claim.quantity,
        direction=_way_of(claim, trial),
        series_id=series.id,
        label=series.label,
        window=reading.window,
        base=None if trial.option.direct else reading.base,
        actual=trial.computation.value,
        rate=series.unit == PERCENT,
        finding=trial.computation.finding,
        apart=bool(reading.beside),
        leeway=_leeway(series, trial),
        dated=claim.period is not None and claim.period.rule in _DATES and not claim.is_base,
    )


def _leeway(series: Series, trial: Trial) -> Decimal:
    """How far a level as it was first published may lie from the one held."""
    reading, actual = trial.option.reading, trial.computation.value
    if actual is None or reading.base is not None:
        return Decimal(0)
    found = tolerance(series, reading.window, reading.known_at, actual / series.multiplier)
    return Decimal(0) if found is None else found * series.multiplier


def _way_of(claim: Claim, trial: Trial) -> Direction | None:
    """Which way the figure is said to have gone; that jobs were lost makes a level of theirs a fall."""
    if trial.option.direct and claim.kind not in _CHANGES:
        return None
    lost = claim.kind == "level" and claim.falls and trial.computation.value is not None and trial.computation.value < 0
    return Direction.DOWN if lost else claim.direction


def _arithmetic(verdict: Verdict) -> Diagnosis | None:
    """The text gives the right figures itself and only works them out wrongly."""
    article, quantity = verdict.article, verdict.grounded.claim.quantity
    if article is None or article.fit.label is not Label.CONTRADICTED or quantity is None:
        return None
    value = article.computation.value
    if value is None:
        return None
    figures = " and ".join(f"“{figure.text}”" for figure in article.computation.inputs)
    return Diagnosis("arithmetic", f"The text's own {figures} give {in_words(value, quantity)}.", fits_value=value)


class _StoreProbe:
    """Answers a diagnosis from the vintage that the article is judged by."""

    def __init__(self, store: Store, trial: Trial) -> None:
        self._store = store
        self._known_at = trial.option.reading.known_at
        self._vintages: dict[str, Vintage] = {}

    def level(self, series_id: str, window: Window) -> Decimal | None:
        found = figure(self._vintage(series_id), window)
        return None if isinstance(found, Missing) or found.window != window else found.value

    def sisters(self, series_id: str) -> Sequence[Sister]:
        series = self._store.series(series_id)
        kin = [_sister(series, self._store.series(other), self._known_at) for other in series.siblings]
        derived = series.derived
        if derived is not None and derived.transform == "growth" and derived.lag < _YEAR:
            source = self._store.series(derived.source)
            kin.append(Sister(source.id, f"{source.label} on the year", "annualised", _YEAR))
        return kin

    def superseded(self, series_id: str, window: Window) -> Sequence[Decimal]:
        now = self.level(series_id, window)
        multiplier = self._store.series(series_id).multiplier
        released = [o for o in reversed(self._store.vintages(series_id, window)) if self._known(o)]
        return tuple(value for value in (o.value * multiplier for o in released) if value != now)

    def _known(self, observation: Observation) -> bool:
        released = observation.released or observation.released_by
        return self._known_at is None or (released is not None and released <= self._known_at)

    def _vintage(self, series_id: str) -> Vintage:
        if series_id not in self._vintages:
            self._vintages[series_id] = self._store.as_known(series_id, self._known_at)
        return self._vintages[series_id]


def _sister(series: Series, other: Series, known_at: date | None) -> Sister:
    if other.area != series.area:
        return Sister(other.id, other.label, "wrong_area")
    if (months_of_growth(series) or _YEAR) < (months_of_growth(other) or 0) and other.topic == series.topic:
        row = None if other.envelope is None else row_of(other.envelope, known_at)
        leeway = None if row is None else row.absolute
        return Sister(other.id, other.label, "annualised", leeway=leeway or Decimal(0))
    return Sister(other.id, other.label, "wrong_unit" if other.unit != series.unit else "wrong_measure")
