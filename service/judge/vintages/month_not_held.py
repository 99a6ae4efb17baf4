"""Bare months of which no figure is held yet, borne out by the same month of the year before.

"Hourly earnings advanced 0.4% in January", in news of February whose figures end with November: that they did so in
January of the year before proves nothing, unless the text tells of that year elsewhere, or looks back at months that
were over long ago.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole
from service.model.report import Label, Reason, Severity
from service.model.windows import Grain
from service.records import replace

_NEWS = timedelta(days=62)  # within which a month is told of as news
_BORNE_OUT = frozenset([Label.SUPPORTED, Label.IMPRECISE])


def without_year_before(verdicts: Sequence[Verdict], published: date) -> list[Verdict]:
    """The verdicts, those on bare months past the last one held left open where nothing else is of the year before.

    Args:
        verdicts: of all claims, each as judged by itself.
        published: the publication date.
    """
    moved = [_is_of_year_before(one, published) for one in verdicts]
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


def _is_of_year_before(verdict: Verdict, published: date) -> bool:
    """Whether a month just past, of which nothing is held yet, is read of the same month of the year before."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or verdict.label not in _BORNE_OUT or verdict.grounded.unheld is not Reason.OUT_OF_RANGE:
        return False
    period = claim.period
    if period is None or period.window is None or period.year_written or period.role is not PeriodRole.WINDOW:
        return False
    read = trial.option.reading.window
    if period.grain is not Grain.MONTH or read != period.window.shifted_years(-1):
        return False
    return published - period.window.end <= _NEWS and str(read.end.year) not in claim.block.text[: claim.span.start]
