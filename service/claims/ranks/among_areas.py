"""Superlatives among areas: "the world's third-largest economy", "the highest in the G7", "the lowest of the six".

They are of no one area's history. Where an area held is told its place in the world, the European Union, Europe or the
G7, those held can at least refute it: who is behind two others is not the second.
"""

from service.claims.kind import Draft
from service.claims.ranks.superlatives import LOWEST
from service.model.mentions import Analysis, AreaMention, Row
from service.model.ranks import Extreme, Rank
from service.model.spans import Span

_CLUBS = frozenset("g7 g8 g20 oecd brics g-7 g-20".split())
_AREAS = frozenset("countries nations economies members states peers country nation economy".split())
_LEADING = frozenset(["of", "among", "amongst", "in", "any"])
_STOPS = frozenset([";", ":", ",", ".", "but", "while", "(", ")"])
_SEVERAL = range(2, 60)
_REACH = 9  # items from the superlative to those it is ranked among
_BACK = 6  # items from "countries" back to "of", "among" or "any"
_LARGE = frozenset("CN DE FR GB IN US".split())
#: Of each field, the areas for which figures may be held; who has left or joined one since is left out.
_FIELDS = {
    "world": _LARGE,
    "globe": _LARGE,
    "earth": _LARGE,
    "eu": frozenset(["DE", "FR"]),
    "europe": frozenset(["DE", "FR", "GB"]),
    "g7": frozenset(["DE", "FR", "GB", "US"]),
}
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
#: Words after which the place is not one that is held now, or not one of the whole measure.
_OPEN = frozenset(
    "overtook overtaken overtake overtakes overtaking surpassed replaced lost become becoming became forecast expected"
    " once former formerly head capita per purchasing ppp among outside except excluding bar barring will could would"
    " may might if not n't one unlike".split()
)
_PAST = frozenset("was were had been being".split())
_NOUNS = frozenset(["population", "economy", "gdp"])
_STATES = frozenset(["country", "nation"])
_CLOSING = frozenset([".", ",", ";", "after", "behind", "and", "with", "in", "on", "by", ")"])
_LARGEST = frozenset(["largest", "biggest", "smallest"])
_LEAD = 4  # items from "the world 's" to the superlative


def among_areas(items: Row, index: int) -> bool:
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
        lead = [*items.words[max(index, at - _BACK) : at]]
        if noun in _AREAS and not _LEADING.isdisjoint(lead):
            return True
        if item.quantity is not None and not item.quantity.unit and item.quantity.value in _SEVERAL:
            closes = at + 1 == len(items) or items[at + 1].word in _STOPS
            return closes and lead[-2:] == ["of", "the"]
    return False


def placed_among(analysis: Analysis, index: int) -> Draft | None:
    """The place that the superlative at ``index`` gives an area among others; None where it gives none."""
    items = analysis.items
    if not analysis.areas or not _OPEN.isdisjoint(items.said):
        return None
    word = items[index].word
    populous = word == "most" and items.words[index + 1 : index + 2] == ("populous",)
    if not populous and word not in _LARGEST:
        return None
    back = 2 if index > 1 and items[index - 1].word == "-" else 1
    position = _ORDINALS.get(items[index - back].word, 1) if index >= back else 1
    first = index - back if position > 1 else index
    if not _PAST.isdisjoint(items.words[max(0, first - _LEAD - 1) : first]):
        return None  # "had the world's largest economy": in days that the figures may not reach
    field = _field(items, first, index)
    subject = _subject(analysis, first)
    if field is None or subject is None or subject.area not in _FIELDS[field]:
        return None
    others = tuple(sorted(_FIELDS[field] - {subject.area}))
    rank = Rank(Extreme.LOWEST if word in LOWEST else Extreme.HIGHEST, position, "areas", among=(subject.area, *others))
    last = index + populous
    span = Span(items[first].start, items[last].end)
    return Draft("rank", span, "superlative", index, last, rank=rank)


def _field(items: Row, first: int, index: int) -> str | None:
    """Among whom: "the world's third-largest economy", "the largest population in the EU"."""
    past = _measured_to(items, index)
    if past is None or (past < len(items) and items[past].word not in _CLOSING):
        return None  # "the largest population of students", "the most populous democracy"
    lead = items.words[max(0, first - _LEAD) : first]
    if lead[-1:] == ("'s",):
        return lead[-2] if len(lead) > 1 and lead[-2] in _FIELDS else None
    behind = [word for word in items.words[past : past + _LEAD] if word != "the"]
    return behind[1] if behind[:1] in (["in"], ["on"]) and behind[1:2] and behind[1] in _FIELDS else None


def _measured_to(items: Row, index: int) -> int | None:
    """The item behind the measure: "largest economy", "most populous country", "X's population is the largest"."""
    words = items.words[index + 1 : index + 3]
    if words[:1] == ("populous",):
        return index + 3 if words[1:] and words[1] in _STATES else None
    if words[:1] and words[0] in _NOUNS:
        return index + 2
    told = items.words[:index]
    return index + 1 if not _NOUNS.isdisjoint(told) and told[-2:] == ("is", "the") else None


def _subject(analysis: Analysis, first: int) -> AreaMention | None:
    """The one area of which something is said: that named before the superlative, other than the field."""
    position = analysis.items[first].start
    named = [m for m in analysis.areas if m.span.end <= position and m.area in _LARGE]
    return named[0] if len({m.area for m in named}) == 1 else None
