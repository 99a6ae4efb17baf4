"""Changes on an average of years, whatever base stands before: "up on the week and 6,000 above the usual average"."""

from collections.abc import Sequence

from service.claims.bind.bases.averages_over_years import AVERAGES, is_long_term
from service.claims.bind.bound import Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain

_ON = frozenset(["above", "below", "over", "under", "than", "on"])
_REACH = 6  # items of "the five - year average"


def measured_on_average(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Takes the base of what stands beside them from changes told of an average, which no series holds."""
    if AVERAGES.isdisjoint(items.said):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind not in CHANGE_KINDS or binding.base is None:
            continue
        start = next(
            (at for at in range(draft.anchor + 1, min(draft.last + 2, len(items))) if items.words[at] in _ON),
            len(items),
        )
        behind = items.words[start + 1 : start + 1 + _REACH]
        end = next((start + 1 + n for n, word in enumerate(behind) if word in AVERAGES), 0)
        if end and behind[0] == "the" and is_long_term(items[end - 1]):
            binding.base = Period(draft.span, PeriodRole.WINDOW, Grain.SPAN, "vague")
