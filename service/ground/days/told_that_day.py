"""The day on which a figure was told, of a series that has no figures of days: "inflation fell to 2% yesterday"."""

from datetime import date, timedelta

from service.claims.bind.period_words import RECENT_RULES
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.series import Frequency, Nature, Series
from service.model.windows import Window
from service.records import replace
from service.store.interface import Vintage

_WEEK = timedelta(days=7)
_DAYS_EARLY, _DAYS_LATE = timedelta(days=1), timedelta(days=9)  # a day of release may be worked out
_SELDOM = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL])
_RULES = RECENT_RULES | {"last-night"}
_JOINING = frozenset(["as", "after", "amid", "because", "when"])
_MEASURED = frozenset([Nature.RATE, Nature.INDEX, Nature.STOCK])


def told_that_day(claim: Claim, series: Series, vintage: Vintage, published: date | None) -> Claim:
    """A claim without the day just gone on which it was told, where its series has no figures of days.

    That is the day that its sentence opens with, and of a rate the day on which its last figure came out ("inflation
    fell to 2% yesterday"). What there was on a day ("35,000 were in hotels last night") may have been told by others
    than the publisher.
    """
    period = claim.period
    if published is None or period is None or period.window is None or series.frequency not in _SELDOM:
        return claim
    if series.nature not in _MEASURED or period.rule not in _RULES:
        return claim
    if period.role is not PeriodRole.WINDOW or period.window.end > published:
        return claim
    if _came_out(period.window, series, vintage, published):
        return replace(claim, period=None)
    if period.span.end > claim.span.start:
        return claim
    behind = claim.block.text[period.span.end : claim.span.start].lower().split()[:1]
    return replace(claim, period=None) if behind and behind[0] in _JOINING else claim


def is_day_of_years(claim: Claim, series: Series, days: Window) -> bool:
    """ "Wednesday's figures put the British rate at 1.7%", read of what has one figure a year: no days of its own.

    Args:
        claim: the figure.
        series: what it is read of.
        days: those that it would be of.
    """
    recent = claim.period is not None and claim.period.rule in _RULES
    return recent and series.frequency is Frequency.ANNUAL and days.days == 1


def _came_out(day: Window, series: Series, vintage: Vintage, published: date) -> bool:
    """Whether the newest figure of a rate came out on a day of the last week, as near as is known."""
    last = vintage.last()
    told = None if last is None else last.released or last.released_by
    if series.nature is not Nature.RATE or series.unit != PERCENT or series.frequency is Frequency.ANNUAL:
        return False
    return (
        told is not None
        and day.days == 1
        and published - day.end < _WEEK
        and -_DAYS_EARLY <= day.end - told <= _DAYS_LATE
    )
