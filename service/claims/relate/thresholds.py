"""Ages and bounds that tell which part is meant, and are no part themselves: "310 of the 1,200 are over 65, or 26%"."""

from collections.abc import Callable

from service.claims.relate.holding import holds
from service.claims.scene import NO_COUNTS, Scene, unit_of
from service.model.claims import Figure
from service.model.quantities import Hedge

_BOUNDS = frozenset([Hedge.LESS_THAN, Hedge.MORE_THAN])
_BOUNDING = (["over"], ["under"], ["above"], ["below"], ["aged"])
_APART = frozenset([",", "and", "but", ";", "or", "to", "from", ":", "(", "–", "—"])
_ANEW = frozenset(["and", "but", "while", ";"])
_NEAR = 5  # items of "were in classes of"

Finder = Callable[[Scene, int, Scene], tuple[Figure, ...] | None]


def beside_bound(find: Finder, scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part and the whole of share ``at``, a bound between them and the share passed over where it is no part.

    Where the bound may be the part after all ("of the 1,200 asked over 300, or 25%, …"), what gives the share is meant.

    Args:
        find: how the two are found.
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    found = find(scene, at, before)
    if at < len(("part", "bound")) or not is_bound(scene, at - 1) or not _ANEW.isdisjoint(scene.words(at)):
        return found
    if found is not None and holds(scene.row[at], "share", found):
        return found
    return find(scene.without(at - 1), at - 1, before)


def is_bound(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` only tells what sort the thing counted before it is: "310 drivers over 70"."""
    quantity = scene.row[at].quantity
    words = scene.words(at)
    bounding = quantity is not None and (quantity.hedge in _BOUNDS or words[-1:] in _BOUNDING)
    bounding = bounding and unit_of(scene.row[at]) not in NO_COUNTS
    return bounding and scene.is_count(at - 1) and _APART.isdisjoint(words[-_NEAR:])
