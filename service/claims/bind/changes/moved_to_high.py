"""Levels told behind the high or low that a move led to: "climbed to its highest since September 2021, 4.6%"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.model.mentions import Row
from service.records import replace

_SET_OFF = frozenset([(",",), (",", "at"), ("–",), ("—",), ("(",), (":",), ("of",), (",", "of")])
_OWNING = frozenset(["its", "the", "their", "a", "an", "new", "fresh"])
_REACHING = frozenset("to hit hits reached reaches touched touches posted recorded registered clocked saw".split())
_LEAD = 5  # items of "back to a new four-year"


def moved_to_high(items: Row, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The draft of a level with the move that led to it, where what it is the highest of stands between.

    Args:
        items: the sentence.
        draft: the figure.
        drafts: those found before, superlatives among them.
    """
    if draft.kind != "level" or draft.change is not None or "to" not in items.said:
        return draft
    high = next((one for one in drafts if one.rank is not None and _is_set_off(items, one, draft)), None)
    at = None if high is None else _move_before(items, high.anchor)
    if at is None:
        return draft
    change = next(change for change in items[at].changes if change.part == "verb")
    return replace(draft, change=change, change_at=at)


def is_what_was_reached(items: Row, high: Draft, level: Draft) -> bool:
    """ "Hit its fastest pace since November 1990, 6.2%": whether a level behind a superlative is of now.

    Args:
        items: the sentence.
        high: the superlative.
        level: the figure behind it.
    """
    if high.rank is None or level.kind != "level" or not _is_set_off(items, high, level):
        return False
    lead = next((at for at in range(high.anchor - 1, -1, -1) if items.words[at] not in _OWNING), -1)
    return lead >= 0 and items.words[lead] in _REACHING


def _is_set_off(items: Row, high: Draft, level: Draft) -> bool:
    between = items.words[high.last + 1 : level.anchor] if high.last < level.anchor else ()
    since = high.rank is not None and high.rank.since is not None
    return between in _SET_OFF and not (since and between == ("(",))  # "since January 2024 (4.0%)" tells of then


def _move_before(items: Row, high: int) -> int | None:
    """ "Climbed back to its": where the verb stands that leads to a superlative; None where none does."""
    for at in range(high - 1, max(0, high - _LEAD), -1):
        if items.words[at] == "to":
            verb = at - 1 - (items.words[at - 1] == "back")
            moved = verb >= 0 and any(change.part == "verb" for change in items[verb].changes)
            return verb if moved else None
        if items.words[at] not in _OWNING and items[at].quantity is None:
            return None
    return None
