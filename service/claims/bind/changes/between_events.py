"""Moves between two dated events: "between the election of July 2024 and this August inflation rose from 2.2% to 3.1%".

Without "the election of" the words are a stretch of time, which the periods themselves tell.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Grain

_REACH = 6  # items of "between the general election held in"
_JOINT = 7  # items of "and his departure from office in"


def _opening(items: Row) -> tuple[int, str]:
    """Where "between" or, at the start of a sentence, "from" stands, and the word that leads to the second time."""
    if "between" in items.said:
        return min(items.places(frozenset(["between"]))), "and"
    return (0, "to") if items.words[:1] == ("from",) else (-1, "")


def move_between(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives the two ends of such a move the two times in turn."""
    if "from" not in items.said or not items.dates:
        return
    opens, joint = _opening(items)
    dates = [at for at in items.dates if at > opens][:2]
    if opens < 0 or not dates or dates[0] - opens > _REACH or not opens + 1 < dates[0]:
        return
    first, past = items[dates[0]].period, dates[0] + 1
    joined = items.words[past] == joint
    if len(dates) > 1 and dates[1] - dates[0] <= _JOINT:
        last, past = items[dates[1]].period, dates[1]
    else:  # "and the Autumn Statement", of which no day is known
        span = Span(items[past].start, items[past].end)
        last = Period(span, PeriodRole.WINDOW, Grain.SPAN, "vague")
    plain = first is not None and last is not None and first.role is last.role is PeriodRole.WINDOW
    if not joined or not plain or any(opens < at < past for at in items.figures):
        return
    for n in range(len(drafts) - 1):
        one, other = drafts[n], drafts[n + 1]
        led = items.words[one.anchor - 1] == "from" and items.words[one.anchor + 1 : other.anchor] == ("to",)
        if led and one.kind in LEVELS and other.kind in LEVELS:
            bindings[n].period, bindings[n].is_base, bindings[n].base = first, True, None
            bindings[n + 1].period, bindings[n + 1].base = last, None
