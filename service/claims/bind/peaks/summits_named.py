"""Figures that are named the highest or lowest without a day: "the low point had been 29,585", "5.25% at its peak"."""

from service.model.mentions import Row
from service.model.ranks import Extreme

_SUMMITS = {
    **dict.fromkeys("peak high summit".split(), Extreme.HIGHEST),
    **dict.fromkeys("trough low nadir".split(), Extreme.LOWEST),
}
_REACHED = {
    **_SUMMITS,
    **dict.fromkeys(["highest", "height"], Extreme.HIGHEST),
    "lowest": Extreme.LOWEST,
}
_POINTS = frozenset(["point", "mark", "level", "figure"])
_BEING = frozenset("had has been was were is came to at stood of about some around just only nearly almost".split())
_VERBS = frozenset(["was", "were", "been", "is", "came", "stood"])
_OWNERS = frozenset(["the", "its", "their"])
_OF_A_TIME = frozenset(["all-time", "post-pandemic", "pandemic", "time", "all", "post", "-", "ever"])
_REACH = 6  # items of "had been just under", and of "its all-time"


def named_summit(items: Row, anchor: int) -> Extreme | None:
    """Whether a clause says that the highest or the lowest was so much: "the peak had been 56,042".

    Not "the previous low was 3%", which is one of several.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    if _SUMMITS.keys().isdisjoint(items.said):
        return None
    at = anchor - 1
    while at > max(0, anchor - _REACH) and items.words[at] in _BEING:
        at -= 1
    if is_summit_apposed(items, anchor):
        return _SUMMITS[items.words[anchor - 2]]
    if _VERBS.isdisjoint(items.words[at + 1 : anchor]):
        return None
    at -= items.words[at] in _POINTS
    return _SUMMITS.get(items.words[at]) if at > 0 and _is_owned(items, at) else None


def is_summit_apposed(items: Row, anchor: int) -> bool:
    """ "Its peak, 5.25%, lasted until August 2024": whether a figure is set off behind what it is the height of."""
    words = items.words
    set_off = words[anchor - 1 : anchor] == (",",) == words[anchor + 1 : anchor + 2]
    return set_off and anchor > 2 and words[anchor - 2] in _SUMMITS and _is_owned(items, anchor - 2)


def at_summit(items: Row, anchor: int) -> Extreme | None:
    """Whether a figure is told as that of the highest or lowest: "down from 5.25% at its peak", of no day.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    if items.words[anchor + 1 : anchor + 2] != ("at",) or _REACHED.keys().isdisjoint(items.said):
        return None
    for at in range(anchor + 2, min(len(items), anchor + 2 + _REACH)):
        if items.words[at] in _REACHED:
            return _REACHED[items.words[at]] if _is_owned(items, at) else None
    return None


def _is_owned(items: Row, at: int) -> bool:
    """ "The peak", "its all-time high"."""
    at -= 1
    while at > 0 and items.words[at] in _OF_A_TIME:
        at -= 1
    return items.words[at] in _OWNERS
