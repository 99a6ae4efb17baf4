"""Moves between two dated events: "between the election of July 2024 and this August inflation rose from 2.2% to 3.1%".

Without "the election of" the words are a stretch of time, which the periods themselves tell.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole

_REACH = 6  # items of "between the general election held in"
_JOINT = 3  # items of "and last"


def move_between(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives the two ends of such a move the two times in turn."""
    if "between" not in items.said or "from" not in items.said:
        return
    opens = min(items.places(frozenset(["between"])))
    dates = [at for at in items.dates if at > opens][:2]
    if len(dates) < len(("first", "last")) or dates[0] - opens > _REACH or not opens + 1 < dates[0]:
        return
    first, last = (items[at].period for at in dates)
    joined = dates[1] - dates[0] <= _JOINT and items.words[dates[0] + 1] == "and"
    plain = first is not None and last is not None and first.role is last.role is PeriodRole.WINDOW
    if not joined or not plain or any(opens < at < dates[1] for at in items.figures):
        return
    for n in range(len(drafts) - 1):
        one, other = drafts[n], drafts[n + 1]
        led = items.words[one.anchor - 1] == "from" and items.words[one.anchor + 1 : other.anchor] == ("to",)
        if led and one.kind in LEVELS and other.kind in LEVELS:
            bindings[n].period, bindings[n].is_base, bindings[n].base = first, True, None
            bindings[n + 1].period, bindings[n + 1].base = last, None
