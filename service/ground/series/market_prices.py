"""Prices of a market that were paid at a moment, or for a later month: of no month's average.

"The pound plunged to $1.14 within minutes" is what it was at its lowest; "Brent for July" is what is paid today for oil
that is delivered then.
"""

import re

from service.model.calendar import MONTH_NAMES
from service.model.claims import Claim
from service.model.quantities import CURRENCIES
from service.model.series import Frequency, Nature, Series

_TRADED = "futures"  # what the words of a price rule out that is traded
_MOMENT = re.compile(
    r"\b(?:(?:with)?in (?:just |only |a few |a matter of |\w+ )?(?:seconds|minutes|hours)|flash[ -]crash|overnight"
    r"|intraday|momentarily|briefly|for a moment|at (?:one|some) (?:point|stage)|(?:this|yesterday) (?:morning|evening)"
    r"|by (?:noon|midday|lunchtime|mid-?(?:morning|afternoon)|the close|\d{1,2}(?:[.:]\d\d)? ?[ap]m))\b",
    re.IGNORECASE,
)
_MONTHS = "|".join((*MONTH_NAMES, "the same month", "next month"))
_AVERAGE = frozenset("average averaged averages averaging mean".split())


def is_of_no_average(claim: Claim, series: Series) -> bool:
    """Whether words say that a price is none of a month's average, as which alone the series holds it.

    Args:
        claim: the figure.
        series: what it would be read of.
    """
    traded = series.nature is Nature.RATE and series.unit in CURRENCIES and _TRADED in series.phrases.forbids
    if not traded or series.frequency is not Frequency.MONTHLY or not _AVERAGE.isdisjoint(claim.sentence.words):
        return False
    told = claim.block.text[claim.sentence.span.start : claim.sentence.span.end]
    return _MOMENT.search(told) is not None or _is_for_delivery(claim)


def _is_for_delivery(claim: Claim) -> bool:
    """ "Brent for July fell by $2.58", "and Brent for the same month": paid now for what is delivered in that month."""
    named = claim.candidates[0].words
    ahead = " ".join(claim.sentence.before(claim.span.start))
    return bool(named) and re.search(rf"\b{re.escape(named)} for (?:{_MONTHS})\b", ahead) is not None
