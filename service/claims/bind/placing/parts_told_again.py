"""Days behind a part told twice: "602 of them, or 64%, landed on the Saturday" is of that day as a count as well."""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import PERCENT

_SHARES = frozenset(["share", "level"])
_COUNTS = frozenset(["level", "total"])
_OR = frozenset([",", "or", "about", "some", "nearly", "almost", "roughly", "around", "of", "them", "those"])


def date_parts_told_again(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Give a count whose share is told behind "or" the days that stand behind the share.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: of each; written to.
    """
    if "or" not in items.said:
        return
    for n in range(len(drafts) - 1):
        held, behind = bindings[n].period, bindings[n + 1].period
        if behind is None or bindings[n + 1].inherited or behind.span.start < items[drafts[n + 1].anchor].start:
            continue
        ahead = held is None or bindings[n].inherited or held.span.end <= items[drafts[n].anchor].start
        if ahead and held is not behind and _is_told_again(items, drafts[n], drafts[n + 1]):
            bindings[n].period = behind


def _is_told_again(items: Row, count: Draft, share: Draft) -> bool:
    """ "602 of them, or 64%,": the one part, as a count and as a share."""
    told = items[share.anchor].quantity
    between = items.words[count.anchor + 1 : share.anchor]
    shared = told is not None and told.unit == PERCENT and share.kind in _SHARES
    return shared and count.kind in _COUNTS and "or" in between and _OR.issuperset(between)
