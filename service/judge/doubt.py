"""When a mismatch says more about the reading than about the writer.

A reading that rests on a weak word alone, on a subject carried over, or on a running total whose period the claim does
not name is licensed, but loosely. If it misses by more than half and no common slip explains the miss, the likeliest
cause is that the sentence is about something else: then nobody is accused, and the verdict says so.
"""

from dataclasses import replace
from decimal import Decimal

from service.judge.bench import Verdict
from service.model.report import Diagnosis, Label, Severity

#: Slips of the pen and of the period that no diagnosis names rarely move a figure by more than half.
_FAR = Decimal("0.5")
#: The weight of a candidate that the text names outright, or by a weak word while naming it outright elsewhere.
_NAMED = 80


def doubted(verdict: Verdict, diagnosis: Diagnosis | None) -> Verdict:
    """The verdict, turned to ambiguous where the reading is loose, the miss is large and nothing explains it."""
    if verdict.label is not Label.CONTRADICTED or diagnosis is not None or verdict.trial is None:
        return verdict
    claim, actual = verdict.grounded.claim, verdict.trial.computation.value
    if claim.quantity is None or actual is None or verdict.article is not None:
        return verdict
    undated = claim.period is None and verdict.trial.option.reading.cutoff is not None
    loose = claim.candidates[0].weight < _NAMED or undated
    gap = abs(claim.quantity.value - abs(actual))
    if loose and gap > _FAR * max(abs(actual), claim.quantity.value):
        return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)
    return verdict
