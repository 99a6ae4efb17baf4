"""Superlatives that begin with what has not been: "not since 2008 has it been lower", "no month since was better"."""

from collections.abc import Sequence

from service.claims.kind import Draft, window_near
from service.model.claims import Extreme, Rank
from service.model.mentions import Item
from service.model.spans import Span

_SO = frozenset(["so", "this", "that", "as"])
_HIGH = frozenset("high much many fast large big strong dear expensive steep busy warm hot tight".split())
_LOW = frozenset("low little few slow small weak cheap quiet cold cool slack".split())
_HIGHER = frozenset(
    "higher more bigger larger faster greater stronger dearer steeper busier warmer hotter better".split()
)
_LOWER = frozenset("lower less fewer smaller slower weaker cheaper quieter colder cooler".split())
_HELPING = frozenset(["has", "have", "had", "was", "were", "did", "saw", "brought"])
_SCOPES = {"day": "day", "week": "all", "month": "each_month", "quarter": "all", "year": "all"}
_REACH = 10  # items from the anchor to the adjective
_LONGEST = 8  # items of an aside in brackets behind the anchor


def inverted(items: Sequence[Item], index: int) -> Draft | None:
    """The superlative that "not since" or "no quarter" at ``index`` opens; None where it opens none."""
    if items[index].word == "not":
        return _not_since(items, index, index + 1, "all")
    unit = items[index + 1].word if index + 1 < len(items) else ""
    scope = _SCOPES.get(unit)
    if scope is None:
        return None
    return _not_since(items, index, index + 2, scope) or _none_since(items, index, scope)


def _not_since(items: Sequence[Item], index: int, since: int, scope: str) -> Draft | None:
    """ "Not since 2008 has it been lower": the anchor, then the adjective."""
    if since + 1 >= len(items) or items[since].word != "since" or items[since + 1].period is None:
        return None
    at = since + 2
    if at < len(items) and items[at].word == "(":
        at = next((n + 1 for n in range(at, min(len(items), at + _LONGEST)) if items[n].word == ")"), at)
    told = _adjective(items, at)
    return None if told is None else _draft(items, index, told[0], since + 1, told[1], scope)


def _none_since(items: Sequence[Item], index: int, scope: str) -> Draft | None:
    """ "No quarter has been better since the end of 2021"."""
    told = _adjective(items, index + 2)
    if told is None or told[0] + 2 >= len(items):
        return None
    anchor = told[0] + 2
    if items[anchor - 1].word != "since" or items[anchor].period is None:
        return None
    return _draft(items, index, anchor, anchor, told[1], scope)


def _adjective(items: Sequence[Item], start: int) -> tuple[int, Extreme] | None:
    """Where the adjective stands, and which end of the order it names; nothing that "than" compares with a figure."""
    helped = False
    for at in range(start, min(len(items), start + _REACH)):
        word = items[at].word
        helped = helped or word in _HELPING
        compared = any(item.word == "than" for item in items[at + 1 : at + 3])
        if (
            helped
            and not compared
            and (word in _HIGHER | _LOWER or (word in _HIGH | _LOW and items[at - 1].word in _SO))
        ):
            return at, Extreme.HIGHEST if word in _HIGH | _HIGHER else Extreme.LOWEST
        if items[at].quantity is not None or word in (",", ";", ".", ":"):
            return None
    return None


def _draft(items: Sequence[Item], first: int, last: int, anchor: int, extreme: Extreme, scope: str) -> Draft:
    rank = Rank(extreme, scope=scope, since=items[anchor].period)
    span = Span(items[first].start, items[last].end)
    period = window_near(items, first, last, anchor)
    return Draft("rank", span, "superlative", first, last, slots=(("base", anchor),), rank=rank, period=period)
