"""How far two sides of a score lie apart: "independents break 49% to 38% for the mayor, a deficit of 11 points"."""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, is_plain
from service.claims.relate.quoted import value_of
from service.claims.scene import unit_of
from service.model.quantities import PERCENT, POINTS

_NAMES = frozenset("lead deficit advantage majority edge disadvantage plurality gap gulf".split())
_MARGIN = "margin"  # which is as well what a bank earns that lends "at 4% to 6%"
_MARKS = frozenset([",", ":", ";", "–", "—", "("])
_ELSEWHERE = frozenset(
    "overall nationally nationwide statewide elsewhere but in among with was had widened narrowed extended cut grown"
    " while whereas last then earlier once previously another other others both".split()
)
"""What tells of another lead than that of the score: "and overall she has a lead of four points"."""
_FACING = frozenset(
    "a an the facing faces face enjoys enjoying enjoy has have having giving gives handing hands leaving leaves puts"
    " which that is making means it he she they him her them by so for , : ; – — ( net healthy clear thumping"
    " commanding big huge slender narrow of".split()
)
_FOR = 4  # words of "for the mayor,"
_ALL = 101  # per cent of everybody, rounded up here and there


def score_apart(sight: Sight) -> Meant | None:
    """The two shares right before it, told as a score, of which nothing between says that another lead is meant."""
    claim, pair = sight.claim, sight.before[-2:]
    own = [one for one in pair if one.sentence is claim.sentence and unit_of(one) == PERCENT and is_plain(one)]
    if unit_of(claim) != POINTS or len(own) != len(("for", "against")) or not ends(sight.after):
        return None
    first, last = own
    scored = first.sentence.between(first.span.end, last.span.start) == ["to"] and before_of(first)[-1:] != ["from"]
    names = _NAMES | {_MARGIN} if before_of(first)[-1:] == ["by"] else _NAMES
    named = sight.lead[-1:] == ["of"] and not names.isdisjoint(sight.lead[-2:-1])
    fits = scored and named and not first.is_base and value_of(first) + value_of(last) <= _ALL
    return ("point_change", apart(own)[1]) if fits and _is_of_score(sight.lead[:-2]) else None


def _is_of_score(words: Sequence[str]) -> bool:
    """ "For the mayor, she faces a", ", a", "giving him a": light words behind whom the score is for."""
    marks = [at for at, word in enumerate(words) if word in _MARKS]
    ahead = words[: marks[0]] if marks else []
    told = ahead == [] or (ahead[0] in ("for", "in") and len(ahead) <= _FOR)
    return bool(marks) and told and _FACING.issuperset(words[marks[0] :]) and _ELSEWHERE.isdisjoint(words)
