"""The days of a figure for which the text names none: those set before it, the latest published, the value in force."""

from collections.abc import Sequence
from datetime import date

from service.claims.bind.period_words import CHANGE_KINDS, END_OF_WEEK
from service.ground.days.latest import latest_as_long
from service.ground.days.undated import undated
from service.ground.days.windows import Target, defaults_of, targets_of, whole_year_of
from service.ground.figures.lulls import is_lasting
from service.ground.values_in_force.announced import either
from service.ground.values_in_force.where_moves_began import reached_by_moves
from service.model.claims import Claim, Mood
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES
from service.model.series import Frequency, Nature, Series
from service.model.windows import DAY, Grain, Window
from service.store.interface import Vintage

_MONTHLY_TOPIC = "prices"  # of which every country tells a rate each month
_UNITS = {Frequency.MONTHLY: Grain.MONTH, Frequency.QUARTERLY: Grain.QUARTER, Frequency.ANNUAL: Grain.YEAR}
_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_WEEK = 7
_SOON = 14  # days of a month in which the one before is news
_FRESH = 7 * DAY  # for which what has come into force is still news


def to_day_of_article(published: date) -> Target:
    """The day of the article, to which what lasts or adds up runs."""
    return Target(Window.day(published), named=False, assumption="up to the day of the article")


def takes_frame(frame: Period, series: Series, vintage: Vintage) -> bool:
    """Whether a count may be of the days set: where it is never added up, of as many as each of its figures is of."""
    if series.accumulates or series.nature is not Nature.FLOW or frame.window is None:
        return series.accumulates
    if series.frequency is Frequency.WEEKLY:
        return frame.window.days == _WEEK
    return frame.grain is _UNITS.get(series.frequency) and vintage.at(frame.window) is not None


def was_left_out(days: Target, claim: Claim, series: Series, vintage: Vintage) -> bool:
    """ "105,000 jobs were shed in October", when no rate was surveyed: of a month that was passed over."""
    last, months = vintage.last(), _MONTHS.get(series.frequency)
    if claim.period is not None or series.nature is not Nature.RATE or last is None:
        return False
    if days.window.whole_months != months:
        return False
    first = vintage.first()
    held = first is not None and first.window.end < days.window.start
    return held and days.window.end < last.window.start and not vintage.overlapping(days.window)


def unnamed_days(claim: Claim, series: Series, vintage: Vintage, published: date | None) -> Sequence[Target]:
    """The days that a figure is of where neither its words nor those before it name any."""
    last = vintage.last()
    if claim.rank is not None and claim.rank.among and last is not None:
        return (Target(last.window, named=False, assumption="the latest figure then published"),)
    if is_lasting(claim) and series.accumulates and published is not None:
        return (to_day_of_article(published),)
    if claim.frame is not None and claim.frame.grain is not Grain.SPAN and takes_frame(claim.frame, series, vintage):
        return targets_of(claim.frame, series, published, None)
    if series.accumulates and published is not None and _is_on_same_month(claim):
        return _month_over(published)
    if series.accumulates and claim.cutoff is not None and claim.cutoff.rule != END_OF_WEEK and published is not None:
        return undated(claim, vintage, published)
    if series.accumulates and published is not None and _is_on_last_year(claim, published):
        return (whole_year_of(published),)
    if series.nature is Nature.STEP and published is not None:
        now = either(claim, _in_force(claim, series, vintage, published), series, vintage, published)
        return [*now, *reached_by_moves(claim, vintage, published)]
    if series.frequency is Frequency.ANNUAL and series.topic == _MONTHLY_TOPIC:
        return ()  # "pork has pushed China's inflation to 3.0%": of a month, where only averages of years are held
    alike = latest_as_long(claim, series, vintage)
    return defaults_of(series, None if last is None else last.window) if alike is None else (alike,)


def _is_on_same_month(claim: Claim) -> bool:
    """ "Arrivals were 19% down on the same month of 2024": of a month, and not of the year so far."""
    base = claim.base
    pointed = base is not None and base.role is PeriodRole.SAME and base.rule == "same-month"
    return pointed and claim.kind in CHANGE_KINDS


def _month_over(published: date) -> Sequence[Target]:
    """The month that has just gone by, of which news soon tells; none in later days."""
    if published.day > _SOON:
        return ()
    last = Window.day(published.replace(day=1)).shifted_months(-1).start
    return (Target(Window.month(last.year, last.month), named=False, assumption="the month that has just gone by"),)


def _is_on_last_year(claim: Claim, published: date) -> bool:
    """ "Crossings are up 16% on the same period last year": so far; in January it may be the whole of the old year."""
    base, year = claim.base, Window.year(published.year - 1)
    told = base is not None and base.window == year and (base.role is PeriodRole.SAME or base.rule == "last-year")
    return told and claim.kind in CHANGE_KINDS and published.month > 1


def _in_force(claim: Claim, series: Series, vintage: Vintage, published: date) -> Sequence[Target]:
    """The value in force on the day, or, where one is announced, the next to come into force."""
    if claim.mood is not Mood.ANNOUNCED:
        return (Target(Window.day(published), named=False, assumption="the value then in force"),)
    coming = next((o.window for o in vintage.observations if o.window.start > published), None)
    if coming is not None:
        return (Target(coming, named=False, assumption="the next value announced"),)
    today = Window.day(published)
    held = vintage.at(today)  # "a typical household will pay £1,717", on the day from which it does
    plain = series.unit in CURRENCIES and claim.direction is None  # where Bank Rate "will fall to" is a forecast
    fresh = plain and held is not None and published - held.window.start <= _FRESH
    return (Target(today, named=False, assumption="the value that has just come into force"),) if fresh else ()
