"""Accused rates that may be of the prices of some things, which their sentence is about, and not of all prices.

"House prices are still rising, though the rate of inflation has slowed to 2.4%" tells of house prices, and "fares rose
by an average of 2.8%, following an RPI figure of 3.2%" of fares.
"""

from service.claims.subject.parts.prices_of_all import tell_of_all
from service.model.claims import Claim

_CONCEDING = frozenset(["though", "although", "but", "yet"])
_PRICES = frozenset("prices price rents fares bills premiums".split())
_MEAN = ["by", "an", "average", "of"]


def is_of_another_price(claim: Claim) -> bool:
    """Whether a rate may be of the prices that its sentence began with, or is the mean of moves of something unnamed.

    Args:
        claim: the accused figure.
    """
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or not named.words:
        return False
    ahead = claim.sentence.before(claim.span.start)
    if claim.kind == "average" and ahead[-len(_MEAN) :] == _MEAN:
        return named.words.split()[-1] not in ahead
    return named.words.endswith("inflation") and _is_conceded(ahead)


def _is_conceded(ahead: list[str]) -> bool:
    """Whether the words before a figure tell of some prices, without a figure, and then of "inflation"."""
    joint = next((at for at, word in enumerate(ahead) if word in _CONCEDING), 0)
    first, own = ahead[:joint], ahead[joint + 1 :]
    if "inflation" not in own or _PRICES.isdisjoint(first) or any(word[:1].isdecimal() for word in first):
        return False
    return not tell_of_all(" ".join(first))
