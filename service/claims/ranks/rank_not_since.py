"""Superlatives that begin with "not since": "not since 2008 has it been lower", "not since 2023 (11,433) so few"."""

from collections.abc import Sequence

from service.claims.kind import Draft, window_near
from service.claims.ranks.marks import mark_behind
from service.claims.ranks.superlatives import BY_FAR, HIGH, HIGHER, LOW, LOWER, SO, WORSE
from service.model.mentions import Item, Row
from service.model.quantities import Direction
from service.model.ranks import Extreme, Rank
from service.model.spans import Span
from service.records import replace

_HELPING = frozenset(["has", "have", "had", "was", "were", "did", "saw", "brought", "is", "are"])
_FAR = frozenset("far fast hard much sharply steeply quickly rapidly".split())
_WAYS = {"up": Direction.UP, "down": Direction.DOWN}
_REACH = 10  # items from the anchor to the adjective
_LONGEST = 8  # items of an aside in brackets behind the anchor


def not_since(items: Row, index: int) -> Draft | None:
    """The superlative that "not since" at ``index`` opens; None where it opens none.

    The anchor comes first, then the adjective; what "than" compares with a figure is no superlative.
    """
    anchor = index + 2
    if anchor >= len(items) or items[index + 1].word != "since" or items[anchor].period is None:
        return None
    at = anchor + 1
    if at < len(items) and items[at].word == "(":
        at = next((n + 1 for n in range(at, min(len(items), at + _LONGEST)) if items[n].word == ")"), at)
    if items.words[at : at + 2] == (",", "when"):  # "not since 29 November, when 947 came, had so many"
        at = next((n + 1 for n in range(at + 1, min(len(items), at + _LONGEST)) if items[n].word == ","), at)
    elif items.words[at : at + 1] == (",",) and not _HELPING.isdisjoint(items.words[at + 1 : at + 2]):
        at += 1  # "not since March 8, 2021, has it been lower"
    last = _adjective(items, at)
    if last is None:
        return _past_mark(items, index, anchor)
    moved = _moved(items, at, last)
    last += items.words[last : last + 2] == ("more", "slowly")
    high = items[last].word in HIGH | HIGHER | WORSE if moved is None else moved is Direction.UP
    rank = Rank(
        Extreme.HIGHEST if high else Extreme.LOWEST,
        since=items[anchor].period,
        of_change=moved is not None,
        either=items[last].word in WORSE,
    )
    span = Span(items[index].start, items[last].end)
    period = window_near(items, index, last, anchor)
    return Draft("rank", span, "superlative", index, last, slots=(("base", anchor),), rank=rank, period=period)


def _past_mark(items: Row, index: int, anchor: int) -> Draft | None:
    """ "Not since July 2021 has it been below 2.5%": past the mark then and now, and at no time between."""
    told = mark_behind(items, anchor)
    if told is None or _HELPING.isdisjoint([*items.words[anchor + 1 : told[1]]]):
        return None
    rank, at = told
    span = Span(items[index].start, items[at].end)
    period = window_near(items, index, at, anchor)
    rank = replace(rank, since=items[anchor].period)
    return Draft("threshold", span, "superlative", index, at, slots=(("base", anchor),), rank=rank, period=period)


def _adjective(items: Sequence[Item], start: int) -> int | None:
    helped = False
    for at in range(start, min(len(items), start + _REACH)):
        word = items[at].word
        helped = helped or word in _HELPING
        if items[at].quantity is not None or word in (",", ";", ".", ":"):
            return None
        if word in HIGHER | LOWER and items[at - 1].word in BY_FAR:
            return None  # "not since March has it been much lower"
        told = word in HIGHER | LOWER | WORSE or (word in HIGH | LOW | _FAR and items[at - 1].word in SO)
        if helped and told and all(item.word != "than" for item in items[at + 1 : at + 3]):
            return at
    return None


def _moved(items: Sequence[Item], start: int, last: int) -> Direction | None:
    """ "Not since 2009 had it dropped so far": which way the change went that is ranked, None where a level is."""
    if items[last].word not in _FAR:
        return None
    verbs = [change for item in items[start:last] for change in item.changes if change.part == "verb"]
    gone = [item.word for item in items[start:last] if item.word in _WAYS]  # "have prices gone up so quickly"
    return verbs[-1].direction if verbs else _WAYS[gone[-1]] if gone else None
