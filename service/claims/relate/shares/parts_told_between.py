"""Shares whose part is told between two marks: "of 1,250 residents …, and 14%, 175 people, had no view"."""

from collections.abc import Iterator

from service.claims.relate.shares.wholes import Pair
from service.claims.scene import APART, Scene, unit_of
from service.model.quantities import CURRENCIES
from service.numeric.conversions import MEASURED

ASKED = frozenset("asked polled surveyed questioned interviewed quizzed canvassed".split())
_PREDICATE = 3  # items behind a part that say what it did: "1,000 were cancelled"


def told_between(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Of 1,250 residents …, and 14%, 175 people, had no view"; "Three in ten were opposed – 645 people – and …"."""
    if at + 1 >= len(scene.row):
        return
    words, after = scene.words(at + 1), scene.words(at + 2)[:1]
    if words[-1:] not in ([","], ["–"], ["—"]) or after != words[-1:] or len(words) > _PREDICATE + 1:
        return
    if words[:1] == ["of"]:
        return  # "Half of them, 650, …"
    if (
        not scene.is_count(at + 1)
        or "than" in scene.words(at + 2)[: _PREDICATE + 1]
        or not _counts_things(scene, at + 1)
    ):
        return
    wholes = [n for n in range(at) if scene.is_count(n) and scene.is_whole(n)]
    if len(wholes) == 1 and len(words) == 1 and not any(";" in scene.words(n) for n in range(wholes[0], at + 1)):
        yield scene.row[at + 1], scene.row[wholes[0]]
    elif at == 0 and not wholes and not scene.words(0):
        told = [n for n in range(len(before.row)) if before.is_count(n) and before.is_whole(n)]
        if len(before.row) == 1 and before.is_count(0) and ASKED & before.said:
            told = [0]  # "The survey asked 1,200 drivers. Two in five, 480, had been fined"
        if len(told) == 1:
            yield scene.row[at + 1], before.row[told[0]]


def _counts_things(scene: Scene, at: int) -> bool:
    quantity = scene.row[at].quantity
    return unit_of(scene.row[at]) not in CURRENCIES | MEASURED | APART and quantity is not None and not quantity.per
