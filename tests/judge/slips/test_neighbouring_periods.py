"""The windows that a writer may have meant instead."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from service.judge.slips.neighbouring_periods import bases, moved_along, neighbours, totals_and_parts
from service.model.windows import Window

generated = settings(derandomize=True, deadline=None)
DAYS = st.dates()


def test_the_month_before_comes_first() -> None:
    nearest = neighbours(Window.month(2024, 5))
    assert nearest[:3] == (Window.month(2024, 4), Window.month(2024, 6), Window.month(2023, 5))


def test_a_running_total_is_tried_to_the_month_before() -> None:
    assert neighbours(Window.months(2023, 6, 6))[0] == Window.months(2023, 5, 5)


def test_a_base_moves_with_its_window() -> None:
    june, may = Window.months(2023, 6, 6), Window.months(2023, 5, 5)
    assert moved_along(june.shifted_years(-1), june, may) == may.shifted_years(-1)
    odd = Window(date(2022, 1, 3), date(2022, 5, 7))
    assert moved_along(odd, june, may) == odd


def test_totals_and_parts_of_a_month() -> None:
    september = Window.month(2024, 9)
    found = totals_and_parts(september)
    assert Window(date(2024, 1, 1), date(2024, 9, 30)) in found
    assert Window.year(2024) in found
    assert september not in found


def test_the_usual_base_comes_first() -> None:
    assert bases(Window.month(2024, 9))[:2] == (Window.month(2023, 9), Window.month(2024, 8))


@generated
@given(DAYS, DAYS)
def test_no_window_of_the_calendar_makes_them_raise(one: date, other: date) -> None:
    window = Window(min(one, other), max(one, other))
    for found in (*neighbours(window), *totals_and_parts(window), *bases(window)):
        assert found != window
