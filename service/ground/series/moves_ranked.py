"""Whether a superlative of a rate ranks the rate's own moves, or what it is the rate of."""

import re

from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.ranks import Extreme
from service.model.series import Frequency, Nature, PeriodKind, Series

_POINTS = frozenset(["point", "points"])
_APPOSED = 3  # words of "points, the"
_OUTPUT = "gdp-growth"
_OF_YEARS = frozenset("annual yearly year-on-year quarterly quarter 12-month".split())
_OVER_TIME = frozenset("over years gone risen ago".split())
"""Words of a rise over many settings: "has risen from 0.25% to 3.5% over the year"."""
_SIZES = frozenset("biggest largest greatest sharpest steepest".split())
_IN_YEAR = re.compile(
    r"(?:rose|risen|increased|climbed|grew|went up)(?: by)? [^.,;]*(?:\.\d)?[^.,;]*"
    r" in the (?:year|12 months) [^.]*\.\s*$"
)
_SMALLEST = frozenset(["smallest", "slowest", "weakest", "slightest", "mildest"])


def publishes_moves(claim: Claim, series: Series) -> bool:
    """Whether the words name a level ("prices", "payrolls") of which the series gives the growth or the change."""
    changes = series.derived is not None and series.derived.transform == "difference"
    if not changes and (series.growth_over is None or series.unit != PERCENT):
        return False
    rates = ("inflation", "growth") if series.concept.startswith(_OUTPUT) else ("inflation", "rate", "growth")
    named = claim.candidates[0].words if claim.candidates else ""
    return not any(word in named for word in rates)  # output "at an annual rate" is output still


def ranks_moves_of(claim: Claim, series: Series) -> bool:
    """ "Inflation fell to 8.7%, the biggest monthly fall since 1992": whether how far a rate moved is ranked.

    Only from each of its periods to the next; what moved on the year is another thing. What is measured once a year
    (a concentration, a temperature) moves from year to year, and a policy rate whenever it is set: "raised by half a
    point, the biggest increase since 1995".
    """
    if claim.rank is None or not claim.rank.of_change or series.nature not in (Nature.RATE, Nature.STEP):
        return False
    said = claim.span.of(claim.block.text).lower().split()
    if series.nature is Nature.STEP:  # "the smallest rise" is set beside rises alone
        step = _OF_YEARS.isdisjoint(said) and _OVER_TIME.isdisjoint(claim.sentence.before(claim.span.start))
        return step and series.unit == PERCENT and claim.rank.position == 1 and _SMALLEST.isdisjoint(said)
    if series.unit != PERCENT:
        return series.frequency is Frequency.ANNUAL and series.period_kind is PeriodKind.INTERVAL
    if series.growth_over == 1 or series.period_kind is not PeriodKind.INTERVAL:
        return False
    if is_smallest_rise(claim, series) or _points_to_rise_in_year(claim):
        return False
    if publishes_moves(claim, series) and _POINTS.isdisjoint(claim.sentence.before(claim.span.start)[-_APPOSED:]):
        return False  # not "CPI went up to 3.2%, an increase of 1.2 points, the largest on record"
    named = claim.candidates[0].words.split() if claim.candidates else []  # "has the annual rate leapt so far"
    return series.frequency is Frequency.MONTHLY and (_OF_YEARS - {*named}).isdisjoint(said)


def _points_to_rise_in_year(claim: Claim) -> bool:
    """ "Inflation rose by 3.6% in the year to June. This is the largest increase since May": of the rate told."""
    ahead = claim.block.text[: claim.sentence.span.start].lower()
    return claim.sentence.words[:1] in (("this",), ("that",), ("it",)) and _IN_YEAR.search(ahead) is not None


def ranks_unread_move(claim: Claim, series: Series) -> bool:
    """ "Smaller than November's, the largest since 1989": a move that was not read, since no rate is set large."""
    if series.nature is not Nature.STEP or series.unit != PERCENT or claim.rank is None or claim.rank.of_change:
        return False
    return not _SIZES.isdisjoint(claim.span.of(claim.block.text).lower().split())


def is_smallest_rise(claim: Claim, series: Series) -> bool:
    """ "Inflation slowed to 2.4%, the smallest rise since 2021": of prices, of which the rate itself is the rise."""
    assert claim.rank is not None
    if not _POINTS.isdisjoint(claim.sentence.before(claim.span.start)[-_APPOSED:]):
        return False  # "up 0.1 points, the smallest rise since May"
    said = claim.span.of(claim.block.text).lower().split()
    return series.growth_over is not None and claim.rank.extreme is Extreme.LOWEST and not _SMALLEST.isdisjoint(said)
