"""How often a series comes, by the labels of its periods; and labels of days as those of the periods that they mean."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

_SHAPES = (
    (re.compile(r"\d{4}-\d{2}"), "M", "interval"),
    (re.compile(r"\d{4}-Q[1-4]"), "Q", "interval"),
    (re.compile(r"\d{4}-W\d{2}"), "W", "interval"),
    (re.compile(r"\d{4}"), "A", "interval"),
    (re.compile(r"\d{4}/\d{2}"), "A", "fiscal_year_apr"),
    (re.compile(r"FY\d{4}"), "A", "fiscal_year_us"),
)
_LENGTHS = {"M": range(28, 32), "Q": range(89, 93), "A": range(365, 367)}
_MONTHS = {"M": 1, "Q": 3, "A": 12}


def rhythm(labels: Sequence[str], kind: str = "") -> tuple[str, str] | None:
    """Frequency and kind of period that the labels tell, or None where they do not.

    Days that are the first or the last of months, quarters or years stand for those.

    Args:
        labels: as the packages hold them.
        kind: the kind of period where the wording told it.
    """
    for shape, frequency, told in _SHAPES:
        if all(shape.fullmatch(label) for label in labels):
            return (_by_months(labels), kind) if kind else (frequency, told)
    days = _days(labels)
    if len(days) < 2:
        return None
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    if min(gaps) == 1:
        return "D", "interval"
    if _at_an_edge(days):
        for frequency, lengths in _LENGTHS.items():
            if min(gaps) in lengths:
                return frequency, "interval"
    return ("W", "week_ending") if min(gaps) == 7 and all(gap % 7 == 0 for gap in gaps) else None


def fitted(labels: Sequence[str], frequency: str, kind: str) -> tuple[str, ...]:
    """Labels of days as those of the months, quarters or years whose first or last day they are.

    Those of a stock stay: it holds on that very day.

    Args:
        labels: as the packages hold them.
        frequency: of the series.
        kind: its kind of period.
    """
    days = _days(labels)
    if frequency not in _MONTHS or kind != "interval" or not days or not _at_an_edge(days):
        return tuple(labels)
    named = [date.fromisoformat(label) for label in labels]
    if frequency == "A":
        return tuple(f"{day:%Y}" for day in named)
    return tuple(f"{day:%Y-%m}" if frequency == "M" else f"{day:%Y}-Q{(day.month + 2) // 3}" for day in named)


def _by_months(labels: Sequence[str]) -> str:
    """The frequency of labels of months that lie three or twelve apart."""
    months = sorted({int(label[:4]) * 12 + int(label[5:7]) for label in labels})
    least = min((later - earlier for earlier, later in pairwise(months)), default=12)
    return next((frequency for frequency, length in _MONTHS.items() if least == length), "M")


def _days(labels: Sequence[str]) -> list[date]:
    """The days in order; none where some label is no day."""
    if any(len(label) != 10 for label in labels):
        return []
    try:
        return sorted({date.fromisoformat(label) for label in labels})
    except ValueError:
        return []


def _at_an_edge(days: Sequence[date]) -> bool:
    """Whether all are the first, or all the last, day of a month."""
    return all(day.day == 1 for day in days) or all((day + timedelta(days=1)).day == 1 for day in days)
