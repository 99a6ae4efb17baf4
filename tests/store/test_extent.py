"""What a file must hold at the least, and what it is told where it holds less."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from service.model.errors import DataError
from service.model.windows import Window
from service.store import open_store
from service.store.extent import extent_of, following, gaps_of

CPI = open_store().series("ons/cpi-annual-rate")
HELD = {"first": "2024-01", "last": "2024-04", "rows": 3, "gaps": ["2024-02"]}


def months(*numbers: int) -> list[Window]:
    return [Window.month(2024, number) for number in numbers]


@pytest.mark.parametrize(
    ("values", "held", "told"),
    [
        ("2024-01,1 2024-03,1 2024-04,1", HELD, ""),
        ("2024-01,1 2024-02,1 2024-03,1 2024-04,1 2024-05,1", HELD, ""),  # more than stated is no fault
        ("2024-03,1 2024-04,1", HELD, "line 2: the file begins with 2024-03; expected 2024-01, as held says; restore"),
        ("2024-01,1 2024-03,1", HELD, "line 3: the file ends with 2024-03; expected 2024-04, as held says; restore"),
        ("2024-01,1 2024-04,1", HELD, "line 3: the period before this line, 2024-03, is missing; expected every"),
        ("2024-01,1 2024-03,1 2024-04,1", {**HELD, "rows": 4}, "the file holds 3 lines; expected 4 at the least"),
        ("2024-01,1", {"first": "2024-01", "last": "24-01", "rows": 1}, 'names the period "24-01", which cannot be'),
        ("2024-01,1", {"first": "2024-01", "rows": 1}, '"last" is missing'),
    ],
)
def test_a_file_that_holds_less_is_told_of(reference: Any, values: str, held: Any, told: str) -> None:
    data = reference.series("parcels", values).held("parcels", held)
    if not told:
        assert data.open()
        return
    with pytest.raises(DataError) as caught:
        data.open()
    assert told in str(caught.value)


def test_gaps_count_since_the_series_is_whole() -> None:
    whole = replace(CPI, complete_from=date(2024, 4, 1))
    found = [(place, window.start.month) for place, window in gaps_of(months(1, 3, 4, 7), whole)]
    assert found == [(3, 5), (3, 6)]
    assert [window.start.month for _, window in gaps_of(months(1, 3, 4, 7), replace(CPI, complete_from=None))] == [
        2,
        5,
        6,
    ]


def test_years_that_overlap_have_no_gaps() -> None:
    migration = open_store().series("ons/net-migration")
    years = [Window.months(2023, 6, 12), Window.months(2023, 12, 12)]
    assert list(gaps_of(years, replace(migration, complete_from=None))) == []


@pytest.mark.parametrize(
    ("series_id", "window", "expected"),
    [
        ("home-office/small-boat-people-daily", Window.day(date(2024, 2, 28)), Window.day(date(2024, 2, 29))),
        ("labor-department/initial-claims", Window(date(2024, 1, 7), date(2024, 1, 13)), date(2024, 1, 20)),
        ("home-office/asylum-backlog-people", Window.day(date(2024, 6, 30)), Window.day(date(2024, 9, 30))),
        ("ons/unemployment-rate", Window.months(2024, 2, 3), Window.months(2024, 3, 3)),
        ("bank-of-england/bank-rate", Window.day(date(2024, 8, 1)), None),
    ],
)
def test_the_period_after_one(series_id: str, window: Window, expected: Any) -> None:
    found = following(window, open_store().series(series_id))
    assert (found.end if isinstance(expected, date) and found else found) == expected


def test_an_extent_lists_its_gaps_once() -> None:
    extent = extent_of(months(1, 3, 4), 5, replace(CPI, complete_from=None), ["2024-02", "2023-12"])
    assert (extent.first, extent.last, extent.rows, extent.gaps) == ("2024-01", "2024-04", 5, ("2024-02", "2023-12"))
