"""Shares beside a part and a whole that they need not be of: "28,000 of 71,000 signed up, four-fifths of the target".

"Won by 59% to 41%, or 165,000 of 920,000 votes" tells by how many; "of 24 matches, out of 61 caps, he won 15 and drew
four, a success rate of 62.5%" is of the 15, and of the 24.
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.changes.level_pairs import is_from_to
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.wholes import Pair, is_set_off
from service.claims.scene import Scene, unit_of
from service.model.quantities import PERCENT

_AIMED_AT = frozenset("target targets goal aim quorum quota requirement minimum ambition plan forecast need".split())
_OF_THE = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"], ["of", "her"])
_AIM = 4  # words of "of the original target"
_RATES = frozenset(["rate", "record", "ratio"])
_JOINED, _PARTING = frozenset(["and", ","]), frozenset(["of", ";", ":", "("])
_VERBS = 5  # words of "were launched and"


def need_not_be_of(scene: Scene, at: int) -> bool:
    """Whether share ``at`` may be of something else than the part and the whole beside it.

    Args:
        scene: the sentence.
        at: the share.
    """
    return _is_of_aim(scene, at) or _is_of_score(scene, at) or len(_outcomes(scene, at)) > 1


def of_outcomes(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Of 48 appeals, out of 130, judges upheld 30 and sent back six, a success rate of 62.5%": 30 of the 48."""
    for part in _outcomes(scene, at):
        for whole in range(part):
            both = scene.row[part], scene.row[whole]
            less = scene.is_count(whole) and not scene.is_base(whole) and value_of(both[0]) <= value_of(both[1])
            if less and holds(scene.row[at], "share", (figure_of(both[0]), figure_of(both[1]))):
                yield both
                return


def _is_of_aim(scene: Scene, at: int) -> bool:
    """ "Four-fifths of the target", "62% of the quorum"."""
    words = scene.words(at + 1)[:_AIM]
    return words[:2] in _OF_THE and not _AIMED_AT.isdisjoint(words[2:])


def _is_of_score(scene: Scene, at: int) -> bool:
    """ "59% to 41%": what one side had, behind what the other had."""
    return (
        at > 0 and scene.words(at) == ["to"] and unit_of(scene.row[at - 1]) == PERCENT and not is_from_to(scene, at - 1)
    )


def _outcomes(scene: Scene, at: int) -> Sequence[int]:
    """The figures right before a rate that tell how things ended: "won 15 and drew four, a success rate of"."""
    if not (at > 1 and _RATES & {*scene.words(at)} and is_set_off(scene, at)):
        return ()
    first = last = at - 1
    while first > 0 and scene.is_count(first) and _leads_on(scene.words(first)):
        first -= 1
    return range(first, last + 1)


def _leads_on(words: Sequence[str]) -> bool:
    """ "And drew four", "36 were launched and two delayed": another of what is told, by a verb of its own."""
    return len(words) <= _VERBS and not _JOINED.isdisjoint(words) and _PARTING.isdisjoint(words)
