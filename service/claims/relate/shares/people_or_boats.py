"""People of whom a share is told behind the boats that they came in: "592 people in 11 boats, half of the 958 who"."""

from collections.abc import Sequence

from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim

_WHO = (["who"], ["to", "arrive"], ["to", "cross"], ["to", "land"], ["arrivals"], ["people"])
_JOINING = frozenset(["in", "from", "aboard", "on"])


def people_meant(scene: Scene, part: Claim, whole: Claim) -> Claim:
    """The part of a whole that counts people: those who came in the boats that stand nearest to the share.

    Args:
        scene: the sentence.
        part: the boats that stand nearest.
        whole: a bare number.
    """
    at = _place(scene.row, part)
    if not at or not any(one is whole for one in scene.row) or not _came_in(scene, at):
        return part
    behind = scene.words(_place(scene.row, whole) + 1)
    people = any(behind[: len(words)] == words for words in _WHO)
    return scene.row[at - 1] if people and agree(scene.row[at - 1], whole) else part


def _came_in(scene: Scene, at: int) -> bool:
    """ "Sunday saw 592 people land from 11 boats": whether figure ``at`` is what those ahead of it came in."""
    bare = unit_of(scene.row[at - 1]) in ("people", "")
    return bare and scene.is_count(at - 1) and not _JOINING.isdisjoint(scene.words(at)[-1:])


def _place(row: Sequence[Claim], claim: Claim) -> int:
    return next((n for n, one in enumerate(row) if one is claim), 0)
