"""Counts told as so many so far, beside those of a day: "with Wednesday's 220, 2025 has overtaken 2024: 36,954 so far".

They are of the year, to the end of that day, as is "the year became the second busiest: 41,455 to date".
"""

from datetime import date

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_SO_FAR = (["so", "far"], ["to", "date"])
_TELLING = frozenset(["far", "date"])


def of_year_so_far(claim: Claim, items: Row) -> Claim:
    """The claim, where it is told so, with its year up to the day that was named before it.

    Args:
        claim: a figure.
        items: its sentence.
    """
    day = claim.period
    if _TELLING.isdisjoint(items.said) or claim.kind != "level" or day is None or day.window is None:
        return claim
    if day.grain is not Grain.DAY or day.role is not PeriodRole.WINDOW or day.span.start > claim.span.start:
        return claim
    if claim.sentence.behind(claim.span.end)[:2] not in _SO_FAR:
        return claim
    whole = Window(date(day.window.end.year, 1, 1), day.window.end)
    running = replace(day, role=PeriodRole.TO_DATE, grain=Grain.YEAR, rule="year-to-date", window=whole, others=())
    return replace(claim, period=running, cutoff=day)
