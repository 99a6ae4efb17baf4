"""Levels on the way from one to another: "from 56,042 to 45,768, 34,530 and, by midsummer, 29,585".

Of which days those between the first and the last are, no word says.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain

_JOINING = frozenset([",", "and", "then", "finally", "now", "to", "next", "later", "by", "in", "at", "last", ""])
_LAST = frozenset(["and", "then", "finally", "now"])
_ESTIMATES = frozenset("estimate estimates estimated revised revision revisions".split())
"""Of one and the same days: "raised its estimate twice, from 672,000 to 740,000 and now to 906,000"."""
_DATING = 6  # items of ", and, by the end of June,"


def leave_steps_on_the_way(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Leaves the days of such levels open, where none are told.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "from" not in items.said or "to" not in items.said or not _ESTIMATES.isdisjoint(items.said):
        return
    for n in range(len(drafts) - 2):
        if not bindings[n].is_base or items.words[drafts[n].anchor - 1] != "from" or not _is_level(drafts[n]):
            continue
        if items.words[drafts[n].last + 1 : drafts[n + 1].anchor] != ("to",) or not _is_level(drafts[n + 1]):
            continue
        last = n + 1
        while last + 1 < len(drafts) and _goes_on(items, drafts[last], drafts[last + 1]):
            last += 1
        if _LAST.isdisjoint(items.words[drafts[last - 1].last + 1 : drafts[last].anchor]):
            continue  # "from 1.7% to 2.3%, 3.3% in the core"
        for between in range(n + 1, last):
            if bindings[between].period is None or bindings[between].inherited:
                period = Period(drafts[between].span, PeriodRole.WINDOW, Grain.SPAN, "left-open")
                bindings[between].period, bindings[between].inherited = period, False


def _is_level(draft: Draft) -> bool:
    return draft.kind in LEVELS and draft.rank is None


def _goes_on(items: Row, one: Draft, other: Draft) -> bool:
    """Whether nothing but a comma, "and" and days of its own lead from a level to the next of its kind."""
    first, second = items[one.anchor].quantity, items[other.anchor].quantity
    if not _is_level(other) or first is None or second is None or (second.unit and second.unit != first.unit):
        return False
    between = items.words[one.last + 1 : other.anchor]
    if not between or between[0] not in (",", "and") or len(between) > _DATING:
        return False
    return all(
        word in _JOINING or (between[at] == "by" and between[at + 2 : at + 3] == (",",))  # "and, by midsummer,"
        for at, word in enumerate(between[1:])
    )
