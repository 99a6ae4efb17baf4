"""Accusations that no slip explains beside one that a slip of the pen does: a text seldom has two mistakes.

"Gasoline cost $3.249. … It had not been so cheap since March, when it was $3.35": where two digits of the first figure
changed places, the mistake of the paragraph is found. What else fails in it, by no slip, is more likely of
something else, unless the words name outright both what it is of and its days. And "rose by 16,000 to 199,000" is
wrong in its change: the level that this led to is right.
"""

from collections.abc import Sequence

from service.judge.doubt.signs_of_misreading import SURE
from service.judge.evidence.between_verdicts import IN_WORDS
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.model.claims import OUTRIGHT
from service.model.report import Label, Severity
from service.records import replace

_CHANGES = frozenset(["difference", "percent_change", "point_change"])
_SLIPS = SURE - {"level_for_change"}  # which is as likely another reading of the words


def with_slips_alone(judged: Sequence[Weighed]) -> Sequence[Weighed]:
    """The verdicts, what fails by no slip beside one that fails by a slip of the pen left ambiguous.

    Args:
        judged: the verdicts on all claims, in the order of the text.
    """
    judged = [_as_right(one) if _is_led_to_wrongly(one, judged) else one for one in judged]
    slips = [one for one in judged if _is_accused(one) and one.diagnosis and one.diagnosis.code in _SLIPS]
    blocks = {id(one.verdict.grounded.claim.block) for one in slips}
    return [
        replace(one, verdict=_doubted(one.verdict))
        if _is_accused(one)
        and one.diagnosis is None
        and id(one.verdict.grounded.claim.block) in blocks
        and not _is_named_outright(one.verdict)
        else one
        for one in judged
    ]


def _is_led_to_wrongly(one: Weighed, judged: Sequence[Weighed]) -> bool:
    """Whether a level is accused for its way alone, beside the change that is told to have gone that way."""
    trial, claim = one.verdict.trial, one.verdict.grounded.claim
    if not _is_accused(one) or trial is None or trial.came_from is None:
        return False
    if trial.stayed:
        return False  # in force before it is said to have been set
    return any(
        _is_accused(other)
        and other.verdict.reverses
        and other.verdict.grounded.claim.kind in _CHANGES
        and other.verdict.grounded.claim.sentence is claim.sentence
        and other.verdict.grounded.claim.span.end <= claim.span.start
        for other in judged
    )


def _as_right(one: Weighed) -> Weighed:
    trial = one.verdict.trial
    assert trial is not None
    found = replace(one.verdict, label=Label.SUPPORTED, severity=Severity.NONE, reverses=False)
    return Weighed(replace(found, trial=replace(trial, came_from=None)), None)


def _is_accused(one: Weighed) -> bool:
    return one.verdict.label is Label.CONTRADICTED


def _doubted(verdict: Verdict) -> Verdict:
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False)


def _is_named_outright(verdict: Verdict) -> bool:
    """Whether words name what a figure that the data contradict is of, and when."""
    claim = verdict.grounded.claim
    best = claim.candidates[0] if claim.candidates else None
    named = best is not None and best.weight >= OUTRIGHT and not best.carried
    return verdict.trial is not None and named and (claim.period is not None or claim.kind in IN_WORDS)
