"""Bases a time ago behind a total of the text: "the two months' total is 2,255, against 2,953 a year ago".

The total is of the days that its words name, and so is the base, as long before.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.records import replace


def bases_of_totals(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, bases right behind a total of other figures on the same days a time ago.

    Args:
        row: the claims in order.
    """
    found = [*row]
    for at, (total, base) in enumerate(pairwise(row), start=1):
        days, ago = total.period, base.period
        if total.kind != "total" or not total.inputs or not base.is_base or days is None or ago is None:
            continue
        if days.role is PeriodRole.WINDOW and days.window is not None and ago.role is PeriodRole.SHIFT:
            then = days.window.shifted_months(ago.shift_months) if ago.shift_months else None
            if then is not None and base.sentence is total.sentence:
                found[at] = replace(base, period=replace(ago, role=PeriodRole.WINDOW, window=then, others=()))
    return found
