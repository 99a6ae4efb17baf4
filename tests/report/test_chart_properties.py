"""Whatever is asked of whatever series, a chart is drawn, and is sound."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import fromstring

from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.errors import UsageError
from service.model.windows import Window
from service.report.chart import chart_of
from service.report.chart.asked import asked_window, stated_figure
from service.report.chart.axis import value_axis
from service.report.chart.svg import svg
from service.report.chart.terminal import terminal
from service.store import open_store

STORE = open_store()
DAYS = st.dates(date(1960, 1, 1), date(2030, 12, 31))
WINDOWS = st.one_of(
    st.builds(Window.day, DAYS),
    st.builds(lambda day: Window.month(day.year, day.month), DAYS),
    st.builds(lambda day, count: Window.months(day.year, day.month, count), DAYS, st.integers(1, 40)),
    st.builds(lambda one, other: Window(min(one, other), max(one, other)), DAYS, DAYS),
    st.builds(lambda day: Window(day, date.max), DAYS),
)
FIGURES = st.decimals(Decimal(-(10**15)), Decimal(10**15), places=2)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    series=st.sampled_from([series.id for series in STORE.catalogue()]),
    window=st.none() | WINDOWS,
    base=st.none() | WINDOWS,
    stated=st.none() | FIGURES,
    known_at=st.none() | DAYS,
)
def test_any_chart_is_drawn(
    series: str, window: Window | None, base: Window | None, stated: Decimal | None, known_at: date | None
) -> None:
    chart = chart_of(STORE, series, window=window, base=base, stated=stated, known_at=known_at)
    axis = value_axis(chart)
    assert axis.low < axis.high and axis.ticks[0] == axis.low and axis.ticks[-1] == axis.high
    for point in chart.points:
        if point.value is not None:
            assert point.low is not None and point.high is not None
            assert axis.low <= point.low <= point.value <= point.high <= axis.high
            assert known_at is None or point.window.start <= known_at or chart.series.lag_days <= 0
    root = fromstring(svg(chart))
    width, height = (Decimal(root.get(name, "")) for name in ("width", "height"))
    for element in root.iter():
        for name, limit in {"x": width, "x1": width, "x2": width, "cx": width, "y": height, "cy": height}.items():
            assert -1 <= Decimal(element.get(name, "0")) <= limit + 1, element.attrib
    lines = "".join(terminal(chart)).splitlines()
    assert max(map(len, lines)) <= 80


@settings(derandomize=True, deadline=None, max_examples=200)
@given(text=st.text(max_size=12) | st.from_regex(r"[0-9QW/-]{1,12}", fullmatch=True))
def test_what_is_typed_is_read_or_refused(text: str) -> None:
    for series in ("ons/cpi-annual-rate", "ons/homicide-rate", "ons/unemployment-rate"):
        try:
            window = asked_window(text, STORE.series(series))
        except UsageError:
            continue
        assert window.start <= window.end
    with suppress(UsageError):
        assert stated_figure(text).is_finite()
