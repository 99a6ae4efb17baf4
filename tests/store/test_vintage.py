"""Looking up windows in a vintage, by the nature of the series."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from service.model.windows import Window
from service.store.packed import PackedStore
from service.store.vintage import StoredVintage

ENGINES = ("sqlite", "postgres")

StoreOf = Callable[..., PackedStore]
STEP = {"nature": "step", "period_kind": "step", "frequency": "I", "unit": "percent", "decimals": 2, "lag_days": -1}
STEPS = "2023-08-03,5.25 2024-08-01,5.00 2024-11-07,4.75"


def days(text: str) -> Window:
    start, _, end = text.partition("/")
    return Window(date.fromisoformat(start), date.fromisoformat(end or start))


def vintage(store: PackedStore, known_at: date | None = None) -> StoredVintage:
    found = store.as_known("post/parcels", known_at)
    assert isinstance(found, StoredVintage)
    return found


@pytest.mark.parametrize(
    ("window", "total"),
    [
        ("2024-01-01/2024-03-31", "6"),
        ("2024-02-01/2024-02-29", "2"),
        ("2024-02-01/2024-02-28", None),  # the month is not whole
        ("2023-12-01/2024-01-31", None),  # nothing held before
        ("2024-01-01/2024-05-31", None),  # April is missing
        ("2024-05-01/2024-06-30", "11"),
        ("2024-06-01/2024-07-31", None),
        ("2024-03-01/2024-01-31", None),  # an empty window
    ],
)
def test_a_flow_sums_over_months_that_tile_the_window(store_of: StoreOf, window: str, total: str | None) -> None:
    found = vintage(store_of("2024-01,1 2024-02,2 2024-03,3 2024-05,5 2024-06,6")).total(days(window))
    assert found == (None if total is None else Decimal(total))


def test_rolling_windows_tile_where_every_third_does(store_of: StoreOf) -> None:
    lines = " ".join(f"2024-{month:02},{month}" for month in range(2, 12))
    found = vintage(store_of(lines, period_kind="rolling_3m_centre"))
    assert found.total(Window.year(2024)) == 2 + 5 + 8 + 11
    assert found.total(Window.months(2024, 6, 6)) == 2 + 5
    assert found.total(Window.months(2024, 5, 5)) is None
    assert [each.value for each in found.tiling(Window.months(2024, 7, 6))] == [3, 6]


@pytest.mark.parametrize("nature", ["rate", "index", "stock"])
def test_nothing_but_a_flow_adds(store_of: StoreOf, nature: str) -> None:
    assert vintage(store_of("2024-01,1 2024-02,2", nature=nature)).total(Window.month(2024, 1)) is None


def test_a_stock_answers_for_its_day(store_of: StoreOf) -> None:
    store = store_of("2024-Q1,7 2024-Q2,8", nature="stock", frequency="Q", period_kind="point")
    found = vintage(store)
    for window in ("2024-06-30", "2024-06-01/2024-06-30", "2024-01-01/2024-06-30"):
        observation = found.at(days(window))
        assert observation is not None
        assert (observation.value, observation.window) == (8, days("2024-06-30"))
    assert found.at(days("2024-05-31")) is None
    assert [each.value for each in found.between(days("2024-01-01/2024-06-30"))] == [7, 8]


def test_a_stock_filed_by_intervals_holds_at_their_end(store_of: StoreOf) -> None:
    found = vintage(store_of("2024-11,7 2024-12,8", nature="stock"))
    observation = found.at(Window.year(2024))
    assert observation is not None
    assert (observation.value, observation.window) == (8, Window.month(2024, 12))


def test_a_flow_answers_for_exactly_its_window(store_of: StoreOf) -> None:
    assert vintage(store_of("2024-11,7 2024-12,8")).at(Window.year(2024)) is None


@pytest.mark.parametrize(
    ("known_at", "window", "value", "in_force"),
    [
        (None, "2024-07-31", "5.25", "2023-08-03/2024-07-31"),
        (None, "2024-08-01", "5.00", "2024-08-01/2024-11-06"),
        (None, "2024-07-01/2024-08-31", "5.00", "2024-08-01/2024-11-06"),
        (None, "2025-01-01", "4.75", "2024-11-07/9999-12-31"),
        (None, "2023-08-02", None, None),
        ("2024-07-30", "2024-08-01", "5.25", "2023-08-03/9999-12-31"),  # the next step is not announced yet
        ("2024-07-31", "2024-08-01", "5.00", "2024-08-01/9999-12-31"),
    ],
)
def test_a_step_holds_until_the_next_one_known(
    store_of: StoreOf, known_at: str | None, window: str, value: str | None, in_force: str | None
) -> None:
    found = vintage(store_of(STEPS, **STEP), known_at and date.fromisoformat(known_at)).at(days(window))
    assert (found and str(found.value)) == value
    assert (found and found.window) == (in_force and days(in_force))


def test_steps_in_force_during_a_window(store_of: StoreOf) -> None:
    found = vintage(store_of(STEPS, **STEP))
    assert [str(each.value) for each in found.overlapping(days("2024-07-01/2024-12-31"))] == ["5.25", "5.00", "4.75"]
    assert [str(each.value) for each in found.overlapping(days("2024-08-01/2024-11-06"))] == ["5.00"]
    assert [str(each.value) for each in found.between(days("2024-01-01/2024-12-31"))] == ["5.00"]
    assert found.overlapping(days("2020-01-01/2020-12-31")) == ()


def test_vintages_of_the_step_in_force(store_of: StoreOf) -> None:
    store = store_of(STEPS, **STEP)
    (found,) = store.vintages("post/parcels", days("2024-09-15"))
    assert (str(found.value), found.window) == ("5.00", days("2024-08-01/2024-11-06"))
    assert store.vintages("post/parcels", days("2020-01-01")) == ()


def test_values_bear_the_decimals_of_the_publisher(store_of: StoreOf) -> None:
    found = vintage(store_of("2024-01,3 2024-02,-0.5 2024-03,12.25", decimals=2, nature="rate"))
    assert [str(each.value) for each in found.observations] == ["3.00", "-0.50", "12.25"]


def test_a_blank_cell_is_zero_only_where_the_series_says_so(store_of: StoreOf) -> None:
    assert vintage(store_of("2024-01, 2024-02,4", blank_is_zero=True)).total(Window.months(2024, 2, 2)) == 4


def test_ends_of_an_empty_vintage(store_of: StoreOf) -> None:
    found = vintage(store_of("2024-01,1"), date(2020, 1, 1))
    assert (found.first(), found.last(), list(found.observations), found.complete) == (None, None, [], True)
    assert found.total(Window.month(2024, 1)) is None
    assert found.overlapping(Window.month(2024, 1)) == ()
