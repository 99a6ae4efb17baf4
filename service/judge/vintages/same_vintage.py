"""Figures judged by the print held, where the text itself shows that this is the one it was written from.

"Output stood at 101.8, 2.5% above its level a year earlier": an article whose figures are those held, told more closely
than the revision that another of its figures would need, was not written from another print. That figure is then no
more excused by revisions.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import permutations

from service.claims.relate.quoted import figure_of
from service.ground.figures.evidence import Missing, figure
from service.judge.evidence.between_verdicts import IN_WORDS
from service.judge.fit.trials import Trial, retried
from service.judge.verdicts import Verdict
from service.judge.vintages.revision_envelope import tolerance
from service.judge.vintages.standing import may_have_come
from service.model.claims import Claim, Figure, Mood, Reading
from service.model.quantities import PERCENT, Direction
from service.model.report import Label, Reason
from service.model.series import Frequency, Series
from service.model.windows import Window
from service.records import dataclass, replace
from service.store.interface import Store

#: Days and weeks are moved one by one, long after: one of them says nothing of the others.
_REVISED_AT_ONCE = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL])
_CLOSELY = 4  # times that a figure tells what is held more closely than the revision that another would need
_SEVERAL = 2
_MOST = 24  # days among which others may be meant; with their pairs, what a figure is tried on
_UNTOLD = Decimal(
    "0.02"
)  # of the level, by which no print moves one end of a change while it leaves the other as it was

_Told = tuple[str, Window, Window | None]
"""The series, the days and the base of a figure."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A figure of the text that is the one held: of which series and days, and how closely it tells it.

    Attributes:
        series: which it is of.
        told: the series, the days and the base.
        within: how closely, as a part of the level.
        room: how closely, in what it counts.
    """

    series: Series
    told: _Told
    within: Decimal
    room: Decimal


@dataclass(frozen=True, slots=True)
class _Days:
    """Those that a text speaks of: that its figures are of, and all, with those that they are compared with."""

    mains: tuple[Window, ...]
    all: tuple[Window, ...]


def of_the_print(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> tuple[Verdict, ...]:
    """The verdicts, contradicted where only another print would excuse them and the text was not written from one.

    Args:
        verdicts: each as judged by itself, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    if known_at is None:
        return tuple(verdicts)
    mains = dict.fromkeys(window for verdict in verdicts for window in _mains(verdict))
    bases = dict.fromkeys(window for verdict in verdicts for window in _bases(verdict))
    days = _Days((*mains,), (*(mains | bases),))
    shown = [one for one in (_shown(verdict, store) for verdict in verdicts) if one is not None]
    return tuple(_settled(verdict, shown, days, store, known_at) for verdict in verdicts)


def _settled(verdict: Verdict, shown: Sequence[_Shown], days: _Days, store: Store, known_at: date) -> Verdict:
    trial, claim = verdict.trial, verdict.grounded.claim
    if verdict.reason is not Reason.VINTAGE_NOT_HELD or trial is None or trial.fit.label is not Label.CONTRADICTED:
        return verdict
    if claim.kind in IN_WORDS or claim.mood is Mood.EARLIER or claim.in_quotation:
        return verdict
    if may_have_come(claim, trial, store, known_at) or not _is_in_step(trial.option.reading):
        return verdict
    reading, series = trial.option.reading, store.series(trial.option.reading.series_id)
    if _is_a_step_apart(claim, trial, series):
        return verdict
    own: _Told = (series.id, reading.window, reading.base)
    needed = _revision_needed(claim, trial, series)
    beside = {one.told for one in shown if _come_out_together(one.series, series) and one.within * _CLOSELY <= needed}
    if len(beside) < _SEVERAL or own in beside:
        return verdict  # "Another institute, which keeps its own record, made it 430.2"
    ends, newest = {one for one in own[1:] if one is not None}, max(window.end for _, window, _ in beside)
    told = {window for one in beside for window in one[1:]}
    untold = ends - told and needed < _UNTOLD
    bound = not (ends.isdisjoint(told) or untold) or _is_part_of_told(trial, needed, shown, series, known_at)
    if not bound or newest < reading.window.end or _fits_elsewhere(claim, trial, days, store):
        return verdict
    fit = trial.fit
    return replace(verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=None)


def _is_part_of_told(trial: Trial, needed: Decimal, shown: Sequence[_Shown], series: Series, known_at: date) -> bool:
    """Whether months are a part of a sum that the text tells as it is held, or a sum most parts of which it tells so.

    "610,000 jobs in eleven months, 108,000 of them in November", where 64,000 are held: the eleven would be more.
    "64,000 in November, having lost 105,000 in October; over three months 277,000", where 67,000 are: September alone
    cannot have been so many more.
    """
    reading, level = trial.option.reading, abs(trial.option.figures[-1].value)
    if reading.base is not None or series.derived is None or series.derived.transform != "difference":
        return False
    apart = needed * level
    sums = [one for one in shown if one.told[0] == series.id and one.told[2] is None]
    wholes = (one for one in sums if one.told[1].contains(reading.window) and one.told[1] != reading.window)
    if any(one.room * _CLOSELY <= apart for one in wholes):
        return True
    months = {one.told[1] for one in sums if one.told[1].whole_months == 1 and reading.window.contains(one.told[1])}
    left = (reading.window.whole_months or 0) - len(months)
    if not months or left < 1:
        return False
    month = next(iter(months))
    room = tolerance(series, month, known_at, level / series.multiplier)
    return room is not None and room * series.multiplier * left < apart


