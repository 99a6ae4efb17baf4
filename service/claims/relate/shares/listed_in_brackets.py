"""Shares of parts that brackets count one by one: "just over half of them from India (7,617) or Brazil (4,810)"."""

from service.claims.relate import cues
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.rates.average_of_list import summed_up
from service.claims.scene import Scene, alike
from service.model.claims import Figure

_JOINING = frozenset([",", "and", "or"])
_FEWEST = 2


def share_of_listed(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """What the parts behind share ``at`` come to, and the amount before it that is all of them."""
    if scene.words(at + 1)[:1] not in (["of"], ["from"], ["in"]) or scene.words(at + 1)[-1:] != ["("]:
        return None
    last = at + 1
    while _goes_on(scene, last):
        last += 1
    parts = scene.row[at + 1 : last + 1]
    wholes = [n for n in range(at) if scene.is_count(n) and alike(scene.row[n], parts[0])]
    if len(parts) < _FEWEST or scene.words(last + 1)[:1] != [")"] or not wholes:
        return None
    whole, total = scene.row[wholes[-1]], summed_up([figure_of(one) for one in parts])[0]
    return (total, figure_of(whole)) if total.value <= value_of(whole) else None


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether the next part of the list stands behind part ``at``, in brackets of its own."""
    if at + 1 >= len(scene.row) or not (scene.is_count(at) and scene.is_count(at + 1)):
        return False
    words = scene.words(at + 1)
    joined = words[:1] == [")"] and words[-1:] == ["("] and words[1:2] != [] and words[1] in _JOINING
    return joined and cues.RESTS.isdisjoint(words)
