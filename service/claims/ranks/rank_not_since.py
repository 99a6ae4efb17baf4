"""Superlatives that begin with "not since": "not since 2008 has it been lower", "not since 2023 (11,433) so few"."""

from collections.abc import Sequence

from service.claims.kind import Draft, window_near
from service.claims.ranks.rank_denied import HIGH, HIGHER, LOW, LOWER, SO
from service.model.claims import Extreme, Rank
from service.model.mentions import Item
from service.model.spans import Span

_HELPING = frozenset(["has", "have", "had", "was", "were", "did", "saw", "brought"])
_REACH = 10  # items from the anchor to the adjective
_LONGEST = 8  # items of an aside in brackets behind the anchor


def not_since(items: Sequence[Item], index: int) -> Draft | None:
    """The superlative that "not since" at ``index`` opens; None where it opens none.

    The anchor comes first, then the adjective; what "than" compares with a figure is no superlative.
    """
    anchor = index + 2
    if anchor >= len(items) or items[index + 1].word != "since" or items[anchor].period is None:
        return None
    at = anchor + 1
    if at < len(items) and items[at].word == "(":
        at = next((n + 1 for n in range(at, min(len(items), at + _LONGEST)) if items[n].word == ")"), at)
    last = _adjective(items, at)
    if last is None:
        return None
    rank = Rank(Extreme.HIGHEST if items[last].word in HIGH | HIGHER else Extreme.LOWEST, since=items[anchor].period)
    span = Span(items[index].start, items[last].end)
    period = window_near(items, index, last, anchor)
    return Draft("rank", span, "superlative", index, last, slots=(("base", anchor),), rank=rank, period=period)


def _adjective(items: Sequence[Item], start: int) -> int | None:
    helped = False
    for at in range(start, min(len(items), start + _REACH)):
        word = items[at].word
        helped = helped or word in _HELPING
        if items[at].quantity is not None or word in (",", ";", ".", ":"):
            return None
        told = word in HIGHER | LOWER or (word in HIGH | LOW and items[at - 1].word in SO)
        if helped and told and all(item.word != "than" for item in items[at + 1 : at + 3]):
            return at
    return None
