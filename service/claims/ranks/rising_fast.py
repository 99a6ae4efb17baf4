"""Verbs of rising with their speed: "risen faster", "going up this fast", which rank the rate and not the level."""

from service.model.mentions import Row
from service.model.quantities import Direction

_GONE = frozenset(["gone", "going", "go", "went"])
_COMPARED = (("faster",), ("slower",), ("quicker",))
_SO = (("so",), ("this",), ("that",), ("as",))
_SPEEDS = (("fast",), ("slowly",), ("quickly",), ("rapidly",))
_GROWING = frozenset(["grow", "grows", "grew", "grown", "climbed"])
_PRICES = frozenset(["prices", "costs", "rents", "wages", "pay", "earnings"])
_PARTS = frozenset(["in", "for", "of", "at"])
_NEAR = 5  # items of "prices in restaurants had not"
_REACH = 4  # items of "been going up"


def risen_behind(items: Row, index: int) -> int:
    """Where such a verb stands behind a denial: "not risen faster", "last went up so fast"; far off where none does."""
    near = range(index + 1, min(len(items), index + 1 + _REACH))
    return next((n for n in near if grows(items, n)), len(items))


def grows(items: Row, at: int) -> bool:
    """Whether a verb of rising stands there, with words of speed behind it: "risen faster", "going up this fast"."""
    verb = at - (items.words[at] == "up")
    rising = any(change.part == "verb" and change.direction is Direction.UP for change in items[at].changes)
    if not (rising or (verb < at and verb >= 0 and items.words[verb] in _GONE)):
        return False
    ahead = items.words[:at]
    named = items[at].word in _GROWING or not _PRICES.isdisjoint(ahead)
    if not named or not _PARTS.isdisjoint(ahead[-_NEAR:]):
        return False  # "Bank Rate had not risen so quickly", "prices in restaurants had not risen faster"
    behind = items.words[at + 1 : at + 3]
    return behind[:1] in _COMPARED or (behind[:1] in _SO and behind[1:] in _SPEEDS)
