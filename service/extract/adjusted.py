"""Measures named only to say what a figure leaves out: "after inflation", "adjusted for rising prices"."""

from collections.abc import Sequence

from service.extract.vocabulary import word_set
from service.model.mentions import MeasureMention
from service.model.tokens import Token

_PRICES = word_set("inflation prices price")
_LEADS = (
    ("after",), ("adjusted", "for"), ("adjusting", "for"), ("adjustment", "for"), ("allowing", "for"),
    ("accounting", "for"), ("corrected", "for"), ("correcting", "for"), ("account", "of"), ("net", "of"),
    ("allowance", "for"), ("discounting",),
)  # fmt: skip
_ENDING = frozenset([",", ".", ";", ")", "–", "—", "and", "is", "are", "was", "were"])


def unadjusted(mentions: Sequence[MeasureMention], tokens: Sequence[Token]) -> tuple[MeasureMention, ...]:
    """The measures of a sentence without those that its figures are only freed from.

    Args:
        mentions: the measures named, in order.
        tokens: the sentence.
    """
    if _PRICES.isdisjoint(token.lower for token in tokens):
        return tuple(mentions)
    return tuple(mention for mention in mentions if not _is_left_out(mention, tokens))


def _is_left_out(mention: MeasureMention, tokens: Sequence[Token]) -> bool:
    if _PRICES.isdisjoint(mention.words):
        return False
    before = [token.lower for token in tokens if token.start < mention.span.start and token.lower != "the"]
    lead = next((lead for lead in _LEADS if tuple(before[-len(lead) :]) == lead), None)
    if lead is None:
        return False
    behind = next((token.lower for token in tokens if token.start >= mention.span.end), ".")
    return lead != ("after",) or behind in _ENDING or behind[:1].isdecimal()  # "after inflation hit 11%"
