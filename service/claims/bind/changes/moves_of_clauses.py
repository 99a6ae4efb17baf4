"""Moves that a clause of their own tells: "up by half a point, following the rise in November from 2.25% to 3%".

What something moved from there is no base of the change told before.
"""

from collections.abc import Sequence

from service.model.mentions import Item

_OPENING = frozenset("as after following when while now despite although though before having because".split())
_CLOSING = frozenset([":", ";"])
_PRONOUNS = frozenset(["it", "they"])
_NEAR = 2  # items of "in August,"
_GOING = frozenset(["went", "gone", "going", "moved", "moving"])


def moves_itself(between: Sequence[Item]) -> bool:
    """ "Narrowed to 0.8 points as inflation rose from 2.9%": whether a clause opens that has a move of its own.

    It has none where it points back, as in "rose 22% as they went from £25 to £28", or where a colon closes it.

    Args:
        between: what stands between a change and a level behind it.
    """
    begins = max((n + 1 for n, item in enumerate(between) if item.word in _CLOSING), default=0)
    clause = between[begins:]
    opened = max((n for n, item in enumerate(clause) if item.word in _OPENING), default=len(clause))
    own = not any(item.word in _PRONOUNS for item in clause[opened + 1 : opened + 2]) or _is_of_then(clause, opened)
    return own and any(item.changes or item.word in _GOING for item in clause[opened:])


def _is_of_then(items: Sequence[Item], at: int) -> bool:
    """ "As in August, when it went from 1.25% to 1.75%": of the time told right ahead of it."""
    return items[at].word == "when" and any(item.period is not None for item in items[max(0, at - _NEAR) : at])
