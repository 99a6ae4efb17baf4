"""Wholes told as they had been before a move: "lost 22 million, one in seven of the 152.3 million there had been"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_HAD = (
    ("there", "had", "been"), ("there", "had", "once"), ("they", "had", "had"), ("it", "had", "had"),
    ("it", "had", "before"), ("there", "were", "before"), ("they", "had", "before"),
)  # fmt: skip


def as_it_had_been(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds such a whole to where the days of the move begin, or to no days where it has but one unit of them.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "had" not in items.said and "before" not in items.said:
        return
    for n, (draft, binding) in enumerate(zip(drafts, bindings, strict=True)):
        if draft.kind not in LEVELS or items.words[draft.last + 1 : draft.last + 4] not in _HAD:
            continue
        moved = next((bindings[m].period for m in range(n - 1, -1, -1) if drafts[m].kind in CHANGE_KINDS), None)
        if moved is None or moved.window is None or moved.role is not PeriodRole.WINDOW:
            continue
        start, months = moved.window.start, moved.window.whole_months or 0
        first = replace(moved, grain=Grain.MONTH, window=Window.month(start.year, start.month), others=())
        vague = replace(moved, rule="vague", window=None, others=())
        ranged = months > 1 and moved.rule == "range"
        binding.period, binding.is_base, binding.inherited = first if ranged else vague, True, False
