"""Superlatives of moves: "only four years have brought a bigger jump", "the biggest rise in inflation since 2022"."""

from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.series import Series, months_of_growth

_JUMPS = frozenset("jump rise increase leap gain drop fall decline decrease".split())
_RATES = frozenset(["inflation", "rate"])
_SIZES = frozenset(["largest", "biggest", "smallest"])
_LED = 8  # words of "fall in emissions in 2020 was only"
_BEHIND = 1  # word behind "brought a bigger"
_NAMED = 3  # words of "the annual rate"


def _is_of_size(claim: Claim, series: Series) -> bool:
    """ "At half a point the largest since 1995", "the fall in emissions in 2020 was only the third-biggest since 1990".

    No rate is called large, and what follows a fall is of falls.
    """
    told = claim.sentence.between(claim.span.start, claim.span.end)
    if _SIZES.isdisjoint(told) or series.growth_over is not None or months_of_growth(series) is not None:
        return False
    return series.unit == PERCENT or not _JUMPS.isdisjoint(claim.sentence.before(claim.span.start)[-_LED:])


def ranks_moves(claim: Claim, series: Series | None) -> bool:
    """Whether a rank is of moves, and of no levels; "the sharpest annual rise in rents" is of the rate of their rise.

    Args:
        claim: any.
        series: what it was read of; None where it was not.
    """
    if claim.rank is None or (claim.rank.of_change and series is not None):
        return False
    if series is not None and _is_of_size(claim, series):
        return True
    words = claim.sentence.between(claim.span.start, claim.sentence.span.end)
    told = len(claim.sentence.between(claim.span.start, claim.span.end)) + _BEHIND
    at = next((n for n, word in enumerate(words[:told]) if word in _JUMPS), None)
    if at is None:
        return False
    of_rate = words[at + 1 : at + 2] == ["in"] and not _RATES.isdisjoint(words[at + 2 : at + 2 + _NAMED])
    return of_rate or (series is not None and series.growth_over is None)
