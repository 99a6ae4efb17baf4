"""What a year began or ended with: "last year began with inflation at 3.0% and ended with it at 3.4%"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_BEGAN = frozenset(["began", "started", "opened"])
_ENDED = frozenset(["ended", "closed", "finished"])
_VERBS = _BEGAN | _ENDED


def begin_and_end(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds what a year is said to begin or end with to its first or last day, and not to all of it.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "with" not in items.said or _VERBS.isdisjoint(items.said):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        period = binding.period
        if period is None or period.grain is not Grain.YEAR or period.role is not PeriodRole.WINDOW:
            continue
        verb = _verb_of(items, draft.anchor) if draft.kind in LEVELS else ""
        if verb and period.window is not None and period.span.start < items[draft.anchor].start:
            binding.period = _end_of(period, period.window, begins=verb in _BEGAN)


def _end_of(period: Period, year: Window, *, begins: bool) -> Period:
    day = Window.day(year.start if begins else year.end)
    return replace(period, rule="start-of" if begins else "end-of", window=day, others=())


def _verb_of(items: Row, anchor: int) -> str:
    """The verb of "ended with it at 3.4%", with no other figure between; empty where there is none."""
    for at in range(anchor - 1, 0, -1):
        if items[at].quantity is not None or items[at].period is not None:
            return ""
        if items.words[at] in _VERBS:
            return items.words[at] if items.words[at + 1] == "with" else ""
    return ""
