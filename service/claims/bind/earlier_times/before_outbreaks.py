"""Levels told as those before an upheaval: "did the economy regain its pre-Covid size of £670.6bn", of no day named."""

from collections.abc import Sequence
from datetime import date

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Grain, Window

_PANDEMIC = frozenset(["covid", "pandemic", "coronavirus", "virus", "lockdown"])
_UPHEAVALS = _PANDEMIC | {"crisis", "crash", "war", "recession", "invasion", "brexit", "referendum", "pause"}
_CALLED = frozenset("size level peak high figure total rate norm average low of 's around about some".split())
_LAST_MONTHS = Window(date(2019, 10, 1), date(2020, 2, 29))  # the quarter and the months that it is measured from
_REACH = 6  # items of "pre - covid - 19 level of"


def date_before_outbreak(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives levels so called the last months before, where it is a pandemic; other upheavals leave them open."""
    if "pre" not in items.said:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        at = _called_so(items, draft)
        if at is None:
            continue
        months = (_LAST_MONTHS,) if items.words[at + 2] in _PANDEMIC else ()
        span = Span(items[at].start, items[draft.anchor - 1].end)
        binding.period = Period(span, PeriodRole.WINDOW, Grain.SPAN, "vague", others=months)
        binding.base = None


def _called_so(items: Row, draft: Draft) -> int | None:
    """Where "pre-Covid level of" begins that leads to a level; None where nothing of the kind does."""
    if draft.kind not in LEVELS:
        return None
    for at in range(draft.anchor - 1, max(-1, draft.anchor - 1 - _REACH), -1):
        if items.words[at] == "pre" and items.words[at + 1] == "-" and items.words[at + 2] in _UPHEAVALS:
            named = [word for word in items.words[at + 3 : draft.anchor] if word not in ("-", "19")]
            return at if "of" in named and _CALLED.issuperset(named) else None
    return None
