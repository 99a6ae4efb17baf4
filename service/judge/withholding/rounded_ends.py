"""Differences off by what the rounding of their ends hides: "31,000 fewer", of 8,735 and 8,765 thousand."""

from service.judge.verdicts import Verdict
from service.model.series import Nature

_THOUSANDS = 1_000  # in which what is counted is published, rounded


def is_of_rounded_ends(verdict: Verdict) -> bool:
    """Whether an accused difference of two counts in thousands is one thousand off.

    Args:
        verdict: the verdict on it.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if claim.kind != "difference" or claim.quantity is None or series is None or trial is None:
        return False
    if series.nature is Nature.FLOW or series.multiplier < _THOUSANDS or trial.computation.value is None:
        return False
    return 0 < abs(abs(trial.computation.value) - claim.quantity.value) <= series.multiplier
