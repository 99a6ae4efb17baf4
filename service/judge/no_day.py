"""Figures that name no days, in a text that names some: they may be of other days than were read into them."""

from service.judge.bench import Verdict
from service.judge.testimony import IN_WORDS
from service.judge.witnesses import Witnesses
from service.model.claims import Claim
from service.model.report import Diagnosis
from service.model.series import Nature

_MANY = 2  # figures, of which others may name the days that one leaves out
#: What speaks for other days, or for others than those that were read into a figure that names none.
_OF_THE_DAYS = frozenset(["wrong_period", "cumulative_for_single", "truncated"])


def is_of_no_day(verdict: Verdict, diagnosis: Diagnosis | None, witnesses: Witnesses) -> bool:
    """Whether a figure names no days, among others that may name them, and no slip but in them would explain the miss.

    The likeliest cause is then that its days are others than those that it was read of.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if claim.kind == "average" and diagnosis is None and series is not None and series.nature is Nature.FLOW:
        # "About 40 to a boat": over other days, or of other boats.
        return verdict.article is None and (claim.period is None or not witnesses.tell_of_days(verdict))
    undated = claim.base is None and (claim.period is None or _is_left(claim))
    if claim.kind in IN_WORDS or not undated or witnesses.told < _MANY:
        return False
    if verdict.article is not None or (series is not None and series.nature is Nature.STEP):
        return False  # what is in force needs no day
    if witnesses.count_rightly(verdict) or witnesses.settle_days(verdict):
        return False
    return diagnosis is None or diagnosis.code in _OF_THE_DAYS


def _is_left(claim: Claim) -> bool:
    """ "From 2.2% to 1.9% in May": the month is that of where it led, so that the first may be of any before."""
    if not claim.is_base or claim.period is None or claim.period.span.start < claim.span.end:
        return False
    return claim.block.text[claim.span.end :].lstrip().startswith("to ")
