"""Moves that are planned or expected, which must add up as those of the past must.

"Council tax will rise by £153 from £1,156 to £1,309": the change rests on the two amounts.
"""

from service.claims.relate.changes.brought_from_to import is_brought
from service.claims.relate.changes.relations import changed
from service.claims.scene import Scene
from service.model.claims import Claim, Mood
from service.records import replace

_CHANGES = frozenset(["difference", "percent_change"])
_LEVELS = frozenset(["level", "average"])
_BEHIND = 4  # items behind a level that may date it
_BETWEEN = frozenset(
    "from to a an the its their current about around just over under nearly , year month week up down next this in now"
    " spring summer autumn fall winter".split()
) | {""}


def moved_as_planned(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """A planned change with the ends that stand right behind it; None where none do.

    Args:
        claim: the figure.
        scene: its sentence.
        at: its place.
        before: the sentence before it.
    """
    ordered = _leads(scene, at + 1, "from") and _leads(scene, at + 2, "to")
    turned = _leads(scene, at + 1, "to") and _leads(scene, at + 2, "from")
    if turned and _is_from_long_ago(scene, at + 2):
        return None
    if claim.kind not in _CHANGES or claim.inputs or not (ordered or turned or is_brought(scene, at)):
        return None
    told = changed(claim, scene, at, before)
    if not told.inputs or told.kind not in _CHANGES:
        return None
    return told if claim.candidates else replace(told, mood=Mood.ASSERTED)


def _is_from_long_ago(scene: Scene, at: int) -> bool:
    """ "It will rise 6% to $11,660, up from $9,500 five years ago": by more than what is planned."""
    dated = any(item.period is not None or item.word == "ago" for item in scene.gaps[at + 1][:_BEHIND])
    return dated and not {"up", "down"}.isdisjoint(scene.words(at))


def _leads(scene: Scene, at: int, word: str) -> bool:
    """Whether "from" or "to" and nothing but small words lead to a level."""
    if at >= len(scene.row) or scene.row[at].kind not in _LEVELS:
        return False
    words = scene.words(at)
    return word in words and _BETWEEN.issuperset(words)
