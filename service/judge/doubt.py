"""When a mismatch says more about the reading than about the writer.

A reading that rests on a weak word alone, on a subject carried over, or on a running total whose period the claim does
not name is licensed, but loosely. If it misses by more than half and no common slip explains the miss, the likeliest
cause is that the sentence is about something else: then nobody is accused, and the verdict says so.
"""

from decimal import Decimal

from service.ground.undated import OF_THE_DAY
from service.judge.bench import Verdict
from service.model.quantities import Form
from service.model.report import Diagnosis, Label, Severity
from service.records import replace

#: Slips of the pen and of the period that no diagnosis names rarely move a figure by more than half.
_FAR = Decimal("0.5")
#: What speaks for other days than those of the reading, and not against the writer where the text names no days.
_OTHER_DAYS = frozenset(["wrong_period", "cumulative_for_single"])
#: The weight of a candidate that the text names outright, or by a weak word while naming it outright elsewhere.
_NAMED = 80


def doubted(verdict: Verdict, diagnosis: Diagnosis | None) -> Verdict:
    """The verdict, turned to ambiguous where the reading is loose, the miss is large and nothing explains it."""
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None:
        return verdict
    if diagnosis is not None and not (diagnosis.code in _OTHER_DAYS and _is_guessed(verdict)):
        return verdict
    claim, actual = verdict.grounded.claim, verdict.trial.computation.value
    if claim.quantity is None or actual is None or verdict.article is not None:
        return verdict
    one = claim.quantity.value == 1 and claim.quantity.form is Form.WORDS  # "one boat held 106": one of them
    loose = claim.candidates[0].weight < _NAMED or one or _is_guessed(verdict)
    gap = abs(claim.quantity.value - abs(actual))
    if loose and gap > _FAR * max(abs(actual), claim.quantity.value):
        return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)
    return verdict


def _is_guessed(verdict: Verdict) -> bool:
    """Whether the claim names no days, so that the year so far, or the day last reported on, was only guessed."""
    assert verdict.trial is not None
    reading = verdict.trial.option.reading
    return verdict.grounded.claim.period is None and (reading.cutoff is not None or OF_THE_DAY in reading.assumptions)
