from datetime import date

import pytest

from service.model.windows import Window
from service.report.days import day_in_words, days_in_short, days_in_words


@pytest.mark.parametrize(
    ("window", "words", "short"),
    [
        (Window.day(date(2024, 9, 3)), "3 September 2024", "3 Sep 2024"),
        (Window.year(2024), "2024", "2024"),
        (Window.month(2024, 2), "February 2024", "Feb 2024"),
        (Window.quarter(2024, 3), "July to September 2024", "Jul–Sep 2024"),
        (Window.months(2024, 3, 12), "April 2023 to March 2024", "Apr 2023–Mar 2024"),
        (Window(date(2024, 1, 1), date(2024, 9, 15)), "1 January to 15 September 2024", "1 Jan–15 Sep 2024"),
        (
            Window(date(2023, 12, 30), date(2024, 1, 2)),
            "30 December 2023 to 2 January 2024",
            "30 Dec 2023–2 Jan 2024",
        ),
        (Window(date(2024, 8, 1), date.max), "since 1 August 2024", "since 1 Aug 2024"),
    ],
)
def test_days(window: Window, words: str, short: str) -> None:
    assert days_in_words(window) == words
    assert days_in_short(window) == short


def test_no_day_has_no_words() -> None:
    assert day_in_words(None) == ""
    assert days_in_words(None) == "–"
