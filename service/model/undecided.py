"""What is yet to be decided: "a day before the Bank decides whether to lift rates for the 11th time, from 4%"."""

from service.model.mentions import Row

_WEIGHING = frozenset(
    "considering considers consider weighing mulling debating contemplating mulls weighs debate".split()
)
_BETTING = frozenset("bet bets betting votes vote voting wager wagers".split())
_COMING = frozenset("pressure due ready poised set preparing prepared planning plans urged".split())
UNDECIDED = _WEIGHING | _BETTING | _COMING | {"whether"}
"""Words one of which a sentence must hold for anything in it to be undecided."""
_STOPS = frozenset(
    [";", ":", "—", "–", ",", "(", *"but after because that which while whereas though although when".split()]
)
_SOON = frozenset(["today", "tomorrow", "now", "next", "week", "later", "month"])


def is_undecided(items: Row, index: int) -> bool:
    """Whether what stands at ``index`` is part of what has not been decided when it is told.

    Args:
        items: the sentence.
        index: the figure, or the first of the words.
    """
    if UNDECIDED.isdisjoint(items.said):
        return False
    for at in range(index - 1, -1, -1):
        word = items.words[at]
        if word in _STOPS and not (word == "," and items.words[index - 1] in ("from", "to") and at == index - 2):
            return False
        if word == "whether" or (word in _COMING and items.words[at + 1] == "to"):
            return True
        if word in _WEIGHING and items.words[at + 1].endswith("ing"):
            return True
        if word in _BETTING and _is_on(items, at):
            return True
    return False


def _is_on(items: Row, at: int) -> bool:
    """ "Votes tomorrow on an 11th rise in a row", "betting on a rise to 4.25%"; "voted on" has been."""
    while at + 1 < len(items) and (items.words[at + 1] in _SOON or items[at + 1].period is not None):
        at += 1
    return items.words[at + 1 : at + 2] == ("on",)
