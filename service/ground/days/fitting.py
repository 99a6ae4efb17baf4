"""Days as the text names them, fitted to the periods in which a series is published."""

from collections.abc import Sequence

from service.model.series import Frequency, Nature, PeriodKind, Series
from service.model.windows import Window
from service.store.interface import Vintage

_WEEK = 7
_YEAR = 12  # months
_COUNTED = frozenset([Nature.FLOW, Nature.STOCK, Nature.STEP])


def fitted(window: Window, series: Series, vintage: Vintage) -> Sequence[Window]:
    """The windows of the series that the days named may mean, most plausible first.

    "In May" of a rolling three-month rate is the three months to May, or those around May; a rate of a week, or of a
    year ending, is found by the day on which it ends.
    """
    if series.nature is Nature.STOCK and series.frequency is Frequency.ANNUAL:
        year = Window.year(window.end.year)  # "in autumn 2023" of a count made once a year
        counted = vintage.overlapping(year)
        return (counted[-1].window if counted and vintage.at(year) is None else year,)
    if series.nature in _COUNTED and series.frequency is not Frequency.WEEKLY:
        return (window,)
    if vintage.at(window) is not None:
        return (window,)
    found: list[Window] = []
    if series.growth_over is not None and window.whole_months == series.growth_over:
        # "Prices rose by 2.0% in the year to June" is the rate published for June.
        last = next((o.window for o in reversed(vintage.observations) if o.window.end == window.end), None)
        return (window,) if last is None else (last,)
    if series.nature is Nature.INDEX and window.whole_months == _YEAR and window != Window.year(window.end.year):
        return (Window.month(window.end.year, window.end.month),)  # "2.2% in the year to July, 20% in three years"
    if series.growth_over == 1 and window.whole_months == _YEAR and window != Window.year(window.end.year):
        last = next((o.window for o in reversed(vintage.observations) if o.window.end == window.end), None)
        return (window,) if last is None else (last,)  # "7.5% in the year to January. The monthly rise was 0.6%"
    if series.period_kind is PeriodKind.ROLLING_3M_CENTRE and window.whole_months == 1:
        found = [
            Window.months(window.end.year, window.end.month, 3),
            Window.months(window.end.year, window.end.month + 1, 3),
        ]
    elif series.period_kind is PeriodKind.YEAR_ENDING and window.whole_months in (1, 12):
        found = [Window.months(window.end.year, window.end.month, 12)]
    elif series.frequency is Frequency.WEEKLY and window.days <= _WEEK:
        # "Last week" runs from Monday to Sunday, a statistical week to a day of its own: the one that ends in it.
        found = [o.window for o in vintage.overlapping(window) if window.start <= o.window.end <= window.end]
    return tuple(w for w in found if vintage.at(w) is not None) or (window,)
