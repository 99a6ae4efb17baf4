"""Figures of a relative clause that is over where the verb of its sentence stands: the days behind that are not theirs.

"Emissions, which fell from 613 to 450.4 million tonnes, rose in 2012"; "52 weeks after the last of its rises, which had
carried Bank Rate to 5.25%, the Committee changed direction yesterday".
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft, is_predicate
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain

_MARKS = frozenset([",", "–", "—"])
_ENDS = frozenset([";", ":", "(", ")"])
_LONGEST = 24  # items of ", which fell in the 2010s from 613 million tonnes to"
_BEHIND = 3  # items of "million tonnes ,"
_TURNED = frozenset(["picked", "went", "turned", "edged", "headed", "started", "began", "stopped", "changed"])


def leave_relative_clauses(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Leaves the days of such figures open, where none are told in their own clause.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "which" not in items.said:
        return
    for n, (draft, binding) in enumerate(zip(drafts, bindings, strict=True)):
        period = binding.period
        told = draft.kind in LEVELS or draft.rank is not None
        if period is None or not told or binding.inherited or period.span.start < draft.span.end:
            continue
        closes = _closes(items, draft)
        if not closes or period.span.start < items[closes].end:
            continue
        opens = _opens(items, draft.anchor)
        if opens and (_leads_main_verb(items, closes) or "had" in items.words[opens : draft.anchor]):
            led = n > 0 and bindings[n - 1].is_base and bindings[n - 1].period is not None  # "in the 2010s from 613 to"
            binding.period = None if led else Period(draft.span, PeriodRole.WINDOW, Grain.SPAN, "left-open")


def _closes(items: Row, draft: Draft) -> int:
    """Where the mark stands that ends the clause of a figure right behind it; nought without one."""
    behind = range(draft.last, min(len(items), draft.last + _BEHIND))
    at = next((n for n in behind if items.words[n] in _MARKS), 0)
    return at if at and all(items[n].period is None for n in range(draft.anchor, at)) else 0


def _opens(items: Row, anchor: int) -> int:
    """Where "which" stands that opens the clause of a figure behind a mark; nought if none does."""
    for at in range(anchor - 1, max(0, anchor - _LONGEST), -1):
        if items.words[at] in _ENDS:
            return 0
        if items.words[at] == "which":
            return at if items.words[at - 1] in _MARKS else 0
    return 0


def _leads_main_verb(items: Row, closes: int) -> bool:
    """Whether the verb of the sentence follows right behind the mark: ", rose in 2012"."""
    behind = items[closes + 1 : closes + 2]
    return any(is_predicate(item) or item.word in _TURNED or _moves(item) for item in behind)


def _moves(item: Item) -> bool:
    return any(change.part == "verb" for change in item.changes)
