"""Changes told up to a later month: "UK inflation, 1.8% in January, was 0.8 points lower by July"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain

_MONTHS = frozenset([Grain.MONTH, Grain.QUARTER])


def compare_with_level_ahead(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Takes a comparative with a later month behind "by" from the level told ahead of it, with the month of that.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; that of the change gets its base.
    """
    if "by" not in items.said:
        return
    for n in range(1, len(drafts)):
        draft, binding, level = drafts[n], bindings[n], bindings[n - 1]
        change = draft.change
        if draft.kind not in CHANGE_KINDS or change is None or change.part != "more" or binding.base is not None:
            continue
        until, then = binding.period, level.period
        if drafts[n - 1].kind not in LEVELS or level.is_base or until is None or then is None:
            continue
        dated = until.role is PeriodRole.CUTOFF and until.grain in _MONTHS and then.role is PeriodRole.WINDOW
        later = until.window is not None and then.window is not None and then.window.end < until.window.end
        if dated and later and until.preposition == "by" and then.grain in _MONTHS:
            binding.base = then
