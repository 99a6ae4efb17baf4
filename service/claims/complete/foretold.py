"""Superlatives of a month or a day that the next sentence gives the figure of.

"It was the quietest January since 2021. Only 933 migrants came over last month": what was quiet is told behind.
"""

from collections.abc import Sequence

from service.claims.scene import Scene
from service.claims.subject.implied import IMPLIED
from service.model.claims import Claim
from service.records import replace

_OF_TRAFFIC = ("busiest", "quietest")


def foretold(claims: Sequence[Claim], scene: Scene) -> Sequence[Claim]:
    """The claims of the article so far, a superlative that named nothing with the series of the sentence behind it.

    Args:
        claims: the claims before the sentence.
        scene: the sentence, whose first figure must be of the days that the superlative is of.
    """
    last = claims[-1] if claims else None
    if last is None or last.rank is None or last.candidates or not scene.row:
        return claims
    first, said = scene.row[0], last.span.of(last.block.text).lower()
    told = first.kind == "level" and first.candidates and first.quantity is not None and bool(first.quantity.noun)
    if not told or not any(word in said for word in _OF_TRAFFIC) or first.period is None or last.period is None:
        return claims
    if first.period.window is None or first.period.window != last.period.window:
        return claims
    reason = f"“{first.span.of(first.block.text)}” is told of it"
    lent = tuple(replace(c, weight=min(c.weight, IMPLIED), reason=reason) for c in first.candidates)
    return [*claims[:-1], replace(last, candidates=lent)]
