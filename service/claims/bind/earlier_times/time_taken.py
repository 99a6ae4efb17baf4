"""Where a move of old led, told with the time that it took: "it took two years for unemployment to fall to 3.5%".

When that was over the words leave open, and it is not now.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain

_TOOK = (("it", "took"), ("it", "had", "taken"), ("it", "would", "take"))
_LASTING, _LENGTHS = frozenset(["in", "over", "within", "of"]), frozenset(["days", "weeks", "months", "years"])
_ENDS = frozenset([";", "and", "but", "now"])


def leave_time_taken(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Leaves the days of such levels open, where no others are told.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if items.words[:2] not in _TOOK and items.words[:3] not in _TOOK:
        _leave_starts(items, drafts, bindings)
        return
    opens = next((at for at in range(2, len(items)) if items.words[at] == "for" and "to" in items.words[at:]), 0)
    ends = next((at for at in range(opens, len(items)) if items.words[at] in _ENDS), len(items))
    for draft, binding in zip(drafts, bindings, strict=True):
        if opens and opens < draft.anchor < ends and draft.kind in LEVELS and binding.period is None:
            binding.period = Period(draft.span, PeriodRole.WINDOW, Grain.SPAN, "left-open")


def _leave_starts(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "In four weeks in March and April 2020 claims rose from 273,000 to 6.14 million": when they began to is open."""
    for n in range(len(drafts) - 1):
        length, start, told = drafts[n], drafts[n + 1], bindings[n + 1]
        quantity = items[length.anchor].quantity
        if quantity is None or quantity.unit not in _LENGTHS or items.words[max(0, length.anchor - 1)] not in _LASTING:
            continue
        led = told.is_base and told.period is None and items.words[start.anchor - 1] == "from"
        if led and bindings[n].period is not None and items[min(length.last + 2, len(items) - 1)].period is not None:
            told.period = Period(start.span, PeriodRole.WINDOW, Grain.SPAN, "left-open")
