"""Levels of a month that a day of it stands for: "none came after 14 November, and the month closed on 2,338"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_CLOSED = frozenset("closed ended finished closing ending finishing".split())
_ON = frozenset(["on", "at", "with", "just", "only"])
_REACH = 6  # items of "the month closed on just"
_OF_DAYS = frozenset([PeriodRole.WINDOW, PeriodRole.TO_DATE])


def close_month(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the level that a month closed on to all of the month in which the day named last lies.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "month" not in items.said or _CLOSED.isdisjoint(items.said):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        told = _day_told(items, draft.anchor) if draft.kind in LEVELS and _closes(items, draft.anchor) else None
        if told is not None and told.window is not None:
            month = Window.month(told.window.start.year, told.window.start.month)
            binding.period = replace(told, role=PeriodRole.WINDOW, window=month, grain=Grain.MONTH, rule="month")
            binding.is_base = False


def _closes(items: Row, anchor: int) -> bool:
    """ "The month closed on 2,338", "it ended the month with just 2,338"."""
    words = tuple(word for word in items.words[max(0, anchor - _REACH) : anchor] if word not in _ON)[-3:]
    closed = words[:2] == ("the", "month") and not _CLOSED.isdisjoint(words[2:])
    return closed or (words[1:] == ("the", "month") and words[0] in _CLOSED)


def _day_told(items: Row, anchor: int) -> Period | None:
    """The day named last before a figure."""
    named = [period for at in items.dates if at < anchor and (period := items[at].period) is not None]
    day = named[-1] if named else None
    return day if day is not None and day.role in _OF_DAYS and day.rule.startswith(("day-of-month", "date")) else None
