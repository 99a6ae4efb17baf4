"""Months without a year back to which a superlative goes: "December's 2,180 was the lowest since February".

It is the last such month before what is ranked, whatever year the sentence named in between.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window
from service.records import replace


def since_the_last(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, superlatives since a bare month counted from the last one that was over.

    Args:
        row: the claims in order.
    """
    return [_from_last(claim) if claim.rank is not None and claim.rank.since is not None else claim for claim in row]


def _from_last(claim: Claim) -> Claim:
    rank, own = claim.rank, claim.period
    since = None if rank is None else rank.since
    if rank is None or since is None or since.window is None or own is None or own.window is None:
        return claim
    bare = since.grain is Grain.MONTH and not since.year_written and since.rule == "month"
    if not bare or own.grain is not Grain.MONTH or own.role is not PeriodRole.WINDOW:
        return claim
    start = since.window.start
    while Window.month(start.year + 1, start.month).end < own.window.start:
        start = start.replace(year=start.year + 1)
    if start == since.window.start:
        return claim
    return replace(claim, rank=replace(rank, since=replace(since, window=Window(start, since.window.end), others=())))
