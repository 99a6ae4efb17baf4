"""Figures in brackets of the days that a heading gives those: "this year (last year in brackets): 897 (997)"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row

_SO = frozenset(["brackets", "parentheses"])


def of_brackets(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives levels in brackets the days said to stand in brackets."""
    if _SO.isdisjoint(items.said):
        return
    named = (at for at in items.dates if items.words[at + 1 : at + 2] == ("in",) and items.words[at + 2] in _SO)
    told = next(named, None)
    if told is None:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind in LEVELS and draft.anchor > told and items.words[draft.anchor - 1] == "(":
            binding.period, binding.is_base, binding.base = items[told].period, True, None
