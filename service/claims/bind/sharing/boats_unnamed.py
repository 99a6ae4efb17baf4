"""Boats that no noun tells of: "nobody has come by small boat since Monday, when 250 people came in three"."""

from collections.abc import Sequence

from service.model.mentions import Item

ABOARD = frozenset(["in", "on", "aboard"])
CAME = frozenset(["came", "come", "arrived", "crossed", "landed", "travelled"])
_CLOSING = frozenset([".", ",", ";", ")", "and", "but", "of"])
_VESSELS = frozenset(["boat", "boats", "vessel", "vessels", "dinghy", "dinghies"])


def came_in(items: Sequence[Item], anchor: int) -> bool:
    """ "When 250 people came in three": whether a bare figure is of what the people in front came in.

    Args:
        items: the sentence.
        anchor: where the figure stands.
    """
    behind = items[anchor + 1].word if anchor + 1 < len(items) else "."
    if anchor < len(("250", "came", "in")) or items[anchor - 1].word not in ABOARD or behind not in _CLOSING:
        return False
    people = items[anchor - 3].quantity if items[anchor - 2].word in CAME else items[anchor - 2].quantity
    return people is not None and people.unit == "people" and any(item.word in _VESSELS for item in items[:anchor])


def carries(items: Sequence[Item], anchor: int) -> bool:
    """ "After 474 more on Monday, in eight boats", "250 people came in three": what they came in that were told last.

    Args:
        items: the sentence.
        anchor: where the figure stands.
    """
    quantity = items[anchor].quantity
    boats = quantity is not None and quantity.unit == "boats"
    return (boats and items[anchor - 1].word in ABOARD) or came_in(items, anchor)
