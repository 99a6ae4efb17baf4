"""Runs of falls or rises that each are on a year earlier: "58% down on a year earlier, the fifth fall in a row".

In July fewer came than in June, who were more than in May: so July's is the first fall from month to month; but each of
the last five months saw fewer than the same month of the year before.
"""

from collections.abc import Sequence
from datetime import date
from itertools import count, islice

from service.ground.figures.evidence import Missing, figure
from service.ground.figures.gathered import gathered
from service.ground.grounded import Option
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.fit.trials import trial_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure
from service.model.ranks import Streak
from service.model.report import Label, Severity
from service.model.series import Nature, months_of_growth
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store, Vintage

_YEAR = 12  # months
_ON_YEAR = frozenset(["annual", "yearly", "year-on-year", "year-over-year"])
_STEPS = frozenset(["period", "month", "quarter", "year"])
_LEVELS = frozenset([Nature.FLOW, Nature.STOCK, Nature.INDEX, Nature.RATE])


def run_on_the_year(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, refuted runs borne out where each of their moves is on the same days of the year before.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found = [
        _tried(one, store.as_known(one.trial.option.reading.series_id, known_at))
        if one.trial is not None and _may_be(one, verdicts)
        else one
        for one in verdicts
    ]
    return [_of_the_rate(one, store, known_at) if _stays(one) else one for one in found]


def _stays(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    return verdict.label is Label.CONTRADICTED and claim.streak is not None and claim.streak.still


def _of_the_rate(verdict: Verdict, store: Store, known_at: date | None) -> Verdict:
    """ "The Consumer Prices Index was unchanged for the third month": its rate on the year was, and not the index."""
    claim, trial = verdict.grounded.claim, verdict.trial
    series = None if trial is None else store.series(trial.option.reading.series_id)
    if trial is None or series is None or series.nature is not Nature.INDEX:
        return verdict
    for other in series.siblings:
        vintage = store.as_known(other, known_at)
        if months_of_growth(vintage.series) != _YEAR or vintage.series.topic != series.topic:
            continue
        reading = replace(trial.option.reading, series_id=other)
        figures = gathered(claim, vintage, reading.window, None)
        meant = None if isinstance(figures, Missing) else trial_of(claim, Option(reading, figures, direct=False))
        if meant is not None and meant.fit.label is Label.SUPPORTED:
            return replace(verdict, label=Label.SUPPORTED, severity=Severity.NONE, trial=meant, reverses=False)
    return verdict


def _may_be(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """Whether a run is refuted, and words set it, or the change that it goes with, against a year before."""
    claim = verdict.grounded.claim
    if verdict.label is not Label.CONTRADICTED or claim.streak is None or not _is_plain(claim.streak):
        return False
    if not _ON_YEAR.isdisjoint(claim.span.of(claim.block.text).lower().split()):
        return True
    return any(one.grounded.claim.sentence is claim.sentence and _is_on_year(one) for one in verdicts)


def _is_plain(streak: Streak) -> bool:
    counted = streak.since is not None or streak.within_months is not None or streak.stay is not None
    return not (counted or streak.still or streak.past or streak.every) and streak.step in _STEPS


def _is_on_year(verdict: Verdict) -> bool:
    """Whether a change holds that is from the same days of the year before."""
    trial = verdict.trial
    moved = verdict.grounded.claim.kind in AGAINST_BASE | {"comparison"}
    if trial is None or not moved or verdict.label is not Label.SUPPORTED or trial.option.reading.base is None:
        return False
    return trial.option.reading.base == trial.option.reading.window.shifted_months(-_YEAR)


def _tried(verdict: Verdict, vintage: Vintage) -> Verdict:
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None and claim.streak is not None
    months, series = trial.option.reading.window.whole_months, vintage.series
    if not months or months >= _YEAR or series.nature not in _LEVELS or months_of_growth(series) is not None:
        return verdict
    moves = _moves(trial.option.reading.window, months, claim, vintage)
    option = Option(trial.option.reading, tuple(moves), direct=True)
    meant = trial_of(claim, option) if moves else None
    return verdict if meant is None or not meant.holds else replace(verdict, label=Label.SUPPORTED, trial=meant)


def _moves(now: Window, months: int, claim: Claim, vintage: Vintage) -> Sequence[Figure]:
    """By how much each of the periods up to ``now`` differs from that of a year before, newest first."""
    assert claim.streak is not None
    found: list[Figure] = []
    for back in islice(count(), claim.streak.length + 1):
        window = now.shifted_months(-months * back)
        one, then = figure(vintage, window), figure(vintage, window.shifted_months(-_YEAR))
        if isinstance(one, Missing) or isinstance(then, Missing):
            break
        found.append(replace(one, value=one.value - then.value, low=one.low - then.high, high=one.high - then.low))
    return found
