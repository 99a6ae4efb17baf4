""" "The latest quarter", "the latest three months": the last ones that figures had come out for."""

from service.ground.windows import Target
from service.model.periods import Period
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain, Window
from service.store.interface import Vintage

_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}
_CALENDAR = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL])


def latest_unit(period: Period | None, series: Series, vintage: Vintage) -> Target | None:
    """The days of the latest unit of that length; None where the words name another, or the series comes out daily.

    Args:
        period: the words.
        series: what they are said of.
        vintage: its figures as known on the day.
    """
    last = vintage.last()
    if period is None or period.rule != "latest-unit" or last is None:
        return None
    months = _MONTHS.get(period.grain)
    if months is None or series.frequency not in _CALENDAR or series.nature is Nature.STEP:
        return None
    end = last.window.end
    note = "the latest figures then published"
    return Target(Window.months(end.year, end.month, months), named=False, assumption=note)
