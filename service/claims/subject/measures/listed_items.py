"""An item of a list that leaves out its "prices": "shelter costs rose 3.8% and food 3.0%"."""

from collections.abc import Collection, Sequence

from service.claims.kind import Draft
from service.claims.subject.light_words import names
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis, Item, MeasureMention, Row
from service.model.quantities import PERCENT, Quantity
from service.model.shelf import Shelf
from service.model.spans import Span
from service.model.words import fold

_OPENING = frozenset([",", "and", "while", "but", "whereas", ";", ":", "with", "as", "the"])
_LISTING = frozenset([",", "and", "while", "but", ";", "with"])
_VERBS = frozenset(
    "was were is are has had have been also by to at will would go goes going gone went got gets getting then stood sat"
    " lay touched hit reached".split()
)
_BASKETS = ("price", "cost", "inflation", "index")
_GAUGES = frozenset(["index", "gauge", "measure", "metric"])  # that go on about what was named before
_PLACES = frozenset(["country", "nation", "kingdom", "uk", "britain", "channel"])  # that nothing is listed by
_LED_IN = tuple((*more, word) for more in ((), ("more",), ("less",)) for word in ("for", "in", "on"))
_CAME_FROM = (
    *((*mark, *way, "from") for mark in ((), (",",)) for way in ((), ("up",), ("down",))),
    ("(",),
)
_MOVING = frozenset("up down back by to at picked edged ticked still even was were had has been a".split())
_CORES = frozenset(["core", "underlying"])
_OF_ALL = frozenset(["consumer", "price", "retail", "all"])  # "consumer prices"
_LONGEST = 3  # words of an item: "used car prices"
_ENDINGS = ("ing", "ed", "ly")  # of words that name no item


def listed_item(draft: Draft, analysis: Analysis) -> Item | None:
    """The noun that a rate is said of and that no measure names; None where there is none."""
    items = analysis.items
    quantity = items[draft.anchor].quantity
    if quantity is None or quantity.unit != PERCENT or draft.rank is not None:
        return None
    at = draft.anchor - 1
    while at >= 0 and (items[at].word in _VERBS or items[at].changes):
        at -= 1
    noun = at
    while at >= 0 and noun - at < _LONGEST and names(items[at], analysis) and not _opens(items, at):
        at -= 1
    if noun < 0 or not names(items[noun], analysis) or not _opens(items, max(at, 0)):
        return None
    own = items[max(at, 0) : noun + 1]
    if own[-1].word in _GAUGES | _PLACES or any(
        item.word.endswith(_ENDINGS) or not names(item, analysis) for item in own
    ):
        return None
    covered = any(m.span.start < own[-1].end and own[0].start < m.span.end for m in analysis.measures)
    return None if covered or _measure_behind(draft, analysis) else own[-1]


def listed_measure(draft: Draft, analysis: Analysis) -> MeasureMention | None:
    """The measure in words of its own that a list goes on with: "consumer prices rose 2.7%, and core prices 3.3%".

    So is that of what comes with it, and of where that came from: "3.8%, with the core rate at 2.8%, up from 2.6%".

    Args:
        draft: the figure.
        analysis: its sentence.
    """
    if draft.rank is not None or draft.kind not in ("level", "percent_change"):
        return None
    return _listed_at(draft.anchor, analysis)


def _listed_at(at: int, analysis: Analysis) -> MeasureMention | None:
    items = analysis.items
    quantity, ahead = items[at].quantity, [n for n in items.figures if n < at]
    if quantity is None or quantity.unit != PERCENT or not any(_is_alike(items[n], quantity) for n in ahead):
        return None
    if (core := _core_ahead(at, analysis)) is not None:
        return core
    if items.words[ahead[-1] + 1 : at] in _CAME_FROM:
        return _listed_at(ahead[-1], analysis) if len(ahead) > 1 else None
    last = at - 1 - (items[at - 1].word == "at")
    own = next((m for m in analysis.measures if m.span.start <= items[last].start < m.span.end), None)
    if own is None or own.words[0] in _OF_ALL or (len(own.words) == 1 and own.words[0] not in _CORES):
        return None
    first = next(n for n in range(len(items)) if items[n].start >= own.span.start)
    first -= items[first - 1].word == "the"
    joined = items[first - 1].word in (("with",) if last < at - 1 else (",", "and"))
    return own if first > 1 and joined else None


