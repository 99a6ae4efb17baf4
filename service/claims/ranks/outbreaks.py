"""What came over the world in some weeks, and on no one day: "the first cut since the start of the pandemic"."""

from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_OUTBREAKS = frozenset(["event:who-pandemic", "event:uk-first-lockdown"])


def past_outbreak(period: Period) -> Period:
    """The period since which moves are counted: past the month of an outbreak, in which the moves were its own.

    Bank Rate was cut on 11 and on 19 March 2020: "for the first time since the start of the pandemic" counts neither.

    Args:
        period: what moves are counted since.
    """
    if period.rule not in _OUTBREAKS or period.window is None:
        return period
    month = Window.month(period.window.start.year, period.window.start.month)
    return replace(period, role=PeriodRole.WINDOW, grain=Grain.MONTH, window=month, others=(), preposition="since")
