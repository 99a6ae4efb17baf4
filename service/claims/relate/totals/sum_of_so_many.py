"""Sums that say of how many figures they are: "Those three come to 339", behind a sentence that tells of just three."""

from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.parts_listed import NOT_ALL
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import PERCENT, POINTS

_THESE = (["those"], ["these"], ["all"], ["the"])
_SUMMING = (
    *([verb, "to"] for verb in ("sum", "come", "came", "amount", "amounted", "summed")),
    *([verb, "up", "to"] for verb in ("add", "added")),
    *(["together", verb] for verb in ("make", "made", "total")),
    *([verb] for verb in ("total", "totalled", "totaled")),
)
_FEWEST, _MOST = 2, 12
_TAKING = (["took", "off"], ["takes", "off"], ["taking", "off"], ["took", "away"], ["takes", "away"])
_TAKEN = frozenset(["subtracted", "deducted", "subtracts", "minus", "subtracting"])


def sum_of_so_many(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Food added 1.2 points, rents 0.9 and fares 0.4; fuel took off 0.6. Those four sum to 1.9 points".

    Args:
        scene: the sentence.
        at: the sum.
        before: the sentence before.
    """
    if at != 1 or scene.words(0) not in _THESE or scene.words(1) not in _SUMMING:
        return None
    number = value_of(scene.row[0])
    if scene.row[0].quantity is None or not _FEWEST <= number <= _MOST or number != len(before.row):
        return None
    units = {unit_of(one) for one in (*before.row, scene.row[1])} - {""}
    plain = all(_is_plain(one) and NOT_ALL.isdisjoint(before.words(n + 1)) for n, one in enumerate(before.row))
    if not plain or len(units) > 1 or units == {PERCENT}:
        return None
    return tuple(figure_of(one, -1 if _is_taken(before, n) else 1) for n, one in enumerate(before.row))


def _is_plain(one: Claim) -> bool:
    quantity = one.quantity
    told = quantity is not None and quantity.high is None and not quantity.per and one.mood is Mood.ASSERTED
    return told and (one.kind not in CHANGES or unit_of(one) == POINTS) and not one.is_base


def _is_taken(scene: Scene, at: int) -> bool:
    """ "Energy took off 0.6 points"."""
    words = scene.words(at)
    return words[-2:] in _TAKING or not _TAKEN.isdisjoint(words[-1:])
