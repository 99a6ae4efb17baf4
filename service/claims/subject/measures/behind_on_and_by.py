"""Measures that "on" or "by" leads, each with its own figure: "on CPIH it was 0.8%, and on the older RPI 1.2%"."""

from bisect import bisect_left
from operator import attrgetter

from service.claims.kind import Draft
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis, Item, Row

_GAUGING = frozenset(["on", "by", "under"])
_GAUGED = 5  # items of "on the ONS's older RPI"
_start = attrgetter("start")


def gauged_by(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "On CPIH the rate was 0.8%, and on RPI 1.2%", "0.8% on CPIH and 1.2% on RPI": each by its own gauge.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures that it may be of.
    """
    if len(usable) < 2 or _GAUGING.isdisjoint(analysis.items.said):
        return usable
    items, at = analysis.items, draft.anchor
    places = [(bisect_left(items, pair[0].span.start, key=_start), pair) for pair in usable if pair[0].strong]
    gauges = [(led, pair) for place, pair in places if (led := _gauge_led(items, place)) is not None]
    behind = [pair for led, pair in gauges if led > at and all(map(_is_date, items[at + 1 : led]))]
    if behind:
        return behind
    nexts = [pair for led, pair in gauges if led > at + 1 and any(one > led for one in items.figures)]
    return [pair for pair in usable if pair not in nexts] or usable


def _is_date(item: Item) -> bool:
    return item.period is not None or item.word in ("in", "for")


def _gauge_led(items: Row, place: int) -> int | None:
    """Where "on" or "by" stands that leads a measure: "on the older RPI"; None where none does."""
    for at in range(place - 1, max(-1, place - _GAUGED), -1):
        if items.words[at] in _GAUGING:
            return at
        if not items.words[at].isalpha():
            return None
    return None
