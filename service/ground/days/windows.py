"""From the periods that a claim names to the days that it is about."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from service.ground.days.ends_and_starts import at_end, at_start, edge_of_month, is_start
from service.ground.values_in_force.lasting import lasting
from service.model.periods import Period, PeriodRole
from service.model.series import Frequency, Nature, PeriodKind, Series
from service.model.windows import Grain, Window
from service.records import dataclass, replace

_COUNTED = "counted from 1 January"
_WEEK = 7
_YEARS_TOLD = frozenset(["the-year", "year-to-date"])
SEASONS = frozenset(["season", "last-season", "season-year"])
_YEAR = 12  # months
_POINTS = frozenset(["same-point", "same-stage", "same-time", "same-date"])
_HALF_A_YEAR = timedelta(days=183)
_WEEKS_IN_YEAR = Decimal("52.1775")


@dataclass(frozen=True, slots=True)
class Target:
    """Days that a claim may be about.

    Attributes:
        window: the days; for a running total those of the whole period it belongs to.
        running: whether it is a running total, which ends at the cut-off.
        named: whether the text names the period at the claim itself.
        assumption: what had to be assumed, in words, else empty.
        plausibility: 0 for the most plausible.
        mean: whether the mean of what comes out in them is meant, though they end with a figure of their own.
    """

    window: Window
    running: bool = False
    named: bool = True
    assumption: str = ""
    plausibility: int = 0
    mean: bool = False

    def moved(self, months: int) -> "Target":
        """The same days some months on or back."""
        return Target(self.window.shifted_months(months), self.running, self.named, self.assumption, self.plausibility)


def targets_of(
    period: Period | None,
    series: Series,
    published: date | None,
    antecedent: Target | None,
    cutoff: Period | None = None,
) -> Sequence[Target]:
    """The days that a named period may mean, most plausible first; empty where they cannot be told.

    Args:
        period: the period named, None where the claim names none.
        series: decides whether a period that had not ended is a running total.
        published: the publication date.
        antecedent: what the claim before was about, to which "the same period" and "a year earlier" point.
        cutoff: the day that the text names as the end of its running totals.
    """
    if period is None:
        return () if antecedent is None else (antecedent,)
    match period.role:
        case PeriodRole.CUTOFF | PeriodRole.WINDOW if period.window is not None and (ends := at_end(period, series)):
            return [Target(end, plausibility=n) for n, end in enumerate(ends)]
        case PeriodRole.WINDOW if is_start(period) and (firsts := at_start(period, series)):
            return [Target(first, plausibility=n) for n, first in enumerate(firsts)]
        case PeriodRole.CUTOFF if series.accumulates and period.window is not None:
            if _is_of_past_year(period, cutoff):
                return (_from_january(period.window), *_to_other_ends(period))
            running = Target(Window.year(period.window.end.year), running=True, assumption=_COUNTED)
            return (running, *_to_other_ends(period))
        case PeriodRole.WINDOW | PeriodRole.CUTOFF:
            windows = () if period.window is None else lasting(period, series, published) or _named(period, series)
            found = [_window(w, period, series, published, n) for n, w in enumerate(windows)]
            if cutoff is not None and cutoff.window is not None and found and not found[0].running:
                found[:0] = _cut(found[0], period, series, cutoff.window.end)
            return found
        case PeriodRole.TO_DATE:
            return _to_date(period, series)
        case PeriodRole.HISTORY if period.rule == "since-records" and series.accumulates:
            if series.begins is None or published is None or series.begins > published:
                return ()
            window = Window(series.begins, published)  # "100,000 have come since counting began"
            return (Target(window, running=True, assumption="counted from the first day held"),)
        case PeriodRole.SAME if (
            series.nature is Nature.STEP and period.rule.startswith("this-") and published is not None
        ):
            years = 1 if period.window is None else published.year - period.window.start.year
            return (Target(Window.day(published).shifted_years(-years)),)
        case PeriodRole.SAME if series.nature is not Nature.FLOW and period.others:
            return (Target(period.others[0]),)  # "more than at the end of 2020", of a count of that day
        case PeriodRole.SAME | PeriodRole.SHIFT:
            then = _pointed(period, _of_this_year(period, antecedent, series, published), series, published)
            return (*then, *_so_far_then(then, period, series))
        case _:
            return ()


def _from_january(last: Window) -> Target:
    return Target(Window(date(last.end.year, 1, 1), last.end), assumption=_COUNTED)


def _to_other_ends(period: Period) -> Iterator[Target]:
    """ "August's 3,567 compare with 8,631 in August 2022, and 29,003 had come by the end of the month": of either."""
    if period.rule == "end-of" and period.grain is Grain.MONTH and period.window is not None:
        others = [end for end in period.others if end.days == 1 and end != period.window]
        yield from (replace(_from_january(end), plausibility=1) for end in others)


def same_days_this_year(
    period: Period | None, series: Series, published: date | None, antecedent: Target | None
) -> Sequence[Target]:
    """ "In the first 20 days of June last year 2,083 came. This year it was 2,908": of the same days of this one.

    Args:
        period: the period named, None where the claim names none.
        series: what is counted.
        published: the publication date.
        antecedent: what the claim before was about.
    """
    if period is None or period.rule != "this-year" or published is None or antecedent is None:
        return ()
    then, years = antecedent.window, published.year - antecedent.window.end.year
    inside = then.start.year == then.end.year and (then.start.month, then.start.day) != (1, 1)
    if not series.accumulates or antecedent.running or not inside or years < 1 or then.days == 1:
        return ()
    now = antecedent.moved(_YEAR * years)
    return (now,) if now.window.end <= published else ()


def _to_date(period: Period, series: Series) -> Sequence[Target]:
    """ "5,084 came in September. The total for the year was 34,087": up to the day of the article or to September."""
    windows = () if period.window is None else (period.window, *(period.others if period.rule in _YEARS_TOLD else ()))
    running = series.nature is Nature.FLOW
    return [Target(window, running, plausibility=place) for place, window in enumerate(windows)]


def _named(period: Period, series: Series) -> Sequence[Window]:
    """ "The low of spring 2020", of what comes out by the quarter or in three-month averages: the quarter as well.

    "10,454 in January to March and 5,446 in the spring": April to June, as there is no quarter to May.
    """
    assert period.window is not None
    windows = (period.window, *period.others) if series.nature is not Nature.STEP else edge_of_month(period)
    if period.rule in SEASONS and series.frequency is Frequency.ANNUAL and series.nature is Nature.STOCK:
        return tuple(Window.year(window.start.year) for window in windows)  # counted "one night in autumn 2024"
    quarterly = series.frequency is Frequency.QUARTERLY and series.period_kind is not PeriodKind.YEAR_ENDING
    if period.rule not in SEASONS or not (quarterly or series.period_kind is PeriodKind.ROLLING_3M_CENTRE):
        return windows
    quarters = tuple(window.shifted_months(1) for window in windows)
    if quarterly and series.nature is Nature.STOCK:  # "the summer of 2023, when 175,457 were waiting", in June
        return (*quarters, *(window.shifted_months(-2) for window in windows))
    return quarters if quarterly else (*windows, *quarters)


def _is_of_past_year(period: Period, cutoff: Period | None) -> bool:
    """ "898 came on Wednesday. … In 2022 it hit 45,774 by the end of December": a day that closes its own total."""
    told = None if cutoff is None else cutoff.window
    if period.rule != "end-of" or period.window is None or told is None:
        return False
    return period.window.end.year < told.end.year


def _cut(target: Target, period: Period, series: Series, cutoff: date) -> Sequence[Target]:
    """ "This October has brought 1,775", up to Monday: the month as far as the text's own cut-off."""
    inside = target.window.start <= cutoff < target.window.end
    if series.nature is Nature.FLOW and inside and period.grain is not Grain.DAY:
        return (Target(target.window, running=True),)
    return ()


