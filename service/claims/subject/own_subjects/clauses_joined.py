"""Clauses that a conjunction joins on behind a figure, with a measure for their subject and a verb of their own.

"Insolvencies are at their highest since 2009 and unemployment has gone up": what stands so high is not unemployment.
"""

from bisect import bisect_left
from operator import attrgetter

from service.claims.kind import HELPING, is_predicate
from service.model.mentions import Analysis, MeasureMention, Row

JOINTS = frozenset(["and", "but", "while", "whereas", "as", "though", "although", "yet"])
_ALIKE = frozenset("same much many such well far long soon just so high low described known".split())
_LED = 3  # items of "while in Britain"
_NAMED = 4  # items of "rate in the eurozone"

_start = attrgetter("start")


def joined_clause(last: int, analysis: Analysis) -> int | None:
    """ "Pay growth is its slowest since 2022, but UK unemployment has climbed": where such a clause begins.

    Args:
        last: where the figure is over, whose clause has a verb of its own.
        analysis: its sentence.
    """
    items = analysis.items
    if JOINTS.isdisjoint(items.said) or not any(map(is_predicate, items[1 : last + 1])):
        return None
    for at in items.places(JOINTS):
        if last < at and not (items.words[at] == "as" and items.words[at - 1] in _ALIKE):
            subject = _named_next(items, at, analysis)
            if subject is not None and _is_told(items, bisect_left(items, subject.span.end, key=_start)):
                return at
    return None


def _named_next(items: Row, joint: int, analysis: Analysis) -> MeasureMention | None:
    """The measure that stands right behind a conjunction, but for an article or an area."""
    near = items[joint + 1 : joint + 1 + _LED]
    for at, item in enumerate(near):
        found = next((one for one in analysis.measures if one.span.start == item.start), None)
        if found is not None or not item.word.isalpha() or any(map(is_predicate, near[: at + 1])):
            return found
    return None


def _is_told(items: Row, past: int) -> bool:
    """Whether a verb is said of the words before it: "… rate in Britain has gone up"."""
    for item in items[past : past + _NAMED]:
        if item.word in HELPING or is_predicate(item):
            return True
        if not item.word.isalpha():
            return False
    return False