def _core_ahead(at: int, analysis: Analysis) -> MeasureMention | None:
    """ "It slowed to 2.4%, even as core prices picked up to 3.3%": of the core, by whatever verb it is told."""
    items, place = analysis.items, analysis.items[at].start
    ahead = [m for m in analysis.measures if m.span.end <= place]
    if not ahead or ahead[-1].words[0] not in _CORES or len(ahead[-1].words) == 1:
        return None
    between = [item for item in items if ahead[-1].span.end <= item.start < place]
    moved = all(item.changes or item.word in _MOVING for item in between)
    return ahead[-1] if between and moved and any(item.changes for item in between) else None


def is_item(mention: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a measure is the item of a list that a figure is told of: "services at 4.7% and food at 5.1%"."""
    items = analysis.items
    own = [at for at, item in enumerate(items) if mention.span.start <= item.start < mention.span.end]
    if not own or not own[0] or items[own[0] - 1].word not in _LISTING:
        return False
    between = items.words[own[-1] + 1 : draft.anchor]
    return between == ("at",)


def not_listed_next(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "American prices rose 9.1%, energy 41.6% and food 10.4%": without what is named for a later figure of the list.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures that it may be of, with what they may mean.
    """
    items = analysis.items
    quantity = items[draft.anchor].quantity
    if quantity is None or quantity.unit != PERCENT or not usable:
        return usable
    later = {at for at in items.figures if at > draft.anchor + 1 and _is_alike(items[at], quantity)}
    if not later:
        return usable
    return [
        pair for pair in usable if not (_is_named_for(pair[0], items, later) or _is_told_for(pair[0], items, later))
    ]


def _is_alike(item: Item, quantity: Quantity) -> bool:
    return item.quantity is not None and item.quantity.unit == quantity.unit


def _is_named_for(mention: MeasureMention, items: Row, later: Collection[int]) -> bool:
    """Whether a figure stands right behind a measure, and a comma or "and" before it."""
    own = [at for at in range(len(items)) if mention.span.start <= items[at].start < mention.span.end]
    if not own or not own[0] or own[-1] + 1 not in later:
        return False
    return items[own[0] - 1].word in (",", "and")


def _is_told_for(mention: MeasureMention, items: Row, later: Collection[int]) -> bool:
    """ "They paid 3.0% more in all, and 2.5% more for food": whether a measure is led in right behind a figure."""
    first = next((at for at in range(len(items)) if items[at].start >= mention.span.start), 0)
    at = max((at for at in later if at < first), default=None)
    return at is not None and items.words[at + 1 : first] in _LED_IN


def measure_of(item: Item, shelf: Shelf) -> MeasureMention | None:
    """The measure that an item would name with its "prices"; None where no series goes by that."""
    word = fold(item.word)
    found = {phrase.words: phrase for phrase in shelf.phrases({word, *_BASKETS})}
    for basket in _BASKETS:
        phrase = found.get((word, basket))
        if phrase is not None and (phrase.strong or phrase.weak):
            return MeasureMention(Span(item.start, item.end), phrase.strong, phrase.weak, phrase.words)
    return None


def _measure_behind(draft: Draft, analysis: Analysis) -> bool:
    """ "Lockdown wiped 9.8% off GDP": a measure that the figure's own clause names behind it."""
    end = analysis.items[draft.anchor].end
    comma = next((item.start for item in analysis.items[draft.anchor :] if item.word in _OPENING), None)
    return any(end <= m.span.start and (comma is None or m.span.end <= comma) for m in analysis.measures)


def _opens(items: Sequence[Item], at: int) -> bool:
    return at == 0 or items[at - 1].word in _OPENING
