"""Rates told without days while a release is due: "inflation stands at 3.8%", as it did until the next figure came out.

Of each series the earliest day of a release is known, and in some months it comes out a week later.
"""

from collections.abc import Sequence
from datetime import date

from service.judge.evidence.ranked_behind import is_ranked_behind
from service.judge.fit.trials import Trial, trials_of
from service.judge.rereading.levels_of_days_beside import days_told_beside
from service.judge.rereading.places import Place, given_at
from service.judge.verdicts import Verdict
from service.judge.vintages.revision_envelope import tolerance
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.report import Label, Severity
from service.model.series import Frequency, Nature, Series
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_LATE = 8  # days by which a release may come later than the earliest


def not_yet_out(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, where a level without days is that of the release before, and the last may not have been out.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [
        _open(one)
        if _may_be_of_last(one, verdicts, store, known_at) or _may_be_of_days_beside(at, verdicts, store, known_at)
        else one
        for at, one in enumerate(verdicts)
    ]


def _may_be_of_last(verdict: Verdict, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> bool:
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if not _is_undated_level(verdict) or trial is None or series is None or known_at is None:
        return False
    if is_ranked_behind(verdict, verdicts):
        return False  # "4.6%, the highest since the three months to January 2021"
    window = trial.option.reading.window
    if (known_at - window.end).days - series.lag_days > _LATE or _is_out(series, window, verdicts):
        return False
    last = window.shifted_months(-_MONTHS[series.frequency])
    if _is_moved_on_from(series, last, claim, verdicts):
        return False
    before = given_at(claim, Place(series.id, last), store, known_at)
    if before is None:
        return False
    trials = trials_of(replace(verdict.grounded, options=(before,)), store)
    return any(one.fit.label is not Label.CONTRADICTED or _may_be_revised(one, claim, series, last) for one in trials)


def _is_undated_level(verdict: Verdict) -> bool:
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None or series is None:
        return False
    if claim.period is not None or claim.kind != "level" or series.frequency not in _MONTHS:
        return False
    if verdict.article is None or not verdict.article.of_way:
        return True
    return series.nature is Nature.RATE and not verdict.article.fit.reverses  # not "climbed to 2% from 2.5%"


def _may_be_of_days_beside(at: int, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> bool:
    """ "In May 339,000 jobs were added: April's gain is now 294,000. The rate went up to 3.7%": of May, unrevised."""
    verdict = verdicts[at]
    series = verdict.grounded.series
    if not _is_undated_level(verdict) or series is None or verdict.trial is None or known_at is None:
        return False
    if is_ranked_behind(verdict, verdicts):
        return False
    own, claim = verdict.trial.option.reading.window, verdict.grounded.claim
    for days in dict.fromkeys(days_told_beside(at, verdicts)):
        told = (
            given_at(claim, Place(series.id, days), store, known_at) if days.whole_months == own.whole_months else None
        )
        if told is None or days == own:
            continue
        trials = trials_of(replace(verdict.grounded, options=(told,)), store)
        failing = [one for one in trials if one.fit.label is Label.CONTRADICTED]  # what is held of them is another's
        if any(_may_be_revised(one, claim, series, days) for one in failing):
            return True
    return False


def _may_be_revised(trial: Trial, claim: Claim, series: Series, window: Window) -> bool:
    """ "The US jobless rate dropped to 9.4%": whether the rate of a month was so until it was revised to 9.3%."""
    value, stated = trial.computation.value, claim.quantity
    if value is None or stated is None or series.unit != PERCENT or trial.option.reading.base is not None:
        return False
    room = tolerance(series, window, trial.option.reading.known_at, value)
    return room is not None and abs(stated.value - value) <= room


def _is_out(series: Series, days: Window, verdicts: Sequence[Verdict]) -> bool:
    """Whether the text rightly tells what comes out with it: of days that it names, and of these.

    So it does where it names the days before them: "86.6% were, up 2.4 percentage points on February".
    """
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and (one.grounded.claim.period is not None or _is_from_named(one.grounded.claim))
        and one.grounded.series is not None
        and one.grounded.series.source.publisher == series.source.publisher
        and one.trial.option.reading.window.end == days.end
        for one in verdicts
    )


def _is_from_named(claim: Claim) -> bool:
    return claim.base is not None and claim.base.role is PeriodRole.WINDOW and claim.base.window is not None


def _is_moved_on_from(series: Series, days: Window, claim: Claim, verdicts: Sequence[Verdict]) -> bool:
    """ "Inflation is down to 3.8% from September's 3.8%": what it came from, rightly told, is of the release before."""
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.claim.is_base
        and one.grounded.claim.sentence is claim.sentence
        and one.grounded.claim.period is not None
        and one.trial.option.reading.series_id == series.id
        and one.trial.option.reading.window.start >= days.start
        for one in verdicts
    )


def _open(verdict: Verdict) -> Verdict:
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)
