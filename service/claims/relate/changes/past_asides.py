"""What a change is said of, past a number that tells more of it: "waited 6.2 years for three bedrooms, twice the 2.9".

"The vote was 61 to 35, with four abstentions, six short of the 67": nor is what stands aside, with nothing but "with".
"""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import Pair
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of
from service.claims.scene import NO_COUNTS, Scene, agree, alike, unit_of
from service.model.claims import Claim
from service.model.quantities import Form

_TELLING_MORE = (["for"], ["with"])
_ASIDE = ([",", "with"], [",", "with", "just"], [",", "with", "only"])
_SHORT = 4  # words of "members abstaining ,"


def past_asides(scene: Scene, at: int, pair: Pair) -> Pair | None:
    """The two levels of a change, such a number exchanged for what it tells of; None where that is not known.

    Args:
        scene: the sentence.
        at: the change.
        pair: the level now and its base, as they were found.
    """
    now, base = pair
    place = at - 1
    if place < 0 or scene.row[place] is not now or unit_of(now) in NO_COUNTS or _gives(scene, at, pair):
        return pair
    words = scene.words(place)
    if words in _TELLING_MORE and place and scene.is_level(place - 1):
        return _of_what_it_tells(scene, at, pair, words)
    if (
        not any(words[-len(led) :] == led for led in _ASIDE)
        or scene.words(at)[-1:] != [","]
        or len(scene.words(at)) > _SHORT
    ):
        return pair
    others = [one for n, one in enumerate(scene.row[:place]) if scene.is_level(n) and agree(one, base)]
    fitting = [one for one in others if _gives(scene, at, (one, base))] or (others if len(others) == 1 else [])
    return (fitting[-1], base) if fitting else None


def _of_what_it_tells(scene: Scene, at: int, pair: Pair, words: Sequence[str]) -> Pair | None:
    """ "6.2 years for three bedrooms, more than twice the 2.9 for one": the years, as both are told for something."""
    now, base = pair
    told = scene.row[at - 2]
    if not alike(told, base):
        return pair
    place = next((n for n in range(at + 1, len(scene.row)) if scene.row[n] is base), at)
    same = place > at and scene.words(place + 1)[: len(words)] == words
    counted = now.quantity is not None and now.quantity.form is Form.WORDS
    return (told, base) if _gives(scene, at, (told, base)) or (same and counted) else None


def _gives(scene: Scene, at: int, pair: tuple[Claim, Claim]) -> bool:
    return holds(scene.row[at], scene.row[at].kind, (figure_of(pair[0]), figure_of(pair[1])))
