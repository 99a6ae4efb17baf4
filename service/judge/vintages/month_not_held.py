"""Bare months of which no figure is held yet, borne out by the same month of the year before.

"Hourly earnings advanced 0.4% in January", in news of February whose figures end with November: that they did so in
January of the year before proves nothing, unless the text tells of that year elsewhere.
"""

from collections.abc import Sequence

from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole
from service.model.report import Label, Reason, Severity
from service.model.windows import Grain
from service.records import replace

_BORNE_OUT = frozenset([Label.SUPPORTED, Label.IMPRECISE])


def without_year_before(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, those on bare months past the last one held left open where nothing else is of the year before.

    Args:
        verdicts: of all claims, each as judged by itself.
    """
    moved = [is_of_year_before(one) for one in verdicts]
    told = {
        one.trial.option.reading.window.end.year
        for one, other in zip(verdicts, moved, strict=True)
        if not other and one.trial is not None and one.label in _BORNE_OUT and not one.grounded.claim.is_base
    }
    return [
        replace(one, label=Label.UNVERIFIABLE, severity=Severity.NONE, reason=Reason.OUT_OF_RANGE, trial=None)
        if back and one.trial is not None and one.trial.option.reading.window.end.year not in told
        else one
        for one, back in zip(verdicts, moved, strict=True)
    ]


def is_of_year_before(verdict: Verdict) -> bool:
    """Whether a month without a year, of which nothing is held yet, is read of the same month of an earlier year.

    Args:
        verdict: of any claim.
    """
    period, trial = verdict.grounded.claim.period, verdict.trial
    if trial is None or verdict.label not in _BORNE_OUT or verdict.grounded.unheld is not Reason.OUT_OF_RANGE:
        return False
    if period is None or period.window is None or period.year_written or period.grain is not Grain.MONTH:
        return False
    years = period.window.end.year - trial.option.reading.window.end.year
    bare = period.role is PeriodRole.WINDOW and years > 0
    return bare and trial.option.reading.window == period.window.shifted_years(-years)
