"""Ranks of figures that turned out to be of other days than were first read.

"Inflation has hit 2.2% for the first time since July 2021", behind a paragraph on another country's November: once the
2.2% is known to be August's, so is the first time. "It was 3.4% in July, down from 4.2% in May, the highest since April
2023": what does not hold of July and does of May is said of May.
"""

from collections.abc import Sequence

from service.judge.bench import Verdict
from service.judge.rows import rows_of
from service.judge.trials import trials_of
from service.model.report import Label
from service.records import replace
from service.store.interface import Store

_APPOSED = len(", the ")


def of_their_levels(verdicts: Sequence[Verdict], store: Store) -> tuple[Verdict, ...]:
    """The verdicts, where a rank that does not hold is one of another figure of its sentence.

    Where that figure's days settle nothing either, nobody is accused.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
    """
    return tuple(
        _moved(verdict, _levels_near(verdict, row), store) if _is_refuted(verdict) else verdict
        for row in rows_of(verdicts)
        for verdict in row
    )


def _is_refuted(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if claim.rank is None or verdict.trial is None or verdict.label is not Label.CONTRADICTED:
        return False
    period = claim.period
    apposed = period is not None and period.span.end <= claim.span.start <= period.span.end + _APPOSED
    return not apposed  # "in 2022, the busiest year" is of that year


def _levels_near(verdict: Verdict, row: Sequence[Verdict]) -> list[Verdict]:
    """The levels of the sentence, right or wrong, those before the rank first, the nearest first."""
    own = verdict.grounded.claim
    found = [one for one in row if one.grounded.claim.kind == "level" and one.trial is not None]
    before = [one for one in found if one.grounded.claim.span.start < own.span.start]
    return [*reversed(before), *(one for one in found if one not in before)]


def _moved(verdict: Verdict, levels: Sequence[Verdict], store: Store) -> Verdict:
    """A rank, tried on the days of each figure of its sentence; as it was where it holds of none."""
    assert verdict.trial is not None
    own = verdict.trial.option.reading
    for level in levels:
        assert level.trial is not None
        told = level.trial.option.reading
        if own.series_id != told.series_id or own.window == told.window:
            continue
        option = replace(
            verdict.trial.option,
            reading=replace(own, window=told.window, assumptions=told.assumptions),
            figures=level.trial.option.figures[:1],
        )
        tried = trials_of(replace(verdict.grounded, options=(option,)), store)
        if tried and tried[0].fit.label is not Label.CONTRADICTED:
            fit, reason = tried[0].fit, tried[0].reason
            return replace(
                verdict, label=fit.label, severity=fit.severity, reverses=False, reason=reason, trial=tried[0]
            )
    return verdict
