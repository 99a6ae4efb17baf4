"""Values in force until lately that are told as that of now: "the limit is now £1,641", as it was until June.

What is in force changes on days that are known, and the text rightly tells another value of it. An amount to so many
digits is that of the days before by no chance; of a rate, which others may have as well, words must name the measure.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from service.judge.evidence.between_verdicts import digits_of, series_of
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT
from service.model.quantities import PERCENT, Hedge
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import Window
from service.store.interface import Store

_TELLING = 4  # digits of an amount
_LATELY = timedelta(days=2 * 366)


def is_former_told_as_now(verdict: Verdict, told: Sequence[Verdict], store: Store, known_at: date | None) -> bool:
    """Whether a level that is told as that of now was in force before, and the text knows another that is right.

    Args:
        verdict: on the level, which is not what its reading gives.
        told: those on all claims.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    quantity = claim.quantity
    if series is None or series.nature is not Nature.STEP or quantity is None or quantity.hedge is not Hedge.EXACT:
        return False
    if claim.kind != "level" or not claim.current or claim.period is not None or claim.is_base or known_at is None:
        return False
    best = claim.candidates[0]
    outright = best.weight >= OUTRIGHT and not best.carried
    if quantity.unit == PERCENT and not outright:
        return False
    if quantity.unit != PERCENT and len(digits_of(quantity)) < _TELLING:
        return False
    if not any(one.label is Label.SUPPORTED and series_of(one) == series.id for one in told):
        return False
    before = store.as_known(series.id, known_at).overlapping(Window(known_at - _LATELY, known_at))
    return any(one.value * series.multiplier == quantity.value for one in before)
