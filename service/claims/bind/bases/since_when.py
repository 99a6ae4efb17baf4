""" "In July 2024, since when rents have risen by 9.8%": the time from which what follows has moved."""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.records import replace

_SINCE_WHEN = (("since", "when"), ("since", "which", "time"), ("since", "which"))
_PARTING = frozenset([";", ":", "(", "—", "–", "while", "whereas"])


def move_since_then(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Take the moves behind "since when" from the time that is told right before it.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if "since" not in items.said:
        return
    for place in items.dates:
        behind = place + 1 + (items.words[place + 1 : place + 2] == (",",))
        then = items[place].period
        if then is None or not any(items.words[behind : behind + len(one)] == one for one in _SINCE_WHEN):
            continue
        for draft, binding in zip(drafts, bindings, strict=True):
            if draft.anchor < behind or not _PARTING.isdisjoint(items.words[behind : draft.anchor]):
                continue
            lent = binding.period is None or binding.period is then
            if draft.kind in CHANGE_KINDS and binding.base is None and lent:
                since = begun(then) if then.role is PeriodRole.WINDOW else then
                binding.period, binding.base = None, replace(since, preposition="since")
            elif lent:
                binding.period, binding.inherited = None, False
