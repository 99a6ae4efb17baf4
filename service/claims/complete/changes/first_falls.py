"""Prices that move for the first time in years: "prices in the euro zone fell for the first time since October 2009".

What moves is the index; its growth on the year, which is what is published, has then passed nought.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.model.claims import Claim
from service.model.quantities import Direction, Quantity
from service.model.ranks import Extreme, Rank
from service.model.series import Series
from service.model.shelf import Shelf
from service.model.spans import Span
from service.records import replace

_YEAR = 12  # months
_ON_THE_MONTH = "US"  # where prices move on the month unless the words say otherwise
_RATES = frozenset(["level", "percent_change"])
_PRICES = frozenset(["prices", "price"])
_OF_PACE = frozenset(["inflation", "rate", "growth", "pace"])


def past_nought(row: Sequence[Claim], shelf: Shelf, before: Sequence[Claim] = ()) -> Sequence[Claim]:
    """The claims of a sentence, first moves of prices since a day as first times that their growth passed nought.

    Args:
        row: the claims in order.
        shelf: the catalogue.
        before: those of the sentences before.
    """
    if all(claim.streak is None for claim in row):
        return row
    told = [claim.span for claim in row if claim.rank is not None]
    kept = [claim for claim in row if claim.streak is None or not any(span.contains(claim.span) for span in told)]
    return [claim if _is_of_rate_told(claim, before) else _passed(claim, shelf) for claim in kept]


def _passed(claim: Claim, shelf: Shelf) -> Claim:
    run = claim.streak
    if run is None or run.since is None or run.length != 1 or run.pace or claim.direction is None:
        return claim
    grown = tuple(c for c in claim.candidates if _is_growth(shelf.series(c.series_id), c.words))
    if not grown:
        return claim
    nought = Quantity(claim.span, Span(0, 0), Decimal(0), 0, "")
    extreme = Extreme.LOWEST if claim.direction is Direction.DOWN else Extreme.HIGHEST
    rank = Rank(extreme, since=run.since, mark=nought)
    return replace(claim, kind="threshold", streak=None, rank=rank, candidates=grown, base=run.since, direction=None)


def _is_of_rate_told(claim: Claim, before: Sequence[Claim]) -> bool:
    """ "The index was 2% higher than a year before, after 2.5%. The fall was the first since May": of that growth."""
    if claim.streak is None or not claim.candidates or not all(c.carried for c in claim.candidates):
        return False
    own = {c.series_id for c in claim.candidates}
    told = (one for one in reversed(before) if one.kind in _RATES and any(c.series_id in own for c in one.candidates))
    last = next(told, None)
    return last is not None and not last.falls and (last.kind == "level" or last.direction is Direction.UP)


def _is_growth(series: Series, words: str) -> bool:
    """Whether it is the growth on the year of prices that the words name: not of "inflation", nor "the RPI"."""
    on_year = series.growth_over == _YEAR and series.area != _ON_THE_MONTH
    named = set(words.split())
    return on_year and bool(_PRICES & named) and _OF_PACE.isdisjoint(named)
