"""Measures that are only what something else is about: "complaints about prices rose by a third", "fears of inflation".

What rose are the complaints, and "spending on rent" is no rent.
"""

from bisect import bisect_left
from operator import attrgetter

from service.claims.subject.measures.asides import Usable
from service.model.mentions import Row

_TELLING = frozenset(
    "complaints complaint worries worry fears fear concerns concern anxiety searches queries questions calls talk news"
    " stories articles anger protests protest debate debates row views opinions petition petitions spending spent"
    " spend awareness mentions posts tweets jokes books".split()
)
_LEADING = frozenset(["about", "on", "over", "of", "for", "at"])
_DETERMINERS = frozenset("the a an their its rising falling high higher soaring".split())
_start = attrgetter("start")


def not_what_it_is_about(items: Row, usable: list[Usable]) -> list[Usable]:
    """The measures without those that something else is only about.

    Args:
        items: the sentence.
        usable: the measures that a figure may be of.
    """
    if _TELLING.isdisjoint(items.said) and "about" not in items.said:
        return usable
    return [pair for pair in usable if not _is_topic(items, pair)]


def _is_topic(items: Row, pair: Usable) -> bool:
    at = bisect_left(items, pair[0].span.start, key=_start) - 1
    while at > 0 and items.words[at] in _DETERMINERS:
        at -= 1
    if at <= 0 or items.words[at] not in _LEADING:
        return False
    return items.words[at] == "about" or items.words[at - 1] in _TELLING  # "and those about prices by a third"
