"""Which way a word of change says that its figure went, or on which side of another it lies."""

from service.claims.complete.changes.moved_things import is_owned_and_moved
from service.claims.interposed import is_interposed
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import Direction

_ADDED_TO = (("added", "to"), ("adding", "to"), ("adds", "to"), ("add", "to"))
_THAT_ADDS = (("that", "adds"), ("which", "adds"))
_OBJECT = 8  # items from "increase" back to "slowed the year-on-year"
_MARKS = frozenset([",", ";", ":", "(", "–", "—", "and"])
_DETERMINERS = (("the",), ("its",), ("their",), ("annual",))
_GAPS = frozenset(["gap", "difference", "distance", "gulf"])


def direction_told(draft: Draft, items: Row, *, apart: bool) -> Direction | None:
    """The direction that a draft's word of change tells, but for one in an aside before "to".

    Args:
        draft: the figure.
        items: its sentence.
        apart: whether it says how far two areas lie apart.
    """
    if draft.change is None:
        return None
    at = draft.change_at if draft.kind == "level" else None
    if at is not None and (is_interposed(items, at, draft.anchor) or items.words[at : at + 2] in _ADDED_TO):
        return None  # "Monday's 250, added to 175 over the previous three days"
    if at and items.words[at - 1 : at + 1] in _THAT_ADDS:
        return None  # "the version that adds owner-occupiers' housing to 2.1%": what is in it, and no rise
    if at is not None and is_owned_and_moved(items, at):
        return None  # "chopped May's gain to 19,000 from 144,000"
    if at is not None and _is_move_moved(draft, items, at):
        return None  # "slowed the year-on-year increase in the core CPI to 2.1 percent"
    if apart and _is_of_gap(draft, items):
        return None
    return _way_left_out(draft, items) if _is_named_growth(draft, items) else draft.change.direction


def _is_move_moved(draft: Draft, items: Row, at: int) -> bool:
    """Whether a verb of change has as its object the move that names the way: what moved is how fast it went."""
    if at > draft.anchor or not any(one.part == "noun" for one in items[at].changes):
        return False
    for n in range(at - 1, max(-1, at - _OBJECT), -1):
        if any(one.part == "verb" for one in items[n].changes):
            return items.words[n + 1 : n + 2] in _DETERMINERS
        if items[n].quantity is not None or items.words[n] in _MARKS:
            return False
    return False


def _is_named_growth(draft: Draft, items: Row) -> bool:
    """ "Inflation fell by 0.7 points, pay growth by 0.9 points": what moved, and not which way."""
    at = draft.change_at
    return at is not None and at < draft.anchor and items.words[at : at + 2] == ("growth", "by")


def _way_left_out(draft: Draft, items: Row) -> Direction | None:
    """The way that the verb ahead tells, which a clause without one goes on with."""
    ahead = (change for item in reversed(items[: draft.change_at]) for change in item.changes if change.part == "verb")
    return next((change.direction for change in ahead), None)


def _is_of_gap(draft: Draft, items: Row) -> bool:
    """ "By 2000 the gap was down to 205 million": the gap is smaller than it was, and either side may be the larger."""
    at = draft.change_at
    if at is None or at > draft.anchor or _GAPS.isdisjoint(items.said):
        return False
    return "to" in items.words[at + 1 : draft.anchor] and not _GAPS.isdisjoint(items.words[:at])
