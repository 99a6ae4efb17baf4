"""Multiples that trail a level of then, and tell how many times what is now it was: "it was 9%, more than double"."""

from collections.abc import Iterator

from service.claims.relate.changes.level_pairs import Pair, may_be_now
from service.claims.relate.changes.now_and_then import ends_there, now_and
from service.claims.relate.quoted import value_of
from service.claims.scene import Scene

_APPOSING = frozenset([",", "(", "–", "—", "-", "or", "which", "was", "then", "a", "is", "some", "about", "even"])
_SET_OFF = frozenset([",", "(", "–", "—", "-"])
_PRESENT = (["current"], ["present"], ["latest"])
_MOVING = ("ed", "ing")  # "doubled", "halving": what became of the level then


def by_size(scene: Scene, at: int, pair: Pair) -> Pair:
    """ "It is 4% now. It was 10.5% a year earlier, more than twice as high": what was then, against what is now.

    Such a multiple is said of the level right before it; only how far the two lie apart is certain.
    """
    quantity = scene.row[at].quantity
    if quantity is None or not _is_apposed(scene, at) or pair[1] is not scene.row[at - 1]:
        return pair
    small, large = sorted(pair, key=value_of)
    return (large, small) if quantity.value > 1 else (small, large)


def _is_apposed(scene: Scene, at: int) -> bool:
    """Whether a multiple trails a level: ", more than double", ", which was twice as much"; not ", doubling"."""
    claim, gap = scene.row[at], scene.gaps[at]
    if claim.kind != "multiple" or not at or claim.quantity is None:
        return False
    dated = max((n + 1 for n, item in enumerate(gap) if item.period is not None), default=0)
    words = [item.word for item in gap[dated:]]
    apposed = _APPOSING.issuperset(words) and not _SET_OFF.isdisjoint(words)
    return apposed and not claim.quantity.span.of(claim.block.text).lower().endswith(_MOVING)


def trailed(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "4% now; a year earlier it was 10.1%, over twice as high", "It was 10.1% then, over twice the current rate"."""
    if not _is_apposed(scene, at):
        return
    then, period = scene.row[at - 1], scene.row[at - 1].period
    current = scene.words(at + 1)[:1] == ["the"] and scene.words(at + 1)[1:2] in _PRESENT
    if at == 1 and current:
        yield from now_and(scene, before, scene.row[at])
    elif at > 1 and period is not None and period.shift_months < 0 and (current or ends_there(scene, at)):
        nows = [n for n in range(at - 1) if may_be_now(scene, n, then)]
        if len(nows) == 1 and scene.is_level(at - 1):
            yield scene.row[nows[0]], then
