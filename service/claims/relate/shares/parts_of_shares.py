"""Parts of a share told before, and fractions of another number, which are no shares of the whole that was told.

"Half of the 600 flats were let, and of that half a third, 100, to nurses"; "60 of 400 were positive. Half as many, 30,
were a year before".
"""

from collections.abc import Sequence

from service.claims.relate.quoted import value_of
from service.claims.scene import Scene, unit_of
from service.model.quantities import PERCENT

AS_MUCH = (["as", "many"], ["as", "much"])
_THAT = (["of", "that"], ["of", "those"], ["of", "this"], ["of", "these"])
_PARTS = frozenset("half third quarter fifth sixth seventh eighth tenth thirds quarters fifths".split())


def points_to_share(words: Sequence[str]) -> bool:
    """ "Half was sold, and of that half two thirds": whether words lead from a share told before to a part of it."""
    return words[-3:-1] in _THAT and words[-1] in _PARTS


def is_of_no_whole(scene: Scene, at: int) -> bool:
    """Whether what is told in per cent is of a share, which it may tell again, or of another number than the whole.

    Args:
        scene: the sentence.
        at: the figure.
    """
    words, behind = scene.words(at), scene.words(at + 1)
    if behind[:2] in AS_MUCH or points_to_share(words):
        return True
    if behind in _THAT:
        return _is_share(scene, at + 1)
    if words in ([], [","]):
        return _is_share(scene, at - 1) and scene.words(at - 1)[-2:] in _THAT
    return words[-2:] in _THAT and any(
        _is_share(scene, n) and value_of(scene.row[n]) == value_of(scene.row[at]) for n in range(at)
    )


def _is_share(scene: Scene, at: int) -> bool:
    return 0 <= at < len(scene.row) and unit_of(scene.row[at]) == PERCENT
