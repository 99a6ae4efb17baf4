"""Figures that say how two areas stand to each other, of both of which the text rightly tells the level.

"German GDP was $4.46 trillion. The US economy, at $27.4 trillion, is nine times the size of Germany's": what is set
against what the words name, and the days are those that the text tells of both.
"""

from collections.abc import Iterable
from decimal import Decimal

from service.judge.doubt.far_off import misses_by
from service.judge.evidence.measure_named import names_something
from service.judge.verdicts import Verdict
from service.model.quantities import Hedge
from service.model.report import Label

_HALF = Decimal("0.5")
_MADE = (["makes", "it"], ["making", "it"], ["made", "it"])


def are_both_told(verdict: Verdict, others: Iterable[Verdict]) -> bool:
    """Whether the levels that a figure is worked out from all stand in the text, as they were published.

    Args:
        verdict: on the figure, as it was read.
        others: those on all figures.
    """
    trial, claim = verdict.trial, verdict.grounded.claim
    if trial is None or not claim.against or len(trial.option.figures) != len(("own", "other")):
        return False
    if misses_by(verdict, _HALF):
        return False  # "in a world of 8.14 billion that makes 17.8% of us Indian", and not the world so much of India
    lead = claim.sentence.before(claim.span.start)[-2:]
    if not claim.candidates[0].words and lead not in _MADE and names_something(claim, claim.span.start):
        return False  # "The US economy, at $27.4 trillion, carries a debt three times the size of Germany's"
    read = trial.option.reading.series_id
    left = {(figure.series_id or read, figure.window) for figure in trial.option.figures}
    for one in others:
        if _is_plain_level(one) and one.trial is not None:
            left.discard((one.trial.option.reading.series_id, one.trial.option.reading.window))
    return not left


def _is_plain_level(verdict: Verdict) -> bool:
    quantity = verdict.grounded.claim.quantity
    plain = quantity is not None and quantity.hedge is Hedge.EXACT and quantity.high is None
    return plain and verdict.label is Label.SUPPORTED and verdict.grounded.claim.kind == "level"
