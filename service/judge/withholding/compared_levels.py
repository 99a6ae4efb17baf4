"""Comparisons in words that may be of another figure than the two levels that they were held against."""

from collections.abc import Sequence

from service.claims.complete.changes.sides import SIDED
from service.claims.relate.quoted import quotes
from service.judge.evidence.between_verdicts import AGAINST_BASE, series_of
from service.judge.verdicts import Verdict
from service.judge.withholding.other_pairs import PAIR
from service.model.report import Label

_LEVELS = frozenset(["level", "threshold", "average", "total"])


def is_of_level_beside(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "Starts ran at 1.307 million, lower than in July, when the rate was 1.429 million", read of another rate.

    Args:
        verdict: that is accused.
        verdicts: of all claims.
    """
    claim = verdict.grounded.claim
    if claim.kind != "comparison" or _is_of_two_right(verdict, verdicts):
        return False
    beside = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence and one.label is Label.SUPPORTED]
    if beside and all(one.grounded.claim.kind in AGAINST_BASE for one in beside):
        return True  # "the rise on the year, 1.83, is less than that of 2024": of the change
    return any(one.trial is not None and series_of(one) != series_of(verdict) for one in beside) and not any(
        series_of(one) == series_of(verdict) for one in beside
    )


def _is_of_two_right(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "Britain’s was $3.34 trillion, smaller than that of France ($3.03 trillion)": two right ones of one measure."""
    if verdict.trial is not None:
        return False
    ends = [
        next((one for one in verdicts if quotes(one.grounded.claim, figure)), None)
        for figure in verdict.grounded.claim.inputs
    ]
    if verdict.grounded.claim.shape == SIDED:
        return all(one is not None and one.label is Label.SUPPORTED for one in ends)  # "well up from the 5.9% of then"
    series = [None if one is None or one.label is not Label.SUPPORTED else one.grounded.series for one in ends]
    right = [one for one in ends if one is not None and one.trial is not None and one.grounded.claim.kind in _LEVELS]
    concepts = {one.concept for one in series if one is not None}
    return len(right) == len(ends) == PAIR and None not in series and len(concepts) == 1
