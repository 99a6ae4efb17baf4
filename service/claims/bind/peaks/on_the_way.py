"""Figures that were passed on the way from one to another: "back at 2%, and along the way it had touched 11.1%".

They are of some time between the two, and not of the one that the sentence goes on about.
"""

from collections.abc import Sequence

from service.model.mentions import Row

_PHRASES = frozenset(
    tuple(words.split())
    for words in (
        "along the way|on the way|on its way|on their way|in between|at one point|at some point|at one stage"
        "|in the meantime|in the interim"
    ).split("|")
)
_ENDS = frozenset(phrase[-1] for phrase in _PHRASES)
_TELLING = frozenset(
    "touched touching hit hitting reached reaching topped topping got climbed risen rose jumped soared shot fallen fell"
    " sank sunk dipped dropped slid slumped had been was were stood stands having".split()
)
_LEADING = frozenset(["to", "from", "down", "up", "back"])
_ON = (("on", "the"), ("on", "its"), ("on", "their"))
_SET_OUT = 6  # items of "on its way back down from"
_REACH = 10  # items of "along the way it had for a while touched"
_BEHIND = 5  # items of "11.1% , along the way"
_VERB = 4  # items of "having touched a peak of"
_BOUNDARIES = frozenset([";", ":", "(", ")", "."])


def is_on_the_way(items: Row, anchor: int) -> bool:
    """Whether a figure is told as passed on the way, on no day that is told.

    Args:
        items: those of the sentence.
        anchor: the figure.
    """
    if _ENDS.isdisjoint(items.said):
        return False
    return _is_led(items, anchor) or _is_followed(items, anchor) or _is_start(items, anchor)


def _is_start(items: Row, anchor: int) -> bool:
    """ "On the way down from 11.1%, it touched 1.7% in September": where it had set out, some time before."""
    lead = items.words[max(0, anchor - _SET_OUT) : anchor]
    if "way" not in lead or lead[-1:] != ("from",):
        return False
    at = lead.index("way")
    return lead[max(0, at - 2) : at] in _ON and not set(lead[at + 1 : -1]) - _LEADING


def _is_led(items: Row, anchor: int) -> bool:
    """ "Along the way it had touched 11.1%"."""
    for at in range(anchor - 1, max(0, anchor - _REACH), -1):
        item = items[at]
        if item.period is not None or item.quantity is not None or item.word in _BOUNDARIES:
            return False
        if _ends_phrase(items, at):
            return _tells(items.words[at + 1 : anchor])
    return False


def _is_followed(items: Row, anchor: int) -> bool:
    """ "Having touched 11.1% along the way"; not "from 11.1% on the way down to 2%"."""
    for at in range(anchor + 1, min(len(items), anchor + _BEHIND)):
        if items[at].period is not None or items[at].quantity is not None:
            return False
        if _ends_phrase(items, at):
            gone = at + 1 == len(items) or items.words[at + 1] not in _LEADING
            return gone and _tells(items.words[max(0, anchor - _VERB) : anchor])
    return False


def _ends_phrase(items: Row, at: int) -> bool:
    words = items.words[max(0, at - 2) : at + 1]
    return items.words[at] in _ENDS and (words in _PHRASES or words[1:] in _PHRASES)


def _tells(words: Sequence[str]) -> bool:
    return not _TELLING.isdisjoint(words)
