"""Totals of all that was ever counted, told as that: no other days can be meant."""

from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole

_CLEARLY = 60  # the weight of a candidate whose words may name other things


def is_of_all_counted(verdict: Verdict) -> bool:
    """ "More than 280,000 people have crossed in small boats since 2018": of all that was ever counted."""
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or claim.period is None or claim.kind not in ("level", "total"):
        return False
    days, best = claim.period.window, claim.candidates[0]
    if not series.accumulates or series.begins is None or best.carried or best.weight < _CLEARLY:
        return False
    told = days is not None and claim.period.role is PeriodRole.TO_DATE and days.start <= series.begins
    ever = told or claim.period.role is PeriodRole.HISTORY
    return ever and trial.option.reading.window.start <= series.begins
