"""Changes in brackets behind what they are taken from: "little changed from September (up 12,000)".

The month in front of the bracket is the one compared with, and the change is of the days that the figure before it is.
"""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row

_SIGNS = frozenset(["up", "down", "+", "-", "–", "−", "plus", "minus", "by", "a", "just", "only"])
_STAYED = frozenset(["changed", "unchanged", "moved", "different", "altered"])
_TYING = frozenset([("from",), ("since",), ("on",)])
_REACH = 2  # items of "changed from"


def compare_in_brackets(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Changes in brackets right behind what something is said not to differ from taken from that.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if "(" not in items.said or _STAYED.isdisjoint(items.said):
        return
    for n, draft in enumerate(drafts):
        at = _compared_with(items, draft) if draft.kind in CHANGE_KINDS and bindings[n].base is None else None
        if at is None or bindings[n].period not in (None, items[at].period):
            continue
        before = bindings[n - 1] if n else None
        bindings[n].base = items[at].period
        bindings[n].period = None if before is None or before.is_base else before.period
        bindings[n].inherited = True


def _compared_with(items: Row, draft: Draft) -> int | None:
    """Where the period stands that a bracket around a change is right behind, if something hardly differs from it."""
    opens = min(draft.anchor, draft.anchor if draft.change_at is None else draft.change_at) - 1
    while opens > 0 and items.words[opens] in _SIGNS:
        opens -= 1
    at = opens - 1
    if at < _REACH or items.words[opens] != "(" or items[at].period is None:
        return None
    lead = items.words[at - _REACH : at]
    return at if lead[0] in _STAYED and lead[1:] in _TYING else None
