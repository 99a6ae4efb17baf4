"""Years behind "the same point of" another: "17,034 at the same point of 2025, 11,431 in 2024 and 10,139 in 2023"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding, beside
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain
from service.records import replace

_JOINING = frozenset([",", "and", ";", "or", "but"])
_OF = (("in",), ("for",), ("(",), ("by",))
_WHOLE = frozenset(["whole", "all", "full", "entire", "total", "annual"])


def go_on_at_same_point(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Bind figures of bare years, listed behind one of the same days of a year, to the same days of theirs.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    lead: Period | None = None
    for at in items.dates:
        period = items[at].period
        if period is None:
            continue
        if period.role is PeriodRole.SAME:
            lead = period if period.window is not None else None
            continue
        told = [n for n in beside(drafts, at) if n is not None and _is_listed(items, drafts[n], at)]
        if lead is None or not told or period.window is None or not _is_other(period, lead):
            lead = None
        elif bindings[told[0]].period is period:
            # The whole of that year where no words say so, too: "… and 45,755 in 2022".
            same = replace(period, role=PeriodRole.SAME, rule=lead.rule, others=(period.window,))
            for binding in bindings:  # "4,162 in 2022 (up 12%)"
                binding.period = same if binding.period is period else binding.period


def _is_other(period: Period, lead: Period) -> bool:
    bare = period.role is PeriodRole.WINDOW and period.grain is Grain.YEAR and period.year_written
    return bare and period.window != lead.window


def _is_listed(items: Row, draft: Draft, at: int) -> bool:
    """ "…, and 12,482 in 2021", "and in 2021 12,482": a figure joined to what stands before, and of the year."""
    if draft.kind not in LEVELS or draft.rank is not None or not _WHOLE.isdisjoint(items.said):
        return False
    if at < draft.anchor:
        return draft.anchor == at + 1 and items.words[at - 1] == "in" and items.words[at - 2] in _JOINING
    joined = draft.anchor > 0 and items.words[draft.anchor - 1] in _JOINING
    return joined and items.words[draft.last + 1 : at] in _OF
