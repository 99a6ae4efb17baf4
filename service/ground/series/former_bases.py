"""Indices that were counted from another base: "the CPI index was 121.7 (2005=100)", where 2015=100 is held.

"Where 2005 is 100" and "set to 100 in 2005" say so as well, wherever they stand in the sentence of a level. So are
those of articles from before the base of today was over. Changes in per cent are the same on either.
"""

import re
from datetime import date

from service.model.claims import Claim
from service.model.quantities import MULTIPLE, PERCENT
from service.model.series import Nature, Series

_HELD = re.compile(r"(\d{4})(?:-\d\d)?\s*=\s*100")
_LINKED = r"\s*(?:=|equals|is|was|being|set (?:at|to)|taken as|as)\s*"
_SAID = re.compile(
    rf"\b(?P<year>(?:19|20)\d\d)(?:-\d\d)?{_LINKED}100\b|\b100 in (?:[a-z]+ )?(?P<start>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_RELATIVE = frozenset([PERCENT, MULTIPLE])


def is_on_former_base(claim: Claim, series: Series, published: date | None) -> bool:
    """Whether a level of an index, or points of it, must be counted from another base than the series held.

    Args:
        claim: what is told of the index.
        series: what is held of it.
        published: the day of the article.
    """
    quantity = claim.quantity
    if series.nature is not Nature.INDEX or quantity is None or quantity.unit in _RELATIVE:
        return False
    held = _HELD.search(f"{series.title} {series.notes}")
    if held is None:
        return False
    said = _SAID.search(claim.sentence.span.of(claim.block.text))
    if said is not None:
        return (said["year"] or said["start"]) != held.group(1)
    return published is not None and published.year <= int(held.group(1))
