"""Changes counted from a peak or a trough: "down 36% since it peaked in 2022", "since its low in May it has risen".

The period behind the words is that of the summit: what a change is taken from, and not when it came about.
"""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, LEVELS, Binding, give
from service.claims.bind.period_words import CHANGE_KINDS, begun
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_SUMMITS = frozenset("peaked peak peaking bottomed trough troughed high low height".split())
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.CUTOFF, PeriodRole.TO_DATE])
_REACH = 12  # items of "since its post-pandemic peak of about 12.1 million at"
_STOPS = frozenset([",", ";", ":", "(", ")", "and", "but", "when"])
_LINKS = frozenset(
    "in at on of during the around out back a an average monthly level about just nearly almost - − minus".split()
)


def from_summit(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """Whether a period dates the summit that changes of its sentence are taken from; if so it is bound as that."""
    since = _since(items, index, period)
    if since is None:
        return False
    base = replace(begun(period), preposition="since")
    behind = [n for n, draft in enumerate(drafts) if draft.anchor < since and draft.kind in CHANGE_KINDS][-1:]
    moved = behind or [n for n, draft in enumerate(drafts) if draft.anchor > index and draft.kind in CHANGE_KINDS]
    if not moved:
        return False
    for n in moved:
        bindings[n].base = bindings[n].base or base
    for n, draft in enumerate(drafts):
        if since < draft.anchor < index and draft.kind in LEVELS:
            give(bindings[n], begun(period), ADJACENT)
            bindings[n].is_base, bindings[n].peak = True, False
    return True


def _since(items: Row, index: int, period: Period) -> int | None:
    """Where "since its peak of 12.1 million in" begins, if those words stand before a period."""
    if "since" not in items.said or _SUMMITS.isdisjoint(items.said) or period.role not in _ROLES:
        return None
    seen = False
    for at in range(index - 1, max(-1, index - _REACH), -1):
        word = items.words[at]
        if word == "since":
            return at if seen else None
        if word in _SUMMITS:
            seen = True
        elif (
            word in _STOPS
            or items[at].period is not None
            or (not seen and items[at].quantity is None and word and word not in _LINKS)
        ):
            return None
    return None
