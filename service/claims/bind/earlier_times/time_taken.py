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
_ENDS = frozenset([";", "and", "but", "now"])


def leave_time_taken(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Leaves the days of such levels open, where no others are told.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if items.words[:2] not in _TOOK and items.words[:3] not in _TOOK:
        return
    opens = next((at for at in range(2, len(items)) if items.words[at] == "for" and "to" in items.words[at:]), 0)
    ends = next((at for at in range(opens, len(items)) if items.words[at] in _ENDS), len(items))
    for draft, binding in zip(drafts, bindings, strict=True):
        if opens and opens < draft.anchor < ends and draft.kind in LEVELS and binding.period is None:
            binding.period = Period(draft.span, PeriodRole.WINDOW, Grain.SPAN, "left-open")
