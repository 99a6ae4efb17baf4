"""Whether figures that would give a third are of another sort than it is.

"The increase, £1 a month, was carried by a majority of 12": of votes nobody works out pounds. "36 (25%) were still
gaping", beside 240 potholes and 60 residents: what stands in brackets behind a figure is a share of it, or none. "Cars
numbered 600,000, four for every passenger", of 2.4m passengers: so many passengers are to a car.
"""

import re
from collections.abc import Sequence

from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_BEHIND_FIGURE = re.compile(r"\d[^\s\d.;:()%]*(?:[ \u00a0][^\W\d]+)? ?\($")
_RESULTS = frozenset(["share", "percent_change", "multiple", "point_change"])
_ASIDE = 24  # characters of "36 households ("


def are_of_other_sorts(claim: Claim, kind: str, parts: Sequence[Claim]) -> bool:
    """Whether a figure is not worked out of others by what they are of, though they give it.

    Args:
        claim: the figure.
        kind: what it would be of them.
        parts: the others, in the order of the formula.
    """
    if unit_of(claim) in CURRENCIES and kind not in _RESULTS:
        return all(unit_of(one) not in CURRENCIES for one in parts)
    return kind in ("share", "percent_change") and _is_beside_other(claim, parts)


def _is_beside_other(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "But 36 (25%) were still gaping": whether the figure before the bracket has no part in it."""
    start = claim.span.start
    lead = claim.block.text[max(0, start - _ASIDE) : start]
    if unit_of(claim) != PERCENT or _BEHIND_FIGURE.search(lead) is None:
        return False
    return all(not start - _ASIDE <= one.span.end < start or one.block is not claim.block for one in parts)


def is_of_other_unit(claim: Claim, beside: Sequence[Claim]) -> bool:
    """ "It weighs 640g, 210 less than the old one's 850, and costs $1,900, $300 more": whether one of them is grams.

    Args:
        claim: the change, with the two that it would lie between; or an average, in whose unit may be what is spread.
        beside: the figures near it.
    """
    bare = [one.span for one in claim.inputs if not one.unit]
    own = {*(one.unit for one in claim.inputs), unit_of(claim) if claim.kind == "average" else ""} - {""}
    others = [one for one in beside if any(figure.span in bare for figure in one.inputs)] if bare and own else []
    return any(figure.unit not in ("", *own) for one in others for figure in one.inputs)
