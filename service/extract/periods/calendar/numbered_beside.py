"""Quarters told by their number alone, set beside another of the year: "when the fourth, at 30,043, ran it close".

So are years, of a stretch that tells how many it has: "of the nine years from 2013/14 the least deadly was the second".
"""

from service.extract.periods.line import Found, Line
from service.model.windows import Grain, Window

_BESIDE = frozenset(["when", "while", "whereas"])
_AT = frozenset(["at", "with"])
_BRINGING = frozenset(["saw", "brought", "had", "produced", "yielded", "was"])
_CURRENCIES = frozenset(["£", "$", "€"])
_WAS = frozenset(["was", "were", "being"])
_CLOSED = frozenset([",", ";", ".", "", "with", "at"])
_EXTREMES = frozenset(["least", "most", "worst", "peak", "low", "high"])
_RANKED = 8  # tokens of "the least deadly for those on foot was"
_YEAR = 12  # months
_OF_YEARS = (3, 12)  # months of a quarter, and of the year in which it was told


def quarter_beside(line: Line, start: int, end: int, number: int) -> Found | None:
    """The quarter of the year just named, where the sentence has spoken of quarters; None where nothing tells it.

    Args:
        line: the sentence.
        start: index of "the" in "the fourth".
        end: index just past these words.
        number: which quarter.
    """
    low, last = line.low, line.last
    if low[start - 1] not in _BESIDE or "quarter" not in low[:start] or last is None or last is line.previous:
        return None
    placed = low[end] == "," and low[end + 1] in _AT
    told = low[end] in _BRINGING and (low[end + 1][:1].isdecimal() or low[end + 1] in _CURRENCIES)
    if not (placed or told) or last.whole_months not in _OF_YEARS or not 1 <= number <= 4:
        return None
    return Found(start, end, Grain.QUARTER, "told-by-number", Window.quarter(last.end.year, number))


def year_beside(line: Line, start: int, end: int, number: int) -> Found | None:
    """The year of so many just named that has such a number; None where nothing tells it.

    Args:
        line: the sentence.
        start: index of "the" in "the second".
        end: index just past these words.
        number: which year.
    """
    low, last = line.low, line.last
    if number < 1 or "years" not in low[:start] or low[start - 1] not in _WAS or low[end] not in _CLOSED:
        return None
    if not any(word.endswith("est") or word in _EXTREMES for word in low[max(0, start - _RANKED) : start]):
        return None  # not of what was the first in ten years
    since = line.year(low.index("since") + 1) if "since" in low[:start] else None
    if since is not None:  # "of the years since 2018 the fifth": 2022, or 2023
        one, two = Window.year(since + number - 1), Window.year(since + number)
        return Found(start, end, Grain.YEAR, "told-by-number", one, others=(two,)) if one.end < line.today else None
    months = 0 if last is None else last.whole_months or 0
    if last is None or last is line.previous or months % _YEAR or not 1 <= number <= months // _YEAR or months == _YEAR:
        return None
    window = Window.months(last.start.year, last.start.month + _YEAR - 1, _YEAR).shifted_years(number - 1)
    return Found(start, end, Grain.YEAR, "told-by-number", window)
