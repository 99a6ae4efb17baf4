"""Values set beside what was measured of days gone by: "inflation rose to 3.6% in June; Bank Rate was cut to 4%".

Somebody set them when the article tells of it. The days of what was measured, told behind its figure, are none of
theirs.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.series import Nature
from service.model.shelf import Shelf
from service.records import replace

_SETTING = frozenset(
    "cut cuts raised raises lowered lowers trimmed trims reduced reduces increased lifted hiked held kept left cutting"
    " raising lowering holding keeping leaving lift raise".split()
)
_PERFECT = frozenset(["had", "having"])


def set_beside_measured(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, what is set in it without the days of another figure before it.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the catalogue.
    """
    if _SETTING.isdisjoint(items.said) or len(row) == 1:
        return row
    return [_apart(claim, row[:at], items, shelf) for at, claim in enumerate(row)]


def _apart(claim: Claim, ahead: Sequence[Claim], items: Row, shelf: Shelf) -> Claim:
    period = claim.period
    if claim.kind not in LEVELS or period is None or period.year_written or not _is_step(claim, shelf):
        return claim
    owner = next((one for one in reversed(ahead) if one.period is period and not _is_step(one, shelf)), None)
    if owner is None or not owner.candidates or not owner.span.end <= period.span.start < claim.span.start:
        return claim
    said = [item.word for item in items if period.span.end <= item.start < claim.span.start]
    is_set = not _SETTING.isdisjoint(said) and _PERFECT.isdisjoint(said)
    return replace(claim, period=None) if is_set else claim


def _is_step(claim: Claim, shelf: Shelf) -> bool:
    return bool(claim.candidates) and shelf.series(claim.candidates[0].series_id).nature is Nature.STEP
