"""The weeks about a day that no survey need have been on: "a week ago", "at the end of 2024"; those of an average."""

from collections.abc import Sequence
from datetime import date, timedelta

from service.ground.days.ends_and_starts import is_end, is_start
from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import Period
from service.model.series import Frequency, Nature, Series
from service.model.windows import Window
from service.store.interface import Vintage

_NEAR = timedelta(days=3)
_ABOUT = timedelta(days=6)
_PRESENT = frozenset(["is", "are", "stands", "stand", "remains", "remain", "averages", "runs"])
_PAST = frozenset("was were had stood fell rose dropped climbed averaged came went".split())
_FORTNIGHT = timedelta(days=14)
_WEEK = 7


def weeks_about(period: Period | None, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The weeks about a day that no survey need have been on: that nearest to "a week ago", those at a year's end.

    "At the end of 2021 it was $3.275", of what is surveyed on Mondays: the last one of the year, or the one after it.

    Args:
        period: of a figure, or of what a change is taken from.
        series: what is measured.
        vintage: its figures.
    """
    if period is None or period.window is None or series.frequency is not Frequency.WEEKLY:
        return ()
    day = period.window.end
    moved = period.rule == "moved" and period.window.days == 1 and _is_same_of_earlier_year(day, vintage)
    if period.rule == "days-ago" or moved:
        near = vintage.overlapping(Window(day - _NEAR, day + _NEAR))
        return (Target(min((one.window for one in near), key=lambda w: abs(w.end - day))),) if near else ()
    if period.rule == "first-units" and series.nature is Nature.FLOW and not period.window.days % _WEEK:
        return _first_weeks(period.window, vintage)
    starts = is_start(period)
    if series.nature is not Nature.RATE or not (starts or is_end(period)):
        return ()
    days = [period.window.start if starts else period.window.end, *(one.end for one in period.others if one.days == 1)]
    found: list[Window] = []
    for day in days:
        about = [one.window for one in vintage.overlapping(Window(day - _ABOUT, day + _ABOUT))]
        before, behind = [w for w in about if w.end <= day][-1:], [w for w in about if w.end >= day][:1]
        found += behind + before if starts else before + behind
    return [Target(window, plausibility=n) for n, window in enumerate(dict.fromkeys(found))]


def _first_weeks(days: Window, vintage: Vintage) -> Sequence[Target]:
    """ "In the first three weeks of 2018 42,029 died": of weeks to a Friday, those that end, or begin, in it."""
    found: list[Window] = []
    for day in (days.start, days.start + timedelta(days=_WEEK - 1)):
        about = [one.window for one in vintage.overlapping(Window(day, days.end + _ABOUT)) if one.window.end >= day]
        weeks = about[: days.days // _WEEK]
        if weeks and sum(one.days for one in weeks) == days.days:
            found.append(Window(weeks[0].start, weeks[-1].end))
    return [Target(window, plausibility=n) for n, window in enumerate(dict.fromkeys(found))]


def _is_same_of_earlier_year(day: date, vintage: Vintage) -> bool:
    """Whether a day is that of the newest week in an earlier year, as "a year ago" is of no peak told before it."""
    newest = vintage.last()
    if newest is None:
        return False
    same = newest.window.shifted_years(day.year - newest.window.end.year).end
    return day < newest.window.start and abs(same - day) <= _FORTNIGHT


def moving_weeks(
    claim: Claim, period: Period, series: Series, vintage: Vintage, spoken_of: Sequence[Target | None]
) -> Sequence[Target]:
    """The weeks or months of a moving average: so many, up to those spoken of, or to the last ones published.

    "Only Thanksgiving week was quieter. Smoothed over four weeks, they averaged 218,750": up to the week told before,
    to that which the text is about, or to the latest.

    Args:
        claim: the average.
        period: its length.
        series: what it is of.
        vintage: the figures then published.
        spoken_of: the days that the text told of last, then those that it is mainly about.
    """
    told = [] if _is_told_of_now(claim) else [target.window for target in spoken_of if target is not None]
    newest = vintage.last()
    last = None if newest is None else newest.window
    if period.shift_months:
        month = told[0] if told else last
        if month is None or month.whole_months != 1 or series.frequency is not Frequency.MONTHLY:
            return ()
        return (Target(Window.months(month.end.year, month.end.month, period.shift_months)),)
    weeks = [days for days in (*told, last) if days is not None and days.days <= _WEEK]
    if series.frequency is not Frequency.WEEKLY:
        return ()
    ends = dict.fromkeys(_end_of(days, vintage) for days in weeks)
    length = timedelta(days=period.shift_days - 1)
    return [Target(Window(end - length, end), plausibility=n) for n, end in enumerate(ends)]


def _end_of(days: Window, vintage: Vintage) -> date:
    """The end of the week about these days, else their own."""
    return next((one.window.end for one in vintage.overlapping(days) if one.window.end <= days.end), days.end)


def _is_told_of_now(claim: Claim) -> bool:
    """ "The peak was in September. Averaged over four weeks, claims are running at 218,750": of the latest weeks."""
    verbs = [word for word in claim.sentence.before(claim.span.start) if word in _PRESENT | _PAST]
    return bool(verbs) and verbs[-1] in _PRESENT
