"""Which value of a period counts on which day."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.series import Frequency, Nature, Observation, PeriodKind, Series, Source
from service.model.windows import Window
from service.store.history import FOREVER, INFERRED, RELEASED, RELEASED_BY, History, Row, pack_rows
from service.store.packed import PackedStore
from service.store.releases import inferred_release
from service.store.vintage import StoredVintage

ENGINES = ("sqlite", "postgres")

StoreOf = Callable[..., PackedStore]
MAY = Window.month(2024, 5)

REVISED = """period,value,status,released,released_by,withdrawn
2024-05,100,P,2024-06-10,,
2024-05,104,A,2024-07-10,,
2024-06,90,P,2024-07-10,,"""

REBASED = """period,value,status,released,released_by,withdrawn
2022-08-22,1295,,2022-08-23,,2023-02-05
2022-08-22,1137,,,2025-11-14,
2022-08-23,500,,,2025-11-14,"""


def value(store: PackedStore, known_at: str | None, window: Window) -> Decimal | None:
    found = store.as_known("post/parcels", known_at and date.fromisoformat(known_at)).at(window)
    return found and found.value


@pytest.mark.parametrize(
    ("known_at", "may", "june"),
    [
        ("2024-06-09", None, None),
        ("2024-06-10", 100, None),
        ("2024-07-09", 100, None),
        ("2024-07-10", 104, 90),
        (None, 104, 90),
    ],
)
def test_the_newest_release_of_the_day_counts(
    store_of: StoreOf, known_at: str | None, may: int | None, june: int | None
) -> None:
    store = store_of(REVISED, lag_days=12)
    assert value(store, known_at, MAY) == may
    assert value(store, known_at, Window.month(2024, 6)) == june
    assert store.as_known("post/parcels", known_at and date.fromisoformat(known_at)).complete


@pytest.mark.parametrize(
    ("known_at", "figure", "stands_in"),
    [
        ("2022-08-22", None, False),  # not released, and the usual release is a day later
        ("2022-08-23", 1295, False),
        ("2023-02-04", 1295, False),
        ("2023-02-05", 1137, True),  # the first value is withdrawn; the oldest on the new basis stands in
        ("2025-11-13", 1137, True),
        ("2025-11-14", 1137, False),
        (None, 1137, False),
    ],
)
def test_a_withdrawn_value_gives_way(
    store_of: StoreOf, known_at: str | None, figure: int | None, stands_in: bool
) -> None:
    store = store_of(REBASED, frequency="D", lag_days=1)
    window = Window.day(date(2022, 8, 22))
    assert value(store, known_at, window) == figure
    assert store.stands_in("post/parcels", window, known_at and date.fromisoformat(known_at)) == stands_in


def test_the_oldest_value_stands_in_once_its_period_was_over(store_of: StoreOf) -> None:
    store = store_of(REBASED, frequency="D", lag_days=1)
    vintage = store.as_known("post/parcels", date(2022, 8, 24))
    first, second = vintage.observations
    assert (first.value, first.released, first.released_by) == (1295, date(2022, 8, 23), None)
    assert (second.value, second.released, second.released_by) == (500, None, date(2025, 11, 14))
    assert not vintage.complete
    assert not vintage.stands_in(Window.day(date(2022, 8, 22)))
    assert vintage.stands_in(Window(date(2022, 8, 22), date(2022, 8, 23)))
    assert store.as_known("post/parcels", date(2022, 8, 23)).last() == first


def test_a_value_that_was_withdrawn_for_good_is_none_today(store_of: StoreOf) -> None:
    store = store_of("period,value,withdrawn\n2024-05,7,2024-09-01")
    assert [value(store, day, MAY) for day in ("2024-08-31", "2024-09-01", None)] == [7, None, None]


@pytest.mark.parametrize(
    ("fields", "label", "release"),
    [
        ({"lag_days": 12}, "2024-05", "2024-06-12"),
        ({"lag_days": 1}, "2024-05", "2024-06-01"),  # a Saturday
        ({"lag_days": 1, "rests_on_weekends": True}, "2024-05", "2024-06-03"),
        ({"lag_days": 2, "rests_on_weekends": True}, "2024-05", "2024-06-03"),
        ({"lag_days": 3, "rests_on_weekends": True}, "2024-05", "2024-06-03"),
        ({"lag_days": -2}, "2024-05", "2024-05-29"),
        ({"lag_days": -1, "nature": "step", "period_kind": "step", "frequency": "I"}, "2024-08-01", "2024-07-31"),
    ],
)
def test_a_blank_release_is_inferred(store_of: StoreOf, fields: dict[str, object], label: str, release: str) -> None:
    store = store_of(f"{label},7", **fields)
    day = date.fromisoformat(release)
    observation = store.as_known("post/parcels", day).last()
    assert observation is not None
    assert (observation.released, observation.inferred) == (day, True)
    assert store.as_known("post/parcels", date.fromordinal(day.toordinal() - 1)).last() is None


def test_all_vintages_of_a_period(store_of: StoreOf) -> None:
    store = store_of(REVISED)
    assert store.vintages("post/parcels", MAY) == (
        Observation(MAY, Decimal(100), date(2024, 6, 10), status="P"),
        Observation(MAY, Decimal(104), date(2024, 7, 10), status="A"),
    )
    assert store.vintages("post/parcels", Window.year(2024)) == ()


SERIES = Series(
    "a/b", "", "", "", "", "people", Nature.FLOW, Frequency.DAILY, PeriodKind.INTERVAL, "GB", 0,
    Source("", "", "", "", None, None), lag_days=2,
)  # fmt: skip
START = date(2024, 1, 1).toordinal()

rows = st.builds(
    lambda period, delay, kind, value, stands: Row(
        START + period,
        START + period,
        inferred_release(SERIES, START + period, START + period) if kind == INFERRED else START + period + delay,
        kind,
        value,
        START + period + 2 + delay + stands if stands else FOREVER,
    ),
    st.integers(0, 6), st.integers(0, 9), st.sampled_from((INFERRED, RELEASED, RELEASED_BY)),
    st.integers(-99, 99), st.integers(0, 4),
)  # fmt: skip
histories = st.lists(rows, max_size=18, unique_by=lambda row: (row.start, row.known))


def expected(found: list[Row], day: int) -> dict[int, tuple[int, bool]]:
    """Start of each period → its value on a day and whether that stands in: the rule, spelled out."""
    answer = {}
    for start in {row.start for row in found}:
        held = sorted((row for row in found if row.start == start and day < row.withdrawn), key=lambda row: row.known)
        current = [row for row in held if row.known <= day]
        later = [row for row in held if row.known > day and row.kind == RELEASED_BY and start + 2 <= day]
        if current or later:
            answer[start] = (current[-1].value, False) if current else (later[0].value, True)
    return answer


@settings(derandomize=True, deadline=None)
@given(histories, st.integers(-1, 24))
def test_every_way_to_ask_gives_the_value_of_the_rule(found: list[Row], offset: int) -> None:
    day = START + offset
    answer = expected(found, day)
    vintage = StoredVintage(History(SERIES, pack_rows(found)), date.fromordinal(day))
    single = {
        start: observation.value
        for start in range(START, START + 7)
        if (observation := vintage.at(Window.day(date.fromordinal(start))))
    }
    assert single == {start: figure for start, (figure, _) in answer.items()}
    assert {each.window.start.toordinal(): each.value for each in vintage.observations} == single
    assert vintage.complete == (not any(substitute for _, substitute in answer.values()))
    for first in range(START, START + 7):
        for last in range(first, START + 7):
            window = Window(date.fromordinal(first), date.fromordinal(last))
            inside = [answer.get(start) for start in range(first, last + 1)]
            known = [each for each in inside if each]
            assert vintage.total(window) == (sum(each[0] for each in known) if len(known) == len(inside) else None)
            assert vintage.stands_in(window) == any(substitute for _, substitute in known)
            assert [each.value for each in vintage.between(window)] == [figure for figure, _ in known]
