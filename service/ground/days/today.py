"""What is so today, of figures that come out by the month or more seldom: of the newest then published.

"The jobless rate was 8.4% at the end of 2011; today it is 4.4%" is of no day. As others may count by the day, what does
not fit is left open.
"""

from collections.abc import Sequence
from datetime import date

from service.ground.days.last_release import of_last_release
from service.ground.days.months_of_moves import before_move
from service.ground.days.stated_days import mains_of
from service.ground.days.windows import Target
from service.ground.memory import Memory
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES
from service.model.series import Frequency, Nature, Series
from service.store.interface import Vintage

_SELDOM = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL])
_STANDING = frozenset([Nature.RATE, Nature.STOCK, Nature.FLOW])
_TODAY = frozenset(["today", "today's", "today’s"])
_NOTE = "the latest figure published by that day"


def days_meant(
    claim: Claim, series: Series, vintage: Vintage, memory: Memory, published: date | None
) -> Sequence[Target]:
    """The days that a claim may be of, of one of today those of the newest figure."""
    last = vintage.last()
    if last is not None and _is_of_today(claim, series):
        return (Target(last.window, named=True, plausibility=1, assumption=_NOTE),)
    before = of_last_release(claim, series, vintage)
    if before is not None:
        return (before,)
    return before_move(claim, series, vintage) or mains_of(claim, series, vintage, memory, published)


def is_of_today(mains: Sequence[Target]) -> bool:
    """Whether these days were found so."""
    return bool(mains) and mains[0].assumption == _NOTE


def _is_of_today(claim: Claim, series: Series) -> bool:
    """Whether a claim is of the day of the article, and its series of no days: nor a price, which may be of an hour."""
    period = claim.period
    named = period is not None and period.rule == "today" and period.role is PeriodRole.WINDOW
    if not named or period is None or series.frequency not in _SELDOM or series.nature not in _STANDING:
        return False
    return series.unit not in CURRENCIES and period.span.of(claim.block.text).lower() in _TODAY
