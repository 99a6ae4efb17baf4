"""Sentence shapes: small patterns over recognised mentions and words, anchored on one of them.

A shape is a row of elements separated by spaces:

=====================  ==================================================================
``than``               this word
``(on|from|against)``  one of these words
``[by]``               this element or nothing
``<change>``           a word of change; ``<rise>``, ``<fall>``; ``<verb>``, ``<noun>``, ``<more>`` by part of speech
``<move>``             the same, but for those that tell on which side of another a figure is ("under")
``{percent:stated}``   a quantity in percent that fills the slot ``stated``
``{period:base}``      a period that fills the slot ``base``
``{earlier:base}``     one that is counted from another: "the previous month"
``...``                up to five words, none of them a quantity, a period or a full boundary
``..``                 up to two words of the same clause
``~``                  up to eight words and periods of the same clause, none of them of who did what
=====================  ==================================================================

Quantities are ``percent``, ``points``, ``multiple``, ``count`` (things, money, bare numbers), ``amount`` (the same, but
for lengths of time), ``firm`` (a count without a hedge), ``money``, ``measured`` (degrees, parts per million), ``rate``
(so much a head, a day), ``days`` (weeks, too) and ``quantity`` (any).
The element with the slot ``stated`` is the anchor: matching goes right from it, then left, nearest words first. What
makes a figure small ("just", "a mere") may stand ahead of it in any shape.
"""

from collections.abc import Callable, Sequence
from functools import cache

from service.model.mentions import Change, Item, Row
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Form, Hedge, Quantity
from service.records import dataclass

GAP = 5
SHORT_GAP = 2
LONG_GAP = 8
_BOUNDARIES = frozenset(";:.!?")
_LENGTHS = frozenset("years quarters months weeks days hours minutes seconds".split())


@dataclass(frozen=True, slots=True)
class Match:
    """Where a shape matched: the item index of every slot, and the word of change nearest to the anchor."""

    shape: str
    slots: dict[str, int]
    first: int
    last: int
    change: Change | None
    change_at: int | None


@dataclass(frozen=True, slots=True)
class _Element:
    """One element; ``signs`` are those of a sentence (see ``signs_of``) without one of which it can match nothing."""

    accepts: Callable[[Item], bool]
    slot: str = ""
    optional: bool = False
    gap: int = 0
    change: str = ""
    signs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shape:
    """A compiled shape."""

    text: str
    stated: str  # which mentions fit the anchor, as they are written: "percent"
    before: tuple[_Element, ...]  # from the anchor outwards, right to left
    anchor: _Element
    after: tuple[_Element, ...]
    needs: frozenset[frozenset[str]]  # of each of these a sentence must have a sign (see ``signs_of``)

    def match(self, items: Sequence[Item], index: int) -> Match | None:
        """Match with the anchor at ``index``; None where the sentence is of another shape."""
        if not self.anchor.accepts(items[index]):
            return None
        right = _walk(self.after, 0, items, index + 1, 1) if self.after else []
        if right is None:
            return None
        left = _walk(self.before, 0, items, index - 1, -1) if self.before else []
        if left is None and (lead := _ahead_of_mere(items, index)) < index - 1:
            left = _walk(self.before, 0, items, lead, -1)
        if left is None:
            return None
        slots = {"stated": index}
        nearest: tuple[int, int, str] | None = None
        last, first = index, index
        for element, at in (*left, *right):
            first, last = min(first, at), max(last, at)
            if element.slot:
                slots[element.slot] = at
            part = element.change or ("change" if items[at].changes else "")
            if part and (nearest is None or abs(at - index) < nearest[0]):
                nearest = (abs(at - index), at, part)
        change = None if nearest is None else _change(items[nearest[1]], nearest[2])
        return Match(self.text, slots, first, last, change, None if nearest is None else nearest[1])


def anchored_by(quantity: Quantity) -> frozenset[str]:
    """Which anchors a quantity fits: ``percent``, ``quantity`` and so on."""
    return frozenset([name for name, fits in _QUANTITIES.items() if fits(quantity)])


def signs_of(items: Row) -> set[str]:
    """What a sentence holds that shapes may ask for: its words, and of its words of change ``<rise>`` and the like."""
    signs = set(items.said)
    for item in items:
        for change in item.changes:
            signs.update(("<change>", "<move>", f"<{change.part}>", "<rise>" if change.direction == "up" else "<fall>"))
    return signs


def compile_shapes(*texts: str) -> tuple[Shape, ...]:
    """Compile shapes, in the order in which they are to be tried.

    Raises:
        ValueError: a shape has no ``stated`` slot or an element that the language does not know.
    """
    return tuple(_compile(text) for text in texts)


def _compile(text: str) -> Shape:
    elements = [_element(part) for part in text.split()]
    anchors = [index for index, element in enumerate(elements) if element.slot == "stated"]
    if len(anchors) != 1:
        raise ValueError(f"shape {text!r}: expected one slot named stated, found {len(anchors)}")
    at = anchors[0]
    needs = frozenset(element.signs for element in elements if element.signs and not element.optional)
    stated = text.split()[at].strip("[{").partition(":")[0]
    return Shape(text, stated, tuple(reversed(elements[:at])), elements[at], tuple(elements[at + 1 :]), needs)


