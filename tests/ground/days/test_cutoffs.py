"""The days on which a running total may end."""

from dataclasses import replace
from datetime import date

import pytest

from service.ground.days.cutoffs import admissible, named_late, runs_to
from service.model.periods import Period, PeriodRole
from service.model.series import Frequency, Nature, PeriodKind, Series, Source
from service.model.spans import Span
from service.model.windows import Grain, Window

SERIES = Series(
    id="board/ferry-passengers",
    title="Ferry passengers",
    label="ferry passengers",
    concept="ferry-passengers",
    topic="ferries",
    unit="people",
    nature=Nature.FLOW,
    frequency=Frequency.DAILY,
    period_kind=PeriodKind.INTERVAL,
    area="GB",
    decimals=0,
    source=Source("Board of Counting", "Ferry passengers", "https://example.org", "OGL-UK-3.0", None, None),
    lag_days=1,
)
RESTING = replace(SERIES, rests_on_weekends=True)


def named(day: str) -> Period:
    return Period(Span(0, 3), PeriodRole.CUTOFF, Grain.DAY, "weekday", Window.day(date.fromisoformat(day)))


@pytest.mark.parametrize(
    ("series", "published", "day", "last", "expected"),
    [
        (SERIES, "2024-10-02", None, "2024-10-01", "1 30"),
        (SERIES, "2024-10-02", None, "2024-09-30", "30 29"),  # nothing newer is held
        (SERIES, "2024-10-02", None, "2024-11-30", "2 1"),  # nothing after the article's own day
        (SERIES, "2024-10-02", "2024-09-28", "2024-10-01", "28 27"),
        (SERIES, "2024-10-02", "2024-10-02", "2024-10-01", "1 30"),  # named, but not yet published
        (replace(SERIES, lag_days=0), "2024-10-02", None, "2024-10-02", "2 1"),  # a day of grace without a lag
        (replace(SERIES, lag_days=3), "2024-10-02", None, "2024-10-01", "1 30 29 28"),
        (RESTING, "2024-10-01", None, "2024-10-01", "1 30 29 28"),  # back to Monday, so to the weekend before it
        (RESTING, "2024-10-03", None, "2024-10-03", "3 2"),  # back to Wednesday: no weekend
        (RESTING, "2024-09-30", None, "2024-09-29", "29 28"),  # a Saturday is not gone back over
    ],
)
def test_admissible_days(series: Series, published: str, day: str | None, last: str, expected: str) -> None:
    found = admissible(series, date.fromisoformat(published), named(day) if day else None, date.fromisoformat(last))
    assert " ".join(str(one.day) for one in found) == expected


def test_nothing_held_admits_nothing() -> None:
    assert admissible(SERIES, date(2024, 10, 2), None, None) == ()


def test_a_total_runs_to_its_cut_off() -> None:
    year = Window.year(2024)
    assert runs_to(year, date(2024, 9, 30)) == Window(date(2024, 1, 1), date(2024, 9, 30))
    assert runs_to(year, date(2025, 2, 1)) == year
    assert runs_to(year, date(2023, 12, 31)) is None


def test_a_day_named_beyond_the_data_is_late() -> None:
    assert named_late(named("2024-10-01"), date(2024, 9, 30))
    assert not named_late(named("2024-09-30"), date(2024, 9, 30))
    assert not named_late(None, date(2024, 9, 30))
