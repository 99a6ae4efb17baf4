"""Days that words bind to a figure so closely that it can be of no others: "by 31 July 2023 some 16,903 people".

What such a figure is on other days does not make it right: "36% fewer than at the end of October 2023" is not borne
out by September's count, nor "the 56,042 of June 2023" by a peak that lay elsewhere.
"""

import re
from collections.abc import Set
from datetime import date, timedelta

from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Grain, Window

#: What names days of the calendar, and not some that are counted from others or from the day of the article.
_WRITTEN = frozenset(
    "month month-year date day-of-month end-of year quarter half-year range rolling last-month-name".split()
)
_ENDS = frozenset(["range", "rolling"])  # of which both ends are written
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.CUTOFF])
_PARTING = frozenset(",;:()—–")
_TURNING = frozenset(
    "than from since after before until till when as against compared versus while and but or if with".split()
)
"""Words behind which the days are those of something else."""
_AMONG_MONTHS = frozenset(["month", "days_of_month"])
_CLAUSE = re.compile(r"[,;:()—–]|\.(?!\d)|\b(?:since|after|than|before|until|from)\b")
_NAMED = re.compile(r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b")
_NAMES = "January February March April May June July August September October November December".split()
_NEAR = 10  # words between a figure and its days
_MONTH = 31  # days
_ABOUT = timedelta(days=7)
_QUARTER = 3  # months


def is_of_other_days(claim: Claim, now: Window, base: Window | None) -> bool:
    """Whether some days that give a figure are none of those that its words bind to it.

    Args:
        claim: the figure.
        now: the days on which it is right.
        base: those that it is then compared with, None for a level.
    """
    period, named = claim.period, claim.base
    if period is not None and is_bound(claim, period) and not may_be(now, period):
        return True
    if base is None or named is None or not _is_beside(claim, named, frozenset()):
        return False
    return not may_be(base, named)


def ranks_other_month(claim: Claim, days: Window) -> bool:
    """ "It was the quietest August since 2020", "a record for a February day": whether days are of no such month.

    Args:
        claim: a superlative.
        days: a month, or days in one.
    """
    if claim.rank is None or claim.rank.scope not in _AMONG_MONTHS or days.days > _MONTH:
        return False
    words = claim.block.text[claim.span.start : claim.sentence.span.end]
    named = _NAMED.search(_CLAUSE.split(words, maxsplit=1)[0])
    return named is not None and _NAMES.index(named[1]) + 1 not in (days.start.month, days.end.month)


def may_be(days: Window, period: Period) -> bool:
    """Whether days may be called by a name: those of a rate by the month in which they lie, or end.

    Args:
        days: the days.
        period: the name, with all that it may mean.
    """
    if period.window is None:
        return True
    windows = [period.window, *period.others]
    if not period.year_written:
        years = [(one, days.end.year - one.end.year) for one in windows]
        windows = [one.shifted_years(n) for one, year in years for n in (year, year + 1)]  # 31 December, for 1 January
    if period.rule in _ENDS:
        return any(_spans(days, one) for one in windows)
    if period.grain is Grain.DAY or period.role is PeriodRole.CUTOFF:
        return any(_ends_with(days, one) for one in windows)
    slack = _ABOUT if period.grain is Grain.YEAR else timedelta()  # "began 2021 at 64,895", of the last of 2020
    return any(one.start <= days.end + slack and days.start <= one.end for one in windows)


def _spans(days: Window, named: Window) -> bool:
    """Whether days end with some, and begin with them where they are longer than a month."""
    alike = _month(named.end) == _month(days.end)
    return alike and (days.days <= _MONTH or _month(named.start) == _month(days.start))


def _ends_with(days: Window, day: Window) -> bool:
    """Whether days end with one or about it, or in its month, or are a quarter or less that has it."""
    if _month(days.end) == _month(day.end) or abs(days.end - day.end) <= _ABOUT:
        return True
    return days.contains(Window.day(day.end)) and (days.whole_months or _QUARTER) <= _QUARTER


def _month(day: date) -> tuple[int, int]:
    return (day.year, day.month)


def is_bound(claim: Claim, period: Period) -> bool:
    """Whether nothing stands between a figure and its days, which the sentence writes out.

    Args:
        claim: the figure.
        period: the days.
    """
    return _is_beside(claim, period, _TURNING)


def _is_beside(claim: Claim, period: Period, turning: Set[str]) -> bool:
    sentence, own = claim.sentence.span, claim.quantity.span if claim.quantity is not None else claim.span
    if period.rule not in _WRITTEN or period.role not in _ROLES or period.window is None:
        return False
    if not sentence.start <= period.span.start < sentence.end:
        return False
    first, other = sorted((own, period.span), key=lambda span: span.start)
    between = Span(first.end, other.start).of(claim.block.text).strip() if first.end < other.start else ""
    between = between.removesuffix(period.preposition) if other is period.span else between
    if between == ", to":
        return True  # "went up in May, to £1,849"
    words = between.lower().split()
    told = any(map(str.isdecimal, between)) or not _PARTING.isdisjoint(between)
    led_on = words[:1] == ["to"]  # "from 2.2% in August to 1.7%"
    return not (told or led_on) and len(words) <= _NEAR and turning.isdisjoint(words)
