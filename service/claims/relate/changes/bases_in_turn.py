"""Changes of several things whose bases follow in the same order: "up 15% and down 25% from £40m and £4m"."""

from service.claims.relate.changes.level_pairs import CHANGES, may_be_now, may_end
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, agree, unit_of
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
    first = next((n for n in range(last - 1, 0, -1) if scene.words(n) != [","]), 0)
    if at >= first:  # "21m and 44m people, up from 20m and 40m, rises of 5% and 10%"
        return _of_levels_before(scene, at, first)
    bases = range(first, last + 1)
    changes = [n for n in range(first) if scene.row[n].kind in CHANGES]
    if at not in changes or scene.words(first)[-1:] == [] or scene.words(first)[-1] not in _FROM:
        return None
    nows = [n for n in range(first) if scene.is_level(n) and may_be_now(scene, n, scene.row[first])]
    if not len(bases) == len(changes) == len(nows) or scene.words(last) not in (["and"], ["and", "from"]):
        return None
    place = changes.index(at)
    return _pair(scene, at, nows[place], bases[place])


def of_pairs_before(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Thefts fell from 310 to 280, fires from 190 to 140 and floods from 14 to nine, by 10%, 26% and 36%"."""
    size = len(scene.row)
    first = size - size // 3
    if size % 3 or size < 3 * _FEWEST or at < first or scene.words(first)[-1:] != ["by"]:
        return None
    listed = all(scene.words(n) in ([","], ["and"], [",", "and"]) for n in range(first + 1, size))
    pairs = all(scene.words(n)[-1:] == ["from"] and scene.words(n + 1) == ["to"] for n in range(0, first, 2))
    base = 2 * (at - first)
    return _pair(scene, at, base + 1, base) if listed and pairs else None


def _of_levels_before(scene: Scene, at: int, first: int) -> tuple[Figure, ...] | None:
    """The two where the bases stand before the changes that close the sentence."""
    number = len(scene.row) - first
    changes = scene.row[first].kind in CHANGES and len({unit_of(one) for one in scene.row[first:]}) == 1
    if first == 2 * number and changes and all(map(scene.is_base, range(1, first, 2))):
        now = 2 * (at - first)  # "sales rose to £44m from £40m and costs to £33m from £30m, rises of 10% and 10%"
        return None if any(map(scene.is_base, range(0, first, 2))) else _pair(scene, at, now, now + 1)
    if first != 2 * number or not changes or scene.words(number)[-1:] != ["from"]:
        return None
    return _pair(scene, at, at - first, at - number)


def _pair(scene: Scene, at: int, now: int, base: int) -> tuple[Figure, ...] | None:
    fitting = may_end(scene, scene.row[at], base) and agree(scene.row[now], scene.row[base])
    fitting = fitting and scene.is_level(now) and not scene.is_base(now)
    return (figure_of(scene.row[now]), figure_of(scene.row[base])) if fitting else None
