"""Measures that "on" or "by" leads, each with its own figure: "on CPIH it was 0.8%, and on the older RPI 1.2%"."""

from bisect import bisect_left
from operator import attrgetter

from service.claims.kind import Draft
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis, Item, Row
from service.model.spans import Span

_GAUGING = frozenset(["on", "by", "under"])
_GAUGED = 5  # items of "on the ONS's older RPI"
_SHOWN = frozenset("shown measured recorded registered given reported indicated gauged".split())
_MOVED = frozenset([",", "up", "down", "slightly", "sharply", "itself"])
_LEADING, _LED = frozenset(["on", "by", "under", "for"]), 2
_BETWEEN = frozenset(["to", "from"])
_COMPARED = (("compared", "with"), ("compared", "to"))
_PARTING = frozenset(";:")
_RATES = frozenset(
    "the annual yearly twelve 12 - month twelve-month 12-month inflation rate change figure pace".split()
)
_start = attrgetter("start")


def gauged_by(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "On CPIH the rate was 0.8%, and on RPI 1.2%", "0.8% on CPIH and 1.2% on RPI": each by its own gauge.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures that it may be of.
    """
    if len(usable) < 2:
        return usable
    usable = _without_its_rate(analysis.items, usable)
    if len(usable) < 2 or _GAUGING.isdisjoint(analysis.items.said):
        return usable
    items, at = analysis.items, draft.anchor
    places = [(bisect_left(items, pair[0].span.start, key=_start), pair) for pair in usable if pair[0].strong]
    gauges = [(led, pair) for place, pair in places if (led := _gauge_led(items, place)) is not None]
    behind = [pair for led, pair in gauges if led > at and all(map(_may_part, items[at + 1 : led]))]
    behind = behind or [pair for led, pair in gauges if _came_from(items, led, pair, at)]
    if behind:
        return behind
    nexts = [pair for led, pair in gauges if led > at + 1 and any(one > led for one in items.figures)]
    return [pair for pair in usable if pair not in nexts] or usable


def led_from(items: Row, at: int) -> int:
    """ "Raised rates from 0.25% to 0.5% to curb inflation": the first of two figures between which something moved.

    So it is of two that are compared: "7,541 were granted leave at an initial decision, compared with 22,780".

    Args:
        items: the sentence.
        at: a figure.
    """
    two = at > 1 and items[at - 2].quantity is not None and items.words[at - 1] in _BETWEEN
    if two and (items.words[at - 1] == "from" or items.words[at - 3 : at - 2] == ("from",)):
        return at - 2
    return _set_against(items, at) if "compared" in items.said or "against" in items.said else at


def _set_against(items: Row, at: int) -> int:
    """The figure that the one behind "compared with" is set against; where none of its unit stands before, itself."""
    quantity = items[at].quantity
    ahead = [place for place in items.figures if place < at]
    led = items.words[max(0, at - 2) : at] in _COMPARED or items.words[at - 1 : at] == ("against",)
    if quantity is None or not ahead or not led:
        return at
    told = items[ahead[-1]].quantity
    alike = told is not None and told.unit in (quantity.unit, *(() if quantity.unit else ("people",)))
    return ahead[-1] if alike else at


def _without_its_rate(items: Row, usable: list[Usable]) -> list[Usable]:
    """ "On the CPI, which the Bank watches, the annual rate was 1.7%": a word for what is named before it."""
    bare = [pair for pair in usable if not pair[0].strong and _RATES.issuperset(pair[0].words)]
    if not bare:
        return usable
    named = [pair[0].span for pair in usable if pair not in bare and (pair[0].strong or _leads(items, pair[0].span))]
    return [
        pair for pair in usable if pair not in bare or not any(_is_of_it(items, one, pair[0].span) for one in named)
    ]


def _leads(items: Row, name: Span) -> bool:
    """ "For core prices the annual rate was 5.9%": a name that has a word in front that sets it apart."""
    place = bisect_left(items, name.start, key=_start)
    return not _LEADING.isdisjoint(items.words[max(0, place - _LED) : place])


def _is_of_it(items: Row, name: Span, rate: Span) -> bool:
    first, past = (bisect_left(items, place, key=_start) for place in (name.end, rate.start))
    between = items.words[first:past]
    return first <= past and _PARTING.isdisjoint(between) and not any(first <= at < past for at in items.figures)


def _came_from(items: Row, led: int, gauge: Usable, at: int) -> bool:
    """ "Above the 2.0% shown by the CPI, down from 2.5%": what the figure gauged so came from."""
    past = bisect_left(items, gauge[0].span.end, key=_start)
    between = items.words[past:at]
    gauged = led > 0 and (items[led - 1].quantity is not None or items.words[led - 1] in _SHOWN)
    return gauged and between[-1:] == ("from",) and _MOVED.issuperset(between[:-1])


def _may_part(item: Item) -> bool:
    """What may stand between a figure and its gauge: "the 2.0% shown in July by the CPI"."""
    return item.period is not None or item.word in ("in", "for") or item.word in _SHOWN


def _gauge_led(items: Row, place: int) -> int | None:
    """Where "on" or "by" stands that leads a measure: "on the older RPI"; None where none does."""
    for at in range(place - 1, max(-1, place - _GAUGED), -1):
        if items.words[at] in _GAUGING:
            return at
        if not items.words[at].isalpha():
            return None
    return None
