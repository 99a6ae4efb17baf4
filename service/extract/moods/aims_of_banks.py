"""The aim of a central bank told by its owner alone: "still well above the Bank's 2%", "close to the ECB's 2%"."""

from service.model.mentions import Row
from service.model.quantities import PERCENT

OWNERS = frozenset(["bank", "boe", "england", "ecb", "fed", "reserve"])
_AIM = 2
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—", "and", "but", "or"])


def is_aim_of_bank(items: Row, index: int) -> bool:
    """Whether a figure is the rate of inflation that a central bank aims at, and no word says that it is one.

    Args:
        items: the sentence.
        index: the figure.
    """
    if index < len(("bank", "'s")) or items.words[index - 1] != "'s" or items.words[index - 2] not in OWNERS:
        return False
    quantity = items[index].quantity
    told = quantity is not None and quantity.unit == PERCENT and quantity.value == _AIM
    return told and (index + 1 == len(items) or items.words[index + 1] in _CLOSING)
