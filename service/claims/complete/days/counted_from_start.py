"""What a change is counted from where words tell its end alone: "It took until March 2013 for it to double".

Such a sentence measures how long something took, from the figure told last: "In 1990 it was $10.02. It took until March
2013 for it to double", "not until 2019 had it doubled again". Where no such figure was told the start stays open, so no
usual base stands in for it.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.records import replace

_UNTIL = frozenset(["until", "till"])
_LEVELS = frozenset(["level", "average"])


def counted_from_start(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """The claims of a sentence, changes that took until a date with the days of the figure that they set out from.

    Args:
        row: the sentence's claims in order.
        items: its items.
        before: the figures of the sentence before.
    """
    if _UNTIL.isdisjoint(items.said):
        return row
    return [_from_start(claim, row, before) if _took_until(claim, items) else claim for claim in row]


def _took_until(claim: Claim, items: Row) -> bool:
    """Whether a change without a base is told as done only at the end of a time: "it took until … to double"."""
    if claim.kind not in CHANGE_KINDS or claim.base is not None or claim.over is not None:
        return False
    until = next((at for at, word in enumerate(items.words) if word in _UNTIL), len(items))
    dated = any(items[at].period is not None for at in range(until + 1, min(until + 4, len(items))))
    return dated and items[until].end < claim.span.start


def _from_start(claim: Claim, row: Sequence[Claim], before: Scene) -> Claim:
    """The change with the days of the last level told of the same series before it; of none where none was told."""
    series = {candidate.series_id for candidate in claim.candidates}
    ahead = [other for other in row if other.span.start < claim.span.start]
    for told in reversed([*before.row, *ahead]):
        period = told.period
        if told.kind not in _LEVELS or period is None or period is claim.period:
            continue
        if period.role is PeriodRole.WINDOW and any(c.series_id in series for c in told.candidates):
            return replace(claim, base=period)
    return replace(claim, candidates=())
