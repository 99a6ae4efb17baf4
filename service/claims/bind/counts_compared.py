"""Periods of a count that another is compared with: "52% higher than the number estimated in 2010"."""

from collections.abc import Sequence

from service.model.mentions import Item

_COMPARING = frozenset(["than", "against", "versus", "vs", "above", "below", "on"])
_OPENING = frozenset(["the", "that"])
_COUNTS = frozenset("number figure total count tally rate level amount proportion share".split())
_LEADING = frozenset(["in", "on", "at", "during", "for", "of", "from", "by", "between"])
_UNREAL = frozenset("expected forecast predicted planned projected targeted promised feared needed allowed".split())
_LONG = 14  # items of "than the number of people who were recorded as sleeping rough in"


def is_of_count_compared(items: Sequence[Item], index: int, anchor: int, *, multiple: bool) -> bool:
    """ "Double the number of people recorded as sleeping rough in 2010": whether a period is of what is compared with.

    Args:
        items: the sentence.
        index: the period.
        anchor: the figure before it.
        multiple: whether that figure is "double", which needs no "than".
    """
    if index - anchor > _LONG or items[index - 1].word not in _LEADING:
        return False
    for at in range(index - 2, anchor, -1):
        item = items[at]
        if item.word in _COUNTS and items[at - 1].word in _OPENING:
            led = items[at - 2].word in _COMPARING or (
                multiple and items[at - 1].word == "the" and at - 2 - (items[at - 2].word == ")") == anchor
            )
            return led and _UNREAL.isdisjoint(one.word for one in items[at:index])
        if not item.word.isalpha() or item.word in ("and", "but", "while") or item.quantity or item.period:
            return False
    return False
