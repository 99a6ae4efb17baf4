"""A level in front of the period that it is of: "With 41,472 arrivals, 2025 was …", "At 41,472, last year's …"."""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, LEVELS, Binding, give
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole

_SETTING = frozenset(["with", "at"])
_OPENING = 3  # items of "but, with"
_NAMED = 5  # items of "people arriving in small boats"


def set_in_front(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the level that opens a sentence to the period with which the main clause begins.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    first = drafts[0] if drafts else None
    if first is None or first.kind not in LEVELS or first.rank is not None or _SETTING.isdisjoint(items.said):
        return
    if first.anchor > _OPENING or items.words[first.anchor - 1] not in _SETTING or bindings[0].period is not None:
        return
    comma = next(
        (at for at in range(first.last + 1, min(len(items), first.last + _NAMED)) if items[at].word == ","), None
    )
    if comma is None or comma + 1 >= len(items):
        return
    period = items[comma + 1].period
    if period is not None and period.role is PeriodRole.WINDOW:
        give(bindings[0], period, ADJACENT)
