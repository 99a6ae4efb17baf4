"""Chances of what may come: "put the chance of a cut to 3.75% at close to 100%", of which no figure is the rate.

So is what a move is priced at: "a cut in August is now priced in at 35%"; nor is the move itself one that was made,
whose chance is told: "the probability of a quarter-point cut in February".
"""

from service.model.mentions import Row
from service.model.quantities import PERCENT

CHANCES = frozenset(
    "chance chances probability probabilities likelihood odds risk risks prospect prospects priced".split()
)
LIKELY = frozenset(
    "likely unlikely probable possible plausible certain certainty near-certainty inevitable assured cards".split()
)
"""What is said of a move that has not been made."""
_SEEMING = frozenset("is are looks look seems seem appears appear remains remain".split())
_CERTAIN = 5  # items of "now all but a certainty"
_OWNING = frozenset(["the", "their", "its", "that"])
_ARTICLES = frozenset(["a", "an", "another", "further", "second", "third", "first", "any"])
_PRICED = (("priced", "at"), ("priced", "in", "at"))
_VALUED = frozenset("at to is was are were be been being stands stood near as above below over under now from".split())
_HEDGING = frozenset("about around some roughly nearly almost just close more less than only still again now".split())
_PARTING = frozenset([",", ";", ":", "–", "—", "after", "since", "because", "while", "but", "when", "with", "though"])
_REACH = 24  # items of "the chance of the Bank cutting borrowing costs from 4% to 3.75% on Thursday at close to"


def is_chance(items: Row, index: int) -> bool:
    """Whether the figure at ``index`` is how likely something is, which stands before it in its clause."""
    quantity = items[index].quantity
    if CHANCES.isdisjoint(items.said) or quantity is None or quantity.unit != PERCENT:
        return False
    led = index - 1
    while led > 0 and items.words[led] in _HEDGING and items.words[led] not in _VALUED:
        led -= 1
    if items.words[led] not in _VALUED:
        return False
    if items.words[led - 1 : led + 1] in _PRICED or items.words[led - 2 : led + 1] in _PRICED:
        return True
    for at in range(led - 1, max(-1, index - 1 - _REACH), -1):
        if items.words[at] in CHANCES:
            return items.words[at + 1] in _OF or at + 1 >= led
        if items.words[at] in _PARTING:
            return False
    return False


def is_of_chance(items: Row, index: int) -> bool:
    """ "The probability of a 25-basis-point cut", "an 82% chance of another quarter-point": of what may come.

    Args:
        items: the sentence.
        index: the figure.
    """
    if CHANCES.isdisjoint(items.said):
        return False
    led = index - 1
    while led > 0 and (items.words[led] in _ARTICLES or items.words[led] in _HEDGING):
        led -= 1
    return led > 0 and items.words[led] == "of" and items.words[led - 1] in CHANCES and not _has_moved(items, led - 1)


def _has_moved(items: Row, chance: int) -> bool:
    """ "A reduction in the risk of 40%": whether how far a chance moved is told, and not how large it is."""
    at = chance - 1 - (items.words[chance - 1] in _OWNING)
    return at > 0 and items.words[at] == "in" and any(change.part == "noun" for change in items[at - 1].changes)


def is_likely_move(items: Row, index: int) -> bool:
    """ "A quarter-point cut in February is all but certain", "looks likely"; not "the cut is likely to be followed".

    Args:
        items: the sentence.
        index: how far it goes.
    """
    moved = any(change.part == "noun" for item in items[index + 1 : index + 3] for change in item.changes)
    if not moved or LIKELY.isdisjoint(items.said) or (index and items.words[index - 1] == "the"):
        return False
    for at in range(index + 2, min(len(items), index + _REACH)):
        if items.words[at] in _SEEMING:
            return not LIKELY.isdisjoint(items.words[at + 1 : at + 1 + _CERTAIN])
        if items.words[at] in _PARTING or items[at].quantity is not None:
            return False
    return False


_OF = frozenset(["of", "that", "for"])
