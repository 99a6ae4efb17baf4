"""What changed between two days."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.errors import UnknownNameError, UsageError
from service.model.series import Frequency, Nature, PeriodKind, Series, Source
from service.model.windows import Window
from service.store.changes import stored_changes
from service.store.history import FOREVER, RELEASED, RELEASED_BY, History, Row, pack_rows
from service.store.interface import FigureChange
from service.store.vintage import StoredVintage

ENGINES = ("sqlite", "postgres")

ROWS = (
    "period,value,released,released_by,withdrawn"
    " 2024-01,100,2024-02-10,,"
    " 2024-01,101,2024-03-10,,"
    " 2024-01,101,2024-04-10,,"  # confirmed, which changes nothing
    " 2024-02,200,2024-03-10,,2024-03-20"  # withdrawn for good
    " 2024-03,300,,2024-09-01,"  # first seen long after its usual release
    " 2024-03,303,2024-10-01,,"
)


def told(changes: Any) -> list[tuple[str, Decimal | None, Decimal | None]]:
    return [
        (f"{change.window.start:%Y-%m}", change.before and change.before.value, change.after and change.after.value)
        for change in changes
    ]


@pytest.mark.parametrize(
    ("first", "last", "changes"),
    [
        ("2024-01-01", "2024-02-09", []),
        ("2024-02-09", "2024-02-10", [("2024-01", None, 100)]),
        ("2024-02-10", "2024-03-10", [("2024-01", 100, 101), ("2024-02", None, 200)]),
        ("2024-03-10", "2024-03-19", []),
        ("2024-03-10", "2024-03-20", [("2024-02", 200, None)]),
        ("2024-03-09", "2024-03-20", [("2024-01", 100, 101)]),  # came and went in between
        ("2024-03-20", "2024-04-14", [("2024-03", None, 300)]),  # by its usual lag it was out
        ("2024-04-14", "2024-09-30", []),
        ("2024-04-14", None, [("2024-03", 300, 303)]),
        ("2024-10-01", None, []),
    ],
)
def test_stored_series(store_of: Any, first: str, last: str | None, changes: list[Any]) -> None:
    store = store_of(ROWS, lag_days=14)
    to_day = date.fromisoformat(last) if last else None
    assert told(store.changed(date.fromisoformat(first), to_day, "post/parcels")) == changes
    assert told(store.changed(date.fromisoformat(first), to_day)) == changes


def test_derived_series_change_with_either_figure(reference: Any) -> None:
    reference.series("parcels", ROWS, lag_days=14).derived("growth", "post/parcels", "growth", 1)
    store = reference.open()
    assert told(store.changed(date(2024, 2, 10), date(2024, 3, 19), "post/growth")) == [
        ("2024-02", None, Decimal(99) / Decimal(101) * 100)
    ]
    both = store.changed(date(2024, 2, 10), date(2024, 3, 19))
    assert [change.series.id for change in both] == ["post/growth", "post/parcels", "post/parcels"]
    assert told(store.changed(date(2024, 3, 19), date(2024, 3, 20), "post/growth"))[0][2] is None


def test_a_new_step_changes_nothing_before_it(store_of: Any) -> None:
    store = store_of(
        "period,value,released 2024-01-01,4.5,2023-12-01 2024-05-01,4.25,2024-04-20",
        nature="step",
        period_kind="step",
        frequency="I",
        unit="percent",
        decimals=2,
    )
    (change,) = store.changed(date(2024, 4, 19), date(2024, 4, 20), "post/parcels")
    assert (change.before, change.after.value) == (None, Decimal("4.25"))
    assert change.window == Window(date(2024, 5, 1), date.max)


def test_what_cannot_be_asked(store_of: Any) -> None:
    store = store_of(ROWS)
    with pytest.raises(UsageError, match="2024-01-01 is before 2024-02-01; give the earlier day first"):
        store.changed(date(2024, 2, 1), date(2024, 1, 1))
    with pytest.raises(UnknownNameError, match="the nearest are post/parcels"):
        store.changed(date(2024, 1, 1), None, "post/parcel")


SOURCE = Source("Post Office", "Parcels", "https://example.org", "OGL-UK-3.0", None, None)
SERIES = Series(
    "post/parcels", "Parcels", "parcels", "parcels", "post", "parcels", Nature.FLOW, Frequency.DAILY,
    PeriodKind.INTERVAL, "GB", 0, SOURCE, lag_days=3,
)  # fmt: skip
DAYS = st.integers(740_000, 740_020)


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    found = []
    for start in draw(st.lists(DAYS, min_size=1, max_size=6, unique=True)):
        for known in draw(st.lists(st.integers(start, start + 12), min_size=1, max_size=3, unique=True)):
            withdrawn = draw(st.sampled_from([FOREVER, known + 1, known + 4]))
            kind = draw(st.sampled_from([RELEASED, RELEASED_BY]))
            found.append(Row(start, start, known, kind, draw(st.integers(0, 3)), withdrawn))
    return found


@settings(deadline=None, derandomize=True)
@given(rows=rows(), first=DAYS, days=st.integers(0, 20))
def test_it_is_what_two_vintages_differ_in(rows: list[Row], first: int, days: int) -> None:
    history = History(SERIES, pack_rows(rows))
    one, other = date.fromordinal(first), date.fromordinal(first + days)
    before = {seen.window: seen for seen in StoredVintage(history, one).observations}
    after = {seen.window: seen for seen in StoredVintage(history, other).observations}
    expected = [
        FigureChange(SERIES, window, before.get(window), after.get(window))
        for window in sorted({*before, *after})
        if len({seen[window].value if window in seen else None for seen in (before, after)}) == 2
    ]
    assert list(stored_changes(history, one, other)) == expected
