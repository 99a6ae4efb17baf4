"""Multiples of what was just told, with the figure behind: "it was more than four times that at the peak, 944,000".

The figure behind is the larger level, what "that" points to the smaller: the only one of the sentence before, or of the
clause before.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree
from service.model.claims import Claim, Figure
from service.model.quantities import MULTIPLE

_THAT = frozenset(["that", "this"])
_LEVELS = frozenset(["level", "figure", "number", "total", "rate", "price", "sum"])
_LINKING = {"", *", ( : – — at in on the its their peak high height record top when it stood was ago of".split()}


def times_that(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The larger level, told behind the multiple, and the one that it is a multiple of.

    Args:
        scene: the sentence.
        at: the multiple.
        before: the sentence before.
    """
    quantity = scene.row[at].quantity
    if quantity is None or quantity.unit != MULTIPLE or not scene.is_count(at + 1):
        return None
    words = scene.words(at + 1)
    if words[:1] == [] or words[0] not in _THAT:
        return None
    rest = words[1 + (words[1:2] != [] and words[1] in _LEVELS) :]
    if not _LINKING.issuperset(rest):
        return None
    larger = scene.row[at + 1]
    told = _levels(scene, range(at), larger) or _levels(before, range(len(before.row)), larger)
    if len(told) != 1 or value_of(told[0]) >= value_of(larger):
        return None
    return figure_of(larger), figure_of(told[0])


def _levels(scene: Scene, places: Sequence[int], larger: Claim) -> Sequence[Claim]:
    """The levels that words may point to, which are of the unit of the one behind."""
    row = scene.row
    return [row[n] for n in places if scene.is_count(n) and not scene.is_base(n) and agree(row[n], larger)]
