"""What is so today, of figures that come out by the month or more seldom: of the newest then published.

"The jobless rate was 8.4% at the end of 2011; today it is 4.4%" is of no day. As others may count by the day, what does
not fit is left open.
"""

from collections.abc import Sequence
from datetime import date

from service.ground.days.last_release import of_last_release
from service.ground.days.months_of_moves import before_move
from service.ground.days.stated_days import mains_of
from service.ground.days.told_as_today import NEWEST, is_told_as_today
from service.ground.days.windows import Target
from service.ground.memory import Memory
from service.model.claims import Claim
from service.model.series import Series
from service.store.interface import Vintage


def days_meant(
    claim: Claim, series: Series, vintage: Vintage, memory: Memory, published: date | None
) -> Sequence[Target]:
    """The days that a claim may be of, of one of today those of the newest figure."""
    last = vintage.last()
    if last is not None and is_told_as_today(claim.period, claim, series):
        return (Target(last.window, named=True, plausibility=1, assumption=NEWEST),)
    before = of_last_release(claim, series, vintage)
    if before is not None:
        return (before,)
    return before_move(claim, series, vintage) or mains_of(claim, series, vintage, memory, published)


def is_of_today(mains: Sequence[Target]) -> bool:
    """Whether these days were found so."""
    return bool(mains) and mains[0].assumption == NEWEST
