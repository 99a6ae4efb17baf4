"""Days and weeks at the beginning or end of a month or year, or in the middle of it by their number."""

from datetime import timedelta

from service.model.windows import DAY, Window


def full_weeks(whole: Window, number: int, days: int, *, last: bool) -> list[Window]:
    """The weeks, beginning on a Monday or on a Sunday, that lie all within: "the last full week of May"."""
    found: list[Window] = []
    for opens in (0, 6):
        if last:
            ends = whole.end - timedelta(days=(whole.end.weekday() - opens + 1) % 7)
            found.append(Window(ends - timedelta(days=days - 1), ends))
        else:
            begins = whole.start + timedelta(days=(opens - whole.start.weekday()) % 7 + 7 * (number - 1))
            found.append(Window(begins, begins + timedelta(days=days - 1)))
    return found


def days_within(whole: Window, number: int, days: int, *, last: bool) -> list[Window]:
    """The ``number``-th stretch of ``days`` days, counted from the first day or, for the last, from the end.

    For a week also the one from Monday to Sunday, of which the first is that with the first Thursday.
    """
    length = timedelta(days=days)
    if last:
        windows = [Window(whole.end - length + DAY, whole.end)]
    else:
        first = whole.start + (number - 1) * length
        windows = [Window(first, first + length - DAY)]
    if days == 7:
        edge = whole.end if last else whole.start
        thursday = (
            edge - timedelta(days=(edge.weekday() - 3) % 7) if last else edge + timedelta(days=(3 - edge.weekday()) % 7)
        )
        thursday += timedelta(days=0 if last else 7 * (number - 1))
        windows.append(Window(thursday - 3 * DAY, thursday + 3 * DAY))
    return windows
