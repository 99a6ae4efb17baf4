"""Moves that somebody argues for, bets on or thinks possible: "the case for a cut from 3.75%"."""

from service.extract.vocabulary import word_set
from service.model.mentions import Row

MOOTING = word_set(
    "case argument arguments chance chances hopes bets bet betting pressure calls scope room prospect prospects"
    " likelihood speculation talk odds probability warned warns warn warning fears fear budgets budgeting"
)
"""Words one of which a sentence must hold for a move in it to be no more than talked of."""
_TYING = frozenset(["for", "of", "on", "to"])
_LED = frozenset(["from", "to", "by", "of"])
_MOVES = word_set(
    "cut cuts cutting lower lowering lowered reduce reducing reduction rise rises raise raising hike hikes increase"
    " increases move step easing"
)
_ENDING = word_set(", ; : – — ( ) and but was were is are has have had after as when while")
_WARNING = word_set("warned warns warn warning")
_COMING = word_set("rising climbing falling jumping soaring hitting reaching shrinking slowing growing peaking")
_FEARING, _BUDGETING = word_set("fears fear"), word_set("budgets budgeting")
_NEAR = 4  # items of "rising to as much as"
_REACH = 12  # items of "pressure on the Bank of England to cut Bank Rate from"


def is_mooted(items: Row, index: int) -> bool:
    """Whether a figure is where a move would begin or lead that is only talked of.

    Args:
        items: the sentence.
        index: the figure.
    """
    if _is_warned_of(items, index) or _is_feared(items, index):
        return True
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


def _is_feared(items: Row, index: int) -> bool:
    """ "One consultancy fears £5,387 from January", "next year it budgets to lose £400,000": what is yet to come."""
    if index and items.words[index - 1] in _FEARING:
        return True
    led = [at for at in range(max(1, index - _NEAR), index) if items.words[at - 1] in _BUDGETING]
    return bool(led) and items.words[led[-1]] in ("to", "for") and not any(n in items.figures for n in led)


def _is_warned_of(items: Row, index: int) -> bool:
    """ "It warned of a long recession, with unemployment rising to nearly 6.5%": what may come."""
    if _WARNING.isdisjoint(items.said):
        return False
    ahead = items.words[:index]
    warned = max((at for at, word in enumerate(ahead) if word in _WARNING), default=-1)
    of = warned >= 0 and ahead[warned + 1 : warned + 2] == ("of",)
    return of and ";" not in ahead[warned:] and not _COMING.isdisjoint(ahead[max(warned, index - _NEAR) :])
