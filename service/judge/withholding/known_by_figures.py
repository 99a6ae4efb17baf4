"""Series that no words name, of which the figures of a sentence leave no doubt.

"July's total of 2,316 was the lowest for that month since 2018 and 58% down on the 5,454 of July last year": two
figures of so many digits are what one series gives on the days told, so that what else is said of them is of it too.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import digits_of, series_of
from service.judge.fit.trials import Trial
from service.judge.verdicts import Verdict
from service.model.quantities import Hedge
from service.model.report import Label

_TELLING, _SEVERAL = 3, 2  # digits of a figure, and such figures


def is_known_by_figures(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """Whether several exact figures of its sentence are what the series gives that a superlative was read of."""
    claim = verdict.grounded.claim
    if claim.rank is None or claim.period is None:
        return False
    told = {
        trial.option.reading.window
        for one in verdicts
        if one.grounded.claim.sentence is claim.sentence and series_of(one) == series_of(verdict)
        if (trial := _exact(one)) is not None
    }
    return len(told) >= _SEVERAL


def _exact(verdict: Verdict) -> Trial | None:
    quantity = verdict.grounded.claim.quantity
    if verdict.label is not Label.SUPPORTED or quantity is None or quantity.hedge is not Hedge.EXACT:
        return None
    return verdict.trial if len(digits_of(quantity)) >= _TELLING else None
