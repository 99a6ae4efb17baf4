"""Levels of a row in time that a change over all of it passes over: "61% in 2015, 55% in 2019 and 40% now, 21 down"."""

from collections.abc import Iterator

from service.claims.relate.asides.asides import Aside, Telling
from service.claims.relate.changes.level_pairs import CHANGES, window
from service.claims.scene import APART, NO_COUNTS, Scene, agree, unit_of

_FEWEST = 3  # levels of a row
_DATED = 3  # items of "in March" and of "in the summer"
_LEADING = frozenset(["in", "on", "at", "by", "for", "the", "of", "a", "during"])
_OVER = (["in"], ["over"], ["within"], ["in", "just"], ["in", "only"])
_START = frozenset("peak started began start pandemic pre-pandemic high low before outset".split())
_BEHIND = 8  # items of "short of their level before the pandemic"


def middles_of(scene: Scene, at: int) -> Iterator[tuple[Aside, ...]]:
    """The levels that change ``at`` may pass over, where a row of them stands before it, one date after another.

    The first of what is given takes it from the first of the row, which is then what the words make likely or nothing.
    """
    if scene.row[at].kind not in CHANGES:
        return
    run = _row_before(scene, at)
    for first in run[: -len(("middle", "last"))]:
        yield tuple(_left_out(scene, n) for n in range(first + 1, run[-1]))


def is_over_row(scene: Scene, at: int) -> bool:
    """Whether the words say that a change is taken from the first of a row: "in ten years", "short of their peak"."""
    behind, after = scene.words(at + 1), at + 1
    timed = after < len(scene.row) and unit_of(scene.row[after]) in APART - NO_COUNTS
    return (timed and (behind in _OVER or behind[1:] in _OVER)) or not _START.isdisjoint(behind[:_BEHIND])


def _row_before(scene: Scene, at: int) -> range:
    """The levels that end right before figure ``at``, each with days of its own."""
    first = at
    while first and _is_dated(scene, first - 1, at - 1) and (first == at or not scene.is_base(first)):
        first -= 1
    days = {window(scene.row[n].period) for n in range(first, at)}
    return range(first, at) if at - first >= _FEWEST and len(days) == at - first else range(0)


def _is_dated(scene: Scene, at: int, last: int) -> bool:
    told = scene.is_level(at) and agree(scene.row[at], scene.row[last]) and ";" not in scene.words(at + 1)
    return told and window(scene.row[at].period) is not None


def _left_out(scene: Scene, at: int) -> Aside:
    """Level ``at`` with its days; of "from 310 in 2019 to 95 in 2021 and back to 268" all from the first "to" on."""
    if scene.words(at)[-1:] == scene.words(at + 1)[-1:] == ["to"]:
        return Aside(Telling.BEFORE, at - 1, at, at + 1, scene.places[at], scene.places[at + 1])
    start, end = scene.places[at - 1] + 1 + _own(scene, at - 1), scene.places[at] + 1 + _own(scene, at)
    return Aside(Telling.BEFORE, at - 1, at, at + 1, start, end)


def _own(scene: Scene, at: int) -> int:
    """How many items behind figure ``at`` tell its days."""
    behind = scene.gaps[at + 1][:_DATED]
    dated = next((n for n, item in enumerate(behind) if item.period is not None), None)
    return 0 if dated is None or any(item.word not in _LEADING for item in behind[:dated]) else dated + 1
