"""Days on which somebody answered for what happened before: "was under fire last night after 800 came on Sunday".

They are of no figure where what happened has a day of its own. Where it has none it may be of the days before as well.
"""

from service.claims.bind.clause_boundaries import BOUNDARIES
from service.claims.bind.period_words import RECENT_RULES
from service.model.mentions import Row
from service.model.periods import Period
from service.model.windows import DAY, Grain, Window
from service.records import replace

_RULES = RECENT_RULES | {"last-night"}
_WHY = frozenset(["after", "as", "because", "since"])
_BACK = 2  # days: what is answered for on a Monday may be of Saturday


def dates_response(items: Row, index: int) -> bool:
    """Whether no figure stands before a period, and the clause behind it gives the reason, with figures and a day.

    Args:
        items: the sentence.
        index: where the period stands.
    """
    ends = _reason_ends(items, index)
    dated = next((at for at in items.dates if index < at < ends), None)
    return dated is not None and any(index < at < dated for at in items.figures)


def or_before(items: Row, index: int, period: Period) -> Period:
    """ "Faced calls to act yesterday after 800 came in one day": that day, or one of those before it.

    Args:
        items: the sentence.
        index: where the period stands.
        period: the same.
    """
    ends = _reason_ends(items, index)
    if items.words[index + 1 : index + 2] != ("after",) or not any(index < at < ends for at in items.figures):
        return period
    day = period.window
    assert day is not None
    before = tuple(Window.day(day.start - back * DAY) for back in range(1, _BACK + 1))
    return replace(period, others=(*period.others, *before))


def _reason_ends(items: Row, index: int) -> int:
    """Where the clause ends that gives a reason right behind a day; nought where none does, or figures stand before."""
    period = items[index].period
    if period is None or period.window is None or period.rule not in _RULES or period.grain is not Grain.DAY:
        return 0
    if items.figures[:1] < (index,) or _WHY.isdisjoint(items.words[index + 1 : index + 2]):
        return 0
    return next((at for at in range(index + 2, len(items)) if items.words[at] in BOUNDARIES), len(items))
