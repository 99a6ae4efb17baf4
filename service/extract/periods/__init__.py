"""Periods in news text: "so far this year", "the three months to September", "this time last year", as windows of days.

One file per family of expressions; ``find.py`` lists them all and walks a sentence. Everything is resolved from the
publication date, never from the clock, and to the past unless the words look ahead.

    calendar  days, weeks, months, years and their parts, by name
    relative  told by the day of publication or by another period
    spans     from one day to another, so far this year, since an event

``choose_year.py`` finds the year that is left out, ``roles.py`` says what the words in front make of a period.
"""

from service.extract.periods.find import find_periods
from service.extract.periods.line import Recalled
from service.extract.periods.named_last import (
    compared_with,
    either_of,
    last_told,
    last_window,
    looks_back,
    points_at_last,
)

__all__ = [
    "Recalled",
    "compared_with",
    "either_of",
    "find_periods",
    "last_told",
    "last_window",
    "looks_back",
    "points_at_last",
]
