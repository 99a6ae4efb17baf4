"""Bounds so far from the figure that they say nothing of it: "More than 300,000 waited", of 2.05 million attendances.

Nobody tells 2.05 million as "more than 300,000": where words name the series only loosely, something else is counted.
So it is of days that are named ("immigration has fallen below 300,000"), where the bound lies farther off still.
"""

from service.judge.fit.hedges import BOUNDS
from service.judge.fit.trials import Trial
from service.model.claims import OUTRIGHT, Claim

_TIMES, _OF_DAYS = 2, 5  # times as much


def is_far_within(claim: Claim, trial: Trial) -> bool:
    """Whether a level satisfies a bound that is hardly meant of it.

    Args:
        claim: of the bound.
        trial: of the level that it was held against.
    """
    quantity, actual = claim.quantity, trial.computation.value
    if quantity is None or quantity.hedge not in BOUNDS or actual is None or claim.kind != "level":
        return False
    best = claim.candidates[0]
    if best.weight >= OUTRIGHT and not best.carried:
        return False
    if claim.period is not None and not trial.holds:
        return False
    low, high = sorted((abs(actual), quantity.value))
    return high > (_TIMES if claim.period is None else _OF_DAYS) * low
