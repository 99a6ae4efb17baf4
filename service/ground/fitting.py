"""Days as the text names them, fitted to the periods in which a series is published."""

from collections.abc import Sequence

from service.model.series import Frequency, Nature, PeriodKind, Series
from service.model.windows import Window
from service.store.interface import Vintage


def fitted(window: Window, series: Series, vintage: Vintage) -> Sequence[Window]:
    """The windows of the series that the days named may mean, most plausible first.

    "In May" of a rolling three-month rate is the three months to May, or those around May; a rate of a week, or of a
    year ending, is found by the day on which it ends.
    """
    if series.nature in (Nature.FLOW, Nature.STOCK, Nature.STEP):
        return (window,)
    if vintage.at(window) is not None:
        return (window,)
    found: list[Window] = []
    if series.growth_over is not None and window.whole_months == series.growth_over:
        # "Prices rose by 2.0% in the year to June" is the rate published for June.
        last = next((o.window for o in reversed(vintage.observations) if o.window.end == window.end), None)
        return (window,) if last is None else (last,)
    if series.period_kind is PeriodKind.ROLLING_3M_CENTRE and window.whole_months == 1:
        found = [
            Window.months(window.end.year, window.end.month, 3),
            Window.months(window.end.year, window.end.month + 1, 3),
        ]
    elif series.period_kind is PeriodKind.YEAR_ENDING and window.whole_months in (1, 12):
        found = [Window.months(window.end.year, window.end.month, 12)]
    elif series.frequency is Frequency.WEEKLY:
        inside = vintage.between(Window(window.start, window.end))
        found = [o.window for o in inside[-1:]] or [
            o.window for o in vintage.observations if o.window.start <= window.end <= o.window.end
        ]
    return tuple(w for w in found if vintage.at(w) is not None) or (window,)
