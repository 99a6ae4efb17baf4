"""Changes that are too large for a month: "Inflation was 4.2% in May. Gasoline surged 40.5%" is over the year."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.series import Nature, Series
from service.store.interface import Store

_MONTHS = 361  # thirty years
_SEASON = Decimal("1.5")
"""How far the greatest move seen may be surpassed, or be another once the season is taken out of it."""


def beyond_a_month(claim: Claim, series: Series, store: Store, known_at: date | None) -> bool:
    """Whether an index never moved so far from one month to the next as a change is said to be.

    Args:
        claim: the change.
        series: an index, or its growth.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    source = series.id if series.derived is None else series.derived.source
    if claim.quantity is None or claim.direction is None or store.series(source).nature is not Nature.INDEX:
        return False  # "food prices have risen 26% since 2020 and shelter costs 30%"
    values = [one.value for one in store.as_known(source, known_at).observations[-_MONTHS:]]
    moves = [(now / before - 1) * 100 for before, now in pairwise(values) if before]
    way = -1 if claim.direction is Direction.DOWN else 1
    return bool(moves) and claim.quantity.value > _SEASON * max(way * move for move in moves)
