"""Figures of a week or a month that is only said to have gone before: "after a week in which just 59 arrived"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row

_UNITS = frozenset(["week", "day", "month", "fortnight", "weekend", "quarter", "year"])
_BEFORE = frozenset("after following ended ending ends capped capping closed closing follows followed despite".split())
_WHICH = (("in", "which"), ("on", "which"), ("that", "had"), ("when",), ("that", "brought"), ("that", "saw"))
_ADVERBS = 4  # items of "a quiet, windy week"
_REACH = 9  # items of "week in which no more than"


def leave_stretches_before(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Takes from such figures the days that their sentence lends them.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if items.said.isdisjoint(_BEFORE) or items.said.isdisjoint(_UNITS):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind not in LEVELS or not (binding.inherited or binding.period is None):
            continue
        if _is_of_stretch(items, draft.anchor):
            binding.period, binding.peak, binding.inherited = None, True, False


def _is_of_stretch(items: Row, anchor: int) -> bool:
    for at in range(anchor - 1, max(0, anchor - _REACH), -1):
        if not items.words[at] or items.words[at] == ",":
            return False  # a figure or days of its own, or what came next: "after a week in which nobody came, 710 did"
        if items.words[at] in _UNITS:
            which = any(items.words[at + 1 : at + 1 + len(one)] == one for one in _WHICH)
            lead = items.words[max(0, at - _ADVERBS) : at]
            return which and bool({"a", "an", "another"}.intersection(lead)) and not _BEFORE.isdisjoint(lead)
    return False
