"""Moves told with both their ends, the verb before them: "has been cut by the Bank of England from 5 to 4.75 per cent".

What is said of one end alone is looked for right before it (``comparison_words.py``); of two, the verb may have an
object or an agent behind it, as long as no other figure and no other move is told between.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extract.changes import change_of
from service.model.claims import Claim
from service.model.quantities import Direction

_LEVELS = frozenset(["level", "average"])
_LEADING = frozenset("to just only about around".split())
_MARKS = frozenset([",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "as", "when", "after", "before", "which"])
#: What follows a verb of change that is not itself the subject of another: "falling prices took the rate from".
_FOLLOWING = frozenset("by the its their his a an in of again further on".split())
_AGENTS = 9  # words from a verb to "from"


def moves_between(row: Sequence[Claim]) -> Iterator[tuple[int, int, Direction]]:
    """Which figures of a sentence are told as the ends of a move, the base first, and which way it is said to go.

    Args:
        row: the figures of the sentence in order.
    """
    for at, (base, now) in enumerate(pairwise(row)):
        way = _way_between(base, now)
        if way is not None:
            yield at, at + 1, way


def _way_between(base: Claim, now: Claim) -> Direction | None:
    if base.quantity is None or now.quantity is None or base.kind not in _LEVELS or now.kind not in _LEVELS:
        return None
    words = base.sentence.before(base.quantity.span.start)
    if words[-1:] != ["from"] or not _leads(base, now):
        return None
    clause = words[_mark(words[:-1]) + 1 : -1]
    moved = [(n, change) for n, word in enumerate(clause) if (change := change_of(word)) is not None]
    if not moved or len({change.direction for _, change in moved}) > 1:
        return None
    at, change = moved[-1]
    rest = clause[at + 1 :]
    if change.part == "more" or not rest or len(rest) > _AGENTS:
        return None
    named = "" if clause[at].endswith("ing") or not base.candidates else base.candidates[0].words
    return change.direction if rest[0] in _FOLLOWING or rest[0] in named.split() else None


def _leads(base: Claim, now: Claim) -> bool:
    """Whether nothing but "to" and the days of the first stands between two figures."""
    assert base.quantity is not None and now.quantity is not None
    own = None if base.period is None else base.period.span
    tokens = [one for one in base.sentence.tokens if base.quantity.span.end <= one.start < now.quantity.span.start]
    words = [one.lower for one in tokens if own is None or not own.start <= one.start < own.end]
    return "to" in words and (_LEADING | {"in", "of", "on"}).issuperset(words)


def _mark(words: Sequence[str]) -> int:
    """The place of the last mark, conjunction or figure among words; -1 where there is none."""
    places = (n for n, word in enumerate(words) if word in _MARKS or word[:1].isdecimal())
    return max(places, default=-1)
