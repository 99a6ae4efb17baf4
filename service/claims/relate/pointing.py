"""The level of the sentence before that "this is", "over the year it has grown" and "the crowd was" speak of again."""

from service.claims.relate.pairs import PRONOUNS, may_be_now
from service.claims.scene import Scene, agree
from service.model.claims import Claim

_OPENING = frozenset(["and", "but", "so", ","])
_POINTING = 7  # items of "The crowd was" before its figure
_OPENS = 4  # items of "But the earlier"
_DATING = 5  # items of "Compared with a year ago"
_STRETCHES = frozenset(["year", "month", "quarter", "week", "decade"])  # "on the year"
_ITSELF = frozenset(["it", "they", "that", "this"])
_NOW = frozenset(["now", "today", "currently"])
_WAS = frozenset(["was", "were", "had"])
_FORMER = frozenset(["earlier", "previous", "former", "latter", "old", "older", "prior"])
_FIGURES = [["the", noun] for noun in ("figure", "number", "total", "rate", "price", "level", "share", "count")]


def pointed_to(scene: Scene, base: Claim, before: Scene) -> Claim | None:
    """The level now that a sentence goes on about, None where it points to none, or may point to several.

    Args:
        scene: the sentence.
        base: the level that it is compared with.
        before: the sentence before.
    """
    opening = first_word(scene)
    if _points_to_base(scene, opening):
        bases = [n for n in range(len(before.row)) if before.is_base(n) and agree(before.row[n], base)]
        return before.row[bases[0]] if len(bases) == 1 else None
    mains = [n for n in range(len(before.row)) if may_be_now(before, n, base) and not _is_part(before, n)]
    if not _NOW.isdisjoint(scene.words(0)):
        mains = [n for n in mains if not _is_past(before, n)]
    if opening in PRONOUNS and mains:
        return before.row[mains[-1]]
    if len(mains) == 1 and _goes_on(scene):
        return before.row[mains[0]]
    brief = len(scene.gaps[0]) <= _POINTING
    return before.row[mains[0]] if opening == "the" and brief and len(mains) == 1 else None


def _points_to_base(scene: Scene, opening: str) -> bool:
    """ "That earlier number has been raised by 21,000": what was compared with is spoken of, not what it is now."""
    if _FORMER.isdisjoint(scene.words(0)[:_OPENS]):
        return False
    words = scene.words(0)
    behind = words[words.index(opening) + 1 :][:1]
    return behind != [] and behind[0] in _FORMER


def _goes_on(scene: Scene) -> bool:
    """ "Over twelve months it has grown": whether days stand before what speaks of the same thing again."""
    gap = scene.gaps[0]
    dated = next((n for n, item in enumerate(gap[:_DATING]) if not item.word or item.word in _STRETCHES), -1)
    words = [item.word for item in gap[dated + 1 :] if item.word != ","]
    return dated >= 0 and (
        (words[:1] != [] and words[0] in _ITSELF) or (words[:2] in _FIGURES and words[2:3] != ["of"])
    )


def _is_past(scene: Scene, at: int) -> bool:
    """ "It was $3.06 in mid-November": not what it is now."""
    return scene.row[at].period is not None and not _WAS.isdisjoint(scene.words(at))


def _is_part(scene: Scene, at: int) -> bool:
    """ "96 died, of whom 24 were young": a part, of which "that is" does not speak."""
    return "of" in scene.words(at)[-3:] and bool({"whom", "which", "them"} & set(scene.words(at)[-3:]))


def first_word(scene: Scene) -> str:
    """The word that a sentence opens with, behind an "and" or a "so"."""
    return next((item.word for item in scene.gaps[0] if item.word not in _OPENING), "")
