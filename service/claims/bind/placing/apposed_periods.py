"""Figures told of a period that a clause goes on about: "than in 2023, a year that itself produced growth of 2.9%".

What such a year "began with", or "sent it to", is of some time inside it, and no word says of which.
"""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole

_UNITS = frozenset(["year", "quarter", "month", "week", "season"])
_GOING_ON = frozenset(["that", "which", "when", "of", "in", "with"])
_INSIDE = frozenset("began opened started ended closed finished peaked sent took saw brought hit reached".split())
_REACH = 12  # items of ", a year that itself produced growth of"
_ENDING = frozenset([",", ";", ":", "(", ")", "but", "while"])


def go_on_about(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the first figure behind such words to the period that they call a year.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if _UNITS.isdisjoint(items.said):
        return
    for at in items.dates:
        period, behind = items[at].period, items.words[at + 1 : at + 5]
        apposed = behind[:2] in ((",", "a"), (",", "the")) and behind[2:3] != () and behind[2] in _UNITS
        if (
            period is None
            or period.role is not PeriodRole.WINDOW
            or not apposed
            or not _GOING_ON.issuperset(behind[3:])
        ):
            continue
        told = next((n for n, draft in enumerate(drafts) if draft.anchor > at + len(behind)), None)
        if told is None or drafts[told].anchor > at + _REACH:
            continue
        between = items[at + len(behind) : drafts[told].anchor]
        if not _INSIDE.isdisjoint(item.word for item in between):
            bindings[told].peak = True  # "less than in 2023, a year that began with inflation at 10.1%"
            continue
        if any(item.period is not None or item.word in _ENDING for item in between) or bindings[told].base is not None:
            continue
        if bindings[told].period is None or bindings[told].inherited:
            bindings[told].period, bindings[told].inherited = period, False
