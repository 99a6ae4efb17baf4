"""Days that only tell how long ago something was: "A year after the election of 4 July 2024, 517 people crossed"."""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.windows import Grain
from service.records import replace

_YEAR = frozenset([("a", "year"), ("one", "year")])
_AFTER = 6  # items of "a year to the day after"


def leave_anniversaries(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Leaves open the days of figures that have none but the day after which a sentence counts the years.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if not items.dates or "after" not in items.words[1:_AFTER] or not _counts_years(items):
        return
    told, comma = items.dates[0], next((at for at, word in enumerate(items.words) if word == ","), 0)
    day = items[told].period
    if day is None or day.grain is not Grain.DAY or items.words.index("after") > told or told != comma - 1:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if binding.period is day and draft.anchor > comma:
            binding.period = replace(day, rule="left-open", window=None)


def _counts_years(items: Row) -> bool:
    quantity = items[0].quantity
    return bool({items.words[:2], items.words[1:3]} & _YEAR) or (quantity is not None and quantity.unit == "years")
