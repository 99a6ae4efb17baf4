"""Counts behind an aside on a part of their days: "the first four days of March, including Saturday's 68, saw 1,168".

They are of all those days, and not of the one in the aside.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Window
from service.records import replace

_INCLUDING = frozenset(["including", "with", "counting"])
_ASIDE = 8  # items of ", including Saturday's 68,"


def past_asides_included(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those behind such an aside with the days that it is a part of.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _INCLUDING.isdisjoint(items.said):
        return row
    for at in items.dates:
        whole, aside = items[at].period, items[at + 1 : at + 1 + _ASIDE]
        if whole is None or [item.word for item in aside[:1]] != [","] or aside[1:2] == ():
            continue
        closed = next((n for n in range(2, len(aside)) if aside[n].word == ","), 0)
        days = [item.period for item in aside[2:closed] if item.period is not None]
        told = any(item.quantity is not None for item in aside[2:closed])
        if aside[1].word in _INCLUDING and told and len(days) == 1 and _is_part(days[0], whole):
            place = aside[closed].start
            row = [replace(c, period=whole) if c.period is days[0] and c.span.start > place else c for c in row]
    return row


def _is_part(part: Period, whole: Period) -> bool:
    one, other = _days(part), _days(whole)
    return one is not None and other is not None and one != other and other.contains(one)


def _days(period: Period) -> Window | None:
    return period.window if period.role is PeriodRole.WINDOW else None