def _window(window: Window, period: Period, series: Series, published: date | None, place: int) -> Target:
    """A period that the article itself stands in is, for a flow, a running total.

    "2,378,944 in 2022" of a series that is held by fiscal year only is of the fiscal year.
    """
    if series.period_kind is PeriodKind.FISCAL_YEAR_US and window == Window.year(window.end.year):
        window = Window(date(window.end.year - 1, 10, 1), date(window.end.year, 9, 30))
    unfinished = published is not None and window.end >= published and period.grain is not Grain.DAY
    running = series.nature is Nature.FLOW and unfinished
    note = "" if place == 0 else "another period of that name"
    return Target(window, running, assumption=note, plausibility=place)


def _pointed(period: Period, antecedent: Target | None, series: Series, published: date | None) -> Sequence[Target]:
    if antecedent is None:
        return ()
    if period.window is not None and period.role is PeriodRole.SAME:
        if _is_other_month(period.window, antecedent.window):
            return _in_month(period, period.window, antecedent)
        itself = period.year_written and published is not None and published.year == antecedent.window.end.year
        years = period.window.end.year - antecedent.window.year_meant
        years = years or (0 if itself else -1)  # "the same time last year", of December
        same = _stepped(antecedent, _YEAR * years, period, series)
        whole = [Target(one, plausibility=1) for one in period.others if one == period.window]
        return (same, *whole)
    if period.shift_months:
        stepped = _stepped(antecedent, period.shift_months, period, series)
        return (stepped, *_whole_before(stepped, period, series))
    if period.shift_days and period.window is None and antecedent.window.days <= _WEEK:
        moved = timedelta(days=period.shift_days)
        return (replace(antecedent, window=Window(antecedent.window.start + moved, antecedent.window.end + moved)),)
    if period.role is PeriodRole.SAME and period.window is None:
        return (antecedent,)  # "over the same period"
    return () if period.window is None else (Target(period.window),)


