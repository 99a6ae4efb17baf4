"""Superlatives of one rate beside a figure of another.

"Prices rose 0.6% in August, the most in three years": the most of the monthly changes, if 0.6% is one.
"""

from service.judge.bench import Verdict
from service.judge.testimony import HELD
from service.judge.witnesses import Witnesses


def ranks_other_rate(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether a superlative was ranked in another rate than that of the change which it stands behind.

    Args:
        verdict: on the superlative.
        witnesses: what the other figures of the text say.
    """
    claim, read = verdict.grounded.claim, verdict.grounded.series
    if claim.rank is None or read is None or read.growth_over is None:
        return False
    told = [v for v in witnesses.beside(verdict) if v.grounded.claim.span.end <= claim.span.start]
    series = told[-1].grounded.series if told and told[-1].label in HELD else None
    if series is None or series.growth_over is None or told[-1].grounded.claim.quantity is None:
        return False
    if series.id in {option.reading.series_id for option in verdict.grounded.options}:
        return False  # it was ranked in that one, too
    return (series.topic, series.area) == (read.topic, read.area) and series.growth_over != read.growth_over
