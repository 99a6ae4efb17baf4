"""The day to which running totals run: "659 came on Monday, 212 on Sunday, and 28,947 this year", to Monday."""

from collections.abc import Sequence
from datetime import date

from service.claims.bind.period_words import END_OF_WEEK, RECENT_RULES
from service.claims.bind.placing.periods_of_no_figure import reported_on
from service.claims.complete.days.deadlines import is_deadline
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import DAY, Grain, Window
from service.records import replace

_COMPARING = frozenset(["than", "against", "with", "to"])
_SO_FAR = frozenset(["so-far", "this-year", "year-to-date", "the-year"])
_RUNNING_ON = frozenset([PeriodRole.TO_DATE, PeriodRole.SAME])
_WEEKS, _WEEK = frozenset(["rolling", "last-week", "days-of-month", "range-of-days"]), 7  # days
_BRINGING = frozenset("took takes taking brought brings bringing lifted lifts lifting pushed pushes pushing".split())
_OWNING = frozenset(["'s", "’s"])
_TELLING = _OWNING | {"added", "adds", "brought", "saw", "contributed"}
_BEHIND = 5  # items from "19,000" to the day of "or so by 18 August"


def cutoff_told(items: Row, held: Period | None, said: Window | None = None) -> Period | None:
    """The day to which running totals run after a sentence: the one it names, else the latest day reported so far.

    "659 came on Monday, 212 on Sunday, and 28,947 this year": to Monday, whichever day was named last.

    Args:
        items: the sentence.
        held: the day that the sentences before it left.
        said: when it was said, where that was before the day of the article.
    """
    dates = [(at, period) for at in items.dates if (period := items[at].period) is not None]
    for at, named in dates:
        if named.role is PeriodRole.CUTOFF and is_deadline(items, at):
            continue
        if named.role is PeriodRole.CUTOFF and (held is None or not (_is_base(items, at) or _is_past(named, held))):
            return named
    days = [(at, period) for at, period in dates if period.rule in RECENT_RULES]
    told = [day for at, day in days if not reported_on(items, at)] or [day for _, day in days]
    if not told and items and said is not None and said.days == 1:
        place = Span(items[0].start, items[0].start)
        told = [Period(place, PeriodRole.WINDOW, Grain.DAY, "weekday", window=said)]
    if not told:
        ended = _end_of_month(items) or _end_of_week([period for _, period in dates])
        return ended or held if _may_be_moved(held) else held
    latest = max(told, key=last_day)
    earlier = held is not None and held.rule in RECENT_RULES and last_day(latest) < last_day(held)
    return held if earlier else latest


def _may_be_moved(held: Period | None) -> bool:
    return held is None or held.rule == END_OF_WEEK


def _end_of_month(items: Row) -> Period | None:
    """ "July's 2,316 arrivals took the year's total to 14,200", told later: the day that the month ended.

    So it is where "2,316 people crossed in July, taking the year's total to 14,200", "July added 2,316, bringing".
    """
    verb = max(items.places(_BRINGING), default=0)
    led = [at for at in items.dates if at < verb and (items.words[at + 1] in _TELLING or _ends_clause(items, at, verb))]
    told = [month for at in led if (month := items[at].period) is not None and month.role is PeriodRole.WINDOW]
    month = next((one for one in told[::-1] if one.window is not None and one.window.whole_months == 1), None)
    if month is None:
        return None
    return replace(month, grain=Grain.DAY, rule=END_OF_WEEK, window=Window.day(last_day(month)), others=())


def _ends_clause(items: Row, at: int, verb: int) -> bool:
    return verb == at + 2 and items.words[at + 1] == "," and items.words[verb].endswith("ing")


def _end_of_week(told: Sequence[Period]) -> Period | None:
    """ "In the week to 9 August 716 people came", "last week": the day on which that week ended, as a total may."""
    weeks = [one for one in told if one.role is PeriodRole.WINDOW and one.rule in _WEEKS and one.window is not None]
    last = max(
        (one for one in weeks if one.window is not None and one.window.days == _WEEK), key=last_day, default=None
    )
    if last is None:
        return None
    return replace(last, grain=Grain.DAY, rule=END_OF_WEEK, window=Window.day(last_day(last)), others=())


def cutoff_of(items: Row, anchor: int, told: Period | None, own: Period | None = None) -> Period | None:
    """The day to which a figure runs: one right behind it, else that of its sentence: "19,000 or so by 18 August".

    To the end of a week told of runs only what names no days of its own but those to date.

    Args:
        items: the sentence.
        anchor: the figure.
        told: the day that the sentence or those before it left.
        own: the days of the figure.
    """
    if told is not None and told.rule == END_OF_WEEK:
        of_year = own is not None and own.grain is Grain.YEAR and last_day(own).year == last_day(told).year
        of_year = of_year and (last_day(told) + DAY).day == 1  # "July's 2,316 brought arrivals in 2026 to 14,200"
        return told if own is None or own.rule in _SO_FAR or own.role in _RUNNING_ON or of_year else None
    if told is None or told.role is not PeriodRole.CUTOFF:
        return told
    if _is_of_long_ago(items, told, own):
        return None
    for at in range(anchor + 1, min(len(items), anchor + 1 + _BEHIND)):
        period = items[at].period
        if items[at].quantity is not None or items[at].word in (",", ";", ":"):
            return told
        if period is not None:
            return period if period.role is PeriodRole.CUTOFF and not _is_base(items, at) else told
    return told


def _is_of_long_ago(items: Row, told: Period, own: Period | None) -> bool:
    """ "By December 2023 it had fallen to 4.0%. … More than 208,000 have come since 2018": to this day, not to that."""
    running = own is not None and own.role is PeriodRole.TO_DATE and own.window is not None and own.year_written
    if not running or own is None or any(items[at].period is told for at in items.dates):
        return False
    return last_day(told).year < last_day(own).year - 1


def _is_base(items: Row, at: int) -> bool:
    """ "33% more than by 8 October last year": the day to which the base ran."""
    return not _COMPARING.isdisjoint([*items.words[max(0, at - 2) : at]])


def _is_past(named: Period, held: Period) -> bool:
    """ "It had taken until August 2023 to get to 100,000", in a text on last Saturday: no day that totals run to."""
    return held.rule in RECENT_RULES and last_day(named).year < last_day(held).year


def last_day(period: Period) -> date:
    """The last day of a period; of one whose days are not known, a day before all others."""
    return date.min if period.window is None else period.window.end
