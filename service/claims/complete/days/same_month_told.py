"""Levels of a time that their sentence names: "it hit 10.6% in October 2022; in the same month Britain's was 11.1%".

Without this "the same" would be of the days that the text was about so far.
"""

from collections.abc import Sequence, Set

from service.claims.bind.bound import LEVELS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.records import replace


def of_same_month(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, levels of "the same month" with the month named last before it.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    pointing = [claim.period is not None and claim.period.rule == "same" for claim in row]
    if not any(pointing):
        return row
    bases = {one.period.span for one in row if one.is_base and one.period is not None}
    return [
        _of_month(claim, claim.period, items, bases) if points else claim
        for claim, points in zip(row, pointing, strict=True)
    ]


def _of_month(claim: Claim, same: Period | None, items: Row, bases: Set[Span]) -> Claim:
    """The level with the month named last that is of no base: "2.9% in July from 2.6% in June; in the same month"."""
    if same is None or claim.kind not in LEVELS or claim.is_base or same.span.of(claim.block.text).endswith("s"):
        return claim
    near = [period for at in items.dates if (period := items[at].period) is not None and _is_ahead(period, same)]
    told = [period for period in near if period.span not in bases]
    if not told or told[-1].role is not PeriodRole.WINDOW or told[-1].grain is not same.grain:
        return claim
    if told[-1] is not near[-1] and near[-1].year_written and near[-1].grain is same.grain:
        return replace(claim, period=near[-1])  # "a far cry from October 2022's 10.6%; it peaked in the same month"
    return replace(claim, period=replace(same, role=PeriodRole.WINDOW, window=told[-1].window))


def _is_ahead(period: Period, same: Period) -> bool:
    return period.span.end <= same.span.start
