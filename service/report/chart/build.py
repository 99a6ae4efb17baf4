"""From the store to a chart."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.model.series import Frequency, Nature, Observation, PeriodKind, Series
from service.model.windows import Window
from service.report.chart.bands import extremes
from service.report.chart.model import Chart, Point, Scale, Shape
from service.report.chart.spans import bars, steps, stretch
from service.store.interface import Store, Vintage

_FINEST = 3  # decimals of millions and billions; other figures keep their publisher's
_NEAR = 6  # bars
_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}


def chart_of(
    store: Store,
    series_id: str,
    *,
    window: Window | None = None,
    base: Window | None = None,
    stated: Decimal | None = None,
    known_at: date | None = None,
) -> Chart:
    """A chart of a series around a period.

    Args:
        store: which holds it.
        series_id: the series.
        window: the days asked about; None shows the newest periods.
        base: the days that they are compared with.
        stated: a figure to mark beside that of ``window``, in single units (thousands multiplied out).
        known_at: as the series stood at the end of this day; None for today's figures.

    Raises:
        UnknownNameError: no series bears the id.
    """
    vintage = store.as_known(series_id, known_at)
    series, shape = vintage.series, _shape(vintage.series)
    seen: Sequence[Observation] = ()
    windows, per = _bars(vintage, window, base) if series.nature is Nature.FLOW else ((), "")
    if series.nature is not Nature.FLOW:
        seen = steps(vintage, window, base) if shape is Shape.STEPS else stretch(vintage, window, base)
    scale = _scale(series, [_value(vintage, days) for days in windows] or [one.value for one in seen])
    drawn = _Drawn(store, vintage, scale, window, base)
    points = [drawn.bar(days) for days in windows] or [drawn.observed(one) for one in seen]
    return Chart(
        series=series,
        shape=shape,
        scale=scale,
        per=per,
        points=_trimmed(points),
        window=window,
        base=base,
        official=drawn.figure(window),
        before=drawn.figure(base),
        stated=None if stated is None else _plain(stated.scaleb(-scale.power)),
        known_at=known_at,
        stands_in=any(vintage.stands_in(point.window) for point in points) if not vintage.complete else False,
        last_day=_last_day(vintage, points, window),
    )


class _Drawn:
    """Makes the points of one chart."""

    def __init__(self, store: Store, vintage: Vintage, scale: Scale, window: Window | None, base: Window | None):
        self._store = store
        self._vintage = vintage
        self._scale = scale
        self._window = window
        self._base = base
        self._exact = window is not None and _value(vintage, window) is not None

    def bar(self, days: Window) -> Point:
        """A period of a flow."""
        value = _value(self._vintage, days)
        own = self._vintage.at(days)
        parts = [own] if own else self._vintage.between(days)
        return self._point(days, value, parts, asked=days == self._window, base=days == self._base)

    def observed(self, seen: Observation) -> Point:
        """An observation of any other series."""
        named = (self._window, self._base)
        if seen.window.end == date.max or self._vintage.series.nature is Nature.STEP:
            asked, base = (self._in_force(seen, days) for days in named)
        else:
            asked, base = (_marked(seen, days, exact=self._exact) for days in named)
        return self._point(seen.window, seen.value, [seen], asked=asked, base=base)

    def figure(self, days: Window | None) -> Decimal | None:
        """The figure of a window in the chart's scale."""
        value = None if days is None else _value(self._vintage, days)
        return None if value is None else self._scale.of(value, self._vintage.series.multiplier)

    def _in_force(self, seen: Observation, days: Window | None) -> bool:
        return days is not None and self._vintage.at(days) == seen

    def _point(
        self, days: Window, value: Decimal | None, parts: Sequence[Observation], *, asked: bool, base: bool
    ) -> Point:
        if value is None:
            return Point(days, None, None, None, asked, base)
        series, known_at = self._vintage.series, self._vintage.known_at
        low, high = extremes(self._store, series.id, parts, value, known_at)
        value, low, high = (self._scale.of(figure, series.multiplier) for figure in (value, low, high))
        return Point(days, value, low, high, asked, base)


def _shape(series: Series) -> Shape:
    """Bars for what adds up, and for changes from one period to the next, whose sign is news; a line for the rest."""
    if series.nature is Nature.STEP or series.period_kind is PeriodKind.STEP:
        return Shape.STEPS
    own = _MONTHS.get(series.frequency)
    compared = series.derived is not None and series.derived.transform in {"growth", "difference"}
    over = series.derived.lag if series.derived and compared else series.growth_over
    return Shape.BARS if series.nature is Nature.FLOW or (own is not None and over == own < 12) else Shape.LINE


def _bars(vintage: Vintage, window: Window | None, base: Window | None) -> tuple[Sequence[Window], str]:
    """The bars around a window; the newest ones where nothing near it is held."""
    windows, per = bars(vintage, window, base)
    if window is None:
        return windows, per
    place = windows.index(window)
    near = windows[max(place - _NEAR, 0) : place + _NEAR + 1]
    return (windows, per) if any(_value(vintage, days) is not None for days in near) else bars(vintage, None, None)


def _value(vintage: Vintage, days: Window) -> Decimal | None:
    """The figure of a window in the file's unit: a flow's sum, otherwise the observation of exactly these days."""
    seen = vintage.at(days)
    return seen.value if seen else vintage.total(days)


def _marked(seen: Observation, days: Window | None, *, exact: bool) -> bool:
    if days is None:
        return False
    if exact:  # of rolling windows only the one asked for, not those that overlap it
        return seen.window == days or (seen.window.start == seen.window.end == days.end)
    return days.contains(seen.window)


def _scale(series: Series, values: Sequence[Decimal | None]) -> Scale:
    """The power of ten that leaves the largest figure at least one digit before its point."""
    largest = max((abs(value) * series.multiplier for value in values if value is not None), default=Decimal(0))
    power = next((power for power in (12, 9, 6) if largest >= Decimal(10) ** power), 0)
    places = series.decimals - series.multiplier.adjusted() + power
    return Scale(series.unit, power, max(min(places, _FINEST) if power else places, 0))


def _plain(value: Decimal) -> Decimal:
    """Without an exponent, and without zeros that scaling has left behind the point."""
    trimmed = value.normalize()
    return trimmed if trimmed.as_tuple().exponent < 0 else value.quantize(Decimal(1))  # type: ignore[operator]


def _trimmed(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without periods at either end for which nothing is held, but for the one asked about."""
    kept = [place for place, point in enumerate(points) if point.value is not None or point.asked]
    return tuple(points[kept[0] : kept[-1] + 1]) if kept else ()


def _last_day(vintage: Vintage, points: Sequence[Point], window: Window | None) -> date:
    """The last day of a chart; of a step still in force, the last on which it is known to have been."""
    if not points:
        return window.start if window else date.min
    source = vintage.series.source
    known = [vintage.known_at] if vintage.known_at else [source.retrieved, source.released]
    days = [point.window.end for point in points if point.window.end != date.max] + [points[-1].window.start]
    if points[-1].window.end == date.max:
        days.extend(day for day in known if day)
    last = max(days)
    if window is not None and window.end < date.max:
        reach = (last - points[0].window.start) / 4  # what lies farther off would leave no room for the figures
        last = max(last, window.end) if window.end - last <= reach else last
    return last
