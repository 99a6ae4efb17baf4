"""What is told of an upheaval that no date is named for: "during the Great Recession it shed 8.7 million jobs"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Grain

_OPENING = frozenset(["during", "in", "amid", "throughout", "through"])
_NAMING = frozenset("the whole entire great global financial banking".split())
_UPHEAVALS = frozenset("recession crash crisis depression downturn slump crunch".split())
_TAKING = frozenset("cost wiped destroyed took saw brought led pushed sent drove".split())
_KINDS = LEVELS | CHANGE_KINDS
_REACH = 6  # items of "during the whole Great Recession"


def leave_days_of_upheavals(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Leaves the days of figures open whose sentence opens with such a time, and names no other.

    So it is where the upheaval itself did it: "the Great Recession cost 8.7 million jobs".

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if items.dates or _UPHEAVALS.isdisjoint(items.said):
        return
    at = next((n for n in range(1, min(len(items), _REACH)) if items.words[n] in _UPHEAVALS), 0)
    led = items.words[:1] != () and items.words[0] in _OPENING
    if not at or not _NAMING.issuperset(items.words[led:at]) or "the" not in items.words[led:at]:
        return
    if not led and _TAKING.isdisjoint(items.words[at + 1 : at + 2]):
        return
    span = Span(items[0].start, items[at].end)
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind in _KINDS and binding.period is None:
            binding.period = Period(span, PeriodRole.WINDOW, Grain.SPAN, "vague", others=())
