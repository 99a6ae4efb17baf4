"""Points told as per cent of the two rates that lie so far apart: "46% back it; it was 39%, so support is up by 7%".

The figure is held against the change between them in per cent, of which it is told whether only the points fit.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, Direction, Hedge

_MOVES = frozenset("gain rise fall drop increase decrease jump leap slide climb slip cut".split())
_FROM = (["from"], [",", "from"])
_PAIR = len(("now", "base"))
_LEVELS = frozenset(["share", "average"])


def rates_in_per_cent(sight: Sight) -> Meant | None:
    """The two rates that a change told in per cent is between in points; None where it is between no such two.

    Args:
        sight: the change, and what stands around it.
    """
    claim, quantity = sight.claim, sight.claim.quantity
    if unit_of(claim) != PERCENT or claim.direction is None or claim.kind not in ("percent_change", "difference"):
        return None
    if quantity is None or quantity.hedge is not Hedge.EXACT:
        return None
    for pair in (_behind(sight), _ahead(sight)):
        if len(pair) == _PAIR and abs(value_of(pair[0]) - value_of(pair[1])) == quantity.value:
            low, high = sorted(pair, key=value_of)
            now, base = (low, high) if claim.direction is Direction.DOWN else (high, low)
            return "percent_change", (figure_of(now), figure_of(base))
    return None


def _behind(sight: Sight) -> Sequence[Claim]:
    """ "The margin widened by 0.7%, from 8.5% to 9.2%": the two that it went from and to."""
    row = [one for one in sight.behind[:_PAIR] if one.sentence is sight.claim.sentence]
    if len(row) != _PAIR or sight.after not in _FROM or not all(map(_is_rate, row)):
        return ()
    return row if row[0].sentence.between(row[0].span.end, row[1].span.start) == ["to"] else ()


def _ahead(sight: Sight) -> Sequence[Claim]:
    """The last two rates told, where the same sentence goes on: "so support has gone up by", ", a gain of"."""
    apposed = sight.lead[-4:-2] == [",", "a"] and sight.lead[-2] in _MOVES and sight.lead[-1] == "of"
    apposed = apposed and sight.after[:1] != ["in"]  # "4.3%, from 4.1%, a gain of 0.2% in pay"
    if not apposed and "so" not in sight.lead:
        return ()
    row = [one for one in sight.before if unit_of(one) == PERCENT][-_PAIR:]
    near = len(row) == _PAIR and row[-1] is sight.before[-1] and row[0].block is sight.claim.block
    near = near and row[-1].sentence is sight.claim.sentence
    return row if near and all(map(_is_rate, row)) else ()


def _is_rate(one: Claim) -> bool:
    told = is_plain(one, loosely=True) or one.kind in _LEVELS
    return unit_of(one) == PERCENT and told and one.direction is None
