"""Figures whose words name what they are taken from, which the pair that they would be held against is not.

"Shaved to 4 per cent from 4.25 per cent, … 1.25 points under the peak": of a peak that the text does not give. "An
average of 17,000. That is 2,000 a game better than the 15,000": a difference of two, and no average.
"""

from service.model.claims import Claim

_SIDES = frozenset(["under", "below", "off", "from", "above", "short"])
_ARTICLES = frozenset(["the", "its", "their", "that", "this", "of"])
_SUMMITS = ("peak", "record", "trough", "highest", "lowest", "high", "low", "top", "bottom")
_MORE = frozenset("better worse more fewer less higher lower up down".split())
_REACH = 4  # words of "under the year's peak"


def is_of_another_pair(claim: Claim) -> bool:
    """Whether a figure that the text's own figures do not give is worked out from others than those.

    Args:
        claim: the figure, with the pair that was found for it.
    """
    behind = claim.sentence.behind(claim.span.end)
    if claim.kind == "point_change" and behind[:1] != [] and behind[0] in _SIDES:
        named = next((word for word in behind[1:_REACH] if word not in _ARTICLES), "")
        return named.startswith(_SUMMITS) and not _tells_summit(claim)
    return claim.kind == "average" and behind[:1] != [] and behind[0] in _MORE and "than" in behind[1:_REACH]


def _tells_summit(claim: Claim) -> bool:
    """Whether a peak, or what was once the highest, is spoken of in front, or its figure stands behind."""
    ahead = claim.block.text[: claim.span.start].lower().split()
    behind = claim.sentence.behind(claim.span.end)
    return any(map(str.isdecimal, "".join(behind))) or any(word.strip(",.;:()").startswith(_SUMMITS) for word in ahead)
