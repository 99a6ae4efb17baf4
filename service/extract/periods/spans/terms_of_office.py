"""When somebody came to govern, in whatever words: "since the Labour leader walked into Number 10"."""

from service.extract.periods.line import Line
from service.extract.periods.words import word_set
from service.model.events import Event

_ARRIVING = word_set(
    "walked moved entered arrived came swept took stepped returned got settled strode marched went assumed"
)
_ON_THE_WAY = word_set("in into at to through the of back up over as keys office")
_SEATS = (
    ("number", "10"),
    ("no", "10"),
    ("no", ".", "10"),
    ("no.", "10"),
    ("10", "downing", "street"),
    ("downing", "street"),
    ("the", "white", "house"),
    ("white", "house"),
    ("prime", "minister"),
    ("president",),
    ("power",),
    ("office",),
    ("government",),
    ("charge",),
)
_WHO_REACH = 6  # tokens of "the new Labour leader Sir Keir Starmer"
_WAY_REACH = 4  # … and of "into the"


def came_to_govern(line: Line, place: int) -> tuple[int, Event] | None:
    """The event, and where its words end, if from ``place`` on somebody "entered Downing Street"; else None.

    Who it was is told by the names that the events of office have behind "under": of several the last one begun.
    """
    verb = next((at for at in range(place, place + _WHO_REACH + 1) if line.low[at] in _ARRIVING), None)
    if verb is None or verb == place or line.low[verb - 1] in ("then", "since"):
        return None
    end = _seat(line, verb + 1)
    if not end:
        return None
    who = [line.low[at] for at in range(place, verb)]
    governed = {name for word in who for name in (f"under {word}", f"under the {word}")}
    begun = [e for e in line.events if e.start <= line.today and not governed.isdisjoint(e.names)]
    if not begun and who[-2:] in (["prime", "minister"], ["the", "government"], ["new", "government"]):
        begun = [e for e in line.events if e.start <= line.today and f"{' '.join(who[-2:])} took office" in e.names]
    return (end, max(begun, key=lambda event: event.start)) if begun else None


def _seat(line: Line, place: int) -> int:
    """The place behind "into Number 10"; 0 if no seat of power is named there."""
    for at in range(place, place + _WAY_REACH):
        seat = next((seat for seat in _SEATS if tuple(line.low[at : at + len(seat)]) == seat), None)
        if seat is not None:
            return at + len(seat)
        if line.low[at] not in _ON_THE_WAY:
            return 0
    return 0
