"""Superlatives of moves: "only four years have brought a bigger jump", "the biggest rise in inflation since 2022"."""

from service.model.claims import Claim
from service.model.series import Series

_JUMPS = frozenset("jump rise increase leap gain drop fall decline decrease".split())
_RATES = frozenset(["inflation", "rate"])
_BEHIND = 1  # word behind "brought a bigger"
_NAMED = 3  # words of "the annual rate"


def ranks_moves(claim: Claim, series: Series | None) -> bool:
    """Whether a rank is of moves, and of no levels; "the sharpest annual rise in rents" is of the rate of their rise.

    Args:
        claim: any.
        series: what it was read of; None where it was not.
    """
    if claim.rank is None or (claim.rank.of_change and series is not None):
        return False
    words = claim.sentence.between(claim.span.start, claim.sentence.span.end)
    told = len(claim.sentence.between(claim.span.start, claim.span.end)) + _BEHIND
    at = next((n for n, word in enumerate(words[:told]) if word in _JUMPS), None)
    if at is None:
        return False
    of_rate = words[at + 1 : at + 2] == ["in"] and not _RATES.isdisjoint(words[at + 2 : at + 2 + _NAMED])
    return of_rate or (series is not None and series.growth_over is None)
