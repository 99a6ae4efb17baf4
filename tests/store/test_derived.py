"""Series computed from another at look-up."""

from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import pytest

from service.model.series import Observation
from service.model.windows import Window

ENGINES = ("sqlite", "postgres")

LEVELS = "2023-01,200 2023-02,210 2024-01,205 2024-02,215 2024-03,220"
REVISED = """period,value,status,released,released_by,withdrawn
2023-05,100,,2023-06-10,,
2023-05,110,,2024-09-01,,
2024-05,120,P,2024-06-10,,
2024-05,121,,2024-07-10,,"""
MAY = Window.month(2024, 5)


ROLLING = {"period_kind": "rolling_3m_centre"}
QUARTERLY = {"frequency": "Q"}


@pytest.mark.parametrize(
    ("transform", "lag", "fields", "window", "value"),
    [
        ("growth", 12, {}, Window.month(2024, 1), "2.5"),
        ("growth", 12, {}, Window.month(2024, 2), "2.380952380952380952380952381"),
        ("growth", 1, {}, Window.month(2024, 3), "2.325581395348837209302325581"),
        ("growth", 12, {}, Window.month(2024, 3), None),  # no base
        ("growth", 12, {}, Window.year(2024), None),  # no period of the series
        ("difference", 12, {}, Window.month(2024, 1), "5"),
        ("sum", 3, ROLLING, Window.months(2024, 3, 3), "640"),
        ("sum", 3, ROLLING, Window.months(2024, 2, 3), None),  # December is missing
        ("sum", 3, ROLLING, Window.month(2024, 3), None),
        ("sum", 3, QUARTERLY, Window.months(2024, 2, 3), None),  # no calendar quarter
        ("mean", 3, QUARTERLY, Window.months(2024, 3, 3), "213.3333333333333333333333333"),
        ("complement", 1, {}, Window.month(2024, 3), "-120"),
        ("complement", 1, {}, Window.month(2024, 4), None),
    ],
)
def test_value(
    reference: Any, transform: str, lag: int, fields: dict[str, str], window: Window, value: str | None
) -> None:
    reference.series("parcels", LEVELS).derived("change", "post/parcels", transform, lag, **fields)
    with localcontext() as context:
        context.prec = 5  # a caller's own setting must not matter
        found = reference.open().as_known("post/change", None).at(window)
    assert (found and str(found.value)) == value


def test_observations_are_those_whose_base_is_held(reference: Any) -> None:
    reference.series("parcels", LEVELS).derived("change", "post/parcels", "growth", 12)
    found = reference.open().as_known("post/change", None)
    january, february = found.observations
    assert (january.window, february.window) == (Window.month(2024, 1), Window.month(2024, 2))
    assert (found.first(), found.last()) == (january, february)
    assert found.between(Window.month(2024, 2)) == (february,)
    assert found.overlapping(Window(date(2024, 1, 31), date(2024, 1, 31))) == (january,)
    assert found.total(Window.month(2024, 1)) is None


def test_a_pooled_flow_adds(reference: Any) -> None:
    lines = " ".join(f"2024-{month:02}-{day:02},{month}" for month in (1, 2, 3) for day in range(1, 30))
    reference.series("parcels", lines + " 2024-01-30,1 2024-01-31,1 2024-03-30,3 2024-03-31,3", frequency="D")
    reference.derived("monthly", "post/parcels", "sum", 1, nature="flow")
    reference.derived("quarterly", "post/monthly", "sum", 3, nature="flow", frequency="Q")
    store = reference.open()
    assert [each.value for each in store.as_known("post/monthly", None).observations] == [31, 58, 93]
    assert store.as_known("post/monthly", None).total(Window.months(2024, 3, 2)) == 151
    assert [each.value for each in store.as_known("post/quarterly", None).observations] == [182]


def test_a_base_of_zero_has_no_growth(reference: Any) -> None:
    reference.series("parcels", "2023-01,0 2024-01,5").derived("change", "post/parcels", "growth", 12)
    assert reference.open().as_known("post/change", None).observations == ()


def test_both_figures_come_from_one_vintage(reference: Any) -> None:
    reference.series("parcels", REVISED).derived("change", "post/parcels", "growth", 12)
    store = reference.open()
    then = store.as_known("post/change", date(2024, 6, 30)).at(MAY)
    assert then == Observation(MAY, Decimal(20), date(2024, 6, 10), status="P")
    later = store.as_known("post/change", date(2024, 9, 1)).at(MAY)
    assert later == Observation(MAY, Decimal(10), date(2024, 9, 1))


def test_vintages_of_a_derived_period_follow_those_of_both_inputs(reference: Any) -> None:
    reference.series("parcels", REVISED).derived("change", "post/parcels", "growth", 12)
    found = reference.open().vintages("post/change", MAY)
    assert [(each.value, each.released) for each in found] == [
        (20, date(2024, 6, 10)),
        (21, date(2024, 7, 10)),
        (10, date(2024, 9, 1)),
    ]


def test_a_stand_in_among_the_inputs_is_reported(reference: Any) -> None:
    lines = "period,value,released_by 2023-01,100,2024-12-01 2024-01,110,2024-02-20"
    reference.series("parcels", lines, lag_days=10).derived("change", "post/parcels", "growth", 12)
    store = reference.open()
    january = Window.month(2024, 1)
    found = store.as_known("post/change", date(2024, 3, 1))
    observation = found.at(january)
    assert observation is not None
    assert (observation.value, observation.released_by, found.complete) == (10, date(2024, 12, 1), False)
    assert found.stands_in(january)
    assert not store.stands_in("post/change", january, date(2024, 12, 1))
    assert [each.released_by for each in store.vintages("post/change", january)] == [date(2024, 12, 1)]


def test_growth_of_a_stock_is_dated_like_the_stock(reference: Any) -> None:
    point = {"frequency": "Q", "period_kind": "point"}
    reference.series("parcels", "2023-Q2,80 2024-Q1,90 2024-Q2,100", nature="stock", **point)
    reference.derived("change", "post/parcels", "growth", 3, **point)
    found = reference.open().as_known("post/change", None)
    (only,) = found.observations
    assert only.window == Window.day(date(2024, 6, 30))
    assert found.at(Window.month(2024, 6)) == only
