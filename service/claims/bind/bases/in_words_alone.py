"""Periods that another is set against in words alone: "March was not as busy in the Channel as a year before"."""

from collections.abc import Sequence

from service.model.mentions import Item

_IN = frozenset(["in", "on", "at"])
_MEASURED = 8  # items of "as busy in the Channel as"
_SO_RECENT = frozenset("recently late lately early far long soon well".split())
_JOINED = (["and"], ["but"], ["or"])
_PARTING = frozenset([",", ";", ":", "(", ")", "—", "–", "-", "and", "but", "or", "while", "when"])


def as_much(items: Sequence[Item], index: int, past: int = -1) -> bool:
    """ "March was not as busy in the Channel as a year before", "as in March"; not "as recently as March".

    Args:
        items: the sentence.
        index: the place of a period.
        past: the item behind which the first "as" stands.
    """
    at = index - 1 - (index > 1 and items[index - 1].word in _IN)
    lead = [item.word for item in items[max(past + 1, at - _MEASURED, 0) : max(at, 0)]]
    if at < 1 or items[at].word != "as" or "as" not in lead:
        return False
    first = lead.index("as")
    if lead[max(first - 1, 0) : first] in _JOINED:
        return False  # "63.4%, up 0.2 points and as high as June 2013"
    between = lead[first + 1 :]
    return bool(between) and _SO_RECENT.isdisjoint(between[:1]) and _PARTING.isdisjoint(between)
