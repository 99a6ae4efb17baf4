"""Words that bound a figure only in name: "reached 89,398" is just that many, and "crossings up to 3,823" moved there.

A round figure that is reached is a mark, and at least that much; what is "up to" a figure is a bound unless the words
that name its measure stand right before, as in headlines.
"""

from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction, Hedge, Quantity
from service.records import replace

_REACHING = frozenset("reached reaches reach reaching hit hits hitting".split())
_ROUND = 2  # digits of a figure that is a mark to be reached: "25,000", "1.3 million"
_AROUND = frozenset(
    "in of the for and at on a uk us uk's us's england wales britain britain's scotland america america's united states"
    " euro area zone germany france china india annual rate number breaking new update latest just".split()
) | {""}
_BEHIND = frozenset(["in", "for", "from", "at", "on", "last", "this", "people", "–", "—", ",", ".", ""])
_UP_TO = "<move> ... to"  # the shape of a level that something moved to


def as_reached(claim: Claim) -> Claim:
    """The claim, its figure stated flatly where the words before it bound it only in name.

    Args:
        claim: any claim.
    """
    quantity = claim.quantity
    if quantity is None or quantity.hedge_span is None:
        return claim
    words = quantity.hedge_span.of(claim.block.text).lower()
    if quantity.hedge is Hedge.AT_LEAST and words in _REACHING:
        digits = len(str(int(quantity.value.scaleb(quantity.decimals))))
        mark = quantity.decimals <= 0 if quantity.unit == PERCENT else digits <= _ROUND
        return claim if mark else replace(claim, quantity=_flat(quantity))
    if quantity.hedge is Hedge.AT_MOST and words == "up to" and claim.kind == "level" and _is_moved(claim, quantity):
        return replace(claim, quantity=_flat(quantity), direction=Direction.UP, shape=_UP_TO)
    return claim


def _flat(quantity: Quantity) -> Quantity:
    return replace(quantity, hedge=Hedge.EXACT, hedge_span=None)


def _is_moved(claim: Claim, quantity: Quantity) -> bool:
    """ "Channel crossings up to 3,823 in June": whether a sentence opens with its measure and has no verb but that."""
    assert quantity.hedge_span is not None
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or not named.words:
        return False
    ahead = claim.block.text[claim.sentence.span.start : quantity.hedge_span.start].lower()
    before, measure, after = ahead.partition(named.words)
    if not measure or after.split()[-1:] in (["of"], ["for"]):
        return False
    rest = [word.strip(":–—-,") for word in (*before.split(), *after.split())]
    behind = claim.sentence.behind(quantity.span.end)[:1]
    return _AROUND.issuperset(rest) and (not behind or behind[0] in _BEHIND)
