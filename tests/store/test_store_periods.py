"""Labels of the ``period`` column and the days that they name."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.model.series import Frequency, PeriodKind
from service.model.windows import Window
from service.store.periods import expected_label, label_of, window_of

READ = [
    ("interval", "D", "2024-09-30", "2024-09-30", "2024-09-30"),
    ("interval", "W", "2024-W05", "2024-01-29", "2024-02-04"),
    ("interval", "M", "2024-02", "2024-02-01", "2024-02-29"),
    ("interval", "Q", "2024-Q3", "2024-07-01", "2024-09-30"),
    ("interval", "A", "2024", "2024-01-01", "2024-12-31"),
    ("interval", "I", "2024", "2024-01-01", "2024-12-31"),
    ("point", "Q", "2024-Q2", "2024-06-30", "2024-06-30"),
    ("point", "A", "2023-06-30", "2023-06-30", "2023-06-30"),
    ("point", "M", "2023-06", "2023-06-30", "2023-06-30"),
    ("rolling_3m_centre", "M", "2024-05", "2024-04-01", "2024-06-30"),
    ("rolling_3m_centre", "M", "2024-12", "2024-11-01", "2025-01-31"),
    ("fiscal_year_apr", "A", "2023/24", "2023-04-01", "2024-03-31"),
    ("fiscal_year_apr", "A", "1999/00", "1999-04-01", "2000-03-31"),
    ("fiscal_year_us", "A", "FY2023", "2022-10-01", "2023-09-30"),
    ("year_ending", "Q", "2023-06", "2022-07-01", "2023-06-30"),
    ("week_ending", "W", "2024-05-05", "2024-04-29", "2024-05-05"),
    ("step", "I", "2024-08-01", "2024-08-01", "2024-08-01"),
]


@pytest.mark.parametrize(("kind", "frequency", "label", "start", "end"), READ)
def test_label_names_its_days(kind: str, frequency: str, label: str, start: str, end: str) -> None:
    found = window_of(label, PeriodKind(kind), Frequency(frequency))
    assert found == Window(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("kind", "frequency", "label"),
    [
        ("interval", "M", "2024-13"),
        ("interval", "M", "2024"),
        ("interval", "M", "2024-9"),
        ("interval", "M", "٢٠٢٤-٠٩"),
        ("interval", "D", "2023-02-29"),
        ("interval", "D", "20240930"),
        ("interval", "Q", "2024-Q5"),
        ("interval", "Q", "2024Q1"),
        ("interval", "A", "0000"),
        ("interval", "A", " 2024"),
        ("interval", "W", "2023-W53"),
        ("point", "M", "2024-Q2"),
        ("fiscal_year_apr", "A", "2023/25"),
        ("fiscal_year_apr", "A", "2023-24"),
        ("fiscal_year_us", "A", "2023"),
        ("rolling_3m_centre", "M", "2024-Q2"),
        ("week_ending", "W", "2024-W05"),
        ("step", "I", "2024-08"),
    ],
)
def test_other_labels_are_refused(kind: str, frequency: str, label: str) -> None:
    assert window_of(label, PeriodKind(kind), Frequency(frequency)) is None
    assert "such as" in expected_label(PeriodKind(kind), Frequency(frequency))


@pytest.mark.parametrize(
    ("kind", "frequency", "start", "end"),
    [
        ("interval", "Q", "2024-02-01", "2024-04-30"),
        ("interval", "M", "2024-02-01", "2024-02-28"),
        ("interval", "A", "2023-04-01", "2024-03-31"),
        ("fiscal_year_apr", "A", "2023-01-01", "2023-12-31"),
        ("fiscal_year_us", "A", "2023-01-01", "2023-12-31"),
        ("rolling_3m_centre", "M", "2024-01-01", "2024-02-29"),
        ("week_ending", "W", "2024-01-01", "2024-01-06"),
        ("point", "M", "2024-01-30", "2024-01-31"),
    ],
)
def test_a_window_of_another_kind_has_no_label(kind: str, frequency: str, start: str, end: str) -> None:
    window = Window(date.fromisoformat(start), date.fromisoformat(end))
    assert label_of(window, PeriodKind(kind), Frequency(frequency)) is None


KINDS = sorted({(kind, frequency) for kind, frequency, *_ in READ} - {("interval", "I")})


@settings(derandomize=True, deadline=None)
@given(st.sampled_from(KINDS), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_label_comes_back(kind_and_frequency: tuple[str, str], day: date) -> None:
    kind, frequency = PeriodKind(kind_and_frequency[0]), Frequency(kind_and_frequency[1])
    quarter = f"{day.year}-Q{(day.month + 2) // 3}"
    year, week, _ = day.isocalendar()
    labels = [day.isoformat(), f"{day:%Y-%m}", quarter, f"{day.year}", f"FY{day.year}", f"{year}-W{week:02}"]
    labels.append(f"{day.year}/{(day.year + 1) % 100:02}")
    windows = [window for label in labels if (window := window_of(label, kind, frequency))]
    assert windows
    for window in windows:
        label = label_of(window, kind, frequency)
        assert label is not None
        assert window_of(label, kind, frequency) == window
