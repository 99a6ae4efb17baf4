"""Figures of days that they name, beside others that name none: what fails of these says nothing of those."""

from service.judge.evidence.between_verdicts import series_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict, days_read
from service.model.claims import OUTRIGHT
from service.model.periods import PeriodRole
from service.model.report import Label


def is_dated_among_undated(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "GDP grew by 0.7% in the first quarter rather than 0.6%, having shrunk by 0.1% in the last quarter of 2023".

    What fails beside it names no days, and what names others is rightly told of the same series.

    Args:
        verdict: on a figure that fails.
        witnesses: what the other figures of the text say.
    """
    claim, best = verdict.grounded.claim, verdict.grounded.claim.candidates[0]
    if claim.period is None or claim.period.role is not PeriodRole.WINDOW or best.weight < OUTRIGHT or best.carried:
        return False
    others = [one for one in witnesses.beside(verdict) if one is not verdict]
    if any(one.label is Label.CONTRADICTED and one.grounded.claim.period is not None for one in others):
        return False
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.period is not None
        and series_of(one) == series_of(verdict)
        and days_read(one) != days_read(verdict)
        for one in others
    )
