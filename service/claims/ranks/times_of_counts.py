"""In what time periods are counted, where the words of a clause tell: up to now, or in none that stands behind it.

And where no words but those of a length say that they run on to now: "has been below $3 for more than three weeks".
"""

from collections.abc import Iterable
from itertools import pairwise

from service.model.mentions import Row
from service.model.periods import Period

_PARTING = frozenset([";", ":", "–", "—"])
_JOINTS = frozenset(["and", "but", "while", "whereas", "though", "although"])
_JOINED = _PARTING | _JOINTS | {"which", "where"}
_HAS = frozenset(["has", "have"])
_ADDING = frozenset("by with most and peaking reaching at as topping hitting despite after including".split())
_STAYING = frozenset(["been", "stayed", "remained", "held", "stood", "hovered", "sat", "kept"])
_UNTRUE = frozenset(["not", "n't", "never", "mostly", "largely", "only", "or", "and"])
_MARKS = frozenset(["target", "mark", "threshold", "level", "goal"])
_LENGTHS = frozenset(["weeks", "months", "quarters", "years"])
_REACH = 12  # items of "it has now exceeded the Bank of England 's"


def clause_end(items: Row, last: int) -> int:
    """Where the clause ends that holds the item ``last``: before "; August's was 4.7%", ", and August's 4.7% …"."""
    for at in range(last + 1, len(items)):
        joined = items.words[at] == "," and items.words[at + 1 : at + 2] != () and items.words[at + 1] in _JOINTS
        if items.words[at] in _PARTING or joined:
            return at
    return len(items)


def lasts_until_now(items: Row, first: int, dated: Period | None) -> bool:
    """ "It was 2.2% in July last year, and has now been above 2% for ten months": whether no time before it is meant.

    Args:
        items: the sentence.
        first: where a count and its mark begin.
        dated: the time.
    """
    if dated is None or dated.span.end > items[first].start:
        return False
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if items.words[at] in _HAS:
            between = [item.word for item in items[:at] if item.start >= dated.span.end]
            return dated.span.end <= items[at].start and not _JOINED.isdisjoint(between)
        if items[at].quantity is not None or items.words[at] in _PARTING:
            return False
    return False


def runs_on(items: Row, last: int, mark: int, dated: Period | None) -> bool:
    """ "For 23 months in a row it has overshot 2%, by 1.8 points last summer": whether a time is of what is added.

    Args:
        items: the sentence.
        last: where the count ends.
        mark: where its mark stands.
        dated: the time.
    """
    if (
        dated is None
        or not last < mark
        or dated.span.start < items[mark].end
        or _HAS.isdisjoint(items.words[last:mark])
    ):
        return False
    between = [item.word for item in items[mark + 1 :] if item.start < dated.span.start]
    return any(one == "," and other in _ADDING for one, other in pairwise(between))


def lasts_for(items: Row, at: int, marks: Iterable[int]) -> bool:
    """ "Has been below $3 for more than three weeks", "has stayed above 2% for five months": a run up to now.

    Args:
        items: the sentence.
        at: where a length of time stands.
        marks: where the marks stand.
    """
    length = items[at].quantity
    if length is None or length.unit not in _LENGTHS or items.words[at - 1 : at] != ("for",):
        return False
    mark = at - len(("3", "for")) - (items.words[at - 2] in _MARKS)
    if mark not in marks:
        return False
    for place in range(mark - 1, max(-1, mark - 1 - _REACH), -1):
        if items.words[place] in _HAS:
            between = items.words[place + 1 : mark]
            return not _STAYING.isdisjoint(between) and _UNTRUE.isdisjoint(between)
        if items[place].quantity is not None or items[place].period is not None or items.words[place] in _PARTING:
            return False
    return False