@cache  # for as many as there are: many shapes have the same
def _element(part: str) -> _Element:
    optional = part.startswith("[")
    core = part[1:-1] if optional else part
    if core == "...":
        return _Element(_is_filler, gap=GAP)
    if core == "..":
        return _Element(_is_close, gap=SHORT_GAP)
    if core == "~":
        return _Element(_tells_more_of_move, gap=LONG_GAP)
    if core.startswith("{"):
        name, _, slot = core[1:-1].partition(":")
        return _Element(_MENTIONS[name], slot=slot, optional=optional)
    if core.startswith("<"):
        name = core[1:-1]
        return _Element(_change_test(name), optional=optional, change=name, signs=frozenset([core]))
    words = frozenset([core] if core in ("(", ")") else core.strip("()").split("|"))
    return _Element(lambda item: item.word in words, optional=optional, signs=words)


def _walk(
    elements: tuple[_Element, ...], first: int, items: Sequence[Item], at: int, step: int
) -> list[tuple[_Element, int]] | None:
    """Match ``elements`` from ``first`` on, in turn from ``at`` in direction ``step``; the shortest gaps win."""
    for number in range(first, len(elements)):
        element = elements[number]
        if element.gap:
            behind = elements[number + 1] if number + 1 < len(elements) else None
            open_ended = behind is None or behind.optional or behind.gap
            for _ in range(element.gap + 1):
                inside = 0 <= at < len(items)
                if open_ended or (inside and behind is not None and behind.accepts(items[at])):
                    found = _walk(elements, number + 1, items, at, step)
                    if found is not None:
                        return found
                if not inside or not element.accepts(items[at]):
                    return None
                at += step
            return None
        if 0 <= at < len(items) and element.accepts(items[at]):
            found = _walk(elements, number + 1, items, at + step, step)
            if found is not None:
                return [(element, at), *found]
        if not element.optional:
            return None
    return []


def _ahead_of_mere(items: Sequence[Item], index: int) -> int:
    """Where the words ahead of an anchor end, but for those that make it small: "up just 1.7%", "fell a mere 0.2%"."""
    at = index - 1
    while at > 0 and items[at].word in _MERE:
        at -= 1
    return at


_MERE = frozenset(["just", "only", "merely", "mere", "barely"])


def _is_filler(item: Item) -> bool:
    return bool(item.word) and item.word not in _BOUNDARIES


def _is_close(item: Item) -> bool:
    return _is_filler(item) and item.word not in _PARTED


_PARTED = frozenset([",", "and", "but", "(", ")", "–", "—", "was", "were", "is", "are"]).union(
    "sticking staying remaining holding standing sitting settling coming landing".split()
)
"""What no figure stands close behind: "defied forecasts of a rise by sticking at 3.8%" tells no rise by that.

Nor is "£1,720 – still more than last July" so much more.
"""


def _tells_more_of_move(item: Item) -> bool:
    """ "Down year on year by 19%", "higher than a year before by 5.7%"; not "higher, helped by 12% more orders"."""
    if not item.word:
        return item.period is not None or (item.quantity is not None and item.quantity.unit in _TIMES)
    moved = any(change.part != "more" for change in item.changes)  # "fell faster, by 46%"
    led = moved or item.word in _DONE or (item.word.endswith("ed") and item.word != "compared")
    return _is_filler(item) and not led and item.word not in _OTHER_CLAUSE


_TIMES = frozenset(["days", "weeks", "months", "quarters", "years"])
_OTHER_CLAUSE = frozenset("and but or while as which who whose because since after though although if".split())
#: What is done by somebody or something, as no figure is.
_DONE = frozenset("led driven hit held won run paid made given taken done seen set put cut sent bought sold".split())


def _quantity_test(test: Callable[[Quantity], bool]) -> Callable[[Item], bool]:
    return lambda item: item.quantity is not None and test(item.quantity)


#: "£40 a head" is an average; "$5.006 a gallon" is a price.
_EACH = frozenset(
    [
        "head",
        "person",
        "day",
        "week",
        "month",
        "year",
        "boat",
        "household",
        "home",
        "game",
        "match",
        "visitor",
        "pupil",
        "patient",
        "hour",
    ]
)


_MEASURED = frozenset(["ppm", "ppb", "celsius", "degrees"])
_QUANTITIES: dict[str, Callable[[Quantity], bool]] = {
    "percent": lambda q: q.unit == PERCENT,
    "points": lambda q: q.unit == POINTS,
    "multiple": lambda q: q.unit == MULTIPLE or q.form is Form.MULTIPLE,
    "count": lambda q: q.unit not in (PERCENT, POINTS, MULTIPLE),
    "amount": lambda q: q.unit not in (PERCENT, POINTS, MULTIPLE) and q.unit not in _LENGTHS,
    "firm": lambda q: q.unit not in (PERCENT, POINTS, MULTIPLE) and q.hedge is Hedge.EXACT,
    "money": lambda q: q.unit in CURRENCIES,
    "measured": lambda q: q.unit in _MEASURED,
    "rate": lambda q: q.per in _EACH,
    "days": lambda q: q.unit in ("days", "weeks"),
    "quantity": lambda q: True,
}
_MENTIONS: dict[str, Callable[[Item], bool]] = {
    **{name: _quantity_test(fits) for name, fits in _QUANTITIES.items()},
    "period": lambda item: item.period is not None,
    "earlier": lambda item: item.period is not None and item.period.role is PeriodRole.SHIFT,
}


def _change_test(name: str) -> Callable[[Item], bool]:
    return lambda item: _change(item, name) is not None


def _change(item: Item, name: str) -> Change | None:
    if name == "move" and item.word in _BESIDE:
        return None  # "will go up by 2% under the cap, to £1,755"
    for change in item.changes:
        if name in ("change", "move", change.part) or (name, change.direction) in _SIDES:
            return change
    return None


_BESIDE = frozenset(["above", "below", "beneath", "under"])
_SIDES = frozenset({("rise", "up"), ("fall", "down")})
