"""Moves that come next in a row: "from 1,843 in 2019 to 8,466 in 2020, and then tripled to 28,526 in 2021"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole

_KINDS = frozenset(["multiple", "percent_change"])


def count_from_last_told(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds a move that "then" leads in to where the one before it ended, and not to where that began.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if "then" not in items.said:
        return
    for n, (draft, binding) in enumerate(zip(drafts, bindings, strict=True)):
        own = binding.period
        if draft.kind not in _KINDS or binding.base is not None or own is None or own.role is not PeriodRole.WINDOW:
            continue
        told = [at for at in range(n) if drafts[at].kind in LEVELS and drafts[at].rank is None]
        if not told or "then" not in items.words[drafts[told[-1]].last : draft.anchor]:
            continue
        last = bindings[told[-1]]
        dated = last.period is not None and last.period.role is PeriodRole.WINDOW and last.period is not own
        if dated and not last.is_base and own.span.start > items[draft.anchor].start:
            binding.base = last.period
