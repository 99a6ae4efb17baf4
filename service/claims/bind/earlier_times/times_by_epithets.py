"""Figures of a time that goes by what it was like: "up 5.0% in 2021, after the 9.8% fall of the first pandemic year".

Which year that was the words do not say, but not the one of the figure before it.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row

_UNITS = frozenset("year years month months quarter quarters winter spring summer autumn era".split())
_LED = frozenset(["after", "following", "despite", "than", "times", "from", "against", "double", "twice", "half"])
_NO_EPITHETS = frozenset(
    "same previous prior preceding following past last next this whole full entire first second third fourth final half"
    " financial fiscal calendar tax current latest recent one two three four five six ten few new old and of to".split()
)
_REACH = 5  # items of "of the first pandemic year"
_LEAD = 4  # items of "after the"


def leave_other_times(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Leaves the days of such figures open, where they went before what is told or are what it is set against.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if _UNITS.isdisjoint(items.said) or _LED.isdisjoint(items.said):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind not in CHANGE_KINDS | LEVELS or not _is_of_called_time(items, draft):
            continue
        binding.period, binding.base, binding.is_base, binding.peak = None, None, True, True


def _is_of_called_time(items: Row, draft: Draft) -> bool:
    """Whether "of the" and an epithet of a time stand behind a figure or its noun, and "after" or "than" before it."""
    first = min(draft.anchor, draft.anchor if draft.change_at is None else draft.change_at)
    past = max(draft.anchor, draft.last, draft.anchor if draft.change_at is None else draft.change_at) + 1
    if items.words[past : past + 2] != ("of", "the"):
        return False
    behind = items.words[past + 2 : past + _REACH]
    unit = next((n for n, word in enumerate(behind) if word in _UNITS), 0)
    if not unit or not any(word.isalpha() and word not in _NO_EPITHETS for word in behind[:unit]):
        return False
    if not all(behind[:unit]) or items[past + 2 + unit + 1 : past + 2 + unit + 3] == ():
        return False
    dated = any(item.period is not None for item in items[past + 2 : past + 2 + unit + 3])
    return not dated and not _LED.isdisjoint(items.words[max(0, first - _LEAD) : first])
