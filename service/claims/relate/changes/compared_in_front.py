"""A change behind a level that its sentence compares with in front: "compared with 10,448 then, 14,812 is 42% more"."""

from collections.abc import Iterator

from service.claims.relate.changes.level_pairs import Pair, may_be_now, may_end, same_base
from service.claims.scene import Scene

_OPENINGS = (["compared", "with"], ["set", "against"], ["measured", "against"], ["against"])
_NAMING = frozenset("the a last year 's ’s figure total tally of number".split())


def from_opening(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """The level right behind such an opening and the one in it.

    Args:
        scene: the sentence.
        at: the change.
        before: the sentence before, which has no say in this.
    """
    if at < len(("10,448", "14,812")) or [word for word in scene.words(0) if word not in _NAMING] not in _OPENINGS:
        return
    claim, base = scene.row[at], scene.row[0]
    told = scene.is_base(0) and may_end(scene, claim, 0) and same_base(claim.base, base.period)
    levels = [n for n in range(1, at) if may_be_now(scene, n, base)] if told else []
    if levels == [1] and "," in scene.words(1) and ";" not in scene.words(1):
        yield scene.row[1], base
