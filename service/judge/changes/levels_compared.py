"""Earlier levels that one is compared with: of the period before, of a year ago, of when its time began.

"In the year to August it fell to 3.1%": it had been 2.9% in July, and 3.8% the August before, which the words mean.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from service.ground.figures.evidence import Missing, figure
from service.model.claims import Claim, Figure
from service.model.series import Frequency, Nature
from service.model.windows import Window
from service.store.interface import Vintage

_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3, Frequency.ANNUAL: 12}
_TOLD_OF_DAYS = (1, 3, 12)  # months of which the sum of days is told as one figure
_YEAR = 12
_WEEK, _YEAR_OF_WEEKS = timedelta(days=7), timedelta(days=364)
_LONGEST_GAP = 3  # periods that no figure is held of, as when no survey was made


def before_it(vintage: Vintage, window: Window) -> Sequence[Figure]:
    """The figures of the periods that one is compared with; none where that right before it is not held.

    Args:
        vintage: the series as known on the day.
        window: the days of the level.
    """
    found = [figure(vintage, one) for one in _compared(vintage, window)]
    nearest = [one for one in found[:1] if not isinstance(one, Missing)] or [*_last_before(vintage, window)]
    return [*nearest, *(one for one in found[1:] if not isinstance(one, Missing))] if nearest else ()


def start_of_span(vintage: Vintage, now: Window, claim: Claim) -> Iterator[Figure]:
    """The figures of the first period of a span at whose end a level is told, and of the one before it.

    "Between February and May" it moved from what it was in February, "in the year to May" from that of the May before.

    Args:
        vintage: the series as known on the day.
        now: the days of the level.
        claim: what is said of it.
    """
    period, months = claim.period, now.whole_months
    span = None if period is None else period.window
    if span is None or months is None or vintage.series.nature is Nature.FLOW:
        return
    if span.end != now.end or span.days <= now.days:
        return
    first = Window(span.start, now.shifted_months(-(span.whole_months or months) + months).end)
    if first.whole_months != months:
        return
    for one in (first, first.shifted_months(-months)):
        found = figure(vintage, one)
        if not isinstance(found, Missing):
            yield found


def _last_before(vintage: Vintage, window: Window) -> Iterator[Figure]:
    """The last figure held before a period, if it is of no long ago: "from September", where none is of October."""
    step = _MONTHS.get(vintage.series.frequency)
    if step is not None and vintage.series.nature is Nature.RATE:
        earlier = (figure(vintage, window.shifted_months(-step * many)) for many in range(2, _LONGEST_GAP + 1))
        yield from [one for one in earlier if not isinstance(one, Missing)][:1]


def _compared(vintage: Vintage, window: Window) -> Iterator[Window]:
    """What a period of a series is compared with, the one right before it first."""
    series, months = vintage.series, window.whole_months
    flow = series.nature is Nature.FLOW
    daily = flow and series.frequency is Frequency.DAILY and months in _TOLD_OF_DAYS
    step = 1 if daily else _MONTHS.get(series.frequency)
    if series.nature is Nature.STEP:
        yield from _steps(vintage, window)
    elif series.frequency is Frequency.WEEKLY and (window.days == _WEEK.days or not flow):
        yield Window(window.start - _WEEK, window.end - _WEEK)
        yield Window(window.start - _YEAR_OF_WEEKS, window.end - _YEAR_OF_WEEKS)
    elif step is not None and (not flow or months in _TOLD_OF_DAYS):
        apart = max(months or step, step)
        yield window.shifted_months(-apart if flow else -step)
        yield window.shifted_months(-apart)
        last = vintage.last()
        if series.nature is not Nature.RATE or last is None or last.window != window:
            yield window.shifted_months(-_YEAR)  # nobody tells the newest rate as risen since last year alone


def _steps(vintage: Vintage, window: Window) -> Iterator[Window]:
    now = vintage.at(window)
    if now is None:
        return
    yield from [one.window for one in vintage.observations if one.window.end < now.window.start][-1:]
    if now.window.start < window.start:  # of what was set before, words may tell the way over years
        yield Window(window.start, window.start).shifted_months(-_YEAR)
