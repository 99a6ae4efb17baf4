"""Measures that the words right ahead of them make those of another: "the shelter part of the CPI", "its rate"."""

from collections.abc import Sequence

from service.claims.subject.light_words import names
from service.model.mentions import Analysis, Item, MeasureMention

REACH = 4
"""Items of "shelter part of the"."""
_ARTICLES = frozenset(["the", "those"])
_PARTS = frozenset("part portion piece slice section index gauge measure".split())
_OF_ALL = frozenset(["index", "gauge", "measure"])  # which "of consumer prices" are of all of them
_GOODS = frozenset(
    "clothing services goods energy housing transport medical rent rents fuel groceries furniture".split()
)
"""Parts of what consumers buy that no measure may be held of; "the biggest part of inflation" is none."""
_LEGS = frozenset("leg legs arm arms prong prongs element elements strand strands ingredient ingredients".split())
_OF = frozenset(["of", "in", "within"])
_LEAST = 3  # items of "shelter part of"
_OWNING = frozenset(["its", "their", "whose"])
_RATES = frozenset(["rate", "rates", "pace"])
_OVER_YEAR = frozenset(["annual", "yearly", "year", "12", "twelve", "month"])


def is_of_part_ahead(ahead: Sequence[Item], analysis: Analysis) -> bool:
    """ "The shelter part of the consumer price index", "the food index within the CPI"; not "part of the rise in".

    So "inflation, the other leg of the triple lock," is none of the earnings that "triple lock" may stand for.

    Args:
        ahead: the items right ahead of the measure.
        analysis: the sentence.
    """
    led = ahead[:-1] if ahead and ahead[-1].word in _ARTICLES else ahead
    if len(led) < _LEAST or led[-1].word not in _OF:
        return False
    if led[-2].word in _LEGS:
        return led[-1].word == "of"
    if led[-2].word not in _PARTS or (led[-1].word == "of" and led[-2].word in _OF_ALL):
        return False
    part = led[-3]
    told = part.word in _GOODS or any(one.span.start <= part.start < one.span.end for one in analysis.measures)
    return told and names(part, analysis)


def is_of_one_named(mention: MeasureMention, first: int, analysis: Analysis) -> bool:
    """ "Food was tamer: its annual rate slipped to 3.1%": the rate of what was named before it, and of no other.

    Args:
        mention: the measure.
        first: where it begins.
        analysis: the sentence.
    """
    if mention.strong or first == 0 or mention.words[-1] not in _RATES or _OVER_YEAR.isdisjoint(mention.words):
        return False
    if analysis.items[first - 1].word not in _OWNING:
        return False
    return any(one.span.end <= mention.span.start and one.words[-1] not in _RATES for one in analysis.measures)
