"""Rises told over the year ahead of their figure: "Prices fell 0.4% in June. Over the year they rose 3.5%".

That is over the twelve months up to the days spoken of, and not since the year began.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.shelf import Shelf
from service.records import replace

_YEAR = 12  # months
_LENGTHS = frozenset([1, _YEAR])
_OVER = frozenset(["over", "on"])


def over_the_year_first(row: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """A sentence's claims, a change of prices told ahead as over the year with that length and no days of its own.

    Args:
        row: the claims in order.
        shelf: the catalogue.
    """
    if not any(_is_told_ahead(claim) for claim in row):
        return row
    return [
        replace(claim, period=None, over=_YEAR) if _is_told_ahead(claim) and _grows(claim, shelf) else claim
        for claim in row
    ]


def _is_told_ahead(claim: Claim) -> bool:
    period = claim.period
    if claim.kind != "percent_change" or period is None or period.rule != "the-year":
        return False
    ahead = period.span.end <= claim.span.start and claim.base is None
    return ahead and period.role is PeriodRole.TO_DATE and period.preposition in _OVER


def _grows(claim: Claim, shelf: Shelf) -> bool:
    """Whether all that the claim may be of is published as growth over a month or a year."""
    read = [shelf.series(one.series_id) for one in claim.candidates]
    return bool(read) and all(one.unit == PERCENT and one.growth_over in _LENGTHS for one in read)
