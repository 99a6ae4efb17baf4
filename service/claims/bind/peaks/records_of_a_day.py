"""Figures that are a peak of a single day: "last month's single-day record of 235", "235 landed on just one day"."""

from service.claims.once import once
from service.claims.ranks.superlatives import EITHER
from service.model.mentions import Row

_EXTREMES = frozenset(["record", "high", "peak", "highest", "busiest", "lowest"])
_DAY, _SUMMIT_DAY = frozenset(["day"]), 16  # items from "the busiest day" to its figure
_OF_PEAKS = _DAY | {"daily", "first"}
"""Words one of which a sentence must hold for a figure to be such a peak, where it counts no days."""
_NEW_CLAUSE = frozenset([";", "and", "but", "total", "tally"])


def is_peak(items: Row, anchor: int) -> bool:
    """ "last month's single-day record of 235", "235 landed on just one day"."""
    if _OF_PEAKS.isdisjoint(items.said) and not _counts_days(items):
        return False
    before = items.words[max(0, anchor - 9) : anchor]
    if ("day" in before or "daily" in before) and not _EXTREMES.isdisjoint(before):
        return True
    if _is_of_summit_day(items, anchor):
        return True
    if before[-2:] == ("first", "time"):
        return True  # "not the first time 50,000 people have come"
    after = items.words[anchor + 1 : anchor + 9]
    stop = next((n for n, word in enumerate(after) if word in (",", ";")), len(after))
    after = after[:stop]  # "2,742 arrivals, a quarter of them on a single day"
    ones = [items[at].quantity for at in items.figures if anchor < at <= anchor + stop]
    if any(one is not None and one.unit == "days" and one.value == 1 for one in ones):
        return True
    at = after.index("day") if "day" in after else 0
    return at > 0 and (after[at - 1] in ("one", "single", "extraordinary") or after[at - 2 : at] == ("on", "a"))


@once
def _counts_days(items: Row) -> bool:
    quantities = [items[at].quantity for at in items.figures]
    return any(one is not None and one.unit == "days" for one in quantities)


def _is_of_summit_day(items: Row, anchor: int) -> bool:
    """ "The busiest day of last year for small boats came in October, when 973 people arrived"."""
    for at in items.places(_DAY):
        if not 0 < at < anchor <= at + _SUMMIT_DAY or not (_EXTREMES | EITHER).intersection(items.words[at - 1 : at]):
            continue
        between = items.words[at + 1 : anchor]
        commas = [n for n, word in enumerate(between) if word == ","]
        going_on = all(between[n + 1 : n + 2] in (("when",), ("with",)) for n in commas)
        figures = any(at < n < anchor for n in items.figures)
        return going_on and not figures and _NEW_CLAUSE.isdisjoint(between)
    return False
