"""Packed columns come back as they were."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.errors import StoreError
from service.store.codec import LIMIT, pack, unpack

numbers = st.one_of(
    st.integers(-3, 3), st.integers(-40_000, 40_000), st.integers(-(2**33), 2**33), st.integers(1 - LIMIT, LIMIT - 1)
)
columns = st.integers(0, 40).flatmap(
    lambda count: st.lists(st.lists(numbers, min_size=count, max_size=count), min_size=1, max_size=5)
)


@settings(derandomize=True, deadline=None)
@given(columns)
def test_round_trip(found: list[list[int]]) -> None:
    assert unpack(pack(found)) == found


@pytest.mark.parametrize(
    "column", [[5] * 9, list(range(100, 40, -7)), [0, 127, -1], [0, 128], [0, -128], [0, -129, 32768]]
)
def test_round_trip_at_the_edges_of_widths(column: list[int]) -> None:
    assert unpack(pack([column])) == [column]


def test_regular_columns_take_no_room() -> None:
    assert len(pack([list(range(10_000)), [1] * 10_000])) < 60


@pytest.mark.parametrize("columns", [[[1], [1, 2]], [[LIMIT]], [[-LIMIT]]])
def test_what_cannot_be_packed_is_refused(columns: list[list[int]]) -> None:
    with pytest.raises(ValueError, match=r"columns of|62 bits"):
        pack(columns)


@pytest.mark.parametrize("damage", [lambda blob: blob[:-3], lambda _: b"", lambda blob: blob[:9] + b"x" + blob[10:]])
def test_damage_is_named(damage) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(StoreError, match="damaged series"):
        unpack(damage(pack([[1, 500, 3, 70_000]])))
