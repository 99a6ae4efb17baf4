"""Comparatives that tell how large a move was, and not which way it went.

"The drop in boats was steeper still, from 343 to 182" is a drop, "the rise in rents was smaller, from £382 to £391" a
rise.
"""

from collections.abc import Iterator

from service.extract.changes import CHANGES
from service.model.mentions import Item
from service.records import replace

#: What says how one move compares with another.
SIZES = frozenset(
    "greater larger bigger smaller faster slower quicker steeper stronger weaker heavier lighter wider narrower longer"
    " shorter higher lower more less softer gentler brisker sharper".split()
)
#: What moves are called; gains and losses, which are levels too, are none of them.
MOVES = frozenset(
    "rise increase jump surge climb leap hike spike uptick upswing rebound recovery rally fall drop decline decrease"
    " reduction dip slump slide plunge tumble collapse crash contraction slowdown downturn cut rises increases falls"
    " drops declines decreases cuts reductions".split()
)
_BEING = frozenset("was is were are been proved looked looks became".split())
_DEGREES = frozenset("even still much far a lot little bit rather slightly somewhat considerably yet also".split())
_HELD_BY = frozenset("in of at among to on for between since over across and".split()) | _BEING
_CLAUSES = frozenset([",", ";", ":", "(", ")", "–", "—", "but", "and", "which", "that", "who", "when", "while", "as"])
_ENDS = frozenset(["from", "to"])
_NAMED = 10  # items from "the drop" to "was"
_BEHIND = 12  # items from "steeper" to "from"


def as_moves(items: list[Item]) -> list[Item]:
    """The items of a sentence, comparatives that are said of a move told the way that it went.

    Args:
        items: its words, figures and periods.
    """
    found = {at: items[noun].changes for at, noun in _sized(items)}
    return [replace(item, changes=found[at]) if at in found else item for at, item in enumerate(items)]


def _sized(items: list[Item]) -> Iterator[tuple[int, int]]:
    """Where a comparative stands that says how large a move was, before what it led from or to; and the move."""
    for at, item in enumerate(items):
        if item.word not in SIZES or not _leads_on(items, at):
            continue
        verb = at - 1
        while verb > 0 and items[verb].word in _DEGREES:
            verb -= 1
        noun = _named(items, verb) if items[max(verb, 0)].word in _BEING else None
        if noun is not None:
            yield at, noun


def _leads_on(items: list[Item], at: int) -> bool:
    """Whether a level that it came from or went to stands behind, and no other figure before that."""
    for place in range(at + 1, min(len(items) - 1, at + _BEHIND)):
        if items[place].quantity is not None or items[place].word == ";":
            return False
        if items[place].word in _ENDS and items[place + 1].quantity is not None:
            return True
    return False


def _named(items: list[Item], verb: int) -> int | None:
    """The move that is the subject of a verb: "the drop in boats was"."""
    for place in range(verb - 1, max(-1, verb - 1 - _NAMED), -1):
        item, behind = items[place], items[place + 1]
        if item.quantity is not None or item.word in _CLAUSES:
            return None
        if item.word in MOVES and (behind.period is not None or behind.word in _HELD_BY):
            return place if any(change.part == "noun" for change in CHANGES.get(item.word, ())) else None
    return None
