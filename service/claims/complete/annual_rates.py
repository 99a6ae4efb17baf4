"""Counts told at a rate "a year" of a series that is itself published at an annual rate: "936,000 homes a year".

Elsewhere so many "a year" is an average, which the text's own figures may give and no series holds.
"""

from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.series import Frequency, Nature, Series
from service.model.shelf import Shelf
from service.records import replace

_ANNUAL_RATE = "annual rate"
_LESS_THAN_YEAR = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY])


def at_annual_rate(claim: Claim, shelf: Shelf) -> Claim:
    """The claim, as the level that its series states where that is so many a year.

    Args:
        claim: any claim.
        shelf: the catalogue.
    """
    quantity = claim.quantity
    if claim.kind != "average" or quantity is None or quantity.per != "year" or not claim.candidates:
        return claim
    read = [shelf.series(candidate.series_id) for candidate in claim.candidates]
    if not any(map(_is_paced, read)) or not all(one.frequency is Frequency.ANNUAL or _is_paced(one) for one in read):
        return claim  # a year's own figure is so many a year as well, but of which year is told by the rate only
    return replace(claim, kind="level", quantity=replace(quantity, per=""))


def _is_paced(series: Series) -> bool:
    """Whether a month's or quarter's figure of a count is stated as what a year of it would bring."""
    paced = series.nature is Nature.RATE and series.frequency in _LESS_THAN_YEAR and series.unit != PERCENT
    return paced and _ANNUAL_RATE in series.title
