"""What follows an aside is of the days of the whole in front of it, or of those that the aside names.

"Last year 41,472 people came, 5,454 of them in July, 13% more than in 2024": the 13% is of the year. Where the words
leave it open ("… 60% more than a year earlier"), both are.
"""

from collections.abc import Sequence

from service.claims.relate.asides.asides import Aside, Telling
from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.periods import Period
from service.records import replace

_TWO = len(("whole", "part"))


def may_be_redated(row: Sequence[Claim], scene: Scene) -> bool:
    """Whether a sentence gives days to a whole and to a part of it, and to what a series could check."""
    return len(scene.items.dates) >= _TWO <= len(scene.row) and any(_follows(claim) for claim in row)


def redated(row: Sequence[Claim], scene: Scene, asides: Sequence[Aside]) -> tuple[Claim, ...]:
    """The claims of a sentence, those behind an aside with the days of what stands in front of it.

    Args:
        row: the claims in order.
        scene: their figures.
        asides: the asides of the sentence.
    """
    told = list(row)
    for aside in asides:
        if aside.tells is not Telling.PARTS or aside.end >= len(scene.items):
            continue
        behind, ahead = scene.items[aside.end - 1].end, scene.items[aside.start].start
        whole = scene.row[aside.of].period
        for n, claim in enumerate(told):
            own = claim.period
            inside = own is not None and ahead <= own.span.start < behind
            if own is not None and inside and claim.span.start >= behind and _follows(claim):
                told[n] = _of_whole(claim, own, whole)
    return tuple(told)


def _follows(claim: Claim) -> bool:
    return bool(claim.candidates) and (claim.kind in CHANGES or claim.rank is not None)


def _of_whole(claim: Claim, part: Period, whole: Period | None) -> Claim:
    grain = None if claim.base is None else claim.base.grain
    if whole is not None and part.grain is grain is not whole.grain:
        return claim  # "5,454 of them in July, 60% more than in July 2024"
    return replace(claim, period=whole, instead=part)
