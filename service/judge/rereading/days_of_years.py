"""Days that the text speaks of, in the other years that a sentence names: "the lowest July since 2020's 1,111"."""

from collections.abc import Iterator, Sequence

from service.judge.evidence.chance import digits_written
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.windows import Window

_MOST_OF_YEAR = 200  # days
_MANY = 4  # digits
_FIRST, _LAST = 1900, 2100
_WHOLE = frozenset(["full", "full-year", "whole", "entire", "all", "throughout"])


def in_years(beside: Sequence[Window], claim: Claim) -> Iterator[Window]:
    """The months and weeks spoken of near a figure, in the years that its sentence names.

    "22,028 had made the trip by September 6 and 21,918 had done so in 2023": so the year up to a day, of many digits.

    Args:
        beside: the days spoken of.
        claim: the figure.
    """
    years = years_named(claim)
    many = claim.quantity is not None and digits_written(claim.quantity) >= _MANY
    many = many and _WHOLE.isdisjoint(claim.sentence.words)
    for days in beside:
        so_far = many and (days.start.month, days.start.day) == (1, 1) and days != Window.year(days.end.year)
        if days.days < _MOST_OF_YEAR or (so_far and days.start.year == days.end.year):
            yield from (days.shifted_years(year - days.end.year) for year in years)


def is_so_long_ago(claim: Claim, period: Period) -> bool:
    """ "A year before, inflation was 1.5%": whether a time is counted back from some days, and no year of its own.

    Args:
        claim: the figure.
        period: its days.
    """
    counted = period.role is PeriodRole.SHIFT
    return counted and period.span.of(claim.block.text).lower().split()[:1] != ["the"]  # but "the year before"


def years_named(claim: Claim) -> Sequence[int]:
    """The years that the sentence of a claim names.

    Args:
        claim: the claim.
    """
    told = [int(word) for word in claim.sentence.words if word.isdecimal() and len(word) == len("2022")]
    return [year for year in told if _FIRST < year < _LAST]
