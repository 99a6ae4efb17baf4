"""The day to which running totals run.

News says "so far this year" on a Tuesday and means the total through Monday, the latest day then published. A day
named in the text sets the cut-off; without one it is the latest day that the publisher can have released by the day
of the article. Admissible besides are the days before it, back to the publisher's lag, a weekend on which the
publisher rests, and, where only the day of some arrivals is named, the day or two that were published since.
"""

from datetime import date, timedelta

from service.claims.bind.period_words import END_OF_WEEK, RECENT_RULES
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.series import Series
from service.model.spans import Span
from service.model.windows import DAY, Grain, Window
from service.records import replace

_BROUGHT = frozenset(
    "taking takes took bringing brings brought pushing pushes pushed lifting lifts lifted raising raises raised"
    " carrying carried means meant giving gives gave making makes made sending sends sent put puts putting leaving"
    " leaves left nudging nudges nudged swelling swells swelled take bring push lift raise carry send leave".split()
)
_LED = 24  # words from the day to the total that it brought
_FRESH = 14  # days for which the end of a week is news
_ABOUT = 5  # days by which a total may end before or after one that is named
_WEEKEND = 2  # days that a text on a day may leave unsaid


def admissible(
    series: Series, published: date, named: Period | None, last: date | None, *, included: bool = False
) -> tuple[date, ...]:
    """The admissible cut-offs, most plausible first.

    Args:
        series: whose running total it is.
        published: the day of the article.
        named: the day named in the text, if any.
        last: the last day that the vintage of that day holds, None where it holds nothing.
        included: whether the text says that the named day is in the total.
    """
    if last is None:
        return ()
    latest = min(last, published)
    if named is not None and named.rule == END_OF_WEEK:
        end = latest if named.window is None else named.window.end
        gone = (latest - end).days  # "July's 2,316 arrivals took the year's total to 14,200" may be told much later
        own = (end,) if gone >= 0 and (included or gone < _FRESH) else ()
        return tuple(dict.fromkeys((*own, *admissible(series, published, None, last))))
    start = latest
    if named is not None and named.window is not None:
        start = min(named.window.end, latest)
    if included and named is not None and named.window is not None and start == named.window.end:
        return (start, *_since(named, start, latest))
    reach = max(series.lag_days, 1)
    days = [start - timedelta(days=back) for back in range(reach + 1)]
    if series.rests_on_weekends:
        days += [day - timedelta(days=back) for day in days[-1:] for back in (1, 2) if day.weekday() in (0, 6)]
    return tuple(dict.fromkeys((*days, *_since(named, start, latest), *_ends_of_weeks(named, latest))))


def is_included(claim: Claim) -> bool:
    """Whether the arrivals of the named day are said to be in the total.

    "1,101 came on Saturday, taking the total to 30,104"; "30,104 have come this year, including 1,101 on Saturday".
    """
    named, text = claim.cutoff, claim.block.text
    if named is None or claim.is_base or claim.kind != "level":
        return False
    if named.rule == END_OF_WEEK and not claim.sentence.span.contains(named.span):
        return False  # "July's 2,316 arrivals took the total to 14,200. So far this year 15,897 have come"
    if named.span.end <= claim.span.start:
        between = text[named.span.end : claim.span.start].lower().replace(",", " ").split()
        told = between[-1:] == ["the"]  # "took the count past the 11,431 of the day before"
        return len(between) <= _LED and not _BROUGHT.isdisjoint(between) and "since" not in between and not told
    behind = text[claim.span.end : named.span.start].lower().replace(",", " ").split()
    return "including" in behind or behind[:1] == ["after"]


def _since(named: Period | None, start: date, latest: date) -> tuple[date, ...]:
    """ "872 came on Saturday … so far 21,086", on a Monday: Sunday's arrivals may be in the total, too."""
    if named is None or named.rule not in RECENT_RULES or named.role is PeriodRole.CUTOFF:
        return ()
    return tuple(start + n * DAY for n in range(1, min((latest - start).days, _WEEKEND) + 1))


def _ends_of_weeks(named: Period | None, latest: date) -> tuple[date, ...]:
    """ "230 came on 10 August, against the 602 of 18 April, and by the end of that week": of either of the two."""
    if named is None or named.rule != "end-of" or named.grain is not Grain.WEEK:
        return ()
    return tuple(week.end for week in named.others if week.end <= latest)


def runs_to(window: Window, cutoff: date) -> Window | None:
    """The window cut off after ``cutoff``; None where it begins later."""
    return window.to(min(window.end, cutoff)) if window.start <= cutoff else None


def held_to_day(period: Period | None, total: Window) -> Window:
    """ "Up on the 5,435 at the end of March 2024", in May: a total of as much of that year as had gone by then.

    As it was where it ends about the day named, which stands for as much of both years as is known.

    Args:
        period: what the text names, if anything.
        total: the same days as have been counted of this year.
    """
    if period is None or period.window is None or period.role not in (PeriodRole.WINDOW, PeriodRole.CUTOFF):
        return total
    day, end = period.window, total.end
    if day.days > 1 or day.end.year != end.year or abs((day.end - end).days) <= _ABOUT:
        return total
    return Window(total.start, day.end) if total.start < day.start else total


def named_late(named: Period | None, cutoff: date) -> bool:
    """Whether the text names a later day than the data then published reach."""
    return named is not None and named.window is not None and named.window.end >= cutoff + DAY


def lasts_to_day(claim: Claim, published: date | None) -> bool:
    """ "More than 2,000 in the first four days of the month", on the fourth: days counted out to one not yet out.

    Args:
        claim: any claim.
        published: the day of the article.
    """
    period = claim.period
    if period is None or period.rule != "first-units" or period.window is None or published is None:
        return False
    return period.window.end >= published


def aligned(named: Period | None, window: Window, sentence: Span) -> Period | None:
    """ "35,476 so far this year, 33% more than by 8 October last year": to 8 October, of this year as of that.

    A day of another year that another sentence named says nothing of the window.
    """
    if named is None or named.window is None:
        return named
    years = window.start.year - named.window.end.year
    if years > 0 and not sentence.contains(named.span):
        return None
    return replace(named, window=named.window.shifted_years(years)) if years > 0 else named


def same_day(day: date, years: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # that year has no such day
        return Window.day(day).shifted_years(years).start
