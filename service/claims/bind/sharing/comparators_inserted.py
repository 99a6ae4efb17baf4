"""Levels put in between, with which what is told is compared: "16,387, beating the 16,237 of 2015, and 5,246 up".

A change behind such a level goes on about the figure that was set against it.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.records import replace

_LEADING = frozenset(
    "beating topping passing exceeding surpassing overtaking eclipsing outstripping above below over under than being"
    " matching trailing".split()
)
_OF = (("short", "of"), ("ahead", "of"), ("shy", "of"), ("only", "to"), ("close", "to"), ("next", "to"))
_TWO = 2


def is_inserted(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int, m: int) -> bool:
    """Whether the level before a change that has a base of its own is one that the figure ahead was set against.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
        n: the change.
        m: the level before it.
    """
    if m < 1 or drafts[m].kind not in LEVELS or drafts[n].kind not in CHANGE_KINDS or bindings[n].base is None:
        return False
    lead = items.words[drafts[m - 1].last + 1 : drafts[m].anchor]
    own = bindings[m].period
    if lead[-1:] != ("the",) or own is None or own.span.start < items[drafts[m].anchor].start or "," not in lead:
        return False
    if lead[-2:-1] != () and lead[-2] in ("to", "of"):
        return lead[-1 - _TWO : -1] in _OF
    return lead[-2:-1] != () and lead[-2] in _LEADING


def from_the_head(binding: Binding) -> None:
    """ "And 5,246 up on the week before": that before the days of the figure told, and of nothing put in between."""
    base = binding.base
    if base is not None and base.shift_days and base.role is PeriodRole.WINDOW and not base.year_written:
        binding.base = replace(base, role=PeriodRole.SHIFT, window=None, others=())
