"""Times inside an aside on where a move began: "from minus 0.3%, where it had stuck since September, to plus 0.9%".

They are of that level, or tell since when it had been so, and never of the one that the move led to.
"""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, Binding, beside, give
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole

_OPENING = frozenset([(",", "where"), (",", "which"), (",", "at"), (",", "its"), (",", "the")])
_REACH = 14  # items of ", where it had been stuck since the end of September"
_LEADING = frozenset(["from"])
_SIGNS = frozenset(["minus", "plus", "negative", "just", "about", "only", "a", "an", "the", "mere", "record"])


def dates_where_it_stood(
    items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> bool:
    """Whether a period stands in such an aside; if it names the days of that level, it is bound to it.

    Args:
        items: the sentence.
        index: where the period stands.
        period: the period.
        drafts: the figures.
        bindings: what is bound to them; written to.
    """
    left, right = beside(drafts, index)
    if left is None or right is None or not closes_with_to(items, drafts[left].anchor, index):
        return False
    if period.role is PeriodRole.WINDOW and period.preposition != "since":
        give(bindings[left], period, ADJACENT)
    return True


def closes_with_to(items: Row, anchor: int, inside: int) -> bool:
    """Whether an aside opens right behind a figure that a move is from, holds a place, and leads on to "to".

    Args:
        items: the sentence.
        anchor: the figure.
        inside: the place that it holds.
    """
    if "to" not in items.said or items.words[anchor + 1 : anchor + 3] not in _OPENING:
        return False
    led = anchor - 1
    while led > 0 and items.words[led] in _SIGNS:
        led -= 1
    if items.words[led] not in _LEADING:
        return False
    end = next((at for at in range(inside + 1, min(len(items), anchor + _REACH)) if items.words[at] == ","), 0)
    return end > 0 and items.words[end + 1 : end + 2] == ("to",)
