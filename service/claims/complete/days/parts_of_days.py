"""Counts of a part of a day: "by noon on Saturday 600 people had come", "200 came ashore on Sunday morning".

A series holds whole days; of a part of one it says nothing.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

_PARTS = frozenset("morning afternoon evening night lunchtime teatime".split())
_TIMES = _PARTS | frozenset(
    "noon midday midnight dawn dusk daybreak sunrise nightfall light hours overnight 's am pm a.m. p.m.".split()
)
_CLOCK = ("am", "pm")
_EVENINGS = frozenset(["this-morning", "last-evening"])  # "200 came on the last evening of May"
_LIMITS = frozenset(["between", "from", "by", "before", "after", "until"])
_HOURS = "hours"
_CLOCKED = 2  # items of "8 am"
_LINKS = frozenset(["on", "of", "into", "the", ",", ""])
_REACH = 4  # items from "noon" to the day


def without_parts_of_days(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, counts of a part of a day as of no days that are held.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the catalogue.
    """
    if not any(claim.period is not None and claim.period.grain is Grain.DAY for claim in row):
        return row
    days = [period for at in items.dates if (period := items[at].period) is not None and _is_part(period, at, items)]
    if not days:
        return row
    return [replace(claim, peak=True) if _is_count(claim, days, shelf) else claim for claim in row]


def _is_part(period: Period, at: int, items: Row) -> bool:
    """Whether words beside a day make it a part of that day."""
    if period.grain is not Grain.DAY or period.role is not PeriodRole.WINDOW:
        return False
    if period.rule in _EVENINGS or (items.words[at + 1 : at + 2] and items.words[at + 1] in _PARTS):
        return True
    if items.words[at + 1 : at + 2] and items.words[at + 1] in _LIMITS:
        behind = items.words[at + 2 : at + 2 + _CLOCKED]  # "on Sunday between 8am and noon"
        if any(_is_time(word) for word in behind):
            return True
    hours = items[at - 2].quantity if at > 1 else None
    if hours is not None and hours.unit == _HOURS and items.words[at - 1] in _LINKS:
        return True  # "in the first six hours of Sunday"
    lead = [word for word in items.words[max(0, at - _REACH) : at] if word not in _LINKS]
    return bool(lead) and _is_time(lead[-1])


def _is_time(word: str) -> bool:
    return word in _TIMES or (word[:1].isdecimal() and word.endswith(_CLOCK))


def _is_count(claim: Claim, days: Sequence[Period], shelf: Shelf) -> bool:
    counted = claim.kind in ("level", "threshold") and claim.rank is None and claim.quantity is not None
    own = any(claim.period is day for day in days)
    return counted and own and any(shelf.series(c.series_id).accumulates for c in claim.candidates)
