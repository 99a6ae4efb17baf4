"""Whether a figure is of those whom boats brought: "three boats made it with 196 on board", "those aboard"."""

from collections.abc import Sequence

from service.claims.bind.sharing.boats_unnamed import ABOARD
from service.model.mentions import Item

_CARRYING = frozenset(["carrying", "bearing", "bringing", "carried", "brought", "landing"])
_THOSE = frozenset("those number numbers people many migrants count figure total".split())
_PASSENGERS = frozenset("passengers occupants".split())
_WITH = frozenset(["with", "carrying", "having"])
_CLOSED = frozenset([";", ":", "while", "whereas", "but", "boats"])
_SAID_OF = 14  # items of "those aboard them, from 28,526 in 2021 to"
_LONE = frozenset(["single", "lone", "solitary", "sole", "only", "one"])
_SOME = frozenset(["a", "an", "another", "the", "first", "second", "third", "last"])
_TRAFFIC = frozenset("crossing crossings arrival arrivals landing landings journeys migrants people traffic".split())
_LEAD = 4  # items of "a single small inflatable"
_VESSEL = frozenset(["boat", "vessel", "dinghy"])


def carried(items: Sequence[Item], anchor: int) -> bool:
    """ "Three boats made it with 196 on board", "three boats carrying 196": of those whom the boats brought.

    So it is in "boats landed on Sunday: 1,065, in 25 boats", and "a single boat arrived carrying 46".

    Args:
        items: the sentence.
        anchor: where the figure stands.
    """
    behind = [item.word for item in items[anchor + 1 : anchor + 3]]
    place = anchor + 1 + (behind[:1] == [","])
    held = items[place + 1].quantity if place + 1 < len(items) and items[place].word in ABOARD else None
    if held is not None and held.unit == "boats":
        return True
    aboard = behind[:1] == ["aboard"] or behind == ["on", "board"]
    if not aboard and (not anchor or items[anchor - 1].word not in _CARRYING):
        return False
    told = (item.quantity is not None and item.quantity.unit == "boats" for item in items[:anchor])
    return any(told) or any(item.word in _VESSEL for item in items[:anchor])


def is_load_of_some_boat(items: Sequence[Item], anchor: int) -> bool:
    """ "A boat arrived carrying 46", "another boat landed, bringing 46": those of one boat, which need not be all.

    "A single boat arrived carrying 46" tells of all that came.

    Args:
        items: the sentence.
        anchor: where the figure stands.
    """
    if any(item.quantity is not None and item.quantity.unit == "boats" for item in items):
        return False
    at = next((n for n in range(anchor - 1, 0, -1) if items[n].word in _VESSEL), 0)
    lead = {item.word for item in items[max(0, at - _LEAD) : at]}
    told = at > 0 and items[at + 1].word not in _TRAFFIC  # not "small boat crossings resumed, bringing 853"
    return told and not lead.isdisjoint(_SOME) and lead.isdisjoint(_LONE)


def is_brought_by_some_boat(items: Sequence[Item], anchor: int) -> bool:
    """ "On Sunday a boat arrived carrying 46 people": those of one boat, told by their noun.

    Args:
        items: the sentence.
        anchor: where the figure stands.
    """
    led = anchor > 0 and items[anchor - 1].word in _CARRYING
    return led and is_load_of_some_boat(items, anchor)


def is_of_those_aboard(items: Sequence[Item], anchor: int) -> bool:
    """ "Fewer boats, but a rise in those aboard them, from 28,526 to 41,472", "the number on board went up to".

    Args:
        items: the sentence.
        anchor: where the figure stands.
    """
    passed = 0
    for at in range(anchor - 1, max(0, anchor - _SAID_OF), -1):
        item = items[at]
        if item.quantity is not None:
            if passed or items[at - 1].word != "from":
                return False
            passed = at
        if item.word in _CLOSED:
            return False
        if item.word in _PASSENGERS:
            return True
        near = [one.word for one in items[at : at + 4]]
        if items[at - 1].word in _WITH and item.word in _THOSE:
            return False  # "the number of boats with people aboard fell to"
        if item.word in _THOSE and (near[1] == "aboard" or near[1:3] == ["on", "board"] or near[1:3] == ["in", "them"]):
            return True
    return False


def are_aboard(items: Sequence[Item]) -> bool:
    """ "803 people in 13 boats crossed, a record": of the people, whatever stands beside their boats."""
    return any(
        item.quantity is not None and item.quantity.unit == "boats" and items[at - 1].word in ABOARD
        for at, item in enumerate(items)
        if at > 1 and items[at - 2].quantity is not None
    )
