"""Moves that a clause of their own tells: "up by half a point, following the rise in November from 2.25% to 3%".

What something moved from there is no base of the change told before.
"""

from collections.abc import Sequence

from service.model.mentions import Item

_OPENING = frozenset("as after following when while now despite although though before having because".split())
_GOING = frozenset(["went", "gone", "going", "moved", "moving"])


def moves_itself(between: Sequence[Item]) -> bool:
    """ "Narrowed to 0.8 points as inflation rose from 2.9%": whether a clause opens that has a move of its own.

    Args:
        between: what stands between a change and a level behind it.
    """
    opened = next((n for n, item in enumerate(between) if item.word in _OPENING), len(between))
    return any(item.changes or item.word in _GOING for item in between[opened:])
