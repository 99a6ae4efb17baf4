"""Runs of what stays as it is: "remained at 3.8% for the third month running", "13 months at the same level"."""

from collections.abc import Sequence

from service.claims.ranks.spells import STAYING
from service.claims.ranks.times_moved import BEING, VERB_REACH, opens_relative, verb_counted
from service.model.mentions import Item, Row
from service.model.quantities import Hedge

_WHERE = (["where", "it"], ["where", "they"])
_HAVE = (["has"], ["have"], ["had"])
_THING = 6  # items of "in UK interest rates"
_VALUES = frozenset(["level", "rate", "figure", "pace", "mark"])
_RATED = frozenset("a an annual annualised yearly quarterly monthly rate pace of".split())
_AT_RATE = 7  # items of "at an annual rate of"
_LINKING = frozenset(["for", "in", "a", "the", ",", "last", "month"])
_SAME_REACH = 3  # items behind in which "at the same level" stands
_OPENING = 3  # items of "for the third"
_MOVED = frozenset("budged moved changed shifted altered".split())
_WRITTEN = frozenset(["double", "single", "triple"])  # … digits
_NOT = frozenset(["not", "n't", "never", "barely"])


def stays(items: Row, first: int, last: int) -> bool:
    """ "Remained at 3.8% for the third month running": the nearest verb before the phrase says that nothing moved.

    Args:
        items: the sentence.
        first: where the phrase begins that tells the run.
        last: where it ends.
    """
    behind = [*items.words[last + 1 : last + VERB_REACH]]
    if "same" in behind[:_SAME_REACH]:
        return True  # "13 months in a row at the same level"
    if behind[:1] == ["at"] and behind[1:2] in (["that"], ["this"]) and behind[2:3] and behind[2] in _VALUES:
        return True  # "3.8%, the third month running at that rate"
    if opens_relative(items, last + 1) and verb_counted(items, first, last) is not None:
        return False  # "was 10.1%, the third month running that it has slowed"
    led = _past_measure(items, last)
    valued = items.words[led : led + 1] == ("at",) and led + 1 < len(items) and items[led + 1].quantity is not None
    if valued and not _is_bounded(items, led - 1):
        return True  # "after three consecutive months at 3.8%", "the third month in a row of inflation at 3.8%"
    for at in range(first - 1, max(-1, first - VERB_REACH), -1):
        if items[at].word in STAYING and not _is_bounded(items, at):
            return True
        if _has_been(items, at) or _is_unmoved(items, at):
            return True
        if items[at].quantity is not None and _was_at(items, at, first):
            return True
        if items[at].word in (";", ":") or any(change.part == "verb" for change in items[at].changes):
            return False
    if first < _OPENING and _is_told_flatly(items, last):
        return True
    places = range(last + 1, min(len(items), last + VERB_REACH))
    return first < VERB_REACH and any(
        (items[at].word in STAYING and not _is_bounded(items, at)) or _is_unmoved(items, at) for at in places
    )


def _is_told_flatly(items: Row, last: int) -> bool:
    """ "For the third month in a row inflation was 3.8%": behind the run stands one level, and nothing moves."""
    for at in range(last + 1, min(len(items) - 1, last + VERB_REACH)):
        if items[at].word in BEING:
            level = items[at + 1 + (items[at + 1].word == "at" and at + 2 < len(items))].quantity
            return level is not None and level.hedge is Hedge.EXACT
        if items[at].changes or items[at].quantity is not None or items[at].word in (";", ":"):
            return False
    return False


def _is_unmoved(items: Row, at: int) -> bool:
    """ "For twelve months in a row it had not budged"."""
    return items.words[at] in _MOVED and not _NOT.isdisjoint(items.words[max(0, at - 2) : at])


def _past_measure(items: Row, last: int) -> int:
    """The item behind a run, or behind the thing that it is told of: "of inflation", "with Bank Rate"."""
    at = last + 1
    if items.words[at : at + 1] not in (("of",), ("with",), ("for",)):
        return at
    behind = range(at + 1, min(len(items), at + _THING))
    return next((n for n in behind if items.words[n] == "at" or not items.words[n].isalpha() or items[n].changes), at)


def _is_bounded(items: Sequence[Item], at: int) -> bool:
    """ "The air held more than 400 ppm for the second year running": past a mark each time, not at one value.

    So is what "stayed in double digits".
    """
    if any(item.word in _WRITTEN for item in items[at + 1 : at + 1 + _SAME_REACH]):
        return True
    quantity = next((item.quantity for item in items[at + 1 : at + 1 + _SAME_REACH] if item.quantity is not None), None)
    return quantity is not None and quantity.hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.AT_LEAST)


def _has_been(items: Row, at: int) -> bool:
    """ "5.33%, where it has been for 13 months in a row"."""
    lead = [*items.words[max(0, at - 3) : at]]
    return items[at].word in STAYING | {"been"} and lead[:2] in _WHERE and lead[2:] in _HAVE


def _was_at(items: Sequence[Item], at: int, first: int) -> bool:
    """ "Inflation was 3.8% in September for the third month running": a level told flatly, and nothing moves."""
    quantity = items[at].quantity
    lead = next((n for n in range(at - 1, max(-1, at - _AT_RATE), -1) if items[n].word not in _RATED), at)
    flat = quantity is not None and quantity.hedge is Hedge.EXACT and items[lead].word in BEING
    between = items[at + 1 : first]
    return flat and all(item.period is not None or item.word in _LINKING for item in between)
