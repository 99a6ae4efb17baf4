"""Measures that are only what something else is about: "complaints about prices rose by a third", "fears of inflation".

What rose are the complaints, and "spending on rent" is no rent. Nor is what "all" are above, or below.
"""

from bisect import bisect_left
from operator import attrgetter

from service.claims.subject.measures.asides import Usable
from service.model.mentions import Row

_TELLING = frozenset(
    "complaints complaint worries worry fears fear concerns concern anxiety searches queries questions calls"
    " articles anger protests protest debate debates row views opinions petition petitions spending spent"
    " spend awareness mentions posts tweets jokes books".split()
)
_POINTING = frozenset(["those", "these", "ones"])
_LEADING = frozenset(["about", "on", "over", "of", "for", "at"])
_DETERMINERS = frozenset("the a an their its rising falling high higher soaring".split())
_SIDES = frozenset("above below beyond beating exceeding outpacing outstripping".split())
_ALL = frozenset(["all", "both", "well", "far", "comfortably", ","])
_RATES = frozenset(["the", "rate", "of", "level", "current"])
_start = attrgetter("start")


def not_what_it_is_about(items: Row, anchor: int, usable: list[Usable]) -> list[Usable]:
    """The measures without those that something else is only about, or that all figures before them lie above.

    Args:
        items: the sentence.
        anchor: the figure.
        usable: the measures that it may be of.
    """
    if "all" in items.said and not _SIDES.isdisjoint(items.said):
        usable = [pair for pair in usable if not _is_what_all_are_above(items, anchor, pair)]
    if _TELLING.isdisjoint(items.said) and "about" not in items.said:
        return usable
    return [pair for pair in usable if not _is_topic(items, pair)]


def _is_what_all_are_above(items: Row, anchor: int, pair: Usable) -> bool:
    """ "Nurses were offered 5.5% and drivers 8%, all above the rate of inflation"."""
    at = bisect_left(items, pair[0].span.start, key=_start) - 1
    while at > anchor and items.words[at] in _RATES:
        at -= 1
    return at > anchor and items.words[at] in _SIDES and items.words[at - 1] in _ALL


def _is_topic(items: Row, pair: Usable) -> bool:
    at = bisect_left(items, pair[0].span.start, key=_start) - 1
    while at > 0 and items.words[at] in _DETERMINERS:
        at -= 1
    if at <= 0 or items.words[at] not in _LEADING:
        return False
    told = _TELLING | _POINTING if items.words[at] == "about" else _TELLING  # "and those about prices by a third"
    return items.words[at - 1] in told and items.words[max(0, at - 3) : at] != ("in", "a", "row")
