"""What "reached" and "hit" say of a figure: of a round one at least that much, of one with more digits just that."""

from service.model.claims import Claim
from service.model.quantities import PERCENT, Hedge
from service.records import replace

_REACHING = frozenset("reached reaches reach reaching hit hits hitting".split())
_ROUND = 2  # digits of a figure that is a mark to be reached: "25,000", "1.3 million"


def as_reached(claim: Claim) -> Claim:
    """The claim, its figure stated flatly where "reached" bounds it only in name: "applications reached 89,398"."""
    quantity = claim.quantity
    if quantity is None or quantity.hedge is not Hedge.AT_LEAST or quantity.hedge_span is None:
        return claim
    if quantity.hedge_span.of(claim.block.text).lower() not in _REACHING:
        return claim
    digits = len(str(int(quantity.value.scaleb(quantity.decimals))))
    mark = quantity.decimals <= 0 if quantity.unit == PERCENT else digits <= _ROUND
    return claim if mark else replace(claim, quantity=replace(quantity, hedge=Hedge.EXACT, hedge_span=None))
