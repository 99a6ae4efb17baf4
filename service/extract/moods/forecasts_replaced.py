"""What a forecast takes the place of: "it will peak at 3.5%, instead of 3.7%" was itself no more than a forecast."""

from service.model.mentions import Row

_TAILS = (("instead", "of"), ("rather", "than"), ("in", "place", "of"))
_LIGHT = frozenset("the a an its their about around some nearly almost just earlier previous former old".split())
_CUES = frozenset(["instead", "rather", "place"])


def replacement(items: Row, index: int) -> int:
    """The figure that stands in the place of the one at ``index``; 0 where none does.

    Args:
        items: the sentence.
        index: the figure.
    """
    if _CUES.isdisjoint(items.said):
        return 0
    at = index
    while at > 0 and items.words[at - 1] in _LIGHT:
        at -= 1
    if not any(items.words[max(0, at - len(tail)) : at] == tail for tail in _TAILS):
        return 0
    told = max((n for n in items.figures if n < at), default=0)
    return 0 if any(word in (";", ":") for word in items.words[told:at]) else told
