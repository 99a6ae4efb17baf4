"""Levels told of then and of now: "five rises since last August: 4.5% then, 5.75% now"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole

_NOW = frozenset(["now", "today", "currently"])
_THEN = frozenset(["then"])
_ASIDE = 6  # items of ", then growing by just under"


def tell_then_and_now(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the level of then to where the time begins that the sentence counts from.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "then" not in items.said or _NOW.isdisjoint(items.said):
        return
    levels = [n for n, draft in enumerate(drafts) if draft.kind in LEVELS and draft.rank is None]
    for one, other in pairwise(levels):
        if other != one + 1:
            continue
        then, now = (one, other) if _is_told(items, drafts[one], _THEN) else (other, one)
        if not _is_told(items, drafts[then], _THEN) or not _is_told(items, drafts[now], _NOW):
            continue
        if bindings[then].period is not None and _stands_beside(items, drafts[then], bindings[then].period):
            continue
        since = _since(items, drafts[one].anchor)
        if since is None:
            continue  # "It is not what it was in August 2023: 5.25% then, 4% now", as the days named are read anyway
        bindings[then].period, bindings[then].is_base, bindings[then].inherited = begun(since), True, False
        bindings[now].period = None


def leave_what_then_was(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Pay, then growing by 4.1%, settled it last time too": of a time that is not told, and not of now.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "then" not in items.said:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        lead = items.words[max(0, draft.anchor - _ASIDE) : draft.anchor]
        at = next((n for n in range(len(lead) - 2) if lead[n : n + 2] == (",", "then")), None)
        if at is not None and lead[at + 2].endswith("ing") and binding.period is None:
            binding.peak = True


def _is_told(items: Row, draft: Draft, words: frozenset[str]) -> bool:
    """ "4.5% then", "now 5.75%"."""
    behind, ahead = items.words[draft.last + 1 : draft.last + 2], items.words[max(0, draft.anchor - 1) : draft.anchor]
    return not words.isdisjoint(behind) or not words.isdisjoint(ahead)


def _stands_beside(items: Row, draft: Draft, period: Period | None) -> bool:
    """ "4.5% in July 2006 then": whether a figure has days of its own."""
    near = items[draft.last + 1 : draft.last + 4]
    return any(item.period is period for item in near)


def _since(items: Row, anchor: int) -> Period | None:
    """The time since which the sentence counts, the last that is told ahead."""
    told = [period for at in items.dates if at < anchor and (period := items[at].period) is not None]
    return next((one for one in reversed(told) if one.role is PeriodRole.TO_DATE), None)
