"""Clauses that tell of one part of what is measured: "driven by food, where price rises slowed to 1.7%"."""

from service.claims.kind import Draft
from service.claims.subject.light_words import names
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis, Item
from service.model.quantities import PERCENT, POINTS

_OPENING = frozenset(["where", "whose"])
_BASKETS = frozenset(
    "inflation price prices rise rises increase increases growth cost costs rate rates the annual of its in wages pay"
    " employment output jobs orders sales".split()
)
"""Words of what any good or trade has, which name the whole only where nothing is said before them."""
_PHRASE = 6  # items of "the euro zone at large,"
_STOPS = frozenset([";", ":", ".", "but", "while", "whereas", "although", "though", "because", "since"])


def is_of_thing_before(draft: Draft, analysis: Analysis) -> bool:
    """Whether a rate stands in a clause about a thing that is no measure: "services, where price rises slowed to 5%".

    Not so of areas, nor where the clause names a measure that is more than prices or growth of something.

    Args:
        draft: the figure.
        analysis: its sentence.
    """
    thing = _thing(draft, analysis)
    return thing is not None and not any(m.span.start <= thing.start < m.span.end for m in analysis.measures)


def of_thing_before(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures of a figure in such a clause: "food, where price rises slowed to 1.7%" is of food alone.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures left to it.
    """
    thing = None if not usable else _thing(draft, analysis)
    return usable if thing is None else [one for one in usable if one[0].span.start <= thing.start < one[0].span.end]


def _thing(draft: Draft, analysis: Analysis) -> Item | None:
    """What stands before "where" in front of a rate, if the clause names no measure of its own."""
    items = analysis.items
    quantity = items[draft.anchor].quantity
    if _OPENING.isdisjoint(items.said) or quantity is None or quantity.unit not in (PERCENT, POINTS):
        return None
    at = next((n for n in range(draft.anchor - 1, 0, -1) if items.words[n] in _OPENING | _STOPS), 0)
    if at < len(("food", ",")) or items.words[at] not in _OPENING:
        return None
    thing = items[at - 2] if items.words[at - 1] == "," else items[at - 1]
    near = items[max(0, at - _PHRASE)].start
    if not names(thing, analysis) or any(near <= area.span.start < thing.end for area in analysis.areas):
        return None  # "in the euro zone at large, where inflation was 2.9%"
    own = [m for m in analysis.measures if items[at].end <= m.span.start < items[draft.anchor].start]
    return thing if own and all(_BASKETS.issuperset(mention.words) for mention in own) else None