def _is_other_month(named: Window, told: Window) -> bool:
    """Whether "the same days of May" are of another month than those told, which are of one as well."""
    one = (told.start.year, told.start.month) == (told.end.year, told.end.month)
    return named.whole_months == 1 and one and named.start.month != told.start.month


def _in_month(period: Period, named: Window, antecedent: Target) -> Sequence[Target]:
    """ "1,505 in June so far, against 983 in the same days of last May": of this May or of that of last year."""
    months = (
        (named.start.year - antecedent.window.start.year) * _YEAR + named.start.month - antecedent.window.start.month
    )
    then = antecedent.moved(months)
    later = then.moved(_YEAR)
    either = not period.year_written and later.window.end < antecedent.window.start
    return (then, replace(later, plausibility=1)) if either else (then,)


def _whole_before(stepped: Target, period: Period, series: Series) -> Sequence[Target]:
    """ "59 a boat so far this year, against 53 in 2024 and 49 the year before that": in all of that year."""
    window, whole = stepped.window, Window.year(stepped.window.end.year)
    yearly = period.rule == "moved-that" and period.shift_months == -_YEAR and series.accumulates
    if not yearly or window.start != whole.start or window == whole:
        return ()
    return (Target(whole, plausibility=1),)


def _so_far_then(found: Sequence[Target], period: Period, series: Series) -> Sequence[Target]:
    """ "July saw 2,316, so that 14,200 have come, against 25,436 at this stage of 2025": all of 2025 up to then."""
    pointed = period.role is PeriodRole.SAME and period.rule.startswith("this-") and series.accumulates
    if not pointed or not found or found[0].running:
        return ()
    window = found[0].window
    whole = Window(date(window.end.year, 1, 1), window.end)
    return () if whole == window else (Target(whole, assumption=_COUNTED, plausibility=1),)


def _of_this_year(period: Period, antecedent: Target | None, series: Series, published: date | None) -> Target | None:
    """ "In all of 2024 it was 36,816. Compared with this point last year": with what had come by this day in 2024.

    So "by the same point of 2024", told in 2025 behind all of 2024.
    """
    if period.rule == "year-to-date" and published is not None:
        return whole_year_of(published)  # "a year ago the average for the year so far was 52", whatever was told before
    to_now = period.rule.startswith("this-")
    if antecedent is None or published is None or period.window is None or not (to_now or period.rule in _POINTS):
        return antecedent
    whole = antecedent.window == Window.year(antecedent.window.end.year) == period.window
    gone = antecedent.window.end.year == period.window.end.year and published - antecedent.window.end > _HALF_A_YEAR
    if gone and to_now and not whole:  # "40% below the 16,317 at this stage last year": the 40% has gone back that far
        return antecedent.moved(_YEAR)
    return whole_year_of(published) if whole and series.accumulates else antecedent


def _stepped(target: Target, months: int, period: Period, series: Series) -> Target:
    """ "On the same Monday a year ago": by whole weeks, whatever the series."""
    if period.rule == "same-weekday" and target.window.days == 1 and not months % _YEAR:
        return _by_weeks(target, months)
    return in_step(target, months, series)


def in_step(target: Target, months: int, series: Series) -> Target:
    """A target some months on or back; of weekly figures by whole weeks, so that it ends on the same weekday."""
    weeks = target.window.days == 1 or not target.window.days % _WEEK
    if series.frequency is not Frequency.WEEKLY or not weeks or months % _YEAR:
        return target.moved(months)
    return _by_weeks(target, months)


def _by_weeks(target: Target, months: int) -> Target:
    by = timedelta(days=_WEEK * round(months * _WEEKS_IN_YEAR / _YEAR))
    return replace(target, window=Window(target.window.start + by, target.window.end + by))


def whole_year_of(published: date) -> Target:
    """The running total of the year of publication."""
    return Target(Window.year(published.year), running=True, named=False, assumption=_COUNTED)


def defaults_of(series: Series, last: Window | None) -> Sequence[Target]:
    """The days meant where the text names none: for rates and stocks the latest then published."""
    if last is None or series.nature is Nature.FLOW:
        return ()
    return (Target(last, named=False, assumption="the latest figure then published"),)
