"""Superlatives among areas: "the highest in the G7", "the lowest of the 20 countries": of no one area's history."""

from collections.abc import Sequence

from service.model.mentions import Item

_CLUBS = frozenset("g7 g8 g20 oecd brics g-7 g-20".split())
_AREAS = frozenset("countries nations economies members states peers country nation economy".split())
_LEADING = frozenset(["of", "among", "amongst", "in", "any"])
_STOPS = frozenset([";", ":", ",", ".", "but", "while", "(", ")"])
_SEVERAL = range(2, 60)
_REACH = 9  # items from the superlative to those it is ranked among
_BACK = 6  # items from "countries" back to "of", "among" or "any"


def among_areas(items: Sequence[Item], index: int) -> bool:
    """Whether the superlative at ``index`` is one among areas, as far as its clause tells.

    "The highest rate of the 20 countries that share the euro", "the lowest in the G7", "the highest of the six".
    """
    for at in range(index + 1, min(len(items), index + 1 + _REACH)):
        item = items[at]
        if item.word in _STOPS:
            return False
        if item.word in _CLUBS:
            return True
        noun = item.word if item.quantity is None else item.quantity.noun
        lead = [other.word for other in items[max(index, at - _BACK) : at]]
        if noun in _AREAS and not _LEADING.isdisjoint(lead):
            return True
        if item.quantity is not None and not item.quantity.unit and item.quantity.value in _SEVERAL:
            closes = at + 1 == len(items) or items[at + 1].word in _STOPS
            return closes and lead[-2:] == ["of", "the"]
    return False
