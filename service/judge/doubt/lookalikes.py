"""Levels that a measure which is not held explains: "hourly pay rose to $34.91", as it did for all employees."""

from service.judge.evidence.between_verdicts import digits_of, series_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.report import Diagnosis
from service.model.words import fold_phrase

_TELLING = 4  # digits that no other measure is likely to share with another day's figure of this one
_LEVELS = frozenset(["level", "average"])


def may_be_of_lookalike(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a level lies where a measure that news tells in the same words lies, and no word says which is meant.

    Args:
        verdict: that a figure is contradicted by its series.
        diagnosis: the slip that would explain it; one of other days does so only with so many digits.
        witnesses: what the other figures of the text say: where one tells a level of the series, it is meant.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or not series.lookalikes or claim.quantity is None or claim.kind not in _LEVELS:
        return False
    if diagnosis is not None and len(digits_of(claim.quantity)) >= _TELLING:
        return False
    if _tell_level(verdict, witnesses):
        return False
    actual = None if trial is None else trial.computation.value
    if not actual or trial is None or not trial.option.direct:
        return False
    said = f" {' '.join(fold_phrase(claim.block.text))} "
    return any(
        one.low <= claim.quantity.value / actual <= one.high
        and not any(f" {' '.join(fold_phrase(word))} " in said for word in one.unless)
        for one in series.lookalikes
    )


def _tell_level(verdict: Verdict, witnesses: Witnesses) -> bool:
    read = series_of(verdict)
    told = [one.grounded.claim for one in witnesses.held if series_of(one) == read]
    quantities = [one.quantity for one in told if one.kind in _LEVELS]
    return any(one is not None and len(digits_of(one)) >= _TELLING for one in quantities)
