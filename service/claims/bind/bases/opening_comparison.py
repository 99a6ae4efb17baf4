"""What a sentence opens by comparing with: "Compared with 2022, when there were 45,774, arrivals were down 36%"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole

_COMPARING = (
    ("compared", "with"), ("compared", "to"), ("set", "against"), ("measured", "against"), ("relative", "to"),
    ("against",),
)  # fmt: skip
_LEADING = frozenset(["but", "and", "yet", "still", ","])
_WHEN = frozenset(["when", "which"])
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.SHIFT])


def compare_with_opening(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds what is told behind such an opening to now, and its changes to the time that they are compared with.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    opening = _opening(items) if not _WHEN.isdisjoint(items.said) else None
    if opening is None:
        return
    period, comma = opening
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind in LEVELS and draft.anchor < comma:
            binding.is_base = True
        elif binding.period is period and draft.kind in CHANGE_KINDS and draft.anchor > comma:
            binding.period, binding.base, binding.inherited = None, binding.base or period, False
        elif binding.period is period and draft.kind in LEVELS and draft.anchor > comma:
            binding.period, binding.inherited = None, False


def opens_another(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "It is 46% up; compared with 2023, when 5,946 had come, it is 86% up": of the change in a clause of its own.

    Args:
        items: the sentence.
        index: where the period stands.
        period: what the clause opens by comparing with.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    lead = items.words[:index]
    if not any(lead[-len(one) - 1 :] == (";", *one) for one in _COMPARING):
        return False
    changed = next((n for n, one in enumerate(drafts) if one.anchor > index and one.kind in CHANGE_KINDS), None)
    if changed is not None:
        bindings[changed].base = period
    return changed is not None


def _opening(items: Row) -> tuple[Period, int] | None:
    """The time that the sentence opens by comparing with, and the comma behind what is told of it."""
    words = items.words
    first = int(words[0] in _LEADING)
    lead = next((len(one) for one in _COMPARING if words[first : first + len(one)] == one), 0)
    at = first + lead
    period = items[at].period if lead and at < len(items) else None
    if period is None or period.role not in _ROLES:
        return None
    when = at + 1 + (words[at + 1 : at + 2] == (",",))
    if not _WHEN.intersection(words[when : when + 1]):
        return None
    figure = next((n for n in items.figures if n > when), len(items))
    comma = next((n for n in range(figure, len(items)) if words[n] == ","), None)
    return None if comma is None else (period, comma)
