"""Words behind a change, of its days: "$10 less than in July and the third monthly fall in succession"."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.records import replace

_TOLD = frozenset(["streak", "rank", "no_change"])


def of_the_change(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence; what is said in words behind "and" is of the days of a change, not of its base.

    Args:
        row: the claims in order.
    """
    if not any(claim.kind in _TOLD and claim.period is not None for claim in row):
        return row
    return [_of_its_days(claim, row[:at]) if claim.kind in _TOLD else claim for at, claim in enumerate(row)]


def _of_its_days(claim: Claim, before: Sequence[Claim]) -> Claim:
    base = claim.period
    for change in reversed(before):
        if base is None or change.base is not base or change.period is None:
            continue
        between = claim.block.text[base.span.end : claim.span.start].split()
        return replace(claim, period=change.period) if between[:1] == ["and"] else claim
    return claim
