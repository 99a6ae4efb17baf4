"""Changes that are of the year whatever a month may bring: "Inflation was 4.2% in May. Gasoline surged 40.5%"."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from service.ground.grounded import Option
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.series import Nature, Series
from service.numeric.rounding import half_up, significant_digits
from service.store.interface import Store

_MONTHS = 361  # thirty years
_SEASON = Decimal("1.5")
"""How far the greatest move seen may be surpassed, or be another once the season is taken out of it."""
_TELLING = 3
"""Digits that no change on the month shares with that on the year but by chance."""


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


def is_of_year_turned(claim: Claim, options: Sequence[Option]) -> bool:
    """ "Core: +2.9%. Gasoline: -40.5%", where it was +40.5% on the year: told to the digit, the other way.

    Args:
        claim: the change.
        options: its readings.
    """
    quantity = claim.quantity
    if quantity is None or significant_digits(quantity.value, quantity.decimals) < _TELLING:
        return False
    signed = quantity.negative or claim.block.text[: quantity.span.start + 1].rstrip("0123456789").endswith("+")
    if claim.direction is None and not signed:
        return False  # "What has become cheaper. Gasoline: 26.5%"
    down = quantity.negative or claim.direction is Direction.DOWN
    held = [one.figures[0].value for one in options if len(one.figures) == 1]
    return any((one > 0) is down and half_up(abs(one), quantity.decimals) == quantity.value for one in held)
