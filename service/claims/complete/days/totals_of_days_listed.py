"""A total whose days are listed behind it: "1,166 people came (1,101 on Saturday and 65 on Sunday)"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.scene import APART, agree
from service.model.claims import Claim
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_OPENING = frozenset(["(", ":", "–", "—"])
_LEADING = frozenset(["in", "over", "within", "the"])
_LENGTH = 7  # items from a total to "in four days"
_REACH = 9  # items from a total to the list of its days


def over_listed_days(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those without a period that a list of days explains with those days.

    "On Friday and Saturday 648 and 503 came: 1,151 in two days": the total may follow its list as well.
    """
    if _OPENING.isdisjoint(items.said) and len(items.dates) <= 1:
        return row
    row = [_of_more_than(claim, row[n + 1 :], items) for n, claim in enumerate(row)]
    return [
        _over(claim, row[n + 1 :], items) if claim.period is None else _in_all(claim, row[:n], items)
        for n, claim in enumerate(row)
    ]


def _of_more_than(claim: Claim, behind: Sequence[Claim], items: Row) -> Claim:
    """ "Over the weekend and Monday 332 came in 4 boats: 82 on Saturday and 250 on Monday": not on Monday alone."""
    if claim.kind != "level" or claim.period is None or claim.period.window is None:
        return claim
    window = claim.period.window
    at = next((n for n in items.dates if items[n].period is claim.period), 0)
    joint = at - 1 - (items.words[at - 1] == "on")
    first = items[joint - 1].period if joint > 0 and items.words[joint] == "and" else None
    weekend = first.window if first is not None and first.rule == "weekend" else None
    if first is not None and weekend is not None and window.start - weekend.end == DAY:
        both = Window(weekend.start, window.end)
        return replace(claim, period=replace(first, grain=Grain.SPAN, rule="weekend-and-day", window=both, others=()))
    days = _days(claim, behind[1:] if behind and not agree(claim, behind[0]) else behind)
    if len(days) <= 1 or window not in days:
        return claim
    between = [item.word for item in items if claim.span.end <= item.start][: _REACH + 1]
    return claim if _OPENING.isdisjoint(between) else replace(claim, period=None)


def _in_all(claim: Claim, before: Sequence[Claim], items: Sequence[Item]) -> Claim:
    """A total "in two days" behind as many figures of single days, with all of those days."""
    if claim.kind != "level" or not before:
        return claim
    behind = [item for item in items if item.start >= claim.span.end][:_LENGTH]
    spans = [item.quantity for led, item in pairwise(behind) if led.word in _LEADING]
    length = next((q for q in spans if q is not None and q.unit == "days"), None)
    if length is None or any(q.unit not in ("days", "boats") for item in behind if (q := item.quantity) is not None):
        return claim  # "853 in 26, making 1,825 over the two days"
    days = _days(claim, [one for one in before[::-1] if one.quantity is None or one.quantity.unit not in APART])
    if len(days) != length.value or any(later.start - earlier.end != DAY for earlier, later in pairwise(days)):
        return claim
    window = Window(days[0].start, days[-1].end)
    return replace(claim, period=Period(before[-1].span, PeriodRole.WINDOW, Grain.SPAN, "days-listed", window))


def _over(claim: Claim, behind: Sequence[Claim], items: Sequence[Item]) -> Claim:
    if claim.kind not in ("level", "threshold") or claim.quantity is None or claim.is_base:
        return claim
    days = _days(claim, behind)
    if len(days) < 2 or any(later.start - earlier.end != DAY for earlier, later in pairwise(days)):
        return claim
    between = [item for item in items if claim.span.end <= item.start < behind[0].span.start]
    if len(between) > _REACH or _OPENING.isdisjoint([item.word for item in between]):
        return claim
    window = Window(days[0].start, days[-1].end)
    return replace(claim, period=Period(behind[0].span, PeriodRole.WINDOW, Grain.SPAN, "days-listed", window))


def _days(claim: Claim, behind: Sequence[Claim]) -> Sequence[Window]:
    """The days of the figures that follow a total at once, in order."""
    found: list[Window] = []
    for part in behind:
        period = part.period
        if part.kind != "level" or not agree(part, claim):
            break
        if period is None or period.grain is not Grain.DAY or period.window is None:
            break
        found.append(period.window)
    return sorted(set(found))
