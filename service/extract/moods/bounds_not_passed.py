"""Bounds that something is said not to have passed: "has not been below 2% since 2021", which tell no level of now."""

from service.model.mentions import Row
from service.model.quantities import Hedge

_UNDONE_REACH = 5  # items from "not" to a bound
_OTHER_REACH = 8  # items of "11.9 (2017/18) or below"
_BEEN = frozenset("above below under over been be set put gone fallen risen stood any much even".split())
_NONE = frozenset(["no", "none", "not", "never", "n't"])
_REACHED = frozenset("reached hit touched seen crossed breached broken".split())
_DENIED = frozenset(["never", "not", "no"])
_HELPING = frozenset("did had has have was were does do".split())
_OPENED = frozenset([".", ",", ";", ":", "and", "but", "in", "on", "at", "–", "—"])
_CLOSED = frozenset([",", ";", ":", "(", ")", "–", "—", "but", "while"])
_NEGATED = (("not",), ("n't",))
_SO = frozenset("so as earlier sooner faster quicker".split())  # "never has 15,000 been counted so early", as now
_SO_REACH = 5  # items from a figure to "so"
_CLAUSE, _VERB = 18, 6  # items of "never before May had a month averaged", and of "once in 2025 did"
_DATED = 3  # items of "ppm before May 2013"
_PASSED = 3  # items of "dip back under"
_PASSING = frozenset(
    "dip dipped fall fallen fell drop dropped sink sunk sank go gone went get got rise risen rose climb climbed reach"
    " exceed exceeded pass passed slip slipped come came top topped".split()
)


def is_undone(items: Row, index: int) -> bool:
    """ "Did not dip under 400", "has never fallen below 300": a bound that was not passed."""
    quantity = items[index].quantity
    if quantity is None or quantity.hedge not in (Hedge.MORE_THAN, Hedge.LESS_THAN):
        return False
    near = [*items.words[max(0, index - _UNDONE_REACH) : index]]
    at = max((n for n, word in enumerate(near) if word in ("not", "never", "n't")), default=-1)
    passing = near[at + 1 :]
    if at < 0:
        return _is_other_bound(items, index)
    if passing and _BEEN.issuperset(passing):
        return True  # "has not been set any lower than £1,834 since 2021", "and never above 5%"
    return bool(passing) and passing[0] in _PASSING and len(passing) <= _PASSED


def _is_other_bound(items: Row, index: int) -> bool:
    """ "Has never been above 11.9 (2017/18) or below 8.8": the other one, behind one that was not passed."""
    near = items.words[max(0, index - _OTHER_REACH) : index]
    earlier = [at for at in items.figures if index - _OTHER_REACH <= at < index]
    return "or" in near and near[-1:] != ("or",) and bool(earlier) and is_undone(items, earlier[-1])


def was_not_until(items: Row, index: int) -> bool:
    """ "Until August it had not been as low as 4% since early 2023": what had not been so before; no level of now."""
    if "until" not in items.said:
        return False
    near = items.words[max(0, index - _UNDONE_REACH) : index]
    at = max((n for n, word in enumerate(near) if word in ("not", "never", "n't")), default=-1)
    return (
        at >= 0
        and near[at + 1 : at + 2] == ("been",)
        and any(items.words[date - 1] == "until" for date in items.dates if date)
    )


def came_no_sooner(items: Row, index: int) -> bool:
    """ "No month had reached 400 ppm before May 2013", "never exceeded 400 before 2013": what was not so until then.

    Args:
        items: the sentence.
        index: the figure.
    """
    if "before" not in items.said:
        return False
    behind = range(index + 1, min(len(items) - 1, index + 1 + _DATED))
    if not any(items.words[at] == "before" and items[at + 1].period is not None for at in behind):
        return False
    near = items.words[max(0, index - _UNDONE_REACH) : index]
    at = max((n for n, word in enumerate(near) if word in _NONE), default=-1)
    return at >= 0 and not _PASSING.union(_REACHED).isdisjoint(near[at + 1 :])


def never_was(items: Row, index: int) -> bool:
    """ "Never before May had a month averaged more than 430", "not once in 2025 did a month bring 10,000 people".

    Args:
        items: the sentence.
        index: the figure.
    """
    if _DENIED.isdisjoint(items.said) or items.words[index - 1 : index] == ("the",):
        return False  # "in no other year were there more than the 36,816 of 2024", which came
    for at in range(index - 1, max(-1, index - _CLAUSE), -1):
        if items.words[at] in _CLOSED or items[at].quantity is not None:
            return False
        if items.words[at] in _DENIED and (not at or items.words[at - 1] in _OPENED):
            return _turns(items, at, index) and _SO.isdisjoint(items.words[at : index + _SO_REACH])
    return False


def _turns(items: Row, at: int, index: int) -> bool:
    """Whether the verb stands in front of what it is said of: "never in 2025 did a month bring"."""
    word, behind = items.words[at], items.words[at + 1 : at + 1 + _VERB]
    if word == "not" and behind[:1] != ("once",):
        return False
    if word == "no" and (not at or items.words[at - 1] not in ("in", "on", "at")):
        return False
    if behind[:1] == ("before",) and not _HELPING.isdisjoint(behind[1:2]):
        return False  # "it averaged 430.51; never before had it passed 430", as now it has
    verb = next((n for n, one in enumerate(behind) if one in _HELPING), None)
    return verb is not None and at + 1 + verb < index and behind[verb + 1 : verb + 2] not in _NEGATED
