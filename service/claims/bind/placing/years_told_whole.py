"""Figures of a whole year that their clause names: "in 2023 it was missed, as 29,437 came in the entire year"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain

_WHOLE = frozenset(["entire", "whole", "full"])
_LEADING = frozenset(["for", "in", "over"])
_REACH = 5  # items of "people for the entire year"


def take_years_told_whole(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives such figures the last year named before them.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if _WHOLE.isdisjoint(items.said) or not items.dates:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        behind = items.words[draft.last + 1 : draft.last + 1 + _REACH]
        at = next((n for n, word in enumerate(behind) if word in _WHOLE), 0)
        led = at > 1 and behind[at - 1] == "the" and behind[at - 2] in _LEADING
        told = led and behind[at + 1 : at + 2] == ("year",)
        named = [items[n].period for n in items.dates if n < draft.anchor]
        if not told or draft.kind not in LEVELS or not named:
            continue
        year = named[-1]
        if year is not None and year.grain is Grain.YEAR and year.role is PeriodRole.WINDOW and year.year_written:
            binding.period, binding.is_base = year, False
