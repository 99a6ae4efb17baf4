"""Days of what something followed: "it followed a 1.6% fall at the end of 2008 and left output 4.1% down on the year".

What it left is of its own days, which the sentence before tells, and not of those of the fall before it.
"""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain

_POINTING = frozenset(["it", "this", "that", "which"])
_FOLLOWING = (("followed",), ("follows",), ("came", "after"), ("comes", "after"))
_LEAVING = frozenset("left leaves leaving took takes means meant brought brings put puts made makes".split())
_THAT_FOLLOWED = (("that", "followed"), ("which", "followed"), ("that", "ensued"))
_GOING_ON = frozenset("has have is the a an it that in on from this".split())
_SUBJECT = 7  # items of "the strong but brief rebound that"
_OPENING = 2  # items of "it came after"


def leave_what_was_followed(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Takes the days of what was followed from the figures of what came of it.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    verb = items.words[1 : 1 + _OPENING]
    if not _POINTING.issuperset(items.words[:1]) or (verb not in _FOLLOWING and verb[:1] not in _FOLLOWING):
        return
    turn = next((at for at in range(len(items) - 1) if _turns(items, at)), len(items))
    for draft, binding in zip(drafts, bindings, strict=True):
        period = binding.period
        if draft.anchor > turn and period is not None and period.span.end <= items[turn].start:
            binding.period = None


def leave_what_followed(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "The rebound that followed left GDP 8.9% short of where it had been": of days behind those told, not of these.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    at = next((n for n in range(2, _SUBJECT) if items.words[n : n + 2] in _THAT_FOLLOWED), 0)
    if not at or not _GOING_ON.isdisjoint(items.words[at + 2 : at + 3]):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.anchor > at and binding.period is None and not binding.is_base and draft.rank is None:
            binding.period = Period(draft.span, PeriodRole.WINDOW, Grain.SPAN, "left-open")


def _turns(items: Row, at: int) -> bool:
    return items.words[at] in ("and", ",") and items.words[at + 1] in _LEAVING
