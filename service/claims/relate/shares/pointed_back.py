"""Shares that point back to the part and the whole of the sentence before: "That is 37% of them"."""

from collections.abc import Iterator

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.wholes import BOTH, Pair, is_closed, of_whole, whole_before
from service.claims.scene import Scene, alike
from service.model.quantities import Hedge

_BACK = frozenset(
    "this that it is 's was equals represents means meant makes made so thus to a an the of share proportion just only"
    " rate amounts comes works out at".split()
)
_POINTERS = frozenset(["this", "that", "it"])
_RATES = (["rate", "of"], ["share", "of"], ["proportion", "of"])
_BEING = frozenset(["was", "were", "is", "are", "had", "have", "has"])
_LIMITING = frozenset(["for", "among", "in", "at", "of", "on"])  # "the pass rate of 80% for girls"
_OF_THESE = (["of", "these"], ["of", "those"], ["of", "them"])
_BOUNDS = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST])
_OLDEST = 110  # years
_SIDES = frozenset(["over", "under", "above", "below", "age"])
_PREDICATE = 3  # items behind a part that say what it did: "1,000 were cancelled"


def pointed_to(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Of the 800 homes visited, 296 had damp. That is 37% of them."."""
    words = scene.words(at)
    if at or not words:
        return
    if words[0] == "the" and words[-2:] in _RATES and len(words) <= _PREDICATE + 1:  # "The pass rate of 80% was …"
        only = len(before.row) == BOTH and before.is_count(1) and before.is_count(0)
        yield from whole_before(before, 1) if only and not _LIMITING & set(scene.words(at + 1)[:1]) else ()
        return
    if not set(words) <= _BACK:
        return
    if words[0] in ("so", "thus"):
        yield from _same_predicate(scene, at, before)
        return
    if words[0] not in _POINTERS or not (is_closed(scene, at) or scene.words(at + 1)[:1] in (["for"], ["who"])):
        return
    told = []
    for part in range(len(before.row) - 1, 0, -1):
        if before.is_count(part) and before.is_count(part - 1) and not _is_age(before, part):
            told += [*of_whole(before, part - 1, part), *whole_before(before, part)]
    told += _of_these(before)
    # "It has £1.36m of its £1.6m, which leaves £240,000 to find. That is 85% of the goal": of the one that gives it
    fitting = [pair for pair in told if holds(scene.row[at], "share", (figure_of(pair[0]), figure_of(pair[1])))]
    yield from (fitting or told)[:1]


def _is_age(scene: Scene, part: int) -> bool:
    """ "Of the volunteers 387 were over 60": of what age they were."""
    quantity = scene.row[part].quantity
    bound = quantity is not None and quantity.hedge in _BOUNDS and quantity.value < _OLDEST and not quantity.noun
    words = [word for word in scene.words(part) if word not in _SIDES]
    return bound and words[-1:] != [] and words[-1] in _BEING | {"aged"}


def _of_these(scene: Scene) -> Iterator[Pair]:
    """ "It had 640 pupils. Of these, 272 walked." of the one count of the sentence before."""
    before = scene.before
    if before is None or scene.words(0)[:2] not in _OF_THESE or not scene.row or not scene.is_count(0):
        return
    counts = [n for n in range(len(before.row)) if before.is_count(n)]
    if len(counts) == 1 == len(scene.row) and not before.is_base(counts[0]):
        whole, part = before.row[counts[0]], scene.row[0]
        if alike(whole, part) and value_of(part) < value_of(whole):
            yield part, whole


def _same_predicate(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Of 12,500 trains, 1,000 were cancelled and 2,250 late. So 8% were cancelled": the part that did the same."""
    did = [word for word in scene.words(at + 1)[:_PREDICATE] if word not in _BEING and len(word) > _PREDICATE]
    parts = [n for n in range(1, len(before.row)) if did and did[0] in _predicate(before, n)]
    if len(parts) == 1 and before.is_count(parts[0]):
        yield from whole_before(before, parts[0])


def _predicate(scene: Scene, part: int) -> list[str]:
    """ "565 of them were settled out of court": were settled out."""
    words = scene.words(part + 1)
    return words[2 * (words[:2] in _OF_THESE) :][:_PREDICATE]