def _shown(verdict: Verdict, store: Store) -> _Shown | None:
    """A figure that is the one held; None where a verdict rests on none, or on what is revised piece by piece."""
    trial, claim = verdict.trial, verdict.grounded.claim
    if verdict.label is not Label.SUPPORTED or trial is None or claim.quantity is None or claim.kind in IN_WORDS:
        return None
    series, reading = store.series(trial.option.reading.series_id), trial.option.reading
    if series.frequency not in _REVISED_AT_ONCE:
        return None
    stated = figure_of(claim)
    half = (stated.high - stated.low) / 2
    within = half * _scale(claim, trial, series)
    room = half * (reading.window.whole_months or 1 if claim.kind == "average" else 1)
    return _Shown(series, (series.id, reading.window, reading.base), within, room)


def _revision_needed(claim: Claim, trial: Trial, series: Series) -> Decimal:
    """By how much of the level a revision would have to move it, for the figure to have been right."""
    actual, stated = trial.computation.value, figure_of(claim)
    if actual is None:
        return Decimal(0)
    if claim.direction is not None and actual and (actual > 0) is (claim.direction is Direction.DOWN):
        apart = abs(actual) + stated.low  # it went the other way
    else:
        apart = max(stated.low - abs(actual), abs(actual) - stated.high)
    return max(apart, Decimal(0)) * _scale(claim, trial, series)


def _is_a_step_apart(claim: Claim, trial: Trial, series: Series) -> bool:
    """Whether a rate is a last digit off: so far yearly reviews of seasonal factors move one month and not the next."""
    actual, step = trial.computation.value, Decimal(1).scaleb(-series.decimals)
    return series.unit == PERCENT and actual is not None and abs(abs(actual) - figure_of(claim).value) <= step


def _scale(claim: Claim, trial: Trial, series: Series) -> Decimal:
    """What a unit of a figure is of the level of its series: a hundredth for growth, else one part of the level."""
    if claim.kind == "percent_change" or (trial.option.direct and series.growth_over is not None):
        return Decimal("0.01")
    if claim.kind == "multiple":
        return Decimal(1)
    level = abs(trial.option.figures[-1].value)
    return 1 / level if level else Decimal(0)


def _is_in_step(reading: Reading) -> bool:
    """Whether a base lies whole lengths away: the year to September is not set against a calendar year."""
    months, base = reading.window.whole_months, reading.base
    if base is None or not months:
        return True
    apart = (reading.window.start.year - base.start.year) * 12 + reading.window.start.month - base.start.month
    return base.whole_months == months and apart % months == 0


def _mains(verdict: Verdict) -> Iterator[Window]:
    """The days that a figure is of, as they were read and as they are named."""
    if verdict.trial is not None:
        yield verdict.trial.option.reading.window
    period = verdict.grounded.claim.period
    if period is not None and period.window is not None:
        yield period.window


def _bases(verdict: Verdict) -> Iterator[Window]:
    """The days that it is compared with."""
    if verdict.trial is not None and verdict.trial.option.reading.base is not None:
        yield verdict.trial.option.reading.base
    period = verdict.grounded.claim.base
    if period is not None and period.window is not None:
        yield period.window


def _fits_elsewhere(claim: Claim, trial: Trial, days: _Days, store: Store) -> bool:
    """Whether a figure is right for other days that the text speaks of, and so may have been meant of them."""
    reading = trial.option.reading
    alone = len(trial.option.figures) == 1
    windows = days.mains if alone else days.all
    if len(windows) > _MOST:
        return True  # a text of so many days leaves open which are meant
    vintage = store.as_known(reading.series_id, reading.known_at)
    found = (figure(vintage, window) for window in windows)
    held = [one for one in found if not isinstance(one, Missing)]
    rows: Iterator[tuple[Figure, ...]]
    rows = ((one,) for one in held) if alone else (pair for pair in permutations(held, 2) if _is_later(*pair))
    return any((one := retried(claim, trial.option, row)) is not None and one.holds for row in rows)


def _is_later(now: Figure, base: Figure) -> bool:
    return now.window is not None and base.window is not None and now.window.end > base.window.end


def _come_out_together(one: Series, other: Series) -> bool:
    return (one.topic, one.area, one.source.publisher) == (other.topic, other.area, other.source.publisher)
