"""Changes of several things whose bases follow in the same order: "up 15% and down 25% from £40m and £4m"."""

from service.claims.relate.pairs import CHANGES, may_be_now, may_end
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene
from service.model.claims import Figure

_FROM = frozenset(["from", "on", "than"])
_FEWEST = 2


def in_turn(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The level and the base that stand in the place of change ``at``, where there are as many of each.

    "Robberies rose 4% to 412 and burglaries fell 10% to 2,880, from 396 and 3,210."
    """
    last = len(scene.row) - 1
    if last < 3 * _FEWEST - 1 or scene.words(last)[:1] != ["and"]:
        return None
    first = next((n for n in range(last - 1, at, -1) if scene.words(n)[-1:] != [","]), at)
    bases = range(first, last + 1)
    changes = [n for n in range(first) if scene.row[n].kind in CHANGES]
    if at not in changes or scene.words(first)[-1:] == [] or scene.words(first)[-1] not in _FROM:
        return None
    nows = [n for n in range(first) if scene.is_level(n) and may_be_now(scene, n, scene.row[first])]
    if not len(bases) == len(changes) == len(nows) or scene.words(last) not in (["and"], ["and", "from"]):
        return None
    place = changes.index(at)
    now, base = nows[place], bases[place]
    fitting = may_end(scene, scene.row[at], base) and may_be_now(scene, now, scene.row[last])
    return (figure_of(scene.row[now]), figure_of(scene.row[base])) if fitting else None
