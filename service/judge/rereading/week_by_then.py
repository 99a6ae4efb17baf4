"""Totals of "the last week" that are those of a week which ended a few days before: on Sunday, or when last counted.

Which seven days a writer had before him is not told; what is right of others than were read is not wrong.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from service.judge.rereading.places import Place, tried
from service.judge.verdicts import Verdict
from service.model.report import Label, Severity
from service.model.series import Frequency, Nature
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_WEEK = 7  # days
_PAST = "past-units"  # "the last week", "the past seven days"


def of_week_by_then(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> list[Verdict]:
    """The verdicts, accused totals of the last week left ambiguous that are those of seven days by a day before.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [
        _left_open(one) if _is_of_such(one, store, known_at) and not _is_settled(one, verdicts) else one
        for one in verdicts
    ]


def _is_settled(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "1,442 people last week, in 21 boats": whether what stands beside it is right of the very days."""
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and verdict.trial is not None
        and one.grounded.claim.sentence is verdict.grounded.claim.sentence
        and one.trial.option.reading.window == verdict.trial.option.reading.window
        for one in verdicts
    )


def _left_open(verdict: Verdict) -> Verdict:
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)


def _is_of_such(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if verdict.label is not Label.CONTRADICTED or series is None or trial is None or claim.period is None:
        return False
    if claim.kind != "level" or series.frequency is not Frequency.DAILY or series.nature is not Nature.FLOW:
        return False
    window = trial.option.reading.window
    if claim.period.rule != _PAST or window.days != _WEEK or trial.option.reading.base is not None:
        return False
    for back in range(1, _WEEK):
        earlier = Window(window.start - timedelta(back), window.end - timedelta(back))
        found = tried(claim, Place(series.id, earlier), store, known_at)
        if found is not None and found.fit.label is Label.SUPPORTED and not found.fit.cautions:
            return True
    return False
