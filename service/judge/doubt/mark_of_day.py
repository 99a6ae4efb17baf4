"""Days on which a mark is said to have been passed, where the text is about what passed it.

"By 8 October 35,476 had come, a third above the 26,612 of the same point in 2024. Last year the 35,000 mark was not
passed until 14 November": which total is meant, and of which day, stands there, and the others of it are right.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.claims import Mood
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.windows import Grain

_LARGE = 1000  # from which on a mark is one of a running total
_KNOWN = 2  # right figures of the same series in its paragraph


def is_mark_of_day(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether the day of a mark is written out, and what passed it is told rightly right before.

    Args:
        verdict: on the day, before it was doubted.
        told: the verdicts on all claims, in the order of the text.
    """
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if claim.kind != "threshold" or claim.mark is None or trial is None or series is None or not series.accumulates:
        return False
    if claim.mood is not Mood.ASSERTED or claim.mark.value < _LARGE or claim.period is None:
        return False
    if claim.period.grain is not Grain.DAY or claim.period.role is not PeriodRole.WINDOW:
        return False
    others = [one for one in told if one.grounded.claim.block is claim.block and one is not verdict]
    if any(one.label is Label.CONTRADICTED for one in others):
        return False
    return sum(one.label is Label.SUPPORTED and series_of(one) == series.id for one in others) >= _KNOWN
