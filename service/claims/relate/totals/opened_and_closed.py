"""What there is of a stock that some joined and some left: "had 96 planes, bought 14 and scrapped 9, leaving 101"."""

from collections.abc import Iterator

from service.claims.relate.cues import CLOSING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree
from service.model.claims import Figure

OPENING = frozenset("opened added bought acquired built hired recruited gained signed launched bred planted".split())
_STARTING = frozenset(["with", "had", "has", "have", "were", "was", "of", "ran", "employed", "owned"])
_ASIDE = frozenset(["among", "including", "which", "employs", "employing", "them", "these"])
_LEAVING = frozenset(["leaving", "leaves", "left"])
_NOW = frozenset(["now", "ended", "finished", "end"])
_HAVING = frozenset(["has", "have", "had", "runs", "with", "employs", "at"])
_LIGHT = frozenset("it them him her us the a with in on so , and that which group chain firm total of just".split())
_LED = 5  # items of "leaving the group with just"


def left_with(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The stock to begin with, what joined it and, as losses, what left it; None where the words tell of none."""
    if not _is_what_is_left(scene.words(at)) or not scene.is_count(at):
        return None
    moves = [*_moves(scene, at)]
    first = moves[0][0] - 1 if moves else 0
    if not moves or first < 0 or not scene.is_count(first) or _STARTING.isdisjoint(scene.words(first)):
        return None
    told = {n for n, _ in moves}
    others = [n for n in range(first + 1, at) if n not in told]
    if any(_ASIDE.isdisjoint(scene.words(n)) for n in others):
        return None
    start, claim = scene.row[first], scene.row[at]
    alike = all(agree(start, scene.row[n]) and value_of(scene.row[n]) < value_of(start) for n in told)
    if not alike or not agree(start, claim) or {sign for _, sign in moves} != {1, -1}:
        return None
    return figure_of(start), *(figure_of(scene.row[n], sign) for n, sign in moves)


def _moves(scene: Scene, at: int) -> Iterator[tuple[int, int]]:
    """The figures before the last that a verb right before them says have joined or left, with their sign."""
    for n in range(1, at):
        verb = next((word for word in reversed(scene.words(n)) if word not in _LIGHT), "")
        if verb in OPENING | CLOSING and (scene.is_count(n) or scene.row[n].kind == "difference"):
            yield n, 1 if verb in OPENING else -1


def _is_what_is_left(words: list[str]) -> bool:
    """ "Leaving it with", "so it now has", "and ended the year with"."""
    near = words[-_LED:]
    opened = max((n for n, word in enumerate(near) if word in _LEAVING), default=-1)
    if opened >= 0:
        return _LIGHT.issuperset(near[opened + 1 :])
    return not _NOW.isdisjoint(words) and near[-1:] != [] and near[-1] in _HAVING
