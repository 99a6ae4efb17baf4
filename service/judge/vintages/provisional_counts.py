"""Counts printed within days of what they count, where only a later count is held.

"616 people crossed on Sunday", of a day of which 549 are held, and 8,380 in all, of which 8,313 are: those who came
that night were counted again, and the first count is lost. Of 26 figures of single days that true news of 2023 to 2025
printed within a month, one lies more than a hundredth off the count held (12 per cent), and of 13 of 2020 to 2022 two
(9 and 12); what is told of several days lies off by no more than a part as large of their busiest. What a slip of the
hand would explain is no such count.
"""

from datetime import date, timedelta
from decimal import Decimal

from service.judge.fit.hedges import place_of
from service.judge.slips.diagnosis_of_verdict import diagnosis_of
from service.judge.slips.digit_slips import digits_of, slip_of_digits
from service.judge.verdicts import Verdict
from service.model.quantities import Quantity
from service.model.series import Frequency, Nature
from service.numeric.rounding import significant_digits
from service.store.interface import Store

_NEWS = timedelta(days=31)  # from the end of what is told
_ROOM = Decimal("0.125")  # how far off the count held the first one of a day may be, as a part of it
_TELLING = 3  # digits of which one may be off by a slip


def may_be_provisional(verdict: Verdict, store: Store, published: date) -> bool:
    """Whether a count that is contradicted may be the first one of days just over, and is no slip of a hand.

    Args:
        verdict: on the figure.
        store: the series.
        published: the day of the article.
    """
    trial, claim = verdict.trial, verdict.grounded.claim
    if trial is None or claim.quantity is None or claim.rank is not None or len(trial.option.figures) != 1:
        return False
    reading, series = trial.option.reading, store.series(trial.option.reading.series_id)
    counted = series.provisional and series.frequency is Frequency.DAILY and series.nature is Nature.FLOW
    if not (counted and reading.stands_in and reading.base is None and published - reading.window.end <= _NEWS):
        return False
    held = trial.option.figures[0].value
    days = store.as_known(reading.series_id, reading.known_at).between(reading.window)
    busiest = max((one.value * series.multiplier for one in days), default=Decimal(0))
    if abs(claim.quantity.value - held) > _ROOM * busiest:
        return False
    return not _is_slip(claim.quantity, held) and diagnosis_of(verdict, store) is None


def _is_slip(stated: Quantity, held: Decimal) -> bool:
    """ "559 people" for 549, "798" for 879: a digit may be off, or all in another order, rather than the count anew."""
    place = place_of(stated)
    place = 0 if place == -1 else place  # one nought at the end is a digit like the others
    if significant_digits(stated.value, place) < _TELLING:
        return False
    reordered = sorted(digits_of(stated.value, place)) == sorted(digits_of(held, place))
    return reordered or slip_of_digits(stated.value, held, place) is not None
