"""Changes over a length of time that is told: "grew by 1.3% in the year to November", "added 933,000 jobs in a year".

Of what has a level in each month, such a change is that of the last month on the one as long before; of what is
published as the change of a month, it is that of the level behind.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from service.claims.bind.changes.span_ends import ends_of
from service.ground.bases.bases import broken, months_between
from service.ground.bases.values_before import period_before
from service.ground.days.windows import Target
from service.ground.grounded import Option
from service.model.claims import Candidate, Claim
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.series import Frequency, Nature, PeriodKind, Series
from service.model.windows import DAY, Window
from service.records import replace
from service.store.interface import Store, Vintage

_PAST = "past-units"
_RULES = frozenset(["rolling", _PAST])
_UNITS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_KINDS = frozenset(["percent_change", "difference", "multiple", "point_change"])
_MONTH = 30.4375  # days
_SLACK = timedelta(days=7)  # by which a release may come before its usual day
_SO_FAR = frozenset(["so-far", "year-to-date"])


def ends_of_length(
    claim: Claim, series: Series, vintage: Vintage, main: Target, published: date | None
) -> Iterator[tuple[Window, Window]]:
    """The last of a level's periods in a length of time with the one so long before it, most plausible first.

    Args:
        claim: a change.
        series: what it is of.
        vintage: the series as known on the day.
        main: the days of the change.
        published: the publication date.
    """
    unit = _UNITS.get(series.frequency)
    months = _months(claim.period, main.window)
    if unit is None or months is None or claim.kind not in _KINDS or claim.base is not None:
        return
    if not (_is_rate(series) if claim.kind == "point_change" else _is_level(series)):
        return
    if months <= unit or months % unit:
        return
    ends = [main.window.end]
    if claim.period is not None and claim.period.rule == _PAST:
        ends = list(_latest(series, vintage, main, published))
    for end in ends:
        now = Window.months(end.year, end.month, unit)
        yield now, now.shifted_months(-months)


def ends_of_stock(claim: Claim, series: Series, main: Target) -> tuple[Window, Window] | None:
    """ "The number waiting rose by 1% in the three months to the end of June": on the day on which they began.

    What is counted on a day has grown over the months that are told, and not over those usual for it.
    """
    months = _months(claim.period, main.window)
    told = months is not None and claim.period is not None and claim.period.rule != _PAST
    if not told or series.nature is not Nature.STOCK or series.period_kind is not PeriodKind.POINT:
        return None
    if claim.kind not in _KINDS or claim.base is not None or (main.window.end + DAY).day != 1:
        return None
    return Window.day(main.window.end), Window.day(main.window.start - DAY)


def ends_of_year(claim: Claim, series: Series, vintage: Vintage, main: Target) -> Iterator[tuple[Window, Window]]:
    """ "December brought 2,180. There were 672 boats, 23 fewer than in 2024": of the year after, and not of December.

    Args:
        claim: a change.
        series: what it is of.
        vintage: the series as known on the day.
        main: the days that were spoken of before.
    """
    base, last = claim.base, vintage.last()
    if claim.period is not None or base is None or base.window is None or last is None or main.running:
        return
    whole = base.role is PeriodRole.WINDOW and base.year_written and base.window == Window.year(base.window.start.year)
    year = base.window.shifted_years(1)
    over = series.nature is Nature.FLOW and year.end <= last.window.end
    if whole and over and main.window != year and year.contains(main.window):
        yield year, base.window


def of_own_length(options: Sequence[Option], claim: Claim, store: Store) -> Sequence[Option]:
    """ "On a monthly basis, prices were up 0.5%": where the growth of a month is named, no change of a year.

    Args:
        options: the readings of a change, those of the measure that its words name first.
        claim: the change.
        store: the series.
    """
    if claim.kind not in _KINDS or claim.base is not None or claim.over is not None or claim.period is not None:
        return options
    if not options or not claim.candidates or "month" not in claim.candidates[0].words:
        return options
    if store.series(options[0].reading.series_id).growth_over != 1:
        return options
    return [
        one for one in options if one.reading.base is None or months_between(one.reading.base, one.reading.window) == 1
    ]


def may_be_newer(claim: Claim, series: Series, vintage: Vintage, published: date | None) -> bool:
    """Whether "over the past year" may run to a period whose figure came out just before the article."""
    if claim.period is None or claim.period.rule != _PAST:
        return False
    return _following(series, vintage, published) is not None


def _latest(series: Series, vintage: Vintage, main: Target, published: date | None) -> Iterator[date]:
    """ "Over the past year": to the latest period then published, or to one that may just have come out."""
    last = vintage.last()
    if last is None or not main.window.contains(last.window):
        return
    following = _following(series, vintage, published)
    if following is not None:
        yield following
    yield last.window.end


def _following(series: Series, vintage: Vintage, published: date | None) -> date | None:
    last, unit = vintage.last(), _UNITS.get(series.frequency)
    if last is None or published is None or unit is None:
        return None
    end = last.window.shifted_months(unit).end
    return end if end + timedelta(days=series.lag_days) <= published + _SLACK else None


def summed(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "Added 933,000 jobs in the twelve months to November": the level of which a series gives the monthly change."""
    if claim.kind != "difference" or not candidates or claim.period is None or claim.period.window is None:
        return candidates
    derived = store.series(candidates[0].series_id).derived
    months = _months(claim.period, claim.period.window)
    if derived is None or derived.transform != "difference" or months is None or months <= derived.lag:
        return candidates
    return [replace(candidates[0], series_id=derived.source)]


def _is_rate(series: Series) -> bool:
    """ "Unemployment has risen by 0.4 points over the past year"."""
    return series.nature is Nature.RATE and series.period_kind is PeriodKind.INTERVAL and series.unit == PERCENT


def _is_level(series: Series) -> bool:
    has_level = series.nature in (Nature.RATE, Nature.INDEX) and series.period_kind is PeriodKind.INTERVAL
    return has_level and series.growth_over is None and series.unit != PERCENT


def _months(period: Period | None, window: Window) -> int | None:
    """How many months a length of time has; None where nothing tells a length."""
    if period is None or period.rule not in _RULES or period.role is not PeriodRole.WINDOW:
        return None
    return window.whole_months if period.rule != _PAST else round(window.days / _MONTH) or None


def ends_of_span(claim: Claim, main: Target) -> tuple[Window, Window] | None:
    """ "Rose 20% between January and March", "in the four years to 2014": from the first unit to the last."""
    return None if claim.base is not None or main.running else ends_of(claim.period, main.window)


def ends_to_date(claim: Claim, series: Series, vintage: Vintage, main: Target) -> Iterator[tuple[Window, Window]]:
    """ "So far this year unemployment has risen by 0.3 points": the latest figure on the last one before the year.

    The first one of the year is what others count from.
    """
    period, last = claim.period, vintage.last()
    if period is None or period.role is not PeriodRole.TO_DATE or claim.base is not None or last is None:
        return
    if series.nature in (Nature.FLOW, Nature.STEP) or not main.window.contains(last.window):
        return
    if period.rule not in _SO_FAR or (claim.kind in ("percent_change", "multiple") and series.unit == PERCENT):
        return
    before = period_before(series, vintage, main.window)
    first = next((o.window for o in vintage.overlapping(main.window) if o.window.start >= main.window.start), None)
    for base in (before, first):
        if base is not None and base != last.window and not broken(series, base, last.window):
            yield last.window, base
