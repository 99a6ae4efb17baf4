"""Figures told as the highest or lowest of the days named: "peaked at 9.1% in 2022", "a low of 182,000 in September".

Of a rate that comes out by months or weeks the figure is that of one of them, not that of the year or the month.
"""

from service.model.claims import Extreme
from service.model.mentions import Row

_SUMMITS = {
    **dict.fromkeys("peaked peaking peaks peak crested high summit height".split(), Extreme.HIGHEST),
    **dict.fromkeys("bottomed bottoming troughed trough low nadir".split(), Extreme.LOWEST),
}
SUMMIT_RULES = {extreme: f"{extreme}-of-year" for extreme in Extreme}
"""The rules of periods in which a figure was highest or lowest."""
_VERBS = frozenset("topped maxed topping".split())
_SKIPPED = frozenset("of at around about out roughly some nearly almost just over under , - was a the".split())
_BEHIND = frozenset(["at", "its", "the", "their"])
_NOUNS = frozenset("peak high low trough height summit nadir".split())
_GOING_ON = frozenset(", it they was were had been stood at reached hit".split())
_OPENING = 8  # items of "at its peak, two years ago, it had stood at"
_REACH = 5  # items from a summit to its figure


def summit_of(items: Row, anchor: int) -> Extreme | None:
    """Whether words beside a figure make it the highest or the lowest of its days; None where none do.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    if _SUMMITS.keys().isdisjoint(items.said) and "out" not in items.said:
        return None
    words = items.words
    for at in range(anchor - 1, max(-1, anchor - _REACH), -1):
        if words[at] in ("high", "low") and words[at - 1 : at] == ("as",):
            return _SUMMITS[words[at]]  # "as high as 9.1%"
        if words[at] in _SUMMITS:
            return _SUMMITS[words[at]]
        if words[at] == "out" and words[at - 1] in _VERBS:
            return Extreme.HIGHEST
        if words[at] not in _SKIPPED and words[at] != "as":
            break
    behind = words[anchor + 1 : anchor + 4]
    if behind[:1] and behind[0] in _NOUNS:
        return _SUMMITS[behind[0]]  # "the 9.1% peak of two years ago"
    opened = _opened(items, anchor)
    if opened:
        return _SUMMITS.get(words[opened])
    if behind[:1] == ("at",) and behind[1:2] and behind[1] in _BEHIND:
        return _SUMMITS.get(behind[2]) if behind[2:] else None  # "9.1% at its peak in June 2022"
    return None


def _opened(items: Row, anchor: int) -> int:
    """ "At its peak two years ago it was 10.6%": where the summit stands that the clause opens with, else 0."""
    for at in range(anchor - 1, max(1, anchor - _OPENING), -1):
        if items.words[at] in _NOUNS and items.words[at - 1] in _BEHIND and items.words[at - 2] == "at":
            return at
        if items[at].period is None and items.words[at] not in _GOING_ON:
            return 0
    return 0
