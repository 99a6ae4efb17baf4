"""Totals of all that was ever counted: "100,000 people have crossed since records began", "… up to Sunday"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.claims.ranks.superlatives import is_superlative
from service.model.mentions import Row
from service.model.periods import PeriodRole

_COUNTED = frozenset(["have", "had"])
_OF_ALL = frozenset(["any", "ever", "never", "than", "time", "times"])


def count_since_records(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives the one figure of a sentence that ranks nothing the whole history as its days, where it names no others.

    A day up to which it is counted is none.
    """
    told = [period for at in items.dates if (period := items[at].period) is not None]
    history = next((p for p in told if p.role is PeriodRole.HISTORY and p.rule == "since-records"), None)
    others = [one for one in told if one is not history and one.role is not PeriodRole.CUTOFF]
    if history is None or len(drafts) != 1 or others or not _OF_ALL.isdisjoint(items.said):
        return
    draft, binding = drafts[0], bindings[0]
    if draft.kind not in LEVELS or draft.rank is not None or draft.change is not None or binding.period in others:
        return
    if not _COUNTED.isdisjoint(items.said) and not any(is_superlative(word) for word in items.words):
        binding.period = history
