"""What there is of a stock that some joined and some left: "had 96 planes, bought 14 and scrapped 9, leaving 101".

Or that they took from one level to another: "eleven shops opened and three closed, taking the estate from 184 to 192".
"""

from collections.abc import Iterator

from service.claims.bind.period_words import RESULTS
from service.claims.relate.cues import CLOSING
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree
from service.model.claims import Figure

OPENING = frozenset("opened added bought acquired built hired recruited gained signed launched bred planted".split())
_COMING = OPENING | {"joined", "arrived", "came"}
_GOING = CLOSING | {"left", "went", "departed"}
_RESULT = RESULTS | frozenset("so rose grew increased fell dropped shrank".split())
_HELPING = frozenset(["were", "was", "have", "had", "been"])
_STARTING = frozenset(["with", "had", "has", "have", "were", "was", "of", "ran", "employed", "owned"])
_ASIDE = frozenset(["among", "including", "which", "employs", "employing", "them", "these"])
_LEAVING = frozenset(["leaving", "leaves", "left"])
_NOW = frozenset(["now", "ended", "finished", "end"])
_HAVING = frozenset(["has", "have", "had", "runs", "with", "employs", "at"])
_LIGHT = frozenset("it them him her us the a with in on so , and that which group chain firm total of just".split())
_LED = 5  # items of "leaving the group with just"


def left_with(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The stock to begin with, what joined it and, as losses, what left it; None where the words tell of none."""
    if scene.words(at) == ["to"]:
        return _from_to(scene, at)
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


def _from_to(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "Twelve pupils joined and seven left, bringing the roll from 214 to 219": all the figures before are moves."""
    lead = scene.words(at - 1)
    if lead[-1:] != ["from"] or _RESULT.isdisjoint(lead) or not (scene.is_count(at) and scene.is_count(at - 1)):
        return None
    signs = [_sign(scene, n) for n in range(at - 1)]
    start = scene.row[at - 1]
    alike = all(scene.is_amount(n) and agree(start, scene.row[n]) for n in range(at - 1))
    if sorted(signs) != [-1, 1] or not alike or not agree(start, scene.row[at]) or "of" in lead:
        return None  # "three hospitals opened and two closed, taking the number of beds from 4,100 to 4,300"
    if abs(value_of(scene.row[at]) - value_of(start)) > sum(value_of(scene.row[n]) for n in range(at - 1)):
        return None
    return figure_of(start), *(figure_of(scene.row[n], sign) for n, sign in enumerate(signs))


def _sign(scene: Scene, at: int) -> int:
    """Whether a figure joined or left, by the verb right behind it or else before it; 0 where none tells."""
    led = next((word for word in reversed(scene.words(at)) if word not in _LIGHT), "")
    past = next((word for word in scene.words(at + 1) if word not in _HELPING), "")
    verb = past if past in _COMING | _GOING else led
    return (verb in _COMING) - (verb in _GOING)


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
