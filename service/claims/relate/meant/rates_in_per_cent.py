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
_ENDS = (
    (["from"], ["to"]),
    ([",", "from"], ["to"]),
    (["to"], ["from"]),
    ([",", "to"], ["from"]),
)
_SO = frozenset(["so", "therefore", "thus"])
_POINTING = frozenset(["that", "this", "it"])
_RATES = frozenset("share rate proportion margin pace gap increase rise gain fall drop decrease difference".split())
_PARTING = frozenset(["which", "who", "while", "but", "than"])
_BEING = frozenset("is was has had therefore thus".split())
_TIMES = frozenset("month months quarter year years weeks week time decade".split())
_SPAN = 4  # words of "in a single year"
_SUBJECT = 3  # words of "the share has"
_PAIR = len(("now", "base"))
_LEVELS = frozenset(["share", "average"])


def rates_in_per_cent(sight: Sight) -> Meant | None:
    """The two rates that a change told in per cent is between in points; None where it is between no such two.

    Args:
        sight: the change, and what stands around it.
    """
    claim, quantity = sight.claim, sight.claim.quantity
    if unit_of(claim) != PERCENT or quantity is None or quantity.hedge is not Hedge.EXACT:
        return None
    moved = claim.direction is not None and claim.kind in ("percent_change", "difference")
    if not moved and sight.lead[-1:] != ["by"]:
        return None
    for pair in (_behind(sight), _ahead(sight) if moved else ()):
        if len(pair) == _PAIR and abs(value_of(pair[0]) - value_of(pair[1])) == quantity.value:
            low, high = sorted(pair, key=value_of)
            now, base = (low, high) if claim.direction is Direction.DOWN else (high, low)
            return "percent_change", (figure_of(now), figure_of(base))
    return None


def _behind(sight: Sight) -> Sequence[Claim]:
    """ "The margin widened by 0.7%, from 8.5% to 9.2%", "to 9.2% from 8.5%": the two that it went from and to."""
    row = [one for one in sight.behind[:_PAIR] if one.sentence is sight.claim.sentence]
    if len(row) != _PAIR or not all(map(_is_rate, row)):
        return ()
    between = row[0].sentence.between(row[0].span.end, row[1].span.start)
    return row if (sight.after, between) in _ENDS else ()


def _ahead(sight: Sight) -> Sequence[Claim]:
    """The last two rates told, where words go on of them: "so support has gone up by", "That's 40%, …, a gain of"."""
    row = [one for one in sight.before if unit_of(one) == PERCENT][-_PAIR:]
    near = len(row) == _PAIR and row[-1] is sight.before[-1] and row[0].block is sight.claim.block
    return row if near and all(map(_is_rate, row)) and _goes_on(sight, row[-1]) else ()


def _goes_on(sight: Sight, last: Claim) -> bool:
    """Whether the words that lead to a figure go on about the rates before it, told in its sentence or right before."""
    if sight.after[:1] == ["in"] and not _is_of_time(sight):
        return False  # "4.3%, from 4.1%, a gain of 0.2% in pay"
    if not _SO.isdisjoint(sight.lead):
        return True
    if last.sentence is sight.claim.sentence:
        if sight.lead[:1] in ([":"], [";"]):
            return _is_pointed(sight.lead[1:])
        return sight.lead[-4:-2] == [",", "a"] and sight.lead[-2] in _MOVES and sight.lead[-1] == "of"
    past, start = last.sentence.span.end, sight.claim.sentence.span.start
    named = _PARTING.isdisjoint(sight.lead)  # "That was better than Germany, which shrank by 0.1%"
    return named and _is_pointed(sight.lead) and not sight.claim.block.text[past:start].strip()


def _is_of_time(sight: Sight) -> bool:
    """ "Has come down by five per cent in twelve months", "in a single year": whether time is what it moved in."""
    if sight.after == ["in"]:
        return bool(sight.behind) and unit_of(sight.behind[0]) in _TIMES
    return not _TIMES.isdisjoint(sight.after[1:_SPAN])


def _is_pointed(lead: Sequence[str]) -> bool:
    """Whether a clause opens with what the rates before it are called again: "that is", "the share has"."""
    subject = [word for word in lead[:_SUBJECT] if word != "the"]
    return bool(subject) and (subject[0] in _POINTING or (subject[0] in _RATES and not _BEING.isdisjoint(subject[1:])))


def _is_rate(one: Claim) -> bool:
    told = is_plain(one, loosely=True) or one.kind in _LEVELS
    return unit_of(one) == PERCENT and told and one.direction is None
