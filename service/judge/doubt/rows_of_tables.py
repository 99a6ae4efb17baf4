"""Rows of a table in words: "All items: +4.2%, vs +3.8% in April", "Core: +2.9%", "Gasoline: -40.5%".

Each names what it is of before a colon, and all are of the days of the table. Where other rows are rightly told, one
that a slip explains is wrong, however loosely its words would name it elsewhere; so is one beside a right figure of its
own.
"""

from service.judge.doubt.signs_of_misreading import SURE
from service.judge.evidence.between_verdicts import days_of_like, digits_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Diagnosis

_MOST_WORDS = 4  # of "Food away from home"
_REST = 6  # words of "4.2% on the year, vs"
_TELLING = 2  # digits
_ROWS = 2  # that are rightly told


def is_row_of_table(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a row of a table of which others are right for the same days is told wrongly, by a slip or in its place.

    Args:
        verdict: of the figure.
        diagnosis: the slip that would explain it.
        witnesses: what the other figures of the text say.
    """
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or claim.quantity is None or not _is_row(claim):
        return False
    if claim.candidates[0].carried or len(digits_of(claim.quantity)) < _TELLING:
        return False
    rows = [one for one in witnesses.held if _is_row(one.grounded.claim)]
    told = [days for one in rows if (days := days_of_like(one, series)) is not None]
    if diagnosis is not None and diagnosis.code in SURE:
        return told.count(trial.option.reading.window) >= _ROWS
    return len(told) >= _ROWS and trial.option.reading.window in told and witnesses.bear_out(verdict)


def _is_row(claim: Claim) -> bool:
    """ "Gasoline: -40.5%": what it is of, a colon and its figures."""
    label, colon, rest = claim.block.text[claim.sentence.span.start : claim.span.start].partition(":")
    return bool(colon) and len(label.split()) <= _MOST_WORDS and len(rest.split()) <= _REST
