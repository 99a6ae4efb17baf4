"""Words that say only what a figure leaves out: "after inflation", "adjusted for rising prices"."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from service.extract.vocabulary import word_set
from service.model.spans import Span
from service.model.tokens import Token

_lower = attrgetter("lower")
_PRICES = word_set("inflation prices price")
_LEADS = (
    ("after",), ("adjusted", "for"), ("adjusting", "for"), ("adjustment", "for"), ("allowing", "for"),
    ("accounting", "for"), ("corrected", "for"), ("correcting", "for"), ("account", "of"), ("net", "of"),
    ("allowance", "for"), ("discounting",),
)  # fmt: skip
_ENDING = frozenset([",", ".", ";", ")", "–", "—", "and", "is", "are", "was", "were", ""])
_RISING = word_set("the rising higher rises changes in increases consumer")
_REACH = 4  # tokens of "for rises in consumer prices"


def left_out(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The places where a block names prices only as what a figure is freed from.

    Args:
        tokens: the block.
    """
    return tuple(_found(tokens)) if not _PRICES.isdisjoint(map(_lower, tokens)) else ()


def _found(tokens: Sequence[Token]) -> Iterator[Span]:
    for at in [at for at, token in enumerate(tokens) if token.lower in _PRICES]:
        first = at
        while first and at - first < _REACH and tokens[first - 1].lower in _RISING:
            first -= 1
        before = [one.lower for one in tokens[max(0, first - 2) : first]]
        lead = next((lead for lead in _LEADS if tuple(before[-len(lead) :]) == lead), None)
        if lead is None:
            continue
        behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if lead != ("after",) or behind in _ENDING or behind[:1].isdecimal():  # "after inflation hit 11%"
            yield Span(tokens[first].start, tokens[at].end)
