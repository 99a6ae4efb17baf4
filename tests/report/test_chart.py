"""What a chart holds: which periods, which figures, which vintages."""

from datetime import date
from decimal import Decimal

import pytest

from service.model.errors import UsageError
from service.model.windows import Window
from service.report.chart import Chart, Shape, chart_of
from service.report.chart.asked import asked_window, stated_figure
from service.report.chart.axis import value_axis
from service.report.chart.sentences import description, key
from service.store import open_store
from service.store.interface import Store
from tests.report.chart_series import CHARGE, HOLDINGS, PARCELS, RATE, store_of_charts

MARCH = Window.month(2024, 3)
MARCH_TOTAL = Decimal(31 * 30 + 31 * 32 // 2)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    root = tmp_path_factory.mktemp("charts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROSSFOOT_CACHE", str(root / "cache"))
        return store_of_charts(root / "packages")


def said(chart: Chart) -> list[str]:
    return [entry.text for entry in key(chart, value_axis(chart))]


def test_a_flow_is_drawn_in_periods_like_the_one_asked_about(store: Store) -> None:
    chart = chart_of(store, PARCELS, window=MARCH, known_at=date(2024, 4, 10))
    assert chart.shape is Shape.BARS and chart.per == "a month"
    assert [point.window for point in chart.points] == [Window.month(2023, month) for month in range(1, 16)]
    assert [point.asked for point in chart.points] == [False] * 14 + [True]
    assert chart.official == MARCH_TOTAL


@pytest.mark.parametrize(
    ("asked", "drawn", "per"),
    [
        (
            Window.quarter(2024, 2),
            [Window.quarter(year, n) for year in (2023, 2024) for n in (1, 2, 3, 4)],
            "a quarter",
        ),
        (Window.year(2024), [Window.year(2023), Window.year(2024)], "a year"),
        (
            Window(date(2024, 1, 1), date(2024, 9, 30)),
            [Window(date(year, 1, 1), date(year, 9, 30)) for year in (2023, 2024)],
            "in the same days of each year",
        ),
        (
            Window(date(2024, 2, 5), date(2024, 2, 29)),
            [Window(date(2023, 2, 5), date(2023, 2, 28)), Window(date(2024, 2, 5), date(2024, 2, 29))],
            "in the same days of each year",
        ),
    ],
)
def test_parts_of_years_are_compared_with_the_same_part(
    store: Store, asked: Window, drawn: list[Window], per: str
) -> None:
    chart = chart_of(store, PARCELS, window=asked)
    assert [point.window for point in chart.points] == drawn
    assert chart.per == per


def test_days_and_weeks_move_by_days_and_weeks(store: Store) -> None:
    days = chart_of(store, PARCELS, window=Window.day(date(2024, 6, 1)))
    assert len(days.points) == 62
    assert {point.window.days for point in days.points} == {1}
    weekend = Window(date(2024, 6, 1), date(2024, 6, 2))
    weekends = chart_of(store, PARCELS, window=weekend)
    assert {point.window.start.weekday() for point in weekends.points} == {5}
    assert weekends.per == "on 2 days of each week"


def test_without_a_period_the_newest_whole_ones_are_drawn(store: Store) -> None:
    chart = chart_of(store, PARCELS, known_at=date(2024, 8, 20))
    assert chart.points[-1].window == Window.month(2024, 7)
    assert not any(point.asked for point in chart.points)


def test_a_band_runs_over_all_that_was_published_by_the_day(store: Store) -> None:
    before, after = (chart_of(store, PARCELS, window=MARCH, known_at=date(2024, 4, day)) for day in (10, 20))
    assert (before.points[-1].low, before.points[-1].high) == (MARCH_TOTAL, MARCH_TOTAL)
    revised = next(point for point in after.points if point.asked)
    assert (revised.value, revised.low, revised.high) == (MARCH_TOTAL + 90, MARCH_TOTAL, MARCH_TOTAL + 90)
    assert "Lowest to highest value published; March 2024: 1,426 to 1,516" in said(after)
    assert not any("published" in text for text in said(before))


def test_a_line_is_drawn_through_the_figures_known_on_the_day(store: Store) -> None:
    chart = chart_of(store, RATE, window=Window.month(2024, 1), known_at=date(2024, 3, 1))
    assert chart.shape is Shape.LINE
    assert chart.points[-1].window == Window.month(2024, 1)
    assert (chart.points[-1].low, chart.points[-1].high) == (Decimal("8.8"), Decimal("8.8"))
    assert (chart.points[0].value, chart.points[0].high) == (Decimal("5.7"), Decimal("6.0"))


def test_the_figures_inside_a_longer_period_are_all_marked(store: Store) -> None:
    chart = chart_of(store, RATE, window=Window.year(2023))
    assert sum(point.asked for point in chart.points) == 11
    assert chart.official is None
    assert said(chart)[0] == "2023: from 5.7% to 8.5%"


def test_steps_run_to_the_last_day_on_which_they_are_known(store: Store) -> None:
    chart = chart_of(store, CHARGE, window=Window.day(date(2024, 6, 1)), known_at=date(2024, 9, 1))
    assert chart.shape is Shape.STEPS
    assert chart.points[-1].asked and chart.points[-1].window.end == date.max
    assert chart.last_day == date(2024, 9, 1)
    assert said(chart)[0] == "1 June 2024: £1.40"


def test_large_figures_are_scaled(store: Store) -> None:
    chart = chart_of(store, HOLDINGS, window=Window.year(2024), stated=Decimal(1_600_000))
    assert chart.scale.words == "million vans"
    assert said(chart)[:2] == [
        "2024: 1.638 million vans",
        "Stated: 1.6 million vans, 0.038 below (2.3%)",
    ]
    assert "The scale begins at 1.1" in said(chart)


@pytest.mark.parametrize(
    ("series", "stated", "words"),
    [
        (PARCELS, "1500", "Stated: 1,500 parcels, 16 below (1.1%)"),
        (PARCELS, "1516", "Stated: 1,516 parcels, equal to the official figure"),
        (PARCELS, "1516000", "Stated: 1,516,000 parcels, 1,514,484 above (99,900.0%), off the scale"),
        (RATE, "7.25", "Stated: 7.25%, 0.85 percentage points above"),
        (RATE, "-1", "Stated: −1%, 7.4 percentage points below, off the scale"),
    ],
)
def test_the_gap_is_said(store: Store, series: str, stated: str, words: str) -> None:
    assert said(chart_of(store, series, window=MARCH, stated=Decimal(stated)))[1] == words


def test_the_description_says_what_is_seen(store: Store) -> None:
    chart = chart_of(
        store, PARCELS, window=MARCH, base=Window.month(2023, 3), stated=Decimal(1600), known_at=date(2024, 4, 10)
    )
    assert description(chart, value_axis(chart)) == (
        "Bars of Parcels delivered, daily (parcels a month, Post Office), January 2023 to March 2024, as known on "
        "10 April 2024. March 2024: 1,426 parcels. Stated: 1,600 parcels, 174 above (12.2%). Compared with March 2023: "
        "1,426 parcels. Not comparable with what went before 1 February 2024: counted at the door. Highest shown: "
        "4,216 parcels (December 2023). Lowest shown: 806 parcels (January 2023)."
    )


@pytest.mark.parametrize(
    ("series", "known_at"), [(PARCELS, "2020-01-01"), (RATE, "2020-01-01"), (CHARGE, "2001-01-01")]
)
def test_nothing_held_is_said(store: Store, series: str, known_at: str) -> None:
    chart = chart_of(store, series, window=MARCH, stated=Decimal(3), known_at=date.fromisoformat(known_at))
    assert all(point.value is None for point in chart.points)
    assert description(chart, value_axis(chart)).startswith("No figures of ")
    assert said(chart)[-1] == "No figures are held"


@pytest.mark.parametrize("series", [PARCELS, RATE, HOLDINGS])
@pytest.mark.parametrize("asked", [Window.month(2099, 1), Window.month(1902, 1), Window.year(2030)])
def test_a_period_far_from_all_figures_leaves_them_drawn(store: Store, series: str, asked: Window) -> None:
    chart = chart_of(store, series, window=asked, stated=Decimal(5))
    assert sum(point.value is not None for point in chart.points) >= 2
    assert chart.official is None
    assert said(chart)[0].endswith(": no figure held")


@pytest.mark.parametrize(
    ("text", "series", "window"),
    [
        ("2024", "ons/cpi-annual-rate", Window.year(2024)),
        ("2024-Q3", "ons/cpi-annual-rate", Window.quarter(2024, 3)),
        (" 2024-09 ", "ons/cpi-annual-rate", Window.month(2024, 9)),
        ("2024-09-21", "bank-of-england/bank-rate", Window.day(date(2024, 9, 21))),
        ("2024-W38", "ons/cpi-annual-rate", Window(date(2024, 9, 16), date(2024, 9, 22))),
        ("2024-01-01/2024-09-30", "ons/cpi-annual-rate", Window(date(2024, 1, 1), date(2024, 9, 30))),
        ("2024-01/2024-Q3", "ons/cpi-annual-rate", Window(date(2024, 1, 1), date(2024, 9, 30))),
        ("2024-05", "ons/unemployment-rate", Window.months(2024, 6, 3)),
        ("2024-05-01/2024-05-31", "ons/unemployment-rate", Window.month(2024, 5)),
        ("2023-06", "ons/net-migration", Window.months(2023, 6, 12)),
        ("2021/22", "ons/homicide-rate", Window.months(2022, 3, 12)),
        ("FY2022", "cbp/southwest-border-encounters", Window.months(2022, 9, 12)),
        ("2024", "world-bank/population-gbr", Window.day(date(2024, 12, 31))),
    ],
)
def test_a_period_means_what_the_publisher_means_by_it(text: str, series: str, window: Window) -> None:
    assert asked_window(text, open_store().series(series)) == window


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2024-13", "2024-02-30", "2024-09/2024-01", "2024/", "/2024", "0001", "9999", "٢٠٢٤", "2024-09\n/"],
)
def test_what_is_no_period_is_refused_unrepeated(text: str) -> None:
    with pytest.raises(UsageError, match="write it as 2024, 2024-Q3") as caught:
        asked_window(text, open_store().series("ons/cpi-annual-rate"))
    assert not text.strip() or f'"{text}"' not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "value"), [("4192", "4192"), ("4,192", "4192"), ("-0.3", "-0.3"), ("−0.3", "-0.3"), (" 2.10% ", "2.10")]
)
def test_a_stated_figure_is_read(text: str, value: str) -> None:
    assert str(stated_figure(text)) == value


@pytest.mark.parametrize("text", ["", "x", "1e9", "NaN", "4,19", "1" * 19, "٣", "1.2.3", "£5"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is not a number"):
        stated_figure(text)


def test_every_packaged_series_can_be_drawn() -> None:
    packaged = open_store()
    for series in packaged.catalogue():
        chart = chart_of(packaged, series.id, stated=Decimal(5))
        assert description(chart, value_axis(chart))
        assert len(chart.points) > 1
