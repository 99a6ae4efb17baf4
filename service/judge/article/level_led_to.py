"""Levels that a right change leads on to, and that are of the days that it started from: "rose by 13% to 36,816".

By 13% arrivals rose in 2025, from 36,816 to 41,472: that 36,816 is right of the year before proves nothing, since the
words say where the change ended.
"""

from collections.abc import Sequence

from service.ground.grounded import Option
from service.judge.evidence.between_verdicts import AGAINST_BASE, digits_of
from service.judge.fit.trials import trial_of
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Reading
from service.model.report import Label, Severity
from service.records import replace

_TELLING = 2  # digits of a level that no other days give by chance
_ONWARD = (["to"], [",", "to"], ["at"], [",", "at"], ["to", "reach"], ["and", "reached"], [",", "reaching"])


def held_to_level_reached(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, with levels accused that are what a right change is from where it is said to have led to them.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    found = list(verdicts)
    for at in range(len(verdicts) - 1):
        if _leads_to_base(verdicts[at], verdicts[at + 1]):
            found[at + 1] = _put_right(verdicts[at], verdicts[at + 1])
    return found


def _leads_to_base(change: Verdict, level: Verdict) -> bool:
    """Whether words lead from a change to a level, both are right, and the level is of the days that it is from."""
    moved, told = change.grounded.claim, level.grounded.claim
    if change.trial is None or level.trial is None or {change.label, level.label} != {Label.SUPPORTED}:
        return False
    if moved.kind not in AGAINST_BASE or told.kind != "level" or told.sentence is not moved.sentence:
        return False
    if told.sentence.between(moved.span.end, told.span.start) not in _ONWARD:
        return False
    own, start = level.trial.option.reading, change.trial.option.reading
    return own.series_id == start.series_id and own.base is None and own.window == start.base


def _put_right(change: Verdict, level: Verdict) -> Verdict:
    """The verdict on a level by the figure that the change ended at; as it was where that is no contradiction."""
    claim, trial = level.grounded.claim, change.trial
    if trial is None or claim.quantity is None or claim.in_quotation or len(digits_of(claim.quantity)) < _TELLING:
        return level
    told = trial.option.reading
    reading = Reading(told.series_id, told.window, None, told.known_at)
    meant = trial_of(claim, Option(reading, (trial.option.figures[0],), direct=True))
    if meant is None or meant.fit.label is not Label.CONTRADICTED:
        return level
    wrong = replace(level, trial=meant, article=None, label=Label.CONTRADICTED, severity=Severity.ERROR)
    return in_quotation(replace(wrong, reason=None))
