"""The aim of a central bank told by its owner alone: "still well above the Bank's 2%", "close to the ECB's 2%".

Or by what is done for it: "committed to 2% inflation", "seeks to achieve inflation at the rate of 2 percent over the
longer run", "the journey down to 2% inflation".
"""

from itertools import pairwise

from service.model.mentions import Row
from service.model.quantities import PERCENT

OWNERS = frozenset(["bank", "boe", "england", "ecb", "fed", "reserve"])
_AIM = 2
_REACH, _BEHIND = 14, 7  # items before and behind the rate
_PARTING = frozenset([".", ";", ":", ",", "but", "while", "when"])
_WORKING = frozenset(
    [("committed", "to"), ("seeks", "to"), ("seek", "to"), ("aims", "for"), ("aim", "for"), ("aiming", "for")]
)
_WAYS = frozenset(["journey", "path", "road", "descent"])
_AT_LAST = frozenset(
    ("the", how, what) for how in ("longer", "long", "medium") for what in ("run", "term")
)  # "over the longer run"
_SEEKING = frozenset(["seeks", "wants", "aims", "targets"])
WORKED_FOR = _WAYS | frozenset(
    "committed seeks seek aims aim aiming deliver delivering longer long medium wants".split()
)
"""Words one of which a sentence must hold in which a bank's aim is told by what is done for it."""
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—", "and", "but", "or"])


def is_aim_of_bank(items: Row, index: int) -> bool:
    """Whether a figure is the rate of inflation that a central bank aims at, and no word says that it is one.

    Args:
        items: the sentence.
        index: the figure.
    """
    if _is_worked_for(items, index):
        return True
    if index < len(("bank", "'s")) or items.words[index - 1] != "'s" or items.words[index - 2] not in OWNERS:
        return False
    quantity = items[index].quantity
    told = quantity is not None and quantity.unit == PERCENT and quantity.value == _AIM
    return told and (index + 1 == len(items) or items.words[index + 1] in _CLOSING)


def _is_worked_for(items: Row, index: int) -> bool:
    """Whether words around a rate of inflation of 2% tell that somebody is to bring it about."""
    quantity = items[index].quantity
    if quantity is None or quantity.unit != PERCENT or quantity.value != _AIM or "inflation" not in items.said:
        return False
    lead = items.words[max(0, index - _REACH) : index]
    parted = max((at for at, word in enumerate(lead) if word in _PARTING), default=-1)
    lead = lead[parted + 1 :]
    if any(pair in _WORKING for pair in pairwise(lead)) or lead[-1:] in (("deliver",), ("delivering",)):
        return True
    if not _WAYS.isdisjoint(lead) and lead[-1:] == ("to",):
        return True
    behind = items.words[index + 1 : index + 1 + _BEHIND]
    return any(triple in _AT_LAST for triple in zip(behind, behind[1:], behind[2:], strict=False)) or (
        behind[:3] == ("is", "what", "the") and not _SEEKING.isdisjoint(behind)
    )
