"""Changes worked out from a level of a release that has been superseded: "685,000 against 745,000, a fall of 8%".

The level is out of date, and told to be; what follows from it is so as well, and no second error.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict, is_former
from service.model.report import Label, Severity
from service.records import replace

_CHANGES = frozenset(["percent_change", "difference", "multiple", "point_change"])
_MISSED = frozenset([Label.CONTRADICTED, Label.OUTDATED])
_HOLDING = frozenset([Label.SUPPORTED, Label.IMPRECISE])


def outdated_alike(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, changes outdated that the text rightly works out from an outdated level of its own.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    levels = [one for one in verdicts if one.standing.fits_earlier is not None and one.grounded.claim.kind == "level"]
    return [_as_level(one, levels) if one.label in _MISSED else one for one in verdicts]


def _as_level(change: Verdict, levels: Sequence[Verdict]) -> Verdict:
    """A change as outdated as the level it follows from; right, from what is told as the first estimate: "had put"."""
    told = [level for level in levels if _is_worked_from(change, level)]
    check = change.article
    if not told or check is None:
        return change
    if all(map(is_former, told)):
        grounded = replace(change.grounded, series=None)
        fit = check.fit
        return replace(change, grounded=grounded, trial=None, label=fit.label, severity=fit.severity, reverses=False)
    return replace(change, label=Label.OUTDATED, severity=Severity.WARNING, reverses=False)


def _is_worked_from(change: Verdict, level: Verdict) -> bool:
    claim, trial, check = change.grounded.claim, change.trial, change.article
    if claim.kind not in _CHANGES or trial is None or level.trial is None or check is None:
        return False
    if check.fit.label not in _HOLDING or series_of(change) != series_of(level):
        return False
    ends = (trial.option.reading.window, trial.option.reading.base)
    return level.grounded.claim.block is claim.block and level.trial.option.reading.window in ends
