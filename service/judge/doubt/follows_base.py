"""Figures without days, of the time right behind the one that the next figure is rightly told of."""

from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole
from service.model.report import Label

_AFTERWARDS = frozenset(["after", "following", "against", "from", "having", "than"])
_TELLING = 2  # digits


def follows_its_base(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "84.2 per cent, down from 84.4 per cent in January": of the month behind the one that its base is rightly of.

    So is "employers added 64,000 jobs after shedding 105,000 the month before".

    Args:
        verdict: on the figure, which names no days.
        witnesses: what the other figures of the text say.
    """
    row, own = witnesses.beside(verdict), verdict.trial
    behind = row[next(n for n, one in enumerate(row) if one is verdict) + 1 :][:1]
    return own is not None and any(
        one.label is Label.SUPPORTED
        and (one.grounded.claim.is_base or _is_of_time_before(one, verdict))
        and one.trial is not None
        and one.trial.option.reading.series_id == own.option.reading.series_id
        and one.trial.option.reading.window.meets(own.option.reading.window)
        for one in behind
    )


def _is_of_time_before(one: Verdict, verdict: Verdict) -> bool:
    """ "After shedding 105,000 the month before": told of the time before, in so many digits."""
    claim, own = one.grounded.claim, verdict.grounded.claim
    shifted = claim.period is not None and claim.period.role is PeriodRole.SHIFT
    after = not _AFTERWARDS.isdisjoint(claim.sentence.between(own.span.end, claim.span.start))
    return shifted and after and claim.quantity is not None and len(digits_of(claim.quantity)) >= _TELLING
