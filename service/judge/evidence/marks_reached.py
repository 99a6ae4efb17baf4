"""Marks told with the day on which they were reached: "the 1,000 mark was reached on March 24", at 1,057."""

from collections.abc import Sequence

from service.judge.verdicts import Verdict
from service.model.report import Label, Severity
from service.records import replace

_TOLD = frozenset(["level", "threshold"])


def with_marks_reached(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, a mark that fits by a stretch right where the day on which it was reached is.

    Args:
        verdicts: on all figures of the text, in its order.
    """
    if all(one.label is not Label.IMPRECISE for one in verdicts):
        return tuple(verdicts)
    days = [one for one in verdicts if one.label is Label.SUPPORTED and one.grounded.claim.mark is not None]
    return tuple(
        replace(one, label=Label.SUPPORTED, severity=Severity.NONE) if _is_reached(one, days) else one
        for one in verdicts
    )


def _is_reached(verdict: Verdict, days: Sequence[Verdict]) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.IMPRECISE or claim.kind not in _TOLD or trial is None or claim.quantity is None:
        return False
    own = trial.option.reading.series_id, trial.option.reading.window
    return any(
        one.trial is not None
        and one.grounded.claim.sentence is claim.sentence
        and one.grounded.claim.mark is not None
        and one.grounded.claim.mark.value == claim.quantity.value
        and (one.trial.option.reading.series_id, one.trial.option.reading.window) == own
        for one in days
    )
