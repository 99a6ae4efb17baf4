"""Figures that tell where, by whom or at what price something was: "6,900 pupils in its 79 schools, up 13% from 6,100".

What follows is said of the pupils. Nobody says that 79 schools are up on 6,100; yet "1,200 pupils in 30 schools, 40 in
each" rests on both, so that a sentence is read without such a figure only where it cannot be meant.
"""

from collections.abc import Iterator

from service.claims.relate.asides.asides import Aside, Telling
from service.claims.scene import Scene
from service.model.quantities import MULTIPLE, PERCENT, POINTS

_PLACING = frozenset("in at within by under across aboard on for among near over with".split())
_THEIRS = frozenset("the its their his her our these those all some about around just".split())
_DEFINITE = frozenset("the its their his her our these those".split())
_ARTICLES = frozenset(["a", "an"])
_SUMS = frozenset(
    "total sum average mean rise fall increase decrease drop cut gain loss lead majority margin gap".split()
)
_CLOSING = frozenset([",", ")", "(", "–", "—", ";", ":", ".", "and", "but", "while"])
_NAMED = 3  # items of "town of", "small town of"
_NO_BASES = frozenset(["in", "at", "by", "for", "aboard", "near"])
_CHANGED = (PERCENT, POINTS, MULTIPLE)


def settings_of(scene: Scene) -> tuple[Aside, ...]:
    """The figures of a sentence that may be no more than the setting of the one in front of them, each an aside."""
    return tuple(_settings(scene))


def _settings(scene: Scene) -> Iterator[Aside]:
    for at in range(1, len(scene.row)):
        words, quantity = scene.words(at), scene.row[at].quantity
        if quantity is None or quantity.unit in _CHANGED or (scene.is_base(at) and not _is_scheme(words)):
            continue
        led = _placed(words)
        if not led and quantity.noun and words[-1:] != [] and words[-1] in _DEFINITE and not scene.is_whole(at):
            led = 1  # "520 people visited the 62 gardens, 220 fewer than"
        if led:
            behind = scene.words(at + 1)
            end = next((n for n, word in enumerate(behind) if word in _CLOSING), 0)
            place = scene.places[at]
            yield Aside(Telling.PLACES, at - 1, at, at + 1, place - led, place + 1 + end)


def is_setting(scene: Scene, at: int) -> bool:
    """ "Called 1,495 times by its 340 staff", "63,700 times in a town of 84,000 people": things named of another."""
    quantity, led = scene.row[at].quantity, _placed(scene.words(at))
    return at > 0 and led > 1 and quantity is not None and bool(quantity.noun) and scene.is_count(at - 1)


def _placed(words: list[str]) -> int:
    """How many words lead to a figure from the preposition on: "in", "at its", "in a small town of"; 0 if none does."""
    first = len(words) - 1
    if words[-1:] == ["of"]:
        article = next((n for n in range(first - 1, max(first - _NAMED, 0) - 1, -1) if words[n] in _ARTICLES), 0)
        named = article > 0 and words[article - 1] in _PLACING and _SUMS.isdisjoint(words[article:])
        return len(words) - article + 1 if named else 0
    if first > 0 and words[first] in _THEIRS | _ARTICLES:
        first -= 1
    return len(words) - first if first >= 0 and words[first] in _PLACING else 0


def _is_scheme(words: list[str]) -> bool:
    """ "Under a £3m scheme", "doubled at its 23 sites": what looks like what something is compared with, and is not."""
    return words[-2:] == ["under", "a"] or (words[-1:] != [] and not _NO_BASES.isdisjoint(words[-2:]))
