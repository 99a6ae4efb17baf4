"""The release day of a value whose publisher's day was not recorded."""

from service.model.series import PeriodKind, Series


def inferred_release(series: Series, start: int, end: int) -> int:
    """The usual release day of a period, as a proleptic ordinal (``date.toordinal``).

    ``lag_days`` after the period's last day, or, for a step, after its first: steps are announced, often beforehand. A
    publisher that rests at weekends releases on the following Monday what would have fallen on one.

    Args:
        series: gives the lag.
        start: ordinal of the period's first day.
        end: ordinal of its last.
    """
    day = (start if series.period_kind is PeriodKind.STEP else end) + series.lag_days
    weekday = (day - 1) % 7  # ordinal 1 is a Monday
    return day + 7 - weekday if series.rests_on_weekends and weekday > 4 else day
