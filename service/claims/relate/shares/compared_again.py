"""Shares told beside a change: "$18 in April, 43% less than in March and a quarter of the $71 of a year ago"."""

from collections.abc import Iterator

from service.claims.relate.shares.wholes import Pair
from service.claims.scene import Scene

_MARKS = frozenset([",", ":", "–", "—", ";"])
_LED = frozenset("down up off or just only about some nearly almost now fully a an which is was itself".split())
_AND = frozenset(["and", "but"])


def compared_again(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """The level that both are told of, and the one behind "of", that share ``at`` is taken of.

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    if at < len(("level", "change")) or scene.row[at - 1].kind != "percent_change":
        return
    joined, lead = scene.words(at), scene.words(at - 1)
    if joined[-1:] == [] or joined[-1] not in _AND or not _MARKS.isdisjoint(joined[:-2]):
        return
    mark = max((n for n, word in enumerate(lead) if word in _MARKS), default=-1)
    if mark < 0 or not _LED.issuperset(lead[mark + 1 :]):
        return
    of = scene.words(at + 1)[:1] == ["of"] and scene.is_whole(at + 1) and scene.is_count(at + 1)
    if of and scene.is_amount(at - 2):
        yield scene.row[at - 2], scene.row[at + 1]
