"""Ranks that something only comes near: "close to its all-time high", "just short of the record", "nearing a peak"."""

from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import Hedge
from service.model.ranks import Extreme

_OWNING = frozenset("a an the its their his her our that this".split())
_LENGTHS = frozenset(["days", "weeks", "months", "quarters", "years", "decades"])
_NEARING = frozenset("near nearing approaching around about towards toward nudging rivalling".split())
_NEAR = frozenset(
    [
        ("close", "to"),
        ("closer", "to"),
        ("short", "of"),
        ("shy", "of"),
        ("far", "off"),
        ("far", "from"),
        ("distance", "of"),
        ("whisker", "of"),
        ("reach", "of"),
        ("sight", "of"),
    ]
)
_BEYOND = {Extreme.HIGHEST: ("below", "under", "beneath"), Extreme.LOWEST: ("above", "over")}
"""Words that set something apart from the end that it would have to be at: "just above its lowest for two years"."""

_TOLD = 4  # items of "of 45,755"
_APART = frozenset([Hedge.NEARLY, Hedge.ABOUT])
_APART_FROM = {
    Extreme.HIGHEST: frozenset([Hedge.LESS_THAN, Hedge.AT_MOST]),
    Extreme.LOWEST: frozenset([Hedge.MORE_THAN, Hedge.JUST_OVER]),
}


def falls_short(items: Row, draft: Draft) -> bool:
    """Whether the words right before a rank say that it is only come near to.

    Not so of what the record is told to be: "4,283 short of the record 45,755 of 2022".

    Args:
        items: those of the sentence.
        draft: the rank.
    """
    behind = items[draft.anchor : draft.last + 2]
    if any(item.quantity is not None and item.quantity.unit not in _LENGTHS for item in behind):
        return False  # but "close to a 40-year high" tells no figure
    if _is_near_length(items, draft):
        return True
    ahead = [item.word for item in items if item.end <= draft.span.start]
    while ahead and ahead[-1] in _OWNING:
        ahead.pop()
    if not ahead:
        return False
    return ahead[-1] in _NEARING or tuple(ahead[-2:]) in _NEAR or _lies_beyond(items, draft, ahead[-1])


def _lies_beyond(items: Row, draft: Draft, word: str) -> bool:
    """ "Just above its lowest for two years"; but "9% below the all-time high of 45,755" tells what that was."""
    if draft.rank is None or word not in _BEYOND[draft.rank.extreme]:
        return False
    told = items[draft.last + 1 : draft.last + _TOLD]
    return not any(item.quantity is not None or item.period is not None for item in told)


def _is_near_length(items: Row, draft: Draft) -> bool:
    """ "Close to a 40-year high", "around a two-year low"; but "a nearly 40-year high" is one."""
    quantity, at = items[draft.anchor].quantity, draft.anchor
    if quantity is None or draft.rank is None or quantity.unit not in _LENGTHS or not at:
        return False
    if quantity.hedge not in _APART | _APART_FROM[draft.rank.extreme]:
        return False  # "hit a four-year high"
    led = items[at - 1]
    return led.word in _OWNING and led.end + 1 >= quantity.span.start
