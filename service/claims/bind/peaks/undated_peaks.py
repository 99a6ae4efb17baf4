"""Points from a peak that nothing dates: "Inflation has come down by nine points since its peak"."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.ranks import Extreme

_FROM = frozenset(["since", "from", "below", "off", "above"])
_LOWER = frozenset("lower less smaller fewer down higher more cheaper".split())
_ITS = frozenset("its their the that it they rates post-pandemic pandemic pandemic-era".split())
_SUMMITS = {
    **dict.fromkeys(["peak", "peaking", "peaked"], Extreme.HIGHEST),
    **dict.fromkeys(["trough", "bottoming"], Extreme.LOWEST),
}
_GOING_ON = frozenset(["and", "but", "to", "while", "as", "with", "of", ",", ".", ";"])
_REACH = 6  # words of "since its post-pandemic peak and"


def peak_named(claim: Claim) -> Extreme | None:
    """What points are taken from, where words name a peak and neither its day nor its height; None where they do not.

    "0.75 points below its peak", "1.25 points lower than at their peak".

    Args:
        claim: any.
    """
    if claim.kind != "point_change" or claim.base is not None or _SUMMITS.keys().isdisjoint(claim.sentence.words):
        return None
    tokens = [token.lower for token in claim.sentence.tokens]
    behind = [token.lower for token in claim.sentence.tokens if token.start >= claim.span.end][:_REACH]
    return _summit(behind) or _summit(tokens[:_REACH])


def _summit(words: Sequence[str]) -> Extreme | None:
    first = 1 + (words[1:3] == ["than", "at"]) if words[1:2] == ["than"] and words[0] in _LOWER else 0
    if not words[first:] or (not first and words[0] not in _FROM):
        return None
    for at, word in enumerate(words[first + 1 :], start=first + 1):
        if word in _SUMMITS:
            return _SUMMITS[word] if set(words[at + 1 : at + 2]) <= _GOING_ON else None
        if word not in _ITS:
            return None
    return None
