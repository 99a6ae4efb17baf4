"""What several levels were moved by together, each told with the one that it replaces.

"Revisions took 11,000 off the two months before: May is now 72,000 instead of 75,000 and April 216,000 instead of
224,000": by 3,000 and by 8,000, and by neither alone. Of two moves ahead of the colon it is the one next to it.
"They were revised down by 258,000 in all, to 19,000 from 144,000 and to 14,000 from 147,000" says the same.
"""

from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, agree, noun_of
from service.model.claims import Figure

_REPLACING = (["instead", "of"], ["rather", "than"], [",", "instead", "of"], [",", "rather", "than"], [",", "not"])
_JOINING = frozenset(["and", ",", ";"])
_REVISED = frozenset(["revised", "revision", "revisions"])
_PAIR = 2


def replaced_each(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The levels behind move ``at`` with, as losses, those that they replace; None where they are not several pairs.

    Args:
        scene: the sentence.
        at: the move.
        before: the sentence before, of which nothing is asked.
    """
    first = next((n for n in range(at + 1, len(scene.row)) if ":" in scene.words(n)), at + 1)
    behind = range(first, len(scene.row))
    if (
        len(behind) < _PAIR * _PAIR
        or len(behind) % _PAIR
        or any(_is_another_move(scene, n, at) for n in range(at + 1, first))
    ):
        return None
    for n in behind:
        second = (n - first) % _PAIR == 1
        if not scene.is_count(n) or not agree(scene.row[n], scene.row[at]):
            return None
        words = scene.words(n)
        if not _is_replaced(scene, n) if second else n > first and _JOINING.isdisjoint(words[:1]):
            return None
    return tuple(figure_of(scene.row[n], -1 if (n - first) % _PAIR else 1) for n in behind)


def _is_another_move(scene: Scene, n: int, at: int) -> bool:
    """Whether a figure ahead of the colon may be what they come to as well: not the "two schools" that have places."""
    return (
        scene.is_count(n)
        and agree(scene.row[n], scene.row[at])
        and noun_of(scene.row[n]) in ("", noun_of(scene.row[at]))
    )


def _is_replaced(scene: Scene, n: int) -> bool:
    """Whether a level is what the one in front of it stands in for."""
    words = scene.words(n)
    revised = words == ["from"] and scene.words(n - 1)[-1:] == ["to"] and not _REVISED.isdisjoint(scene.said)
    return revised or words in _REPLACING
