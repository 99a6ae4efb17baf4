"""Periods told as of today, of what comes out by the month or more seldom: "more than five times today's rate"."""

from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES
from service.model.series import Frequency, Nature, Series

_SELDOM = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL])
_STANDING = frozenset([Nature.RATE, Nature.STOCK, Nature.FLOW])
_TODAY = frozenset(["today", "today's", "today’s"])
NEWEST = "the latest figure published by that day"


def is_told_as_today(period: Period | None, claim: Claim, series: Series) -> bool:
    """Whether a period is the day of the article, and the series of no days: nor a price, which may be of an hour.

    Args:
        period: the period of a claim, or its base.
        claim: the claim.
        series: what it is of.
    """
    named = period is not None and period.rule == "today" and period.role is PeriodRole.WINDOW
    if not named or period is None or series.frequency not in _SELDOM or series.nature not in _STANDING:
        return False
    return series.unit not in CURRENCIES and period.span.of(claim.block.text).lower() in _TODAY
