"""Changes from a peak that a sentence opens with, to the level of the sentence before.

"The choir has 38 members. At its peak, in 2011, it had 64: a drop of 26, or 41%"; "From the peak of 64, in 2011, that
is a fall of 26".
"""

from collections.abc import Iterator

from service.claims.bind.summit_words import leads_with_summit
from service.claims.relate.now_then import ends_there
from service.claims.relate.pairs import Pair, may_be_now, may_end, may_lie_between
from service.claims.scene import Scene, is_light

_GOING = frozenset("it they that this which there makes making had stood numbered reached means meaning so".split())
_OPENING = frozenset("at from since against compared with the its their a peak high height of".split())


def from_summit(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """The one level of the sentence before, and the peak that this one opens with."""
    if at != 1 or not before.row or not leads_with_summit(scene.items) or not ends_there(scene, 1):
        return
    claim, then = scene.row[1], scene.row[0]
    if not may_end(scene, claim, 0) or not _is_plain(scene, 1):
        return
    nows = [n for n in range(len(before.row)) if may_be_now(before, n, then)]
    if len(nows) == 1 and may_end(before, claim, nows[0]) and may_lie_between(claim, before.row[nows[0]], then):
        yield before.row[nows[0]], then


def _is_plain(scene: Scene, at: int) -> bool:
    """Whether nothing else is named between the peak and the change."""
    plain = all(is_light(item) or item.word in _GOING for item in scene.gaps[at])
    opening = [item for item in scene.gaps[0] if item.word not in _OPENING | _GOING and not is_light(item)]
    return plain and len(opening) <= 1 and any(item.changes for item in scene.gaps[at])
