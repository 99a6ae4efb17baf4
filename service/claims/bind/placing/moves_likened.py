"""Moves of other days that one is only likened to: "a quarter point, half the size of June's, puts it at 5.25%".

No figure is of that month: neither the move nor where it led is told again.
"""

from service.model.mentions import Row
from service.model.quantities import MULTIPLE, POINTS, Form

_STEPS = frozenset("step move change adjustment action decision meeting".split())
_SORTS = frozenset("big huge bumper jumbo outsize half-point quarter-point bigger larger own small".split())
_LIKENED = (("of",), ("than",), ("as",), ("like",), ("after",))
_SIZES = frozenset("size twice half double triple smaller bigger larger less more same unlike like".split())
_ALIKE = (("size", "of"), ("same", "as"), ("identical", "to"), ("equal", "to"))
_LIKE = frozenset("like unlike matching equalling echoing repeating mirroring half twice double treble triple".split())
_SIZE_REACH = 5  # items of "half the size of"
_CLOSED = frozenset([",", ".", ";", ")", "–", "—", "and", "but"])
_CLOSES = {(word,) for word in _CLOSED}


def is_likened_to(items: Row, index: int) -> bool:
    """Whether a period owns what a move is likened to: "half the size of June's step", "the same as May's".

    Args:
        items: the sentence.
        index: where the period stands, with "'s" behind it.
    """
    if not index or index + 2 >= len(items):
        return False
    if items.words[index + 2] in _CLOSED:
        return items.words[index - 2 : index] in _ALIKE or _likens_a_move(items, index - 1)
    noun = index + 2 + (items.words[index + 2] in _SORTS)
    if noun + 1 >= len(items) or items.words[index - 1 : index] not in _LIKENED:
        return False
    moved = items.words[noun] in _STEPS or any(change.part == "noun" for change in items[noun].changes)
    sized = not _SIZES.isdisjoint(items.words[max(0, index - _SIZE_REACH) : index])
    return moved and sized and items.words[noun + 1] in _CLOSED


def is_of_moves(items: Row, anchor: int) -> bool:
    """ "Yesterday's half point, double June's, lifts it": a multiple of a move, and of no level.

    Args:
        items: the sentence.
        anchor: the multiple.
    """
    owned = anchor + 2 < len(items) and items[anchor + 1].period is not None and items.words[anchor + 2] == "'s"
    return owned and items.words[anchor + 3 : anchor + 4] in _CLOSES and _likens_a_move(items, anchor)


def _likens_a_move(items: Row, at: int) -> bool:
    """ "A half point like December's,", "a half point, twice May's,": right behind a move or its size."""
    quantity, before = items[at].quantity, at - 1
    times = quantity is not None and (quantity.unit == MULTIPLE or quantity.form is Form.FRACTION)
    if before < 0 or not (times or items.words[at] in _LIKE):
        return False
    before -= before > 0 and items.words[before] == ","
    size = items[before].quantity
    return (size is not None and size.unit == POINTS) or any(one.part == "noun" for one in items[before].changes)
