"""Ranks of figures that turned out to be of other days than were first read.

"Inflation has hit 2.2% for the first time since July 2021", behind a paragraph on another country's November: once the
2.2% is known to be August's, so is the first time.
"""

from collections.abc import Sequence

from service.judge.bench import Verdict
from service.judge.trials import trials_of
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store


def of_their_levels(verdicts: Sequence[Verdict], store: Store) -> tuple[Verdict, ...]:
    """The verdicts, where a rank without days of its own in its sentence is of those of the figure before it.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
    """
    found: list[Verdict] = []
    level: Verdict | None = None
    for verdict in verdicts:
        claim = verdict.grounded.claim
        if level is not None and level.grounded.claim.sentence is not claim.sentence:
            level = None
        if level is not None and claim.rank is not None and verdict.label is Label.CONTRADICTED:
            found.append(_moved(verdict, level, store))
            continue
        if claim.rank is None and verdict.trial is not None:
            level = verdict if verdict.label is Label.SUPPORTED and claim.kind == "level" else None
        found.append(verdict)
    return tuple(found)


def _moved(verdict: Verdict, level: Verdict, store: Store) -> Verdict:
    """A rank that does not hold, tried on the days of its figure; as it was where the sentence names days."""
    if verdict.trial is None or level.trial is None:
        return verdict
    own, told = verdict.trial.option.reading, level.trial.option.reading
    if own.series_id != told.series_id or own.window == told.window or _is_dated(verdict) or _is_dated(level):
        return verdict
    option = replace(
        verdict.trial.option,
        reading=replace(own, window=told.window, assumptions=told.assumptions),
        figures=level.trial.option.figures[:1],
    )
    tried = trials_of(replace(verdict.grounded, options=(option,)), store)
    if not tried or tried[0].fit.label is not Label.SUPPORTED:
        return verdict
    return replace(verdict, label=Label.SUPPORTED, severity=Severity.NONE, reverses=False, reason=None, trial=tried[0])


def _is_dated(verdict: Verdict) -> bool:
    """Whether the days of a figure stand in its own sentence."""
    claim = verdict.grounded.claim
    return claim.period is not None and claim.sentence.span.contains(claim.period.span)
