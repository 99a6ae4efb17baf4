"""The history that a rank is taken in: the same month or days of every year, or all periods of its length."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from service.ground.figures.evidence import Missing, figure
from service.model.claims import Figure
from service.model.ranks import Rank
from service.model.series import Frequency, Nature
from service.model.windows import DAY, Window
from service.records import replace
from service.store.interface import Vintage

_WEEK, _MONTH = 7, 31  # days
_FAR = 5  # times all that a series ever was, which a mark of it is not
_LASTED = {"event:who-pandemic": date(2022, 1, 1)}
"""Events that went on after the day that they are counted from: "since the pandemic" is since they were over."""


def history_of(rank: Rank, now: Window, vintage: Vintage) -> Sequence[Figure]:
    """The figures that ``now`` is ranked among, oldest first; empty where its kind of period has none.

    Those are earlier ones, and, of a span that ends later ("the lowest of the nine years to 2021"), the rest of it.
    """
    rank = _reaching_back(rank, now)
    found = (figure(vintage, window) for window in (*_windows(rank, now, vintage), *_later(rank, now, vintage)))
    figures = [f for f in found if not isinstance(f, Missing)]
    if rank.crossing:
        if rank.mark is not None and all(abs(f.value) * _FAR < rank.mark.value for f in figures):
            return ()  # "payrolls did not exceed 152.3 million again until June 2022", of what they change by
        return [f for f in figures[-1:] if f.window is not None and f.window.meets(now)]
    if rank.within is not None and rank.within.window is not None:
        begin = _LASTED.get(rank.within.rule, date.max)
        begin = begin if begin < now.start else rank.within.window.start
        figures = [f for f in figures if f.window is not None and f.window.start >= begin]
    if rank.outside is not None and rank.outside.window is not None:
        apart = rank.outside.window
        if apart.contains(now):
            return ()
        figures = [f for f in figures if f.window is not None and not apart.contains(f.window)]
    if rank.within_months is not None:
        # "The lowest in two years" was as low two years ago: that period itself does not count against it.
        then = now.shifted_months(-rank.within_months)
        figures = [f for f in figures if f.window is not None and f.window.end > then.end]
    return figures


def _reaching_back(rank: Rank, now: Window) -> Rank:
    """ "The lowest of the past three years was in November 2016", in December 2019: three years before the newest."""
    within = None if rank.within is None or rank.within.rule != "past-units" else rank.within.window
    if rank.within is None or within is None or not now.start < within.start <= now.end + _MONTH * DAY:
        return rank
    return replace(rank, within=replace(rank.within, window=Window(now.start, within.end)))


def moves_among(now: Figure, history: Sequence[Figure]) -> tuple[Figure, Sequence[Figure]]:
    """How far the figure ranked and each of its history moved from the one before, in place of what they came to."""
    row = [*history, now]
    moved = [
        replace(one, value=one.value - before.value, low=one.low - before.high, high=one.high - before.low)
        for before, one in pairwise(row)
    ]
    return (moved[-1], moved[:-1]) if moved else (now, ())


def settings_among(now: Figure, history: Sequence[Figure]) -> tuple[Figure, Sequence[Figure]]:
    """How far each setting of a rate moved it, on the day from which it was in force."""
    moved, earlier = moves_among(now, history)
    return moved, [replace(f, window=f.window and Window.day(f.window.start)) for f in earlier]


def is_whole(vintage: Vintage) -> bool:
    """Whether the series is held from its true beginning, so that a record can be supported."""
    series = vintage.series
    return series.begins is not None and (series.complete_from or date.max) <= series.begins


def _later(rank: Rank, now: Window, vintage: Vintage) -> Iterator[Window]:
    """The periods behind ``now`` of the span that it is ranked inside, as far as they are held."""
    within = None if rank.within is None or rank.scope not in ("all", "each_month") else rank.within.window
    if within is None or rank.until_then or within.end <= now.end or within.contains(now) is False:
        return
    if vintage.series.nature is Nature.FLOW and vintage.series.frequency is not Frequency.WEEKLY:
        months, window, last = now.whole_months, now, vintage.last()
        while now.days in (1, _WEEK) or months:
            window = window.shifted_months(months) if months else _moved(window, now.days)
            if window.end > within.end or (last is not None and window.start > last.window.end):
                return
            yield window
        return
    yield from (o.window for o in vintage.observations if o.window.start > now.start and o.window.end <= within.end)


def _windows(rank: Rank, now: Window, vintage: Vintage) -> Iterator[Window]:
    series, first = vintage.series, vintage.first()
    if first is None:
        return
    begin = first.window.start
    if series.nature is Nature.FLOW and rank.within is not None and rank.within.window is not None:
        begin = max(begin, rank.within.window.start)  # the other days of years of days need not be summed
    weekly = series.frequency is Frequency.WEEKLY and now.days == _WEEK
    if rank.scope == "days_of_month":
        daily = series.nature is Nature.FLOW and now.days == 1
        yield from (day for day in _back(now, begin) if day.start.month == now.start.month) if daily else ()
        return
    if rank.scope in ("month", "year_to_date") or (series.nature is Nature.FLOW and _odd(now) and not weekly):
        yield from _same_days(now, begin)
    elif series.nature is Nature.FLOW and not weekly:
        yield from _back(now, begin)
    else:
        held = vintage.observations
        if rank.within_months is not None and series.nature is Nature.RATE:
            held = vintage.overlapping(Window(now.shifted_months(-rank.within_months).start, now.end))
        yield from (o.window for o in held if o.window.end < now.end)


def _same_days(now: Window, begin: date) -> Iterator[Window]:
    for years in range(now.start.year - begin.year, 0, -1):
        window = now.shifted_years(-years)
        if window.start >= begin:
            yield window


def _back(now: Window, begin: date) -> Iterator[Window]:
    """All earlier days, weeks, months, quarters or years of the window's own length."""
    if now.days == 1:
        yield from (Window.day(date.fromordinal(n)) for n in range(begin.toordinal(), now.start.toordinal()))
        return
    if now.days == _WEEK:
        weeks = (now.start - begin).days // _WEEK
        yield from (_moved(now, -step * _WEEK) for step in range(weeks, 0, -1))
        return
    months = now.whole_months
    assert months is not None
    steps = (now.start.year - begin.year) * 12 + now.start.month - begin.month
    for step in range(steps // months, 0, -1):
        window = now.shifted_months(-step * months)
        if window.start >= begin:
            yield window


def _moved(window: Window, days: int) -> Window:
    return Window(window.start + days * DAY, window.end + days * DAY)


def _odd(now: Window) -> bool:
    """Neither a day nor a week, month, quarter or year: part of a year, ranked among the same part of others."""
    return now.days not in (1, _WEEK) and now.whole_months not in (1, 3, 12)
