"""Moves that somebody argues for, bets on or thinks possible: "the case for a cut from 3.75%"."""

from service.extract.vocabulary import word_set
from service.model.mentions import Row

MOOTING = word_set(
    "case argument arguments chance chances hopes bets bet betting pressure calls scope room prospect prospects"
    " likelihood speculation talk odds probability"
)
"""Words one of which a sentence must hold for a move in it to be no more than talked of."""
_TYING = frozenset(["for", "of", "on", "to"])
_LED = frozenset(["from", "to", "by", "of"])
_MOVES = word_set(
    "cut cuts cutting lower lowering lowered reduce reducing reduction rise rises raise raising hike hikes increase"
    " increases move step easing"
)
_ENDING = word_set(", ; : – — ( ) and but was were is are has have had after as when while")
_REACH = 12  # items of "pressure on the Bank of England to cut Bank Rate from"


def is_mooted(items: Row, index: int) -> bool:
    """Whether a figure is where a move would begin or lead that is only talked of.

    Args:
        items: the sentence.
        index: the figure.
    """
    if MOOTING.isdisjoint(items.said) or items.words[index - 1] not in _LED or not index:
        return False
    moved = False
    for at in range(index - 1, max(0, index - _REACH), -1):
        item = items[at]
        if item.quantity is not None and items.words[at + 1] != "to":
            return False
        if item.period is not None or item.word in _ENDING:
            return False
        moved = moved or item.word in _MOVES
        if item.word in MOOTING:
            return moved and items.words[at + 1] in _TYING
    return False
