"""Two figures right behind two times that are compared: "lower in September than in August (1.7% against 2.2%)".

The first is of the first time, the second of the one that it is set against.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import ADJACENT, LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole

_MARKS = frozenset(["(", ":", ",", "–", "—"])
_SETTING = frozenset(
    [("against",), ("versus",), ("v",), ("vs",), ("from",), ("compared", "with"), ("compared", "to"), ("as", "against")]
)
_TIMES = frozenset([PeriodRole.WINDOW, PeriodRole.SAME, PeriodRole.SHIFT])
_FAR = 6  # items of "in 2025 than in the whole of"


def bind_pairs_compared(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds each of two such figures to the time of its place.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if "than" not in items.said:
        return
    for n, (draft, other) in enumerate(pairwise(drafts)):
        behind = items.words[draft.last + 1 : other.anchor]
        if draft.kind not in LEVELS or other.kind not in LEVELS or draft.rank or other.rank or behind not in _SETTING:
            continue
        base = draft.anchor - 2
        if base < 0 or items.words[base + 1] not in _MARKS or (then := items[base].period) is None:
            continue
        first = max((at for at in items.dates if at < base), default=-1)
        now = None if base - first > _FAR or first < 0 else items[first].period
        if now is None or "than" not in items.words[first:base] or not _TIMES.issuperset((now.role, then.role)):
            continue
        for at, period, is_base in ((n, now, False), (n + 1, then, True)):
            own = bindings[at]
            own.period, own.strength, own.is_base, own.inherited = period, ADJACENT, is_base, False
