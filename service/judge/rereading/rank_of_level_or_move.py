"""Ranks of how far a rate moved, or of where it got: "leapt to 8.7%, more than at any time since August 2021".

Behind the level that a rate reached, "more than in any month" may rank the move or the level. What does not hold of the
one and does of the other is said of that.
"""

from collections.abc import Sequence

from service.ground.figures.evidence import Missing
from service.ground.figures.gathered import gathered
from service.ground.grounded import Option
from service.judge.evidence.between_verdicts import days_of
from service.judge.fit.trials import Trial, trials_of
from service.judge.verdicts import Verdict
from service.model.report import Label
from service.records import replace
from service.store.interface import Store

_MISSED = frozenset([Label.CONTRADICTED, Label.IMPRECISE])


def of_level_reached(verdict: Verdict, row: Sequence[Verdict], store: Store) -> Verdict:
    """The verdict on a rank of a move, as one of the level that the move led to, where it holds of that alone.

    Args:
        verdict: on a rank.
        row: those on all figures of its sentence.
        store: the series.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    rank = claim.rank
    if rank is None or not rank.of_change or trial is None or verdict.label not in _MISSED:
        return verdict
    if not any(_is_reached(one, verdict) for one in row):
        return verdict
    again = _of_level(verdict, trial, store)
    if again is None or again.fit.label is not Label.SUPPORTED:
        return verdict
    fit = again.fit
    return replace(verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=None, trial=again)


def _is_reached(level: Verdict, rank: Verdict) -> bool:
    """Whether a right level stands in front of a rank, of the same days of the same series."""
    claim = level.grounded.claim
    told = claim.kind == "level" and not claim.is_base and level.label is Label.SUPPORTED
    return told and claim.span.end <= rank.grounded.claim.span.start and days_of(level) == days_of(rank)


def _of_level(verdict: Verdict, trial: Trial, store: Store) -> Trial | None:
    claim, reading = verdict.grounded.claim, trial.option.reading
    assert claim.rank is not None
    plain = replace(claim, rank=replace(claim.rank, of_change=False))
    figures = gathered(plain, store.as_known(reading.series_id, reading.known_at), reading.window, None, moves=False)
    if isinstance(figures, Missing):
        return None
    option = Option(replace(reading, base=None), figures, direct=False)
    return next(iter(trials_of(replace(verdict.grounded, claim=plain, options=(option,)), store)), None)
