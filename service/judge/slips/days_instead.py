"""The days that a writer may have meant who named others: of a month or two before, of another year, of another week.

"Between February and July 4.9% had no job", of what comes out for three months at a time: those from May, or to April.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from service.model.claims import Claim
from service.model.periods import Period
from service.model.windows import DAY, Grain, Window

#: Months of a year, and those of the year that a month named without one may be of.
YEAR = 12
#: How many months days are put wrong at most, within a year.
MOST_MONTHS = 3

#: The rules of days that are written out.
DATES = frozenset(["date", "day-of-month"])

_WRITTEN = DATES | frozenset("month month-year range rolling year end-of weekday-date".split())
_MONTHS = (-1, 1, -2, 2, -3, 3)
_YEARS = (-12, 12, -24, 24)
_WEEKS = (-1, 1)  # by which a day is put wrong: "Wednesday 22 July", for the 29th
_WITHIN = (1, 3, 6, 12)  # months of a period that is told by the month it ends in
_WEEK, _QUARTER = 7, 3  # days, months
_LEAD = 2  # words
_WHILE, _SAID = frozenset(["when", "while", "as", "after"]), frozenset("that told said announced reported".split())
#: What leads to a figure that is told of a month.
TOLD_SO = frozenset("was were hit reached to averaged measured topped minus".split())
#: What makes a figure one of all some months, or of one within them.
_OVER_ALL = frozenset(
    "averaged average stayed remained stuck below above between under over reached hit touched peaked".split()
)


def instead_of(period: Period, published: date | None) -> Iterator[Window]:
    """The days that a writer may have meant, nearest first, none later than the publication.

    Args:
        period: the days named.
        published: the publication date.
    """
    window = period.window
    assert window is not None
    for moved in (*stretches(period), *_shifted(period, window)):
        if published is None or moved.end <= published:
            yield moved


def is_written(claim: Claim, period: Period) -> bool:
    """Whether days are told by their own names, and not by others: "in its opening quarter", "by the August after".

    Args:
        claim: the figure told of them.
        period: the days.
    """
    pointed = claim.sentence.before(period.span.start)[-1:] == ["the"] and not period.year_written
    return period.rule in _WRITTEN and not pointed


def is_of_what_else_was(claim: Claim, period: Period) -> bool:
    """ "118,882 people when the riots came in August", "MPs were told in July that 118,882": of other events.

    Args:
        claim: the figure.
        period: the days beside it.
    """
    sentence = claim.sentence
    if period.span.start > claim.span.start:
        return not _WHILE.isdisjoint(sentence.between(claim.span.end, period.span.start))
    led = period.grain is not Grain.YEAR and "when" in sentence.before(period.span.start)
    return led or not _SAID.isdisjoint(sentence.between(period.span.end, claim.span.start))


def _is_misnamed(period: Period) -> bool:
    """ "Between February and July", "in April to May": whether months are named that are no three."""
    window = period.window
    months = None if window is None or period.rule != "range" else window.whole_months
    return months is not None and months != _QUARTER and months <= _QUARTER + MOST_MONTHS


def stretches(period: Period) -> tuple[Window, ...]:
    """The three months that end, or begin, as some that are no three.

    Args:
        period: the days named.
    """
    window = period.window
    if window is None or not _is_misnamed(period):
        return ()
    last = Window(Window.day(window.end + DAY).shifted_months(-_QUARTER).start, window.end)
    return last, Window(window.start, Window.day(window.start).shifted_months(_QUARTER).start - DAY)


def is_of_no_three(claim: Claim, window: Window) -> bool:
    """ "5.1% in July to October": whether a figure of three months is told of others that end or begin with them.

    Not "grew by 0.3% between April and May", which is from the one to the other, nor what it led to between two months.

    Args:
        claim: the figure.
        window: the three months that it fits.
    """
    period = claim.period
    assert period is not None
    if not _is_misnamed(period) or window not in stretches(period) or claim.direction is not None:
        return False
    words = [word for word in claim.sentence.before(claim.span.start)[-_LEAD:] if word != "at"]
    return claim.sentence.before(period.span.start)[-1:] != ["from"] and _OVER_ALL.isdisjoint(words[-1:])


def _shifted(period: Period, window: Window) -> Iterator[Window]:
    of_month = window.whole_months in _WITHIN or (window.days == 1 and (window.end + DAY).day == 1)
    of_day = window.days in (1, _WEEK) and not of_month
    shifts = [*(_MONTHS if of_month and window.whole_months != YEAR else ()), *(_YEARS if period.year_written else ())]
    if of_month and window.whole_months == YEAR:
        shifts = [*(_MONTHS if window.end.month != YEAR else ()), *shifts]
    if of_month and not period.year_written:
        shifts += [YEAR + months for months in _MONTHS]  # "the year to September", told in that month
    if of_day:
        shifts = [*_MONTHS, *shifts]
    yield from map(window.shifted_months, shifts)
    if window.days == 1:
        yield from (Window.day(window.end + timedelta(weeks=one)) for one in _WEEKS)


def is_to_come(claim: Claim, published: date | None) -> bool:
    """ "It has inflation averaging 2.5% in 2026", told in 2025: of a year not begun, with no verb of the past.

    Args:
        claim: the figure.
        published: the publication date.
    """
    period = claim.period
    if published is None or period is None or period.window is None or period.grain is not Grain.YEAR:
        return False
    return period.window.start > published and TOLD_SO.isdisjoint(claim.sentence.before(claim.span.end))
