"""Levels that something led to in a term that is over: "under Theresa May it went from 0.5% to 0.25% and 0.75%"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

TERM = "term"
"""The rule of a term that is over, of a level that was reached in it."""
_LATER = frozenset([";", "before", "since", "now", "today", "which", "where"])


def reach_in_term(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Under Theresa May Bank Rate rose from 0.5% to 0.75%": both were reached in her term; neither is of now.

    Not so what came later: "under Rishi Sunak it rose from 2.25% to 5.25%; it has since come down to 4.75%".
    """
    term: Period | None = None
    past = 0
    for draft, binding in zip(drafts, bindings, strict=True):
        led = items.words[draft.anchor - 1] if draft.anchor and draft.kind in LEVELS else ""
        between, past = range(past, draft.anchor), draft.last + 1
        if led == "from" and binding.is_base:
            term = binding.period if _is_over(binding.period) and _is_last(binding.period, items, draft) else None
        elif led == "to" and binding.period is None and term is not None and not _are_apart(items, between):
            binding.period = replace(term, rule=TERM)
        else:
            term = None


def _are_apart(items: Row, between: range) -> bool:
    """Whether something between two figures tells of a time of its own."""
    return any(items[at].period is not None or items.words[at] in _LATER for at in between)


def _is_last(term: Period | None, items: Row, draft: Draft) -> bool:
    """Whether a term is what was named last: not "…, and under Keir Starmer from 5.25%"."""
    named = [period for at in items.dates if at < draft.anchor and (period := items[at].period) is not None]
    return bool(named) and term is not None and named[-1].span == term.span


def _is_over(period: Period | None) -> bool:
    return period is not None and period.role is PeriodRole.WINDOW and period.rule.startswith("event:")
