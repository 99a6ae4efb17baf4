"""Marks that a running count passed on a day that is told: "this year's total went past 30,000 on Saturday".

What passed the mark is the count, of all the days that its words name; the day behind the mark says when it did.
"""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS
from service.model.windows import Grain
from service.records import replace

_PASSING = frozenset("passed topped surpassed crossed exceeded past over beyond through above broke breached".split())
_GOING = frozenset("went gone goes got pushed climbed rose moved crept".split())
_ALONE = frozenset("passed topped surpassed crossed exceeded broke breached".split())
_THE = frozenset(["the", "mark", "of"])
_TIMES = frozenset(["on", "at", "the", "over", "last", "late", "early"])
_BY_DAY = frozenset("daily day single weekly week monthly month average averaging per".split())
_COUNTS = frozenset([PeriodRole.TO_DATE, PeriodRole.HISTORY])
_DAYS = frozenset(["weekday", "weekday-date", "yesterday", "today", "weekend", "last-week", "this-week"])
_NO_COUNTS = frozenset([PERCENT, POINTS, MULTIPLE]) | CURRENCIES
_BEHIND = 4  # items of "people on Saturday"
_LED = 3  # items of "passed the mark of"


def count_to_mark(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives a mark that was passed on a day the days of the count in front of it.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: of each; written to.
    """
    if _PASSING.isdisjoint(items.said):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind in ("level", "threshold") and draft.rank is None and _is_passed(items, draft.anchor):
            count = _count_ahead(items, draft.anchor)
            if count is not None and _is_when(items, draft, binding.period):
                binding.period = _up_to(count, binding.period)


def _up_to(count: Period, bound: Period | None) -> Period:
    """The days of a count up to the day on which it passed a mark, be it "on Wednesday" in news of Thursday."""
    day = None if bound is None else bound.window
    if day is None or day.days != 1 or count.window is None or count.role is not PeriodRole.TO_DATE:
        return count
    return replace(count, role=PeriodRole.WINDOW, window=count.window.to(day.end))


def _is_passed(items: Row, anchor: int) -> bool:
    """ "Passed 30,000", "went past the 30,000 mark"; no rate or amount of money."""
    quantity = items[anchor].quantity
    if quantity is None or quantity.unit in _NO_COUNTS or quantity.decimals > 0:
        return False
    place = anchor - 1
    while place > max(0, anchor - 1 - _LED) and items.words[place] in _THE:
        place -= 1
    word = items.words[place]
    return word in _ALONE or (word in _PASSING and items.words[place - 1] in _GOING)


def _count_ahead(items: Row, anchor: int) -> Period | None:
    """The only period in front of a mark, where a count runs over it: "since the start of 2018", "this year's"."""
    ahead = [period for at in items.dates if at < anchor and (period := items[at].period) is not None]
    told = ahead[0] if len(ahead) == 1 else None
    if told is None or told.role not in _COUNTS or any(at < anchor for at in items.figures):
        return None
    if not _BY_DAY.isdisjoint(items.words[:anchor]):
        return None
    return told if told.role is PeriodRole.HISTORY or told.preposition == "since" or told.grain is Grain.YEAR else None


def _is_when(items: Row, draft: Draft, bound: Period | None) -> bool:
    """Whether the days right behind a mark, of late, are those that were bound to it."""
    if bound is None or bound.rule not in _DAYS:
        return False
    at = next((at for at in items.dates if items[at].period is bound), None)
    return (
        at is not None
        and 0 < at - draft.last <= _BEHIND
        and _TIMES.issuperset(
            word for word in items.words[draft.last + 1 : at] if word not in ("mark", "people", "arrivals")
        )
    )
